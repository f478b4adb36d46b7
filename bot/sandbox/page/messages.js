// The conversation: messages by day, their buttons, and what can be done with them.

import { copy, find, make, toast } from "./dom.js";
import { renderText } from "./entities.js";
import { Place } from "./place.js";

const HOURS_TO_EDIT = 48;

export class Conversation {
  // `actions`: tap(message, row, column), say(text), reply(message), edit(message).
  constructor(actions) {
    this.actions = actions;
    this.list = find("messages");
    this.scroll = find("scroll");
    this.newer = find("newer");
    this.newer.addEventListener("click", () => this.toEnd());
    this.reader = new Place(this.scroll, this.list);
    this.scroll.addEventListener("scroll", () => {
      if (this.reader.atEnd()) this.newer.hidden = true;
    });
    // Whoever moves away after a tap does not wait for the answer there.
    for (const kind of ["wheel", "touchmove", "keydown"]) {
      this.scroll.addEventListener(kind, () => { this.tapped = false; }, { passive: true });
    }
    this.clear();
  }

  clear() {
    this.list.replaceChildren();
    this.shown = new Map();
    this.newer.hidden = true;
    this.tapped = false;
  }

  toEnd() {
    this.reader.toEnd();
    this.newer.hidden = true;
  }

  // Show the messages that changed; `own` is the person's id and `now` the clock in seconds.
  show(messages, own, now, fresh) {
    if (fresh) this.clear();
    if (!messages.length) return;
    const added = messages.some((message) => !message.deleted && !this.shown.has(message.message_id));
    const answered = this.tapped && added;
    const follow = fresh || answered || this.reader.atEnd() || messages.some((message) => message.from?.id === own);
    if (answered) this.tapped = false;
    for (const message of messages) this.place(message, own, now);
    this.markDays();
    if (follow) this.toEnd();
    else if (added) this.newer.hidden = false;
  }

  place(message, own, now) {
    const before = this.shown.get(message.message_id);
    if (message.deleted) {
      before?.remove();
      this.shown.delete(message.message_id);
      return;
    }
    const item = this.render(message, own, now);
    if (before) {
      const focus = focusIn(before);
      before.replaceWith(item);
      restoreFocus(item, focus);
    } else {
      this.list.append(item);
    }
    this.shown.set(message.message_id, item);
  }

  render(message, own, now) {
    const mine = message.from.id === own;
    const bubble = make("div", { class: "bubble" });
    if (message.chat.type !== "private" && !mine) {
      bubble.append(make("p", { class: "sender" }, message.from.first_name));
    }
    bubble.append(...this.renderContent(message), meta(message));
    const item = make(
      "li",
      { class: mine ? "message mine" : "message", "data-id": message.message_id, "data-date": message.date },
      make("span", { class: "hidden" }, mine ? "You: " : `${message.from.first_name}: `),
      bubble,
    );
    if (message.reply_markup) item.append(this.renderButtons(message));
    bubble.append(this.renderActions(message, mine, now));
    return item;
  }

  renderContent(message) {
    const nodes = [];
    if (message.forward_origin) {
      nodes.push(make("p", { class: "quote" }, `Forwarded from ${message.forward_origin.sender_user_name}`));
    }
    if (message.reply_to_message) nodes.push(this.renderReplied(message.reply_to_message));
    nodes.push(...renderThing(message));
    const text = message.text ?? message.caption;
    const entities = message.entities ?? message.caption_entities;
    if (text) {
      const act = (command) => this.actions.say(command);
      nodes.push(make("div", { class: "text", dir: "auto" }, ...renderText(text, entities, act)));
    }
    return nodes;
  }

  renderReplied(replied) {
    const text = replied.text ?? replied.caption ?? "a message";
    const jump = () => {
      const item = this.shown.get(replied.message_id);
      item?.scrollIntoView({ block: "center" });
      item?.classList.add("found");
      setTimeout(() => item?.classList.remove("found"), 1500);
    };
    const shown = text.length > 90 ? `${text.slice(0, 90)}…` : text;
    return make("button", { type: "button", class: "quote", onclick: jump }, `↪ ${shown}`);
  }

  renderButtons(message) {
    const rows = message.reply_markup.inline_keyboard.map((row, at) =>
      make("div", { class: "buttons" }, ...row.map((button, place) => this.renderButton(message, button, at, place))),
    );
    return make("div", { class: "keys", role: "group", "aria-label": "Buttons" }, ...rows);
  }

  renderButton(message, button, row, column) {
    const style = button.style ? `key ${button.style}` : "key";
    if (button.url) {
      return make("a", { class: style, href: button.url, target: "_blank", rel: "noopener noreferrer" }, `${button.text} ↗`);
    }
    if (button.copy_text) {
      return make("button", { type: "button", class: style, title: "Copies a text", onclick: () => copy(button.copy_text.text) }, button.text);
    }
    const tap = () => {
      this.tapped = true;
      this.actions.tap(message, row, column);
    };
    return make(
      "button",
      { type: "button", class: style, "data-data": button.callback_data, onclick: tap, disabled: Boolean(button.disabled) },
      button.text,
    );
  }

