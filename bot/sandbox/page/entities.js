// Text with entities, as elements. Offsets count UTF-16 units, as JavaScript's strings do.

import { copy, make } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

// Nodes for `text`; `act` is called with a command that was tapped.
export function renderText(text, entities, act) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderPart(text, sorted, 0, text.length, act);
}

function renderPart(text, entities, begin, end, act) {
  const nodes = [];
  let at = begin;
  let rest = entities;
  while (rest.length) {
    const [entity, ...others] = rest;
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = others.filter((other) => other.offset < stop);
    rest = others.filter((other) => other.offset >= stop);
    if (entity.offset < at) continue;
    nodes.push(text.slice(at, entity.offset));
    const children = renderPart(text, inner, entity.offset, stop, act);
    nodes.push(wrap(entity, text.slice(entity.offset, stop), children, act));
    at = stop;
  }
  nodes.push(text.slice(at, end));
  return nodes.filter((node) => node !== "");
}

function wrap(entity, text, children, act) {
  switch (entity.type) {
    case "pre":
    case "code":
      return copyable(entity.type, text);
    case "url":
      return link(/^[a-z]+:/i.test(text) ? text : `http://${text}`, children);
    case "email":
      return link(`mailto:${text}`, children);
    case "text_link":
      return link(entity.url, children);
    case "bot_command":
      return make("button", { type: "button", class: "inline", onclick: () => act(text) }, text);
    case "spoiler":
      return spoiler(children);
    case "date_time":
      return make("time", { datetime: new Date(entity.unix_time * 1000).toISOString() }, moment(entity) || text);
    default:
      return make(TAGS[entity.type] ?? "span", { class: entity.type }, ...children);
  }
}

function copyable(tag, text) {
  const block = make(tag, { class: "copyable", role: "button", tabindex: "0", title: "Tap to copy" }, text);
  const act = async () => {
    await copy(text);
    block.classList.add("copied");
    setTimeout(() => block.classList.remove("copied"), 1500);
  };
  block.addEventListener("click", act);
  block.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    act();
  });
  return block;
}

function link(href, children) {
  if (!/^(https?|mailto):/i.test(href)) return make("span", { class: "dead", title: href }, ...children);
  return make("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function spoiler(children) {
  const cover = make("button", { type: "button", class: "spoiler", "aria-label": "Show hidden text" }, ...children);
  cover.addEventListener("click", () => {
    cover.classList.add("open");
    cover.removeAttribute("aria-label");
  });
  return cover;
}

// A moment in the reader's own zone and language, in the form the entity asks for.
function moment({ unix_time: unix, date_time_format: form }) {
  if (!form) return "";
  const date = new Date(unix * 1000);
  if (form === "r") {
    const days = Math.round((date - Date.now()) / 86400000);
    return new Intl.RelativeTimeFormat(undefined, { numeric: "auto" }).format(days, "day");
  }
  const parts = [];
  if (form.includes("w")) parts.push(date.toLocaleDateString(undefined, { weekday: "long" }));
  if (/d/i.test(form)) parts.push(date.toLocaleDateString(undefined, { dateStyle: form.includes("D") ? "long" : "short" }));
  if (/t/i.test(form)) parts.push(date.toLocaleTimeString(undefined, { timeStyle: form.includes("T") ? "medium" : "short" }));
  return parts.join(", ");
}
