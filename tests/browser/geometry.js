// Faults of layout, told by the boxes of what is visible: a list of sentences.
() => {
  const faults = [];
  const name = (element) => `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ""} “${
    (element.textContent || element.placeholder || element.getAttribute("aria-label") || "").trim().slice(0, 40)}”`;
  // What is there for screen readers alone.
  const clipped = (element) => {
    for (let up = element; up; up = up.parentElement) if (getComputedStyle(up).clipPath !== "none") return true;
    return false;
  };
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    && !clipped(element) && element.getBoundingClientRect().width > 1;
  const scroller = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (/(auto|scroll)/.test(getComputedStyle(up).overflow)) return up;
    }
    return document.documentElement;
  };
  const inside = (element) => {
    const box = element.getBoundingClientRect();
    const frame = scroller(element) === document.documentElement
      ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller(element).getBoundingClientRect();
    return box.bottom > frame.top + 1 && box.top < frame.bottom - 1 && box.right > frame.left && box.left < frame.right;
  };
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
  if (root.scrollHeight > root.clientHeight) faults.push(`the page is ${root.scrollHeight} high in ${root.clientHeight}`);
  const all = [...document.body.querySelectorAll("*")].filter(shown);
  for (const element of all) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const scrolls = /(auto|scroll)/.test(style.overflow);
    const free = scroller(element) === root;
    if (free && (box.right > innerWidth + 1 || box.left < -1)) faults.push(`${name(element)} sticks out sideways`);
    if (free && box.height < innerHeight && (box.bottom > innerHeight + 1 || box.top < -1)) faults.push(`${name(element)} sticks out of the window's height`);
    const clips = style.overflow === "hidden" || style.overflow === "clip";
    if (clips && style.textOverflow !== "ellipsis" && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is cut off`);
    if (!scrolls && !clips && element.matches("button, a.key, .bubble, summary") && element.scrollWidth > element.clientWidth + 1) {
      faults.push(`${name(element)} runs over its edge`);
    }
  }
  const keys = all.filter((element) => element.matches("button, a, input, textarea, summary") && inside(element));
  keys.forEach((one, at) => {
    for (const other of keys.slice(at + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      if (getComputedStyle(one.closest(".newer") ?? other.closest(".newer") ?? one).position === "absolute") continue;
      if (scroller(one) !== scroller(other)) continue;
      const a = one.getBoundingClientRect();
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 1 && high > 1) faults.push(`${name(one)} lies on ${name(other)}`);
    }
  });
  return faults;
};
