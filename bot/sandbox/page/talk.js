// Requests to the stand-in: commands, and the state that is fetched whenever it changes.

import { find, toast } from "./dom.js";

export async function command(name, body) {
  try {
    const answer = await fetch(`/control/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const result = await answer.json();
    if (answer.ok) return result;
    toast(result.error);
  } catch {
    toast("The stand-in cannot be reached.");
  }
  return null;
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Follows one chat at a time; `show` gets each state and whether it starts the chat afresh.
export class Follower {
  constructor(show) {
    this.show = show;
    this.chat = 0;
    this.abort = new AbortController();
  }

  // Turn to another chat (0 for none).
  turn(chat) {
    this.chat = chat;
    this.fresh = true;
    this.abort.abort();
  }

  async run() {
    let state = null;
    this.fresh = true;
    for (;;) {
      const fresh = this.fresh || !state;
      this.fresh = false;
      try {
        const next = await this.fetch(fresh ? null : state);
        find("down").hidden = true;
        if (this.fresh) continue;
        const reborn = state && next.life !== state.life;
        state = next;
        if (reborn) this.fresh = true;
        else this.show(state, fresh);
      } catch (error) {
        if (error.name === "AbortError") continue;
        find("down").hidden = false;
        state = null;
        await pause(1000);
      }
    }
  }

  async fetch(state) {
    this.abort = new AbortController();
    const query = new URLSearchParams({ chat: this.chat });
    if (state) {
      query.set("since", state.revision);
      query.set("seen", state.revision);
    }
    const answer = await fetch(`/control/state?${query}`, { signal: this.abort.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.json();
  }
}
