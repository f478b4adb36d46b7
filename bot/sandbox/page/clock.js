// The clock beside the chat: shown as it ticks, and moved by its buttons.

import { ask, find } from "./dom.js";
import { command } from "./talk.js";

export class ClockPanel {
  constructor() {
    this.offset = 0;
    find("to-due").addEventListener("click", () => command("clock", { due: true }));
    find("add-day").addEventListener("click", () => command("clock", { forward: 86400 }));
    find("to-date").addEventListener("click", () => this.askDate());
    find("to-now").addEventListener("click", () => command("clock", { reset: true }));
    setInterval(() => this.tick(), 1000);
  }

  now() {
    return Math.floor(Date.now() / 1000) + this.offset;
  }

  show({ offset, due }) {
    this.offset = offset;
    find("to-due").disabled = due === null;
    find("due").textContent = this.describeDue(due);
    find("to-now").hidden = !offset;
    find("shift").textContent = describe(offset);
    this.tick();
  }

  describeDue(due) {
    if (due === null) return "No reminder to come yet.";
    return due > this.now() ? `Next: ${format(due)}` : "A reminder is due now.";
  }

  tick() {
    const now = find("now");
    now.textContent = format(this.now());
    now.dateTime = new Date(this.now() * 1000).toISOString();
  }

  async askDate() {
    const field = find("date");
    const local = new Date((this.now() + 86400) * 1000);
    local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
    field.value = local.toISOString().slice(0, 16);
    if (!(await ask(find("date-dialog"))) || !field.value) return;
    await command("clock", { to: Math.floor(new Date(field.value).getTime() / 1000) });
  }
}

function format(unix) {
  const date = new Date(unix * 1000);
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date.toLocaleString(undefined, {
    weekday: "short", day: "numeric", month: "short", year, hour: "2-digit", minute: "2-digit",
  });
}

function describe(offset) {
  if (!offset) return "real time";
  const size = Math.abs(offset);
  const days = Math.floor(size / 86400);
  const hours = Math.floor((size % 86400) / 3600);
  const minutes = Math.round((size % 3600) / 60);
  const parts = [[days, "d"], [hours, "h"], [minutes, "min"]].filter(([count]) => count);
  const shown = parts.slice(0, 2).map(([count, unit]) => `${count} ${unit}`).join(" ") || `${size} s`;
  return `${shown} ${offset > 0 ? "ahead" : "behind"}`;
}
