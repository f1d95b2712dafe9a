// The town as a page: loads it, follows what happens, and hands it to the phones.

import { Clock } from "./clock.js";
import { alertOf, confirmed } from "./dialogs.js";
import { ask, follow, look, Refused } from "./line.js";
import { Phone } from "./phone.js";
import { Story } from "./story.js";
import { Tabs } from "./tabs.js";
import { setClock } from "./times.js";
import { loadWords, say, speak } from "./words.js";

const find = (selector) => document.querySelector(selector);
const main = find("main");
let phones = new Map();
let tabs = null;
let stories = [];
let arriving = null;

// What a phone may know of the others.
const town = {
  phone: (key) => phones.get(key),
  people: () => [...phones.values()].filter((phone) => !phone.group).map(({ key, state }) => ({ key, name: state.name })),
  unread: (phone, count) => tabs?.count(phone.key, count),
  looksAt: (phone) => !tabs || tabs.looksAt(phone.key),
  show: (key) => {
    tabs.show(key);
    phones.get(key).element.scrollIntoView({ behavior: "smooth", inline: "nearest", block: "nearest" });
  },
};

async function attempt(doing) {
  try {
    await doing();
  } catch (error) {
    alertOf(say("title"), say(error instanceof Refused ? error.key : "error"));
  }
}

function showActing(key, acting) {
  for (const phone of phones.values()) phone.element.classList.toggle("acting", acting && phone.key === key);
  if (acting) town.show(key);
}

const story = new Story(find("#story"), attempt, showActing);
const clock = new Clock(find(".clock"), attempt, () => {
  for (const phone of phones.values()) phone.draw();
});

async function load() {
  arriving ??= [];
  const view = await look("/town");
  stories = view.stories;
  setClock(view.now, view.zone);
  if (view.phones.some(({ key }) => !phones.has(key)) || phones.size !== view.phones.length) {
    phones = new Map(view.phones.map((one) => [one.key, new Phone(one, town)]));
    main.replaceChildren(...[...phones.values()].map(({ element }) => element));
    tabs = new Tabs(find(".tabs"), [...phones.values()]);
  } else {
    for (const one of view.phones) phones.get(one.key).show(one);
  }
  story.show(view.story);
  clock.show();
  const late = arriving.filter(({ mark }) => after(mark, view.mark));
  arriving = null;
  for (const { event } of late) happened(event);
  return view.mark;
}

// What comes while the town is loaded is in it already, or comes after it.
function heard(event, mark) {
  if (event.kind === "reload") attempt(load);
  else if (arriving) arriving.push({ event, mark });
  else happened(event);
}

function after(mark, other) {
  return Number(mark.split("-")[1]) > Number(other.split("-")[1]);
}

function happened(event) {
  if (event.kind === "clock") {
    setClock(event.now);
    clock.show();
  } else if (event.kind === "story") story.show(event.story);
  else phones.get(event.phone)?.happened(event);
}

find("#open-stories").addEventListener("click", () => story.pick(stories));
find("#renew").addEventListener("click", async () => {
  if (await confirmed(say("renew-ask"), say("renew"))) attempt(() => ask("/renew"));
});
document.addEventListener("keydown", (event) => {
  // By its place: with Alt some keyboards write another sign.
  const digit = event.altKey && /^Digit(\d)$/.exec(event.code);
  const phone = digit && [...phones.values()][Number(digit[1]) - 1];
  if (!phone) return;
  event.preventDefault();
  town.show(phone.key);
  phone.composer.field.focus();
});

await loadWords();
speak(document);
follow(await load(), heard, (lost) => (find("#lost").hidden = !lost));
document.body.classList.add("ready");
