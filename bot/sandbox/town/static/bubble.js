// One message, or the photos of one album, as a bubble with its buttons.

import { el, icon } from "./dom.js";
import { formatted } from "./entities.js";
import { BOT, face, tint } from "./faces.js";
import { hourOf } from "./times.js";
import { say } from "./words.js";

// `chat` knows whose phone it is and what may be done: own(message), group, file(id), and the
// doings tap, open, jump, photo and menu.
export function bubble(messages, chat, follows) {
  const [first] = messages;
  if (first.service) return service(first.service);
  const worded = messages.find((message) => message.text) ?? first;
  const own = chat.own(first);
  const row = el("article", { className: `row ${own ? "own" : "other"}`, tabIndex: -1 });
  row.dataset.id = first.id;
  row.classList.toggle("follows", follows);
  row.setAttribute("aria-label", `${own ? say("you") : first.who}, ${hourOf(first.at * 1000)}`);
  const names = chat.group && !own;
  if (names) row.append(follows ? el("span", { className: "avatar none" }) : face(first.who, hueOf(first)));
  row.append(el("div", { className: "stack" }, body(messages, worded, chat, names && !follows), keyboard(worded, chat)));
  return row;
}

function hueOf(message) {
  return message.bot ? BOT : tint(message.from);
}

export function waiting(draft) {
  const words = [draft.file && `📎 ${draft.file}`, draft.photos && `📷 ${draft.photos}`, draft.text];
  return el(
    "article",
    { className: "row own waiting" },
    el(
      "div",
      { className: "stack" },
      el(
        "div",
        { className: "bubble" },
        el("div", { className: "text" }, words.filter(Boolean).join("\n"), el("footer", { className: "meta" }, icon("clock"), el("span", { className: "unseen" }, say("waiting")))),
      ),
    ),
  );
}

export function day(words) {
  return el("p", { className: "divider" }, el("span", {}, words));
}

function service({ what, who }) {
  return el("p", { className: "divider service" }, el("span", {}, say(`service-${what}`, { who })));
}

function body(messages, worded, chat, named) {
  const [first] = messages;
  const inside = [
    named ? el("p", { className: "who", data: { tint: hueOf(first) } }, first.who) : null,
    first.origin ? el("p", { className: "origin" }, say("forwarded", { name: first.origin })) : null,
    first.via ? el("p", { className: "origin" }, say("via", { name: first.via })) : null,
    first.reply ? quote(first.reply, chat) : null,
    things(messages, chat),
    words(worded, chat),
  ];
  const options = el("button", { type: "button", className: "options", title: say("message-menu") }, icon("more"));
  options.setAttribute("aria-label", say("message-menu"));
  options.setAttribute("aria-haspopup", "menu");
  options.addEventListener("click", () => chat.menu(worded, options));
  const element = el("div", { className: "bubble" }, inside, options);
  element.classList.toggle("bare", !worded.text && Boolean(element.querySelector(".photos")));
  element.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    chat.menu(worded, options);
  });
  return element;
}

function words(message, chat) {
  const tapped = (kind, value) => chat.open(kind, value);
  const nodes = formatted(message.text ?? "", message.entities ?? [], tapped);
  return el("div", { className: "text" }, nodes, meta(message));
}

function meta(message) {
  const time = el("time", {}, hourOf(message.at * 1000));
  time.dateTime = new Date(message.at * 1000).toISOString();
  const edited = message.edited ? el("span", {}, say("edited")) : null;
  return el("footer", { className: "meta" }, edited, time);
}

function quote(reply, chat) {
  const said = reply.text || (reply.photo ? say("photo") : "…");
  return el(
    "button",
    { type: "button", className: "quote", onclick: () => chat.jump(reply.id) },
    el("strong", {}, reply.who),
    el("span", {}, said),
  );
}

function things(messages, chat) {
  const all = messages.flatMap((message) => (message.things ?? []).map((thing) => ({ thing, message })));
  const photos = all.filter(({ thing }) => thing.kind === "photo");
  const rest = all.filter(({ thing }) => thing.kind !== "photo");
  const grid = photos.length ? el("div", { className: "photos", data: { count: Math.min(photos.length, 4) } }) : null;
  grid?.append(...photos.map(({ thing, message }) => photo(thing, message, chat)));
  return [grid, ...rest.map(({ thing }) => other(thing, chat))];
}

function photo(thing, message, chat) {
  const source = chat.file(thing.file);
  const image = el("img", { src: source, alt: "", loading: "lazy", decoding: "async" });
  if (thing.width) Object.assign(image, { width: thing.width, height: thing.height });
  const label = say("photo-open", { name: message.who });
  const onclick = () => chat.photo(source, label);
  const button = el("button", { type: "button", className: "photo", onclick }, image);
  button.setAttribute("aria-label", label);
  return button;
}

function other(thing, chat) {
  if (thing.kind === "location") {
    return chip("pin", say("location"), `${thing.latitude.toFixed(5)}, ${thing.longitude.toFixed(5)}`);
  }
  if (thing.kind === "contact") return chip("call", say("contact"), thing.phone_number);
  const name = thing.name || say(thing.kind === "voice" ? "voice" : "file");
  const link = el("a", { href: chat.file(thing.file), download: name, className: "chip" });
  link.append(icon("file"), el("span", {}, el("strong", {}, name), el("small", {}, size(thing.size))));
  return link;
}

function chip(name, title, detail) {
  return el("div", { className: "chip" }, icon(name), el("span", {}, el("strong", {}, title), el("small", {}, detail)));
}

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function keyboard(message, chat) {
  if (!message.buttons) return null;
  const rows = message.buttons.map((row, number) =>
    el("div", { className: "buttons" }, row.map((button, column) => key(message, button, number, column, chat))),
  );
  return el("div", { className: "keyboard", role: "group" }, rows);
}

function key(message, button, row, column, chat) {
  const element = el("button", { type: "button", className: "key" }, button.text);
  if (button.url) element.classList.add("url");
  element.dataset.label = button.text;
  element.addEventListener("click", () => chat.tap(message, button, row, column, element));
  return element;
}
