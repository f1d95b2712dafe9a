// On a narrow screen one phone is seen at a time; tabs lead to the others.

import { el } from "./dom.js";
import { face, GROUP, tint } from "./faces.js";
import { say } from "./words.js";

export class Tabs {
  constructor(list, phones) {
    this.list = list;
    this.narrow = matchMedia("(max-width: 47.99rem)");
    this.narrow.addEventListener("change", () => this.show(this.current));
    list.replaceChildren(...phones.map((phone) => this.tab(phone)));
    this.phones = phones;
    list.onkeydown = (event) => this.pressed(event);
    const known = phones.find(({ key }) => key === this.current);
    this.show(known ? known.key : phones[0].key);
  }

  tab(phone) {
    const { name, people, group } = phone.state;
    const avatar = face(name, group ? GROUP : tint(people[0].id));
    const badge = el("span", { className: "badge", hidden: true });
    const onclick = () => this.show(phone.key);
    const tab = el("button", { type: "button", role: "tab", id: `tab-${phone.key}`, onclick }, avatar, el("span", {}, name), badge);
    tab.setAttribute("aria-controls", phone.element.id);
    return tab;
  }

  show(key) {
    this.current = key;
    for (const phone of this.phones) {
      const chosen = phone.key === key;
      const tab = this.list.querySelector(`#tab-${phone.key}`);
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      phone.element.classList.toggle("shown", chosen);
      if (this.narrow.matches) phone.element.setAttribute("role", "tabpanel");
      else phone.element.removeAttribute("role");
      if (chosen && this.narrow.matches) {
        phone.toEnd();
        phone.seen();
        tab.scrollIntoView({ inline: "nearest", block: "nearest" });
      }
    }
  }

  looksAt(key) {
    return !this.narrow.matches || key === this.current;
  }

  count(key, unseen) {
    const tab = this.list.querySelector(`#tab-${key}`);
    if (!tab) return;
    const badge = tab.querySelector(".badge");
    badge.hidden = unseen === 0;
    badge.textContent = unseen;
    badge.setAttribute("aria-label", say("unread", { count: unseen }));
  }

  pressed(event) {
    const steps = { ArrowRight: 1, ArrowLeft: -1 };
    if (!(event.key in steps)) return;
    const keys = this.phones.map(({ key }) => key);
    const next = keys.at((keys.indexOf(this.current) + steps[event.key]) % keys.length);
    this.show(next);
    this.list.querySelector(`#tab-${next}`).focus();
  }
}
