// What the bubbles of a phone ask for: whose they are, and what happens when they are touched.

import { choose, showPhoto } from "./dialogs.js";
import { el } from "./dom.js";
import { ask } from "./line.js";
import { openMenu } from "./popup.js";
import { say } from "./words.js";

export class Doings {
  constructor(phone) {
    this.phone = phone;
  }

  get group() {
    return this.phone.state.group;
  }

  own(message) {
    const { people } = this.phone.state;
    const speaker = people.find(({ key }) => key === this.phone.composer.by) ?? people[0];
    return message.from === speaker.id;
  }

  file(id) {
    return `${this.phone.path}/files/${id}`;
  }

  photo(source, label) {
    showPhoto(source, label);
  }

  async tap(message, button, row, column, key) {
    if (button.url) return this.link(button.url, this.phone.composer.by);
    key.setAttribute("aria-busy", "true");
    await this.wish("tap", { message: message.id, row, column, label: button.text });
    key.removeAttribute("aria-busy");
    return null;
  }

  // A command is sent; a link to the bot may be meant for another person, as an invitation is.
  async open(kind, value) {
    if (kind === "command") return this.phone.composer.say(value);
    const { town, key: own } = this.phone;
    if (!value.startsWith("https://t.me/")) return this.link(value, this.phone.composer.by);
    const choices = town.people().map(({ key, name }) => ({
      value: key,
      label: name,
      className: key === own ? "primary" : "tool",
    }));
    const chosen = await choose(say("link-ask"), [el("p", {}, value)], choices);
    return chosen ? town.phone(chosen).doings.link(value, chosen) : null;
  }

  async link(url, by) {
    const opened = await this.wish("open", { url, by });
    if (opened) this.phone.town.show(opened.phone);
  }

  jump(id) {
    const row = this.phone.log.row(id);
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.focus({ preventScroll: true });
  }

  menu(message, button) {
    const { composer } = this.phone;
    const own = this.own(message);
    const copy = () => navigator.clipboard.writeText(message.text);
    const items = [
      { label: say("reply"), icon: "reply", act: () => composer.turnTo("reply", message) },
      message.text && { label: say("copy"), icon: "copy", act: copy },
      own && message.text && !message.things && { label: say("edit"), icon: "edit", act: () => composer.turnTo("edit", message) },
      own && { label: say("delete"), icon: "bin", danger: true, act: () => this.wish("delete", { message: message.id }) },
    ];
    openMenu(button, items.filter(Boolean));
  }

  wish(name, wish) {
    const by = this.phone.composer.by;
    return this.phone.attempt(() => ask(`${this.phone.path}/${name}`, { by, ...wish }));
  }
}
