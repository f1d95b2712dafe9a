// The messages of a chat in order: days, albums, runs of one sender. Only what changed is drawn anew.

import { bubble, day, waiting } from "./bubble.js";
import { separator } from "./times.js";

const RUN_SECONDS = 600;

// What stands in the chat from top to bottom, each with a key and a print of all that shows in it.
export function rowsOf(messages, drafts, chat) {
  const rows = [];
  let last = null;
  for (const group of albums(messages)) {
    const [first] = group;
    const today = separator(first.at * 1000);
    if (!last || separator(last.at * 1000) !== today) {
      rows.push({ key: `day ${today}`, print: today, draw: () => day(today) });
      last = null;
    }
    const follows = Boolean(last) && runsOn(last, first);
    const print = JSON.stringify([group, follows, chat.own(first)]);
    rows.push({ key: `message ${first.id}`, print, draw: () => bubble(group, chat, follows) });
    last = first;
  }
  drafts.forEach((draft, number) => {
    rows.push({ key: `draft ${number}`, print: JSON.stringify(draft), draw: () => waiting(draft) });
  });
  return rows;
}

function albums(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1);
    if (message.album && last?.[0].album === message.album) last.push(message);
    else groups.push([message]);
  }
  return groups;
}

function runsOn(last, next) {
  return last.from === next.from && !last.service && !next.service && next.at - last.at < RUN_SECONDS;
}

export class Log {
  constructor(element) {
    this.element = element;
    this.drawn = new Map();
  }

  // Draws the rows; gives how many are new at the end.
  draw(rows) {
    const before = this.drawn;
    this.drawn = new Map();
    let fresh = 0;
    let place = this.element.firstElementChild;
    for (const row of rows) {
      const known = before.get(row.key);
      const node = known?.print === row.print ? known.node : row.draw();
      if (!known) fresh += 1;
      if (known && node !== known.node) {
        if (place === known.node) place = node;
        this.replace(known.node, node);
      }
      if (node === place) place = place.nextElementSibling;
      else this.element.insertBefore(node, place);
      this.drawn.set(row.key, { print: row.print, node });
      before.delete(row.key);
    }
    for (const { node } of before.values()) node.remove();
    return fresh;
  }

  // A card that changes under the fingers keeps the focus: on the same button, or else on itself.
  replace(old, fresh) {
    const held = old.contains(document.activeElement) ? document.activeElement : null;
    const label = held?.dataset.label;
    old.replaceWith(fresh);
    if (!held) return;
    const keys = [...fresh.querySelectorAll(".key")];
    const same = keys.find((key) => key.dataset.label === label) ?? keys[0] ?? fresh;
    same.focus({ preventScroll: true });
  }

  row(id) {
    return this.rows().find((row) => row.dataset.id === String(id));
  }

  rows() {
    return [...this.element.querySelectorAll(".row")];
  }

  // Only the newest message's buttons are on the way of the tab key; arrows lead to older ones.
  keepOneTabStop() {
    const rows = this.rows();
    const current = rows.find((row) => row.contains(document.activeElement)) ?? rows.at(-1);
    for (const row of rows) {
      for (const button of row.querySelectorAll("button, a")) {
        button.tabIndex = row === current ? 0 : -1;
      }
    }
  }

  step(by) {
    const rows = this.rows();
    if (!rows.length) return;
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? rows.length - 1 : Math.max(0, Math.min(rows.length - 1, at + by));
    rows[next].focus();
    this.keepOneTabStop();
  }
}
