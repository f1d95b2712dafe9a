// Questions and alerts that wait for an answer.

import { el } from "./dom.js";
import { say } from "./words.js";

const dialog = document.getElementById("dialog");
const photo = document.getElementById("photo");

// Gives the value of the chosen button, or "" where the dialog was put away.
export function choose(title, content, choices) {
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector(".content").replaceChildren(...content);
  const buttons = choices.map(({ value, label, className = "tool" }) => el("button", { value, className }, label));
  dialog.querySelector(".choices").replaceChildren(...buttons);
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}

export function alertOf(title, text) {
  const ok = { value: "ok", label: say("ok"), className: "primary" };
  return choose(title, [el("p", {}, text)], [ok]);
}

export async function confirmed(question, label) {
  const choices = [
    { value: "", label: say("cancel") },
    { value: "yes", label, className: "primary" },
  ];
  return (await choose(label, [el("p", {}, question)], choices)) === "yes";
}

export function showPhoto(source, label) {
  Object.assign(photo.querySelector("img"), { src: source, alt: label });
  photo.setAttribute("aria-label", label);
  photo.showModal();
}

for (const shown of [dialog, photo]) {
  shown.addEventListener("click", (event) => {
    if (event.target === shown) shown.close("");
  });
}
