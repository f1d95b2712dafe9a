// A text with Telegram's entities as nodes. Offsets count UTF-16 units, as JavaScript's strings do.

import { el } from "./dom.js";

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

// `tapped(kind, value)` hears of commands and links.
export function formatted(text, entities, tapped) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, 0, text.length, ordered, tapped);
}

function within(text, start, end, entities, tapped) {
  const nodes = [];
  let at = start;
  while (entities.length && entities[0].offset < end) {
    const entity = entities.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (to <= from) continue;
    nodes.push(text.slice(at, from));
    const inner = within(text, from, to, entities, tapped);
    nodes.push(marked(entity, text.slice(from, to), inner, tapped));
    at = to;
  }
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function marked(entity, words, inner, tapped) {
  if (entity.type in TAGS) return el(TAGS[entity.type], {}, inner);
  if (entity.type === "spoiler") return spoiler(inner);
  if (entity.type === "bot_command") return link(inner, () => tapped("command", words));
  if (entity.type === "url") return link(inner, () => tapped("url", words));
  if (entity.type === "text_link") return link(inner, () => tapped("url", entity.url), entity.url);
  return el("span", { className: "named" }, inner);
}

function link(inner, onclick, title = "") {
  return el("button", { type: "button", className: "link", title, onclick }, inner);
}

function spoiler(inner) {
  const shown = (event) => event.currentTarget.classList.add("open");
  return el("button", { type: "button", className: "spoiler", onclick: shown }, inner);
}
