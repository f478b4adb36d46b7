// The bot's process: killed or switched off here, and started again by whoever keeps it running.

import { find } from "./dom.js";
import { command } from "./talk.js";

const WORDS = {
  restarting: "The bot has died. It is started again in a second.",
  off: "The bot is switched off. What you write waits for it.",
  "given up": "The bot died five times within a minute and is left alone.",
};

export class ProcessPanel {
  constructor() {
    this.off = false;
    find("kill").addEventListener("click", () => command("process", {}));
    find("switch").addEventListener("click", () => command("process", { on: this.off }));
  }

  // `process` is null where nobody here keeps the bot running.
  show(process) {
    this.off = process?.state === "off" || process?.state === "given up";
    find("kill").hidden = !process || this.off;
    find("switch").hidden = !process;
    find("switch").textContent = this.off ? "Switch the bot on" : "Switch the bot off";
    const note = find("process");
    const again = process?.restarts === 1 ? "once" : `${process?.restarts} times`;
    const words = WORDS[process?.state] ?? (process?.restarts ? `The bot was started again ${again}.` : "");
    if (note.textContent !== words) note.textContent = words;
    note.hidden = !words;
  }
}