  renderActions(message, mine, now) {
    const bar = make("div", { class: "actions" });
    bar.append(make("button", { type: "button", class: "quiet", onclick: () => this.actions.reply(message) }, "Reply"));
    if (mine && message.text && now - message.date < HOURS_TO_EDIT * 3600) {
      bar.append(make("button", { type: "button", class: "quiet", onclick: () => this.actions.edit(message) }, "Edit"));
    }
    return bar;
  }

  // Mark the buttons whose tap the bot has not answered yet.
  markWaiting(callbacks) {
    const unanswered = callbacks.filter((tap) => !tap.answered);
    const places = (taps) => new Set(taps.map((tap) => `${tap.message} ${tap.data}`));
    const waiting = places(unanswered.filter((tap) => !tap.expired));
    const expired = places(unanswered.filter((tap) => tap.expired));
    for (const key of this.list.querySelectorAll("button.key[data-data]")) {
      const id = key.closest("li").dataset.id;
      const busy = waiting.has(`${id} ${key.dataset.data}`);
      const late = !busy && expired.has(`${id} ${key.dataset.data}`);
      key.classList.toggle("waiting", busy);
      key.classList.toggle("expired", late);
      key.setAttribute("aria-busy", busy);
      key.title = late ? "The bot did not answer in time. Tap again." : "";
    }
  }

  markDays() {
    for (const old of this.list.querySelectorAll("li.day")) old.remove();
    let day = "";
    for (const item of this.list.querySelectorAll("li.message")) {
      const date = new Date(item.dataset.date * 1000);
      const here = date.toDateString();
      if (here !== day) item.before(make("li", { class: "day" }, longDay(date)));
      day = here;
    }
  }
}

function longDay(date) {
  return date.toLocaleDateString(undefined, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

function meta(message) {
  const date = new Date(message.date * 1000);
  const time = date.toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
  const edited = message.edit_date ? "edited " : "";
  return make("p", { class: "meta" }, edited, make("time", { datetime: date.toISOString() }, time));
}

function renderThing(message) {
  if (message.document) return [renderFile(message.document)];
  if (message.sticker) return [make("p", { class: "sticker", role: "img", "aria-label": "Sticker" }, message.sticker.emoji)];
  if (message.photo && message.caption) return [renderPicture(message)];
  if (message.photo) return [make("p", { class: "thing" }, "🖼 Photo")];
  if (message.voice) return [make("p", { class: "thing" }, `🎤 Voice message, ${message.voice.duration} s`)];
  if (message.location) {
    const { latitude, longitude } = message.location;
    return [make("p", { class: "thing" }, `📍 ${latitude}, ${longitude}`)];
  }
  if (message.contact) return [make("p", { class: "thing" }, `👤 ${message.contact.first_name} ${message.contact.phone_number}`)];
  if (message.new_chat_members) return [make("p", { class: "thing" }, "added the bot")];
  if (message.left_chat_member) return [make("p", { class: "thing" }, "removed the bot")];
  return [];
}

function renderPicture(message) {
  const { file_id: id, width, height } = message.photo.at(-1);
  const style = "max-width: 100%; height: auto; border-radius: 8px";
  return make("img", { src: `/control/files/${id}`, alt: "Picture, described below", width, height, style });
}

function renderFile(file) {
  const size = file.file_size < 1024 ? `${file.file_size} B` : `${Math.ceil(file.file_size / 1024)} KB`;
  const address = `/control/files/${file.file_id}`;
  const open = (event) => {
    if (!READABLE.test(file.file_name)) { toast(`Saving ${file.file_name}`); return; }
    event.preventDefault();
    showFile(address, file.file_name);
  };
  return make(
    "a",
    { class: "file", href: address, download: file.file_name, onclick: open },
    make("span", { "aria-hidden": "true" }, "📄"),
    make("span", {}, file.file_name, make("small", {}, size)),
  );
}

const READABLE = /\.(txt|json|eml|ics|csv|md)$/i;

// A file of text is shown before it is saved.
async function showFile(address, name) {
  const answer = await fetch(address);
  if (!answer.ok) { toast("The file cannot be opened."); return; }
  find("file-title").textContent = name;
  find("file-text").textContent = await answer.text();
  find("file-save").href = address;
  find("file-save").download = name;
  find("file-dialog").showModal();
}

function focusIn(item) {
  const all = [...item.querySelectorAll("button, a, [tabindex]")];
  return all.indexOf(document.activeElement);
}

// An edit replaces the message: keep the keyboard's place in it.
function restoreFocus(item, place) {
  if (place < 0) return;
  const all = [...item.querySelectorAll("button, a, [tabindex]")];
  (all[place] ?? all.at(-1) ?? find("text"))?.focus({ preventScroll: true });
}
