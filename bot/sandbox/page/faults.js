// Telegram misbehaving on demand, so that the bot's promises can be watched.

import { find } from "./dom.js";
import { command } from "./talk.js";

const FAULTS = {
  down: { kind: "error", method: "*", times: null, code: 502 },
  slow: { kind: "slow", times: null, seconds: 3 },
  flood: { kind: "flood", method: "sendMessage", seconds: 5 },
  lost: { kind: "drop_after", method: "sendMessage" },
};
const WORDS = {
  error: "Telegram is down", slow: "answers are slow", flood: "a flood limit waits", drop_after: "an answer will be lost",
};

export class FaultPanel {
  constructor() {
    for (const button of document.querySelectorAll("[data-fault]")) {
      button.addEventListener("click", () => command("faults", FAULTS[button.dataset.fault]));
    }
    find("faults-clear").addEventListener("click", () => command("clear-faults", {}));
  }

  show(faults) {
    const words = [...new Set(faults.map(({ kind }) => WORDS[kind] ?? kind))];
    find("faults-now").textContent = words.length ? `(${words.join(", ")})` : "";
    find("faults-clear").disabled = !faults.length;
  }
}
