// Where a person writes: text, files, an answer to a message, or other words for one's own.

import { Commands } from "./commands.js";
import { el, icon } from "./dom.js";
import { ask, sendForm } from "./line.js";
import { say } from "./words.js";

export class Composer {
  // `attempt(doing)` does it and tells where that is not possible.
  constructor(element, path, attempt) {
    Object.assign(this, { element, path, attempt, files: [], about: null });
    this.form = element.querySelector(".composer");
    this.field = element.querySelector("textarea");
    this.input = element.querySelector("input[type=file]");
    this.select = element.querySelector(".speaker select");
    this.keys = element.querySelector(".keys");
    this.commands = new Commands(element.querySelector(".commands"), this.field, path, (text) => this.say(text));
    this.listen();
  }

  get by() {
    return this.select.value;
  }

  setSpeakers(people, changed) {
    if (this.select.length) return;
    this.select.append(...people.map(({ key, name }) => el("option", { value: key }, name)));
    this.element.querySelector(".speaker").hidden = people.length < 2;
    this.select.addEventListener("change", changed);
  }

  listen() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.field.addEventListener("keydown", (event) => this.pressed(event));
    this.field.addEventListener("input", () => {
      this.grow();
      this.attempt(() => this.commands.typed(this.by));
    });
    this.field.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) this.enclose(event.clipboardData.files);
    });
    this.form.querySelector(".slash").addEventListener("click", () => this.attempt(() => this.commands.toggle(this.by)));
    this.form.querySelector(".attach").addEventListener("click", () => this.input.click());
    this.input.addEventListener("change", () => {
      this.enclose(this.input.files);
      this.input.value = "";
    });
    this.form.querySelector(".about button").addEventListener("click", () => this.leave());
    this.form.addEventListener("focusout", (event) => {
      if (!this.form.contains(event.relatedTarget)) this.commands.close();
    });
  }

  pressed(event) {
    if (event.isComposing) return;
    if (this.commands.pressed(event)) event.preventDefault();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape" && this.about) this.leave();
  }

  submit() {
    const text = this.field.value.trim();
    if (this.files.length) this.sendFiles(text);
    else if (text && this.about?.kind === "edit") this.change(this.about.message, text);
    else if (text) this.say(text);
  }

  say(text) {
    const wish = { by: this.by, text };
    if (this.about?.kind === "reply") wish.reply = this.about.message.id;
    this.clear();
    return this.attempt(() => ask(`${this.path}/say`, wish), () => this.restore(text));
  }

  change(message, text) {
    this.clear();
    return this.attempt(() => ask(`${this.path}/edit`, { by: this.by, message: message.id, text }));
  }

  sendFiles(caption) {
    const form = new FormData();
    form.append("by", this.by);
    form.append("caption", caption);
    for (const file of this.files) form.append("file", file, file.name);
    this.clear();
    return this.attempt(() => sendForm(`${this.path}/files`, form), () => this.restore(caption));
  }

  // What could not be sent is not lost.
  restore(text) {
    if (!this.field.value) this.field.value = text;
    this.grow();
  }

  clear() {
    this.field.value = "";
    this.files = [];
    this.showFiles();
    this.leave();
    this.commands.close();
    this.grow();
  }

  turnTo(kind, message) {
    this.about = { kind, message };
    const bar = this.form.querySelector(".about");
    bar.hidden = false;
    bar.querySelector("use").setAttribute("href", kind === "edit" ? "#i-edit" : "#i-reply");
    bar.querySelector("strong").textContent = kind === "edit" ? say("editing") : say("replying", { name: message.who });
    bar.querySelector("p").textContent = message.text || say("photo");
    if (kind === "edit") this.field.value = message.text;
    this.grow();
    this.field.focus();
  }

  leave() {
    if (this.about?.kind === "edit") this.field.value = "";
    this.about = null;
    this.form.querySelector(".about").hidden = true;
  }

  enclose(files) {
    this.files.push(...files);
    this.showFiles();
    this.field.focus();
  }

  showFiles() {
    const list = this.form.querySelector(".enclosed");
    for (const image of list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    list.replaceChildren(...this.files.map((file, number) => this.enclosed(file, number)));
    list.hidden = this.files.length === 0;
    this.field.placeholder = say(this.files.length ? "composer-caption" : "composer");
  }

  enclosed(file, number) {
    const picture = file.type.startsWith("image/");
    const shown = picture ? el("img", { src: URL.createObjectURL(file), alt: file.name }) : icon("file");
    const remove = el("button", { type: "button", className: "round" }, icon("close"));
    remove.setAttribute("aria-label", say("remove-file", { name: file.name }));
    remove.addEventListener("click", () => {
      this.files.splice(number, 1);
      this.showFiles();
      this.field.focus();
    });
    return el("li", { title: file.name }, shown, picture ? null : el("span", {}, file.name), remove);
  }

  // The keyboard that the bot has put in place of the phone's own.
  showKeys({ rows, once, hint, reply }, newest) {
    this.keys.hidden = rows.length === 0;
    this.keys.replaceChildren(...rows.map((row) => el("div", { className: "buttons" }, row.map((key) => this.key(key, once)))));
    if (hint) this.field.placeholder = hint;
    if (reply && newest) this.turnTo("reply", newest);
  }

  key({ text, asks }, once) {
    const onclick = () => {
      if (once) this.keys.hidden = true;
      if (asks) this.attempt(() => ask(`${this.path}/share`, { by: this.by, what: asks }));
      else this.say(text);
    };
    return el("button", { type: "button", className: "key", onclick }, text);
  }

  grow() {
    this.field.style.height = "auto";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }
}
