// A phone: head, chat and composer, and what its state says of them.

import { Composer } from "./composer.js";
import { alertOf } from "./dialogs.js";
import { Doings } from "./doings.js";
import { copyOf, el } from "./dom.js";
import { GROUP, initials, tint } from "./faces.js";
import { ask, Refused } from "./line.js";
import { Log, rowsOf } from "./log.js";
import { openMenu } from "./popup.js";
import { hourOf, now } from "./times.js";
import { say, speak } from "./words.js";

const TYPING_SECONDS = 5;
const TOAST_SECONDS = 4;
const NEAR = 80;

export class Phone {
  // `town` knows the other phones and shows one of them: others(), show(key), unread(phone, count).
  constructor(view, town) {
    this.town = town;
    this.key = view.key;
    this.path = `/phones/${view.key}`;
    this.messages = new Map();
    this.unseen = 0;
    this.element = copyOf("phone");
    this.element.id = `phone-${view.key}`;
    this.find = (selector) => this.element.querySelector(selector);
    speak(this.element);
    this.log = new Log(this.find(".log"));
    this.doings = new Doings(this);
    this.composer = new Composer(this.find(".foot"), this.path, (doing, undo) => this.attempt(doing, undo));
    this.listen();
    this.show(view);
  }

  listen() {
    this.find(".menu").addEventListener("click", () => this.openOptions());
    this.find(".newer").addEventListener("click", () => this.toEnd());
    const log = this.log.element;
    log.addEventListener("scroll", () => this.nearEnd() && this.seen(), { passive: true });
    log.addEventListener("focusin", () => this.log.keepOneTabStop());
    log.addEventListener("keydown", (event) => {
      const steps = { ArrowUp: -1, ArrowDown: 1 };
      if (event.key in steps) {
        event.preventDefault();
        this.log.step(steps[event.key]);
      }
    });
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) this.composer.enclose(event.dataTransfer.files);
    });
    const stay = () => this.atEnd && this.toEnd();
    new ResizeObserver(stay).observe(log);
    log.addEventListener("load", stay, { capture: true });
  }

  // The whole phone, as the town sees it now.
  show(view) {
    this.messages = new Map(view.messages.map((message) => [message.id, message]));
    this.atEnd = true;
    this.showState(view);
    this.draw();
    this.seen();
  }

  showState(state) {
    this.state = state;
    this.composer.setSpeakers(state.people, () => this.draw());
    this.showHead(state);
    this.showFoot(state);
    this.draw();
  }

  showHead({ name, role, people, group }) {
    const avatar = this.find(".avatar");
    avatar.textContent = initials(name);
    avatar.dataset.tint = group ? GROUP : tint(people[0].id);
    this.find("h2").textContent = name;
    this.element.setAttribute("aria-label", `${name}, ${say(`role-${role}`)}`);
    this.log.element.setAttribute("aria-label", say("log", { name }));
    this.find(".menu").setAttribute("aria-label", say("menu", { name }));
    this.find(".menu").title = say("menu", { name });
    this.showStatus();
  }

  showStatus() {
    const { offline, blocked, failing, group, role } = this.state;
    const states = [
      offline && "status-offline",
      blocked && (group ? "status-removed" : "status-blocked"),
      failing && "status-failing",
    ].filter(Boolean);
    const typing = !offline && this.typing;
    const status = this.find(".status");
    status.textContent = states.length ? states.map((key) => say(key)).join(" · ") : typing ? say(typing) : say(`role-${role}`);
    status.classList.toggle("warns", states.length > 0);
    status.classList.toggle("typing", states.length === 0 && Boolean(typing));
    this.find(".signal").setAttribute("href", offline ? "#i-nosignal" : "#i-signal");
    this.element.classList.toggle("offline", offline);
  }

  showFoot({ blocked, group, keys }) {
    const closed = this.find(".closed");
    closed.hidden = !blocked;
    this.find(".composer").hidden = blocked && !group;
    closed.querySelector("p").textContent = say(group ? "composer-removed" : "composer-blocked");
    const open = closed.querySelector("button");
    open.textContent = say(group ? "readd" : "unblock");
    open.onclick = () => this.turn("blocked", false);
    const print = JSON.stringify(keys);
    if (print === this.keys) return;
    this.keys = print;
    this.composer.showKeys(keys, this.newest());
  }

  happened(event) {
    const doing = {
      message: () => this.take(event.message),
      gone: () => this.drop(event.id),
      phone: () => this.showState(event.state),
      typing: () => this.types(event.action),
      tap: () => this.flash(event.id, event.label),
      toast: () => (event.alert ? alertOf(this.state.name, event.text) : this.toast(event.text)),
      failed: () => this.toast(say("failed")),
    }[event.kind];
    doing?.();
  }

  take(message) {
    const fresh = !this.messages.has(message.id);
    this.messages.set(message.id, message);
    if (message.bot) this.types(null);
    this.draw();
    if (!fresh) return;
    if (this.doings.own(message)) this.toEnd();
    else this.arrived();
  }

  drop(id) {
    this.messages.delete(id);
    this.draw();
  }

  draw() {
    const drafts = this.state.waiting;
    const stay = this.atEnd;
    this.log.draw(rowsOf([...this.messages.values()], drafts, this.doings));
    this.log.keepOneTabStop();
    this.find(".hour").textContent = hourOf(now());
    if (stay) this.toEnd();
  }

  arrived() {
    if (this.atEnd && this.town.looksAt(this)) return;
    this.unseen += 1;
    this.find(".newer").hidden = this.atEnd;
    this.find(".newer span").textContent = this.unseen;
    this.find(".newer").setAttribute("aria-label", say("unread", { count: this.unseen }));
    this.town.unread(this, this.unseen);
  }

  seen() {
    this.unseen = 0;
    this.atEnd = true;
    this.find(".newer").hidden = true;
    this.town.unread(this, 0);
  }

  nearEnd() {
    const log = this.log.element;
    if (!log.clientHeight) return false;
    this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR;
    return this.atEnd;
  }

  toEnd() {
    const log = this.log.element;
    log.scrollTop = log.scrollHeight;
    this.atEnd = true;
    this.find(".newer").hidden = true;
  }

  types(action) {
    clearTimeout(this.stillTyping);
    this.typing = action && (action === "typing" ? "status-typing" : "status-uploading");
    if (action) this.stillTyping = setTimeout(() => this.types(null), TYPING_SECONDS * 1000);
    this.showStatus();
  }

  toast(text) {
    const shown = el("p", { className: "toast" }, text);
    this.find(".toasts").append(shown);
    setTimeout(() => shown.remove(), TOAST_SECONDS * 1000);
  }

  async attempt(doing, undo = () => {}) {
    try {
      return await doing();
    } catch (error) {
      undo();
      this.toast(say(error instanceof Refused ? error.key : "error"));
      return null;
    }
  }

  flash(id, label) {
    const keys = [...(this.log.row(id)?.querySelectorAll(".key") ?? [])];
    const key = keys.find((found) => found.dataset.label === label);
    key?.classList.add("pressed");
    setTimeout(() => key?.classList.remove("pressed"), 600);
  }

  openOptions() {
    const { offline, blocked, failing, group } = this.state;
    openMenu(this.find(".menu"), [
      { label: say("switch-offline"), checked: offline, act: () => this.turn("offline", !offline) },
      { label: say("switch-failing"), checked: failing, act: () => this.turn("failing", !failing) },
      { label: say(group ? "switch-removed" : "switch-blocked"), checked: blocked, act: () => this.turn("blocked", !blocked) },
      { label: say("export-html"), icon: "file", act: () => this.save("html") },
      { label: say("export-json"), icon: "file", act: () => this.save("json") },
    ]);
  }

  turn(what, on) {
    return this.attempt(() => ask(`${this.path}/switch`, { what, on }));
  }

  save(form) {
    el("a", { href: `${this.path}/export.${form}`, download: "" }).click();
  }

  newest() {
    return [...this.messages.values()].filter((message) => message.bot).at(-1);
  }
}
