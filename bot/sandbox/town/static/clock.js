// The town's clock, and the buttons that move it.

import { ask } from "./line.js";
import { dateOf, hourOf, now } from "./times.js";
import { say } from "./words.js";

export class Clock {
  constructor(element, attempt, ticked) {
    Object.assign(this, { element, attempt, ticked });
    for (const button of element.querySelectorAll(".moves button")) {
      button.addEventListener("click", () => this.move(button.dataset));
    }
    setInterval(() => this.show(), 1000);
  }

  async move({ hours = 0, days = 0 }) {
    this.busy(true);
    await this.attempt(() => ask("/clock", { hours: Number(hours), working_days: Number(days) }));
    this.busy(false);
  }

  busy(moving) {
    this.element.classList.toggle("moving", moving);
    for (const button of this.element.querySelectorAll(".moves button")) {
      button.setAttribute("aria-disabled", String(moving));
    }
    this.element.querySelector(".moves").title = moving ? say("clock-moving") : "";
  }

  show() {
    const hour = hourOf(now());
    const time = this.element.querySelector(".time");
    if (time.textContent === hour && this.day === dateOf(now())) return;
    this.day = dateOf(now());
    time.textContent = hour;
    time.dateTime = new Date(now()).toISOString();
    this.element.querySelector(".day").textContent = this.day;
    this.ticked();
  }
}
