// Telegram misbehaving on demand, so that the bot's promises can be watched.

import { find } from "./dom.js";
import { isOff } from "./process.js";
import { command } from "./talk.js";

const FAULTS = {
  down: { kind: "error", method: "*", times: null, code: 502 },
  slow: { kind: "late", times: null, seconds: 3 },
  flood: { kind: "flood", method: "sendMessage", seconds: 5 },
  lost: { kind: "drop_after", method: "sendMessage" },
};
const WORDS = {
  error: "Telegram is down", late: "answers are slow", flood: "a flood limit waits", drop_after: "an answer will be lost",
};

export class FaultPanel {
  // `place` returns {user, chat} of the open chat.
  constructor(place) {
    this.place = place;
    this.blocked = false;
    this.off = false;
    for (const button of document.querySelectorAll("[data-fault]")) {
      button.addEventListener("click", () => command("faults", FAULTS[button.dataset.fault]));
    }
    find("faults-clear").addEventListener("click", () => this.clear());
    find("block").addEventListener("click", () => this.block(!this.blocked));
    find("blocked").querySelector("button").addEventListener("click", () => this.block(false));
  }

  show({ faults, chat, process }) {
    this.blocked = chat?.type === "private" && chat.status === "kicked";
    this.off = isOff(process);
    const words = [...new Set(faults.map(({ kind }) => WORDS[kind] ?? kind))];
    if (this.blocked) words.push("the bot is blocked");
    if (this.off) words.push("the bot is off");
    find("faults-now").textContent = words.length ? `(${words.join(", ")})` : "";
    find("faults-clear").disabled = !words.length;
    find("block").textContent = this.blocked ? "Unblock the bot" : "Block the bot";
    find("block").hidden = !chat?.started || chat.type !== "private";
    find("blocked").hidden = !this.blocked;
  }

  block(on) {
    return command(on ? "block" : "unblock", { user: this.place().user });
  }

  async clear() {
    const { blocked, off } = this;
    await command("clear-faults", {});
    if (off) await command("process", { on: true });
    if (blocked) await this.block(false);
  }
}
