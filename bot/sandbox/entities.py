"""A message's text as Telegram keeps it: trimmed, entities in order, links and commands found."""

import re
from collections.abc import Iterable

from bot.sandbox.formatting import measure, parse_html
from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Json

# Telegram keeps the first hundred entities of a message.
MOST_ENTITIES = 100

_TRIMMED = " \t\r\n\v\f\0"
_ENDINGS = "com|org|net|io|dev|app|co|uk|de|eu|ai|me|fr|es|us|info|edu|gov"
_FOUND = (
    ("url", re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]']", re.IGNORECASE)),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    (
        "url",
        re.compile(
            rf"(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:{_ENDINGS})\b(?![@\w.-]\w)(?:/[^\s<>\"]*[\w/])?",
            re.IGNORECASE,
        ),
    ),
    (
        "bot_command",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
    ("mention", re.compile(r"(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b")),
    ("hashtag", re.compile(r"(?<![\w#])#\w*[^\W\d]\w*")),
)


def format_text(
    text: str, parse_mode: str | None, entities: list[Json] | None
) -> tuple[str, list[Json]]:
    """The text and entities that a call's `text`, `parse_mode` and `entities` come to.

    Raises RefusalError for an unknown mode and for what cannot be parsed.
    """
    if parse_mode and parse_mode.lower() == "html":
        text, found = parse_html(text)
    elif parse_mode:
        raise bad_request("unsupported parse_mode")
    else:
        found = [_check_entity(entity) for entity in entities or []]
    return tidy(text, found)


def tidy(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Trim the text, cut entities to it, and add what Telegram finds by itself."""
    cleaned = "".join(" " if c < " " and c not in "\n\t" else c for c in text.replace("\r", ""))
    lead = measure(cleaned) - measure(cleaned.lstrip(_TRIMMED))
    trimmed = cleaned.strip(_TRIMMED)
    kept = list(_cut(entities, lead, measure(trimmed)))
    kept += _find(trimmed, kept)
    kept.sort(key=lambda entity: (entity["offset"], -entity["length"]))
    return trimmed, kept[:MOST_ENTITIES]


def _cut(entities: list[Json], lead: int, length: int) -> Iterable[Json]:
    code = [(e["offset"], e["length"]) for e in entities if e["type"] in ("pre", "code")]
    for entity in entities:
        begin = max(entity["offset"] - lead, 0)
        end = min(entity["offset"] + entity["length"] - lead, length)
        if end > begin and not _inside(entity, code):
            yield entity | {"offset": begin, "length": end - begin}


def _inside(entity: Json, code: list[tuple[int, int]]) -> bool:
    """Whether the entity lies in a block of code, where nothing else is formatted."""
    begin, end = entity["offset"], entity["offset"] + entity["length"]
    return any(
        start <= begin and end <= start + length and (start, length) != (begin, end - begin)
        for start, length in code
    )


def _find(text: str, taken: list[Json]) -> list[Json]:
    """Links, addresses, commands, mentions and tags in plain text, as Telegram marks them."""
    solid = ("pre", "code", "text_link", "text_mention", "date_time")
    spans = [(e["offset"], e["offset"] + e["length"]) for e in taken if e["type"] in solid]
    found: list[Json] = []
    for kind, pattern in _FOUND:
        for match in pattern.finditer(text):
            begin = measure(text[: match.start()])
            end = begin + measure(match[0])
            if all(end <= start or stop <= begin for start, stop in spans):
                spans.append((begin, end))
                found.append({"type": kind, "offset": begin, "length": end - begin})
    return found


def _check_entity(entity: Json) -> Json:
    if entity["offset"] < 0 or entity["length"] <= 0:
        raise bad_request("can't parse entities: entity has an invalid offset or length")
    return entity
