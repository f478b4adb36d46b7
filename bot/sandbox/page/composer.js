// Writing: text, commands, replies, edits, other things, and the bot's suggested replies.

import { ask, find, make } from "./dom.js";
import { command } from "./talk.js";

export class Composer {
  // `place` returns {user, chat} of the open chat.
  constructor(place) {
    this.place = place;
    this.known = [];
    this.context = null;
    this.text = find("text");
    this.commands = find("commands");
    this.attachments = find("attachments");
    find("composer").addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    find("context-cancel").addEventListener("click", () => this.setContext(null));
    find("menu").addEventListener("click", () => this.toggleMenu());
    find("attach").addEventListener("click", () => this.toggleAttachments());
    find("file").addEventListener("change", () => this.sendFile());
    this.attachments.addEventListener("click", (event) => this.sendThing(event.target.dataset.send));
    this.text.addEventListener("input", () => { this.grow(); this.complete(); });
    this.text.addEventListener("keydown", (event) => this.press(event));
  }

  show(chat) {
    this.known = chat.commands;
    find("menu").hidden = !chat.commands.length;
    this.showKeyboard(chat.keyboard);
  }

  async say(text) {
    const body = { ...this.place(), text };
    if (this.context?.kind === "reply") body.reply_to = this.context.message.message_id;
    return command("say", body);
  }

  reply(message) { this.setContext({ kind: "reply", message }); }

  edit(message) {
    this.setContext({ kind: "edit", message });
    this.text.value = message.text;
    this.grow();
  }

  setContext(context) {
    if (this.context?.kind === "edit" && !context) this.text.value = "";
    this.context = context;
    find("context").hidden = !context;
    if (!context) return;
    const { message, kind } = context;
    find("context-title").textContent = kind === "edit" ? "Edit" : "Reply to";
    find("context-text").textContent = (message.text ?? message.caption ?? "a message").slice(0, 80);
    this.text.focus();
  }

  async submit() {
    const text = this.text.value;
    if (!text.trim()) return;
    const { context } = this;
    const done = context?.kind === "edit"
      ? await command("edit", { ...this.place(), message: context.message.message_id, text })
      : await this.say(text);
    if (!done) return;
    this.context = null;
    find("context").hidden = true;
    this.text.value = "";
    this.grow();
    this.close();
    this.text.focus();
  }

  grow() {
    this.text.style.height = "auto";
    this.text.style.height = `${Math.min(this.text.scrollHeight, 160)}px`;
  }

  press(event) {
    if (event.key === "Escape") { this.close(); this.setContext(null); }
    if (event.key === "ArrowDown" && !this.commands.hidden) {
      event.preventDefault();
      this.commands.querySelector("button")?.focus();
    }
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
    if (event.key === "ArrowUp" && !this.text.value) this.editLast?.();
  }

  complete() {
    const typed = /^\/(\w*)$/.exec(this.text.value);
    const fitting = typed ? this.known.filter(({ command: name }) => name.startsWith(typed[1])) : [];
    this.showCommands(fitting);
  }

  toggleMenu() {
    if (this.commands.hidden) {
      this.close();
      this.showCommands(this.known);
      this.commands.querySelector("button")?.focus();
    } else {
      this.showCommands([]);
    }
  }

  showCommands(list) {
    this.commands.replaceChildren(...list.map((one) => this.renderCommand(one)));
    this.commands.hidden = !list.length;
    find("menu").setAttribute("aria-expanded", !this.commands.hidden);
  }

  renderCommand({ command: name, description }) {
    const choose = async () => {
      this.text.value = "";
      this.close();
      await this.say(`/${name}`);
      this.text.focus();
    };
    const button = make(
      "button",
      { type: "button", onclick: choose, onkeydown: (event) => this.walk(event) },
      make("strong", {}, `/${name}`), " ", description,
    );
    return make("li", {}, button);
  }

  walk(event) {
    const all = [...this.commands.querySelectorAll("button")];
    const at = all.indexOf(event.target);
    if (event.key === "Escape") { this.close(); this.text.focus(); }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    (all[at + step] ?? this.text).focus();
  }

  toggleAttachments() {
    const open = this.attachments.hidden;
    this.close();
    this.attachments.hidden = !open;
    find("attach").setAttribute("aria-expanded", open);
  }

  close() {
    this.showCommands([]);
    this.attachments.hidden = true;
    find("attach").setAttribute("aria-expanded", "false");
  }

  async sendThing(kind) {
    if (!kind) return;
    if (kind === "document") { find("file").click(); return; }
    const more = await this.askMore(kind);
    if (!more) return;
    this.close();
    await command("send", { ...this.place(), kind, ...more });
  }

  async askMore(kind) {
    if (kind === "location") {
      if (!(await ask(find("location-dialog")))) return null;
      return { latitude: find("latitude").value, longitude: find("longitude").value };
    }
    if (kind === "forward") {
      if (!(await ask(find("forward-dialog")))) return null;
      return { text: find("forward-text").value, sender: find("forward-sender").value };
    }
    return kind === "contact" ? { phone: "+15550100", first_name: "Alex" } : {};
  }

  async sendFile() {
    const [file] = find("file").files;
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = "";
    for (const byte of bytes) binary += String.fromCharCode(byte);
    find("file").value = "";
    this.close();
    await command("send", { ...this.place(), kind: "document", name: file.name, content: btoa(binary) });
  }

  showKeyboard(markup) {
    const panel = find("keyboard");
    const rows = markup?.keyboard ?? [];
    panel.replaceChildren(...rows.map((row) => make("div", { class: "buttons" }, ...row.map((button) => {
      const act = () => {
        if (button.request_location) return this.sendThing("location");
        return button.request_contact ? this.sendThing("contact") : this.say(button.text);
      };
      return make("button", { type: "button", class: "key", onclick: act }, button.text);
    }))));
    panel.hidden = !rows.length;
  }
}
