// One menu for the whole page, beside whatever has opened it.

import { el, icon } from "./dom.js";

const menu = document.getElementById("menu");
let opener = null;

// Each item: { label, icon?, checked?, danger?, act }.
export function openMenu(button, items) {
  opener = button;
  menu.replaceChildren(...items.map(entry));
  menu.showPopover();
  place(button);
  menu.firstElementChild.focus();
}

function entry(item) {
  const role = "checked" in item ? "menuitemcheckbox" : "menuitem";
  const mark = "checked" in item ? el("span", { className: "switch" }) : item.icon ? icon(item.icon) : null;
  const button = el("button", { type: "button", role, tabIndex: -1 }, mark, el("span", {}, item.label));
  if ("checked" in item) button.setAttribute("aria-checked", String(item.checked));
  button.classList.toggle("danger", Boolean(item.danger));
  button.addEventListener("click", () => {
    close();
    item.act();
  });
  return button;
}

function close() {
  menu.hidePopover();
  opener?.focus({ preventScroll: true });
}

function place(button) {
  const at = button.getBoundingClientRect();
  const own = menu.getBoundingClientRect();
  const left = Math.min(at.right - own.width, innerWidth - own.width - 8);
  const below = at.bottom + 6 + own.height < innerHeight;
  menu.style.left = `${Math.max(8, left)}px`;
  menu.style.top = `${below ? at.bottom + 6 : Math.max(8, at.top - own.height - 6)}px`;
}

menu.addEventListener("keydown", (event) => {
  const items = [...menu.children];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length).focus();
  }
  if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close();
  }
});
