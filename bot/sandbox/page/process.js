// The bot's process: killed or switched off here, and started again by whoever keeps it running.

import { find } from "./dom.js";
import { command } from "./talk.js";

const WORDS = {
  restarting: "The bot has died. It is started again in a second.",
  off: "The bot is switched off. What you write waits for it.",
  "given up": "The bot died five times within a minute and is left alone.",
};
// Milliseconds for which it is told that the bot was started again.
const TOLD = 10_000;

export const isOff = (process) => process?.state === "off" || process?.state === "given up";

export class ProcessPanel {
  constructor() {
    this.off = false;
    this.restarts = null;
    this.forgetting = 0;
    find("kill").addEventListener("click", () => command("process", {}));
    find("switch").addEventListener("click", () => command("process", { on: this.off }));
  }

  // `process` is null where nobody here keeps the bot running.
  show(process) {
    this.off = isOff(process);
    find("kill").hidden = !process || this.off;
    find("switch").hidden = !process;
    find("switch").textContent = this.off ? "Switch the bot on" : "Switch the bot off";
    const news = this.restarts !== null && process?.restarts > this.restarts;
    this.restarts = process?.restarts ?? null;
    if (news) this.countDown();
    this.say(WORDS[process?.state] ?? (this.forgetting ? "The bot was started again." : ""));
  }

  say(words) {
    const note = find("process");
    if (note.textContent !== words) note.textContent = words;
    note.hidden = !words;
  }

  countDown() {
    clearTimeout(this.forgetting);
    this.forgetting = setTimeout(() => {
      this.forgetting = 0;
      if (find("process").textContent === "The bot was started again.") this.say("");
    }, TOLD);
  }
}
