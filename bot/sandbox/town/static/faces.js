// A person's initials on a colour of their own.

import { el } from "./dom.js";

const TINTS = 8;
export const BOT = "bot";
export const GROUP = "6";

export function initials(name) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...word][0]).join("").toUpperCase();
}

export function tint(number) {
  return String(Math.abs(number) % TINTS);
}

export function face(name, hue) {
  const data = { tint: hue };
  return el("span", { className: "avatar", data, "aria-hidden": "true" }, initials(name));
}
