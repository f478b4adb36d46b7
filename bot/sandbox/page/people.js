// The people at this machine and their chats, to switch between; and the form that adds one.

import { find, make } from "./dom.js";
import { command } from "./talk.js";

export class People {
  // `turn` is called with a person's id and the chat's, `begin` with the id of somebody new.
  constructor(turn, begin) {
    this.turn = turn;
    this.begin = begin;
    this.list = find("people");
    this.form = find("welcome");
    this.seen = new Map();
    this.adding = false;
    this.chats = [];
    find("add-person").addEventListener("click", () => this.openForm(true));
    find("welcome-cancel").addEventListener("click", () => {
      this.openForm(false);
      find("add-person").focus();
    });
    this.form.addEventListener("submit", (event) => this.add(event));
    this.second = find("second");
    find("side-by-side").addEventListener("click", () => this.toggleSecond());
  }

  show(people, current, newest) {
    this.seen.set(current, newest);
    const items = people.flatMap((person) => person.chats.map((chat) => this.render(person, chat, current)));
    const focused = this.list.contains(document.activeElement) && document.activeElement.dataset.chat;
    this.list.replaceChildren(...items);
    if (focused) this.list.querySelector(`[data-chat="${focused}"]`)?.focus();
    this.chats = people.flatMap((person) => person.chats.map((chat) => `${person.id}/${chat.id}`));
    this.current = this.chats.find((place) => place.endsWith(`/${current}`));
    find("side-by-side").hidden = this.chats.length < 2;
    if (this.chats.length < 2 && !this.second.hidden) this.toggleSecond();
    find("welcome-cancel").hidden = !people.length;
    this.form.hidden = Boolean(people.length) && !this.adding;
  }

  render(person, chat, current) {
    const group = chat.type !== "private";
    const name = person.label;
    const unread = chat.id !== current && chat.changed > (this.seen.get(chat.id) ?? 0);
    const label = group ? `${chat.title} (${name})` : name;
    return make("li", {}, make(
      "button",
      {
        type: "button",
        class: unread ? "person unread" : "person",
        "data-chat": `${person.id} ${chat.id}`,
        "aria-current": chat.id === current ? "true" : null,
        onclick: () => this.turn(person.id, chat.id),
      },
      make("span", { class: "face", "aria-hidden": "true" }, label.slice(0, 1)),
      make("span", { class: "name" }, label),
      ...(unread ? [make("span", { class: "dot" }, make("span", { class: "hidden" }, "new messages"))] : []),
    ));
  }

  // The chat after the open one is shown beside it, as a page of its own.
  toggleSecond() {
    const shown = this.second.hidden;
    const next = this.chats[(this.chats.indexOf(this.current) + 1) % this.chats.length];
    if (shown) this.second.src = `/#${next}`;
    else this.second.removeAttribute("src");
    this.second.hidden = !shown;
    document.body.classList.toggle("paired", shown);
    find("side-by-side").setAttribute("aria-pressed", shown);
  }

  openForm(open) {
    this.adding = open;
    this.form.hidden = !open;
    if (open) this.form.elements.first_name.focus();
  }

  async add(event) {
    event.preventDefault();
    const { first_name: first, last_name: last } = this.form.elements;
    const language = (navigator.language || "en").toLowerCase();
    const made = await command("users", {
      first_name: first.value, last_name: last.value, language_code: language,
    });
    if (!made) return;
    this.form.reset();
    this.openForm(false);
    this.begin(made.user.id);
  }
}
