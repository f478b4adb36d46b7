// What the bot will do next and why: its own answer to /timeline, beside the chat.

import { find, make } from "./dom.js";
import { renderText } from "./entities.js";

export class Ahead {
  constructor() {
    this.shown = "";
    find("ahead").open = window.matchMedia("(min-width: 761px)").matches;
  }

  show(timeline) {
    find("ahead").hidden = !timeline?.texts.length;
    const panel = find("timeline");
    panel.setAttribute("aria-busy", timeline ? !timeline.fresh : false);
    const now = JSON.stringify(timeline?.texts ?? []);
    if (now === this.shown) return;
    this.shown = now;
    const texts = timeline?.texts ?? [];
    panel.replaceChildren(...texts.map(({ text, entities }) =>
      make("p", { dir: "auto" }, ...renderText(text, entities, () => null))));
  }
}
