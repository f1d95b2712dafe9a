// The page's words, in the browser's language.

let known = {};
export let language = "id";

export async function loadWords() {
  const answer = await (await fetch("/labels")).json();
  known = answer.labels;
  language = answer.language;
  document.documentElement.lang = language;
  document.title = say("title");
}

export function say(key, values = {}) {
  return (known[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

// Elements name their words: as text, as what is read aloud, or as a hint in an empty field.
export function speak(root) {
  for (const element of root.querySelectorAll("[data-text]")) {
    element.textContent = say(element.dataset.text);
  }
  for (const element of root.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(element.dataset.label));
    if (element.matches("button")) element.title = say(element.dataset.label);
  }
  for (const element of root.querySelectorAll("[data-hint]")) {
    element.placeholder = say(element.dataset.hint);
  }
}
