// The page as a whole: which person and chat is open, and what each part shows of it.

import { Ahead } from "./ahead.js";
import { ClockPanel } from "./clock.js";
import { Composer } from "./composer.js";
import { alertUser, find, toast } from "./dom.js";
import { FaultPanel } from "./faults.js";
import { Conversation } from "./messages.js";
import { People } from "./people.js";
import { ProcessPanel } from "./process.js";
import { StoryPanel } from "./story.js";
import { Follower, command } from "./talk.js";

// In a frame of the page itself only the chat is shown.
document.body.classList.toggle("framed", window.top !== window);

// The open chat is in the address, so that two windows can show two people.
const open = { user: 0, chat: 0 };
[open.user, open.chat] = location.hash.slice(1).split("/").map((part) => Number(part) || 0);
open.chat ||= open.user;

let told = null;
let lastOwn = null;
let away = 0;
let acted = 0;
let quiet = 0;

const clock = new ClockPanel();
const faults = new FaultPanel();
const ahead = new Ahead();
const bot = new ProcessPanel();
const story = new StoryPanel(() => open, turn);
const composer = new Composer(() => ({ user: open.user, chat: open.chat }));
const conversation = new Conversation({
  say: (text) => composer.say(text),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  tap: (message, row, column) =>
    command("tap", { user: open.user, chat: open.chat, message: message.message_id, row, column }),
});
const people = new People(turn);
const follower = new Follower(show);
composer.editLast = () => lastOwn && composer.edit(lastOwn);

function turn(user, chat) {
  open.user = user;
  open.chat = chat;
  location.hash = `${user}/${chat}`;
  composer.setContext(null);
  follower.turn(chat);
}

function show(state, fresh) {
  const known = state.people.some((person) => person.id === open.user);
  if (!known && state.people.length) {
    const [first] = state.people;
    turn(first.id, first.id);
    return;
  }
  clock.show(state.clock);
  const person = state.people.find(({ id }) => id === open.user);
  const newest = person?.chats.find(({ id }) => id === open.chat)?.changed ?? 0;
  people.show(state.people, open.chat, newest);
  faults.show(state.faults);
  bot.show(state.process);
  story.show(state.replay, state.chat);
  ahead.show(state.chat?.timeline);
  showRefused(state.refused);
  showChat(state, fresh);
}

function showChat({ chat, bot }, fresh) {
  for (const id of ["block", "composer"]) find(id).hidden = !chat;
  find("start").hidden = true;
  find("description").hidden = true;
  if (!chat) {
    conversation.clear();
    return;
  }
  find("chat-title").textContent = chat.title ?? bot.first_name;
  showTyping(chat);
  showStatus(chat, bot);
  find("block").textContent = chat.status === "kicked" ? "Unblock the bot" : "Block the bot";
  find("block").hidden = !chat.started || chat.type !== "private";
  find("start").hidden = chat.started;
  find("composer").hidden = !chat.started || chat.status !== "member";
  find("description").hidden = chat.started || !bot.description;
  find("description").textContent = bot.description;
  composer.show(chat);
  conversation.show(chat.messages, open.user, clock.now(), fresh);
  conversation.markWaiting(chat.callbacks);
  tell(chat.callbacks, fresh);
  lastOwn = chat.messages.findLast((one) => one.from?.id === open.user && one.text) ?? (fresh ? null : lastOwn);
}

// Telegram shows the sign that a bot is typing for five seconds.
function showTyping(chat) {
  if (!chat.action || chat.acted_at === acted) return;
  acted = chat.acted_at;
  setTimeout(() => {
    quiet = chat.acted_at;
    if (find("chat-status").textContent === "typing…") find("chat-status").textContent = "online";
  }, 5000);
}

// A bot is briefly away between two polls; only one that stays away is not running.
function showStatus(chat, bot) {
  clearTimeout(away);
  const status = find("chat-status");
  if (chat.status === "kicked") status.textContent = "blocked";
  else if (chat.action && chat.acted_at !== quiet) status.textContent = "typing…";
  else if (bot.online) status.textContent = "online";
  else away = setTimeout(() => { status.textContent = "not running"; }, 3000);
}

// Show each answer to a tap once; those from before the chat was opened are past.
function tell(callbacks, fresh) {
  if (fresh) told = new Set(callbacks.filter((tap) => tap.answered).map((tap) => tap.id));
  for (const tap of callbacks) {
    if (!tap.answered || told.has(tap.id) || tap.user !== open.user) continue;
    told.add(tap.id);
    if (tap.text && tap.alert) alertUser(tap.text);
    else if (tap.text) toast(tap.text);
  }
}

function showRefused(count) {
  const note = find("refused");
  note.hidden = !count;
  note.textContent = count === 1 ? "1 call of the bot was refused." : `${count} calls of the bot were refused.`;
}

find("start").querySelector("button").addEventListener("click", () => composer.say("/start"));
find("block").addEventListener("click", () =>
  command(find("block").textContent.startsWith("Block") ? "block" : "unblock", { user: open.user }));

follower.turn(open.chat);
follower.run();
