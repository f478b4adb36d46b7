// The story of the open chat: saved as a transcript, replayed from one, begun anew or ended.

import { alertUser, ask, find } from "./dom.js";
import { command } from "./talk.js";

export class StoryPanel {
  // `place` returns {user, chat} of the open chat; `begin` opens that of somebody new.
  constructor(place, begin) {
    this.place = place;
    this.begin = begin;
    this.told = "";
    this.person = null;
    this.alone = true;
    find("restart").addEventListener("click", () => this.restart());
    find("remove").addEventListener("click", () => this.remove());
    find("replay").addEventListener("click", () => find("script").click());
    find("script").addEventListener("change", () => this.replay());
    find("replay-stop").addEventListener("click", () => command("stop-replay", {}));
  }

  show({ replay, chat, people, clock }, user) {
    this.person = people.find(({ id }) => id === user);
    this.alone = people.length < 2;
    this.shifted = clock.offset !== 0;
    find("story").hidden = false;
    for (const id of ["restart", "remove"]) find(id).disabled = !this.person;
    for (const [id, form] of [["save-text", "txt"], ["save-page", "html"]]) {
      find(id).hidden = !chat?.started;
      find(id).href = `/control/story.${form}?chat=${chat?.id}`;
    }
    this.savable = !find("save-text").hidden;
    find("replaying").hidden = !replay?.running;
    if (replay?.running) find("replay-text").textContent = `Replaying line ${replay.line} of ${replay.lines}.`;
    if (replay?.fault && replay.fault !== this.told) alertUser(replay.fault);
    this.told = replay?.fault ?? "";
  }

  async restart() {
    const { user } = this.place();
    const text = "The whole chat goes from this page, and the bot meets somebody new of the same name. This cannot be undone.";
    if (!(await this.confirm(`Start over as ${this.person.label}?`, text, "Start over"))) return;
    const made = await command("restart", { user });
    if (made) this.begin(made.user.id);
    await this.putClockBack();
  }

  async remove() {
    const { user } = this.place();
    const text = "The person and the whole chat go from this page. This cannot be undone.";
    if (!(await this.confirm(`Remove ${this.person.label}?`, text, "Remove"))) return;
    await command("remove", { user });
    await this.putClockBack();
  }

  confirm(title, text, label) {
    find("end-title").textContent = title;
    find("end-text").textContent = text;
    find("end-go").textContent = label;
    find("end-save").href = find("save-text").href;
    find("end-save").parentElement.hidden = !this.savable;
    find("end-clock").checked = this.shifted && this.alone;
    find("end-clock-label").hidden = !this.shifted;
    find("end-clock-others").hidden = this.alone;
    return ask(find("end-dialog"));
  }

  async putClockBack() {
    if (find("end-clock").checked) await command("clock", { reset: true });
  }

  async replay() {
    const [file] = find("script").files;
    if (!file) return;
    const text = await file.text();
    find("script").value = "";
    const made = await command("replay", { text });
    if (made) this.begin(made.user.id);
  }
}
