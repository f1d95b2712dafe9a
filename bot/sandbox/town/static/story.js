// The story that is told, and the picker of stories.

import { choose } from "./dialogs.js";
import { el } from "./dom.js";
import { ask } from "./line.js";
import { say } from "./words.js";

const PAUSE_SECONDS = 1.5;

export class Story {
  constructor(bar, attempt, show) {
    Object.assign(this, { bar, attempt, showPhone: show, running: false, told: null });
    this.find = (selector) => bar.querySelector(selector);
    this.find("#story-play").addEventListener("click", () => this.goOn());
    this.find("#story-run").addEventListener("click", () => this.run(!this.running));
    this.find("#story-close").addEventListener("click", () => this.attempt(() => ask("/story", { end: true })));
  }

  async pick(keys) {
    const choices = keys.map((key) =>
      el(
        "button",
        { value: key, className: "choice" },
        el("strong", {}, say(`story-${key}`)),
        el("span", {}, say(`story-${key}-hint`)),
      ),
    );
    const content = [el("p", {}, say("stories-hint")), ...choices];
    const begin = await choose(say("stories"), content, [{ value: "", label: say("cancel") }]);
    if (begin) await this.attempt(() => ask("/story", { begin }));
  }

  show(told) {
    this.told = told;
    this.bar.hidden = told === null;
    document.body.classList.toggle("telling", told !== null);
    if (told === null) {
      this.run(false);
      return;
    }
    const { key, steps, done, playing, stuck } = told;
    const over = done === steps.length;
    const step = steps[Math.min(done, steps.length - 1)];
    this.find("h2").textContent = `${say(`story-${key}`)} · ${say("story-step", { step: Math.min(done + 1, steps.length), steps: steps.length })}`;
    this.find(".caption").textContent = stuck ? say("story-stuck") : over ? say("story-end") : say(`step-${step.key}`);
    this.find(".dots").replaceChildren(...steps.map((_, number) => el("li", { className: number < done ? "done" : number === done ? "next" : "" })));
    const still = playing || stuck || over;
    this.find("#story-play").setAttribute("aria-disabled", String(still));
    this.find("#story-play").setAttribute("aria-busy", String(playing || Boolean(this.asked)));
    this.bar.classList.toggle("over", over || stuck);
    this.showRun();
    if (playing) this.showPhone(step.phone, true);
    else this.showPhone(null, false);
    if (over || stuck) this.run(false);
  }

  async goOn() {
    const { playing, stuck, done, steps } = this.told ?? { stuck: true };
    if (this.asked || playing || stuck || done === steps.length) return;
    this.asked = true;
    this.find("#story-play").setAttribute("aria-busy", "true");
    await this.attempt(() => ask("/story"));
    this.asked = false;
    this.find("#story-play").setAttribute("aria-busy", "false");
    if (this.running) setTimeout(() => this.running && this.goOn(), PAUSE_SECONDS * 1000);
  }

  run(running) {
    if (this.running === running) return;
    this.running = running;
    this.showRun();
    if (running) this.goOn();
  }

  showRun() {
    const button = this.find("#story-run");
    button.setAttribute("aria-pressed", String(this.running));
    button.querySelector("use").setAttribute("href", this.running ? "#i-pause" : "#i-run");
    const label = say(this.running ? "story-pause" : "story-run");
    button.querySelector("span").textContent = label;
    button.setAttribute("aria-label", label);
  }
}
