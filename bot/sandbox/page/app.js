// The page as a whole: which person and chat is open, and what each part shows of it.

import { Ahead } from "./ahead.js";
import { ClockPanel } from "./clock.js";
import { Composer } from "./composer.js";
import { alertUser, find, isSeen, toast } from "./dom.js";
import { FaultPanel } from "./faults.js";
import { Conversation } from "./messages.js";
import { People } from "./people.js";
import { ProcessPanel, isOff } from "./process.js";
import { StoryPanel } from "./story.js";
import { Follower, command } from "./talk.js";

const STARTING = new Set(["switched off", "starting"]);

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
let offset = null;
// Whether the keyboard is to go to where one goes on: after the page has opened, say.
let leads = !document.body.classList.contains("framed");

const place = () => ({ user: open.user, chat: open.chat });
const clock = new ClockPanel(place);
const faults = new FaultPanel(place);
const ahead = new Ahead();
const bot = new ProcessPanel();
const story = new StoryPanel(place, begin);
const composer = new Composer(place);
const conversation = new Conversation({
  say: (text) => composer.say(text),
  reply: (message) => composer.reply(message),
  edit: (message) => composer.edit(message),
  tap: (message, row, column) =>
    command("tap", { user: open.user, chat: open.chat, message: message.message_id, row, column }),
});
const people = new People(turn, begin);
const follower = new Follower(show);
composer.editLast = () => lastOwn && composer.edit(lastOwn);

function turn(user, chat) {
  open.user = user;
  open.chat = chat;
  location.hash = `${user}/${chat}`;
  composer.setContext(null);
  follower.turn(chat);
}

// Open the chat of somebody who has just come.
function begin(user) {
  leads = true;
  turn(user, user);
}

function show(state, fresh) {
  const known = state.people.some((person) => person.id === open.user);
  const first = state.people[0]?.id ?? 0;
  if (!known && open.user !== first) {
    if (first) turn(first, first);
    else begin(0);
    return;
  }
  clock.show(state.clock, state.chat);
  const person = state.people.find(({ id }) => id === open.user);
  const newest = person?.chats.find(({ id }) => id === open.chat)?.changed ?? 0;
  people.show(state.people, open.chat, newest);
  faults.show(state);
  bot.show(state.process);
  story.show(state, open.user);
  ahead.show(state.chat?.timeline);
  showRefused(state.refused);
  showChat(state, fresh);
  if (!fresh && offset !== state.clock.offset) conversation.toEnd();
  offset = state.clock.offset;
  if (leads) leads = !lead();
}

// Bring the keyboard to where one goes on; returns whether there is such a place.
function lead() {
  const target = [find("welcome").elements.first_name, find("start").querySelector("button"),
    find("blocked").querySelector("button"), composer.text].find(isSeen);
  // A finger would have its screen covered by a keyboard.
  if (target && (target !== composer.text || matchMedia("(hover: hover)").matches)) target.focus();
  return Boolean(target);
}

function showChat(state, fresh) {
  const { chat, bot } = state;
  find("composer").hidden = !chat;
  find("start").hidden = true;
  find("description").hidden = true;
  if (!chat) {
    find("chat-title").textContent = bot.first_name;
    find("chat-status").textContent = "";
    conversation.clear();
    return;
  }
  find("chat-title").textContent = chat.title ?? bot.first_name;
  showTyping(chat);
  showStatus(state);
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
function showStatus({ chat, bot, process, faults: planned }) {
  const status = find("chat-status");
  const down = planned.some(({ kind, method }) => kind === "error" && method === "*");
  const starts = process?.state === "restarting" || STARTING.has(status.textContent);
  let words = "";
  if (chat.status === "kicked") words = "blocked";
  else if (isOff(process)) words = "switched off";
  else if (down) words = "waiting for Telegram";
  else if (chat.action && chat.acted_at !== quiet) words = "typing…";
  else if (bot.online && process?.state !== "restarting") words = "online";
  else if (process && starts) words = "starting";
  if (words) {
    clearTimeout(away);
    away = 0;
    if (status.textContent !== words) status.textContent = words;
    return;
  }
  away ||= setTimeout(() => { status.textContent = "not running"; }, 3000);
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

find("start").querySelector("button").addEventListener("click", async () => {
  await composer.say("/start");
  leads = true;
});
find("skip").addEventListener("click", lead);
find("scroll").addEventListener("keydown", (event) => event.key === "Escape" && lead());

follower.turn(open.chat);
follower.run();
