// Small tools for building the page: elements, toasts, the clipboard.

export const find = (id) => document.getElementById(id);

// An element with properties (attributes where there is no property) and children.
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "class") element.className = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

export const isSeen = (element) => element.checkVisibility();

let hiding = 0;

export function toast(text) {
  const shown = find("toast");
  shown.textContent = text;
  shown.classList.add("shown");
  clearTimeout(hiding);
  hiding = setTimeout(() => shown.classList.remove("shown"), Math.max(2500, text.length * 60));
}

export function alertUser(text) {
  find("alert-text").textContent = text;
  find("alert").showModal();
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyBySelection(text);
  }
  toast("Copied");
}

// For browsers that refuse the clipboard without a permission.
function copyBySelection(text) {
  const box = make("textarea", { class: "hidden", "aria-hidden": "true" });
  box.value = text;
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

// Resolves to true if the dialog was confirmed.
export function ask(dialog) {
  return new Promise((resolve) => {
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "go"), { once: true });
    dialog.showModal();
  });
}
