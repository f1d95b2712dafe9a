// The bot's commands over the line to write in: by the button, or while one is typed.

import { el } from "./dom.js";
import { look } from "./line.js";
import { say } from "./words.js";

export class Commands {
  constructor(list, field, path, send) {
    Object.assign(this, { list, field, path, send, all: null, at: 0 });
    list.id = `commands-${path.split("/")[2]}`;
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-autocomplete", "list");
  }

  get open() {
    return !this.list.hidden;
  }

  async toggle(by) {
    if (this.open) return this.close();
    await this.load(by);
    this.show(this.all);
    this.field.focus();
  }

  async typed(by) {
    const text = this.field.value;
    if (!/^\/\w*$/.test(text)) return this.close();
    if (!this.open) await this.load(by);
    const fitting = this.all.filter(({ command }) => `/${command}`.startsWith(text.toLowerCase()));
    if (fitting.length) this.show(fitting);
    else this.close();
  }

  close() {
    this.list.hidden = true;
    this.field.removeAttribute("aria-activedescendant");
  }

  // Whether the key was meant for the list.
  pressed(event) {
    if (!this.open) return false;
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) this.mark(this.at + steps[event.key]);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Enter" && this.shown.length) this.pick(this.shown[this.at]);
    else if (event.key === "Tab" && this.shown.length) this.complete(this.shown[this.at]);
    else return false;
    return true;
  }

  async load(by) {
    this.all = await look(`${this.path}/commands?by=${by}`);
  }

  show(commands) {
    this.shown = commands;
    const items = commands.map((item, number) =>
      el(
        "li",
        { role: "option", id: `${this.list.id}-${number}`, onclick: () => this.pick(item) },
        el("strong", {}, `/${item.command}`),
        el("span", {}, item.description),
      ),
    );
    this.list.replaceChildren(...(items.length ? items : [el("li", { className: "none" }, say("commands-none"))]));
    this.list.hidden = false;
    this.mark(0);
  }

  mark(number) {
    if (!this.shown.length) return;
    this.at = (number + this.shown.length) % this.shown.length;
    [...this.list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === this.at)));
    this.list.children[this.at].scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
  }

  pick(item) {
    this.close();
    this.field.value = "";
    this.send(`/${item.command}`);
  }

  complete(item) {
    this.close();
    this.field.value = `/${item.command} `;
  }
}
