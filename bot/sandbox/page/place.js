// Keeps the reader's place in the conversation, at its end or at a message, whatever changes its size.

const NEAR = 80;

export class Place {
  constructor(scroll, list) {
    this.scroll = scroll;
    this.list = list;
    this.end = true;
    this.anchor = null;
    this.size = "";
    scroll.addEventListener("scroll", () => this.note());
    new ResizeObserver(() => this.restore()).observe(scroll);
  }

  atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR;
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
    this.note();
  }

  // A change of size moves what is seen as well; that is no choice of the reader.
  note() {
    if (this.size !== this.measure()) return;
    this.end = this.atEnd();
    const top = this.scroll.getBoundingClientRect().top;
    const first = [...this.list.children].find((item) => item.dataset.id && item.getBoundingClientRect().bottom > top);
    this.anchor = first ? { id: first.dataset.id, offset: first.getBoundingClientRect().top - top } : null;
  }

  restore() {
    this.size = this.measure();
    if (this.end) this.toEnd();
    else if (this.anchor) this.toAnchor();
  }

  toAnchor() {
    const item = this.list.querySelector(`[data-id="${this.anchor.id}"]`);
    if (!item) return;
    const offset = item.getBoundingClientRect().top - this.scroll.getBoundingClientRect().top;
    // What stood half above the edge may be higher now: its beginning stays in sight of it.
    this.scroll.scrollTop += offset - Math.max(this.anchor.offset, -item.offsetHeight / 2);
  }

  measure() {
    return `${this.scroll.clientWidth} ${this.scroll.clientHeight}`;
  }
}
