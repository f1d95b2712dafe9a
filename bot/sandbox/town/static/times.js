// Times as the town's clock and zone have them.

import { language, say } from "./words.js";

let zone = "Asia/Jakarta";
let ahead = 0;

export function setClock(now, inZone = zone) {
  zone = inZone;
  ahead = now - Date.now();
}

export function now() {
  return Date.now() + ahead;
}

export function hourOf(moment) {
  // As the bot writes them, in every language.
  const options = { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  return new Intl.DateTimeFormat("en-GB", options).format(moment);
}

export function dayOf(moment) {
  return shown(moment, { weekday: "long", day: "numeric", month: "long" });
}

export function dateOf(moment) {
  return shown(moment, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

// What stands between the messages of two days.
export function separator(moment) {
  return dateOf(moment) === dateOf(now()) ? say("today") : dayOf(moment);
}

function shown(moment, options) {
  return new Intl.DateTimeFormat(language, { timeZone: zone, ...options }).format(moment);
}
