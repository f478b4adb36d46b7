// The clock beside the chat: shown as it ticks, and moved by its buttons.
//
// What stands in this box is told in the time zone that the bot counts in for the open chat, so that
// it agrees with what the bot says; where this device shows another time, that stands there too.

import { ask, find } from "./dom.js";
import { command } from "./talk.js";

// Milliseconds to wait for the bot to say what comes next, before going by what it said last.
const PATIENCE = 2000;

export class ClockPanel {
  // `place` returns {user, chat} of the open chat.
  constructor(place) {
    this.place = place;
    this.offset = 0;
    this.zone = undefined;
    this.fresh = false;
    this.waiting = 0;
    find("to-due").addEventListener("click", () => this.goToDue());
    find("add-day").addEventListener("click", () => command("clock", { forward: 86400 }));
    find("to-date").addEventListener("click", () => this.askDate());
    find("to-now").addEventListener("click", () => command("clock", { reset: true }));
    setInterval(() => this.tick(), 1000);
  }

  now() {
    return Math.floor(Date.now() / 1000) + this.offset;
  }

  // What the bot said of the open chat, its timeline, is missing before it knows that chat.
  show({ offset }, chat) {
    const timeline = chat?.timeline;
    const due = timeline?.due ?? null;
    this.offset = offset;
    this.zone = isKnown(timeline?.zone) ? timeline.zone : undefined;
    this.fresh = Boolean(timeline?.fresh);
    find("to-due").disabled = due === null;
    find("due").textContent = this.describeDue(due, chat);
    find("to-now").hidden = !offset;
    find("shift").textContent = describe(offset);
    this.tick();
    if (this.waiting && this.fresh) this.leave();
  }

  describeDue(due, chat) {
    if (chat?.status === "kicked") return "No reminder comes: the bot is blocked.";
    if (due === null) return chat?.timeline?.zone ? "No reminder to come in this chat." : "No reminder to come yet.";
    return due > this.now() ? `Next: ${format(due, this.zone)}` : "A reminder is due now.";
  }

  // While the bot has something under way, what comes next may be about to change.
  goToDue() {
    if (this.fresh) this.leave();
    else this.waiting ||= setTimeout(() => this.leave(), PATIENCE);
  }

  leave() {
    clearTimeout(this.waiting);
    this.waiting = 0;
    if (!find("to-due").disabled) command("clock", { due: true, chat: this.place().chat });
  }

  tick() {
    const now = find("now");
    now.textContent = format(this.now(), this.zone);
    now.dateTime = new Date(this.now() * 1000).toISOString();
    const here = format(this.now());
    find("zone").hidden = here === now.textContent;
    find("zone").textContent = `In ${this.zone}, as the bot counts (/settings). On this device: ${here}.`;
    find("date-zone").hidden = find("zone").hidden;
    find("date-zone").textContent = `In ${this.zone}, as the bot counts.`;
  }

  async askDate() {
    const field = find("date");
    const tomorrow = this.now() + 86400;
    field.value = new Date((tomorrow + shiftOf(tomorrow, this.zone)) * 1000).toISOString().slice(0, 16);
    if (!(await ask(find("date-dialog"))) || !field.value) return;
    await command("clock", { to: toUnix(field.value, this.zone) });
  }
}

// A moment in a time zone, by default that of this device.
function format(unix, zone) {
  const date = new Date(unix * 1000);
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  return date.toLocaleString(undefined, {
    weekday: "short", day: "numeric", month: "short", year, hour: "2-digit", minute: "2-digit", timeZone: zone,
  });
}

function isKnown(zone) {
  try {
    return Boolean(zone && new Intl.DateTimeFormat("en-US", { timeZone: zone }));
  } catch {
    return false;
  }
}

// By how many seconds the zone's clocks are ahead of UTC at a moment.
function shiftOf(unix, zone) {
  const fields = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" };
  const written = new Intl.DateTimeFormat("en-US", { ...fields, hourCycle: "h23", timeZone: zone });
  const part = Object.fromEntries(written.formatToParts(unix * 1000).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000 - unix;
}

// The moment at which the zone's clocks show a date and time like "2026-11-24T09:00".
function toUnix(shown, zone) {
  const naive = Math.floor(Date.parse(`${shown}Z`) / 1000);
  const near = naive - shiftOf(naive, zone);
  return naive - shiftOf(near, zone);
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
