// The story of the open chat: begun anew, saved as a transcript, and replayed from one.

import { alertUser, find } from "./dom.js";
import { command } from "./talk.js";

export class StoryPanel {
  // `place` returns {user, chat} of the open chat; `turn` opens another.
  constructor(place, turn) {
    this.place = place;
    this.turn = turn;
    this.told = "";
    find("restart").addEventListener("click", () => this.restart());
    find("replay").addEventListener("click", () => find("script").click());
    find("script").addEventListener("change", () => this.replay());
    find("replay-stop").addEventListener("click", () => command("stop-replay", {}));
  }

  show(replay, chat) {
    find("story").hidden = false;
    find("restart").disabled = !chat;
    for (const [id, form] of [["save-text", "txt"], ["save-page", "html"]]) {
      find(id).hidden = !chat?.started;
      find(id).href = `/control/story.${form}?chat=${chat?.id}`;
    }
    find("replaying").hidden = !replay?.running;
    if (replay?.running) find("replay-text").textContent = `Replaying line ${replay.line} of ${replay.lines}.`;
    if (replay?.fault && replay.fault !== this.told) alertUser(replay.fault);
    this.told = replay?.fault ?? "";
  }

  async restart() {
    const made = await command("restart", { user: this.place().user });
    if (made) this.turn(made.user.id, made.user.id);
  }

  async replay() {
    const [file] = find("script").files;
    if (!file) return;
    const text = await file.text();
    find("script").value = "";
    const made = await command("replay", { text });
    if (made) this.turn(made.user.id, made.user.id);
  }
}
