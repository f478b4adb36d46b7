"""Text with HTML tags becomes text with entities, or is refused with the byte that is at fault.

The rules and the wording are those of `parse_html` in Telegram's own library (td,
MessageEntity.cpp); offsets and lengths of entities count UTF-16 units.
"""

import re
from dataclasses import dataclass, field

from bot.sandbox.links import check_link, is_link
from bot.sandbox.refusal import RefusalError, bad_request
from bot.sandbox.schema import Json

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}
_SPACE = " \t\r\n\v\f\0"
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_ATTRIBUTE_END = f"{_SPACE}=>/\"'"


def measure(text: str) -> int:
    """The length in UTF-16 units, which is how Telegram counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def parse_html(source: str) -> tuple[str, list[Json]]:
    """The text without its tags, and its entities. Raises RefusalError for a fault in them."""
    return _Parser(source).parse()


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int
    start: int


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    text: str = ""
    length: int = 0
    opened: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> tuple[str, list[Json]]:
        while self.at < len(self.source):
            if self.source[self.at] != "<":
                self._append(self._take_character())
            elif self.source.startswith("</", self.at):
                self._close()
            else:
                self._open()
        if self.opened:
            tag = self.opened[-1].tag
            raise _fault(f'Can\'t find end tag corresponding to start tag "{tag}"')
        return self.text, self.entities

    def _append(self, text: str) -> None:
        self.text += text
        self.length += measure(text)

    def _take_character(self) -> str:
        """The character here, with `&lt;` and its like decoded."""
        found = _CHARACTER.match(self.source, self.at)
        decoded = _decode(found) if found else ""
        if found and decoded:
            self.at = found.end()
            return decoded
        self.at += 1
        return self.source[self.at - 1]

    def _peek(self) -> str:
        return self.source[self.at] if self.at < len(self.source) else ""

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in _SPACE:
            self.at += 1

    def _take_until(self, stops: str) -> str:
        begin = self.at
        while self._peek() and self._peek() not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _byte(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _open(self) -> None:
        begin = self.at
        self.at += 1
        tag = self._take_until(_SPACE + ">").lower()
        if not self._peek():
            raise _fault(f"Unclosed start tag at byte offset {self._byte(begin)}")
        if tag not in _TYPES:
            raise _fault(f'Unsupported start tag "{tag}" at byte offset {self._byte(begin)}')
        attributes = self._take_attributes(tag, begin)
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            place = f"at byte offset {self._byte(begin)}"
            raise _fault(f'Tag "span" must have class "tg-spoiler" {place}')
        self.opened.append(_Open(tag, attributes, self.length, len(self.text)))

    def _take_attributes(self, tag: str, begin: int) -> dict[str, str]:
        attributes: dict[str, str] = {}
        place = f"at byte offset {self._byte(begin)}"
        while True:
            self._skip_space()
            if self._peek() == ">":
                self.at += 1
                return attributes
            name = self._take_until(_ATTRIBUTE_END).lower()
            if not self._peek():
                raise _fault(f"Unclosed start tag {place}")
            if not name:
                raise _fault(f'Empty attribute name in the tag "{tag}" {place}')
            attributes[name] = self._take_value(place)

    def _take_value(self, place: str) -> str:
        self._skip_space()
        if self._peek() != "=":
            return ""
        self.at += 1
        self._skip_space()
        value = self._take_quoted() if self._peek() in ("'", '"') else self._take_token()
        if not self._peek():
            raise _fault(f"Unclosed start tag {place}")
        return value

    def _take_token(self) -> str:
        begin = self.at
        while self._peek().isalnum() or self._peek() in (".", "-"):
            self.at += 1
        if self._peek() and self._peek() not in _SPACE + ">":
            raise _fault(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return self.source[begin : self.at].lower()

    def _take_quoted(self) -> str:
        quote = self._peek()
        self.at += 1
        value = ""
        while self._peek() and self._peek() != quote:
            value += self._take_character()
        self.at += 1
        return value

    def _close(self) -> None:
        begin = self.at
        place = f"at byte offset {self._byte(begin)}"
        if not self.opened:
            raise _fault(f"Unexpected end tag {place}")
        self.at += 2
        tag = self._take_until(_SPACE + ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise _fault(f"Unclosed end tag {place}")
        self.at += 1
        opened = self.opened.pop()
        if tag and tag != opened.tag:
            expected = f'expected "</{opened.tag}>", found "</{tag}>"'
            raise _fault(f"Unmatched end tag {place}, {expected}")
        if self.length > opened.offset:
            self._add_entity(opened)

    def _add_entity(self, opened: _Open) -> None:
        entity: Json = {
            "type": _TYPES[opened.tag],
            "offset": opened.offset,
            "length": self.length - opened.offset,
        }
        inner = self.text[opened.start :]
        if opened.tag == "code" and opened.attributes.get("class", "").startswith("language-"):
            entity["language"] = opened.attributes["class"].removeprefix("language-")
        elif opened.tag == "blockquote" and "expandable" in opened.attributes:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "a":
            url = opened.attributes.get("href") or inner
            # Telegram drops a link it does not like, and keeps its words.
            if not is_link(url):
                return
            entity["url"] = check_link(url)
        elif opened.tag == "tg-emoji":
            entity["custom_emoji_id"] = _read_emoji(opened.attributes.get("emoji-id", ""))
        elif opened.tag == "tg-time":
            entity |= _read_time(opened.attributes)
        self._join(entity)

    def _join(self, entity: Json) -> None:
        """Add the entity; a `code` with a language that fills a `pre` becomes one with it."""
        last = self.entities[-1] if self.entities else None
        if (
            entity["type"] == "pre"
            and last
            and last["type"] == "code"
            and (last["offset"], last["length"]) == (entity["offset"], entity["length"])
        ):
            self.entities.pop()
            if "language" in last:
                entity["language"] = last["language"]
        self.entities.append(entity)


def _decode(found: re.Match[str]) -> str:
    if found[3]:
        return _NAMED[found[3]]
    code = int(found[1]) if found[1] else int(found[2], 16)
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""


def _read_emoji(identifier: str) -> str:
    if not re.fullmatch(r"\d+", identifier):
        raise _fault("Invalid custom emoji identifier specified")
    return identifier


def _read_time(attributes: dict[str, str]) -> Json:
    unix, form = attributes.get("unix", ""), attributes.get("format", "")
    if not re.fullmatch(r"\d{1,12}", unix):
        raise _fault("Invalid date specified")
    if not re.fullmatch(r"r|w?[dD]?[tT]?", form):
        raise _fault("Invalid date format specified")
    return {"unix_time": int(unix), "date_time_format": form}


def _fault(reason: str) -> RefusalError:
    return bad_request(f"can't parse entities: {reason}")
