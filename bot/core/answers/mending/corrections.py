"""Takes people at their last word: "the menu, no sorry the new oven" is the new oven."""

import re

_TURN = re.compile(
    r"[\s,.;:!?…-]*(?:\b(?:lol|haha|hm+|uh|er)\b[\s,.!]*)?"
    r"(?:\bno,? (?:sorry|wait)\b|\bsorry,? (?:no|i mean|i meant)\b|\bwait,? no\b|\boops\b|"
    r"\b(?:no,? )?i (?:mean|meant)\b(?! (?:it|that|well|to|business|what)\b)|\bscratch that\b|"
    r"\bor rather\b|\bmake that\b|\bcorrection\b|"
    r"(?<=[.,;!?] )no,? (?:it was |it's |its )?(?=about |the |a |an |his |her |how |what |\d)|"
    r"(?<=[a-z]),? no,? (?=\d[\d.,]*%?(?:$|[.!]))|(?<=[a-z]),? sorry,? (?=\d[\d.,]*%?(?:$|[.!])))"
    r"[\s,:.]*(?:not \w+ but )?(?:about )?",
    re.IGNORECASE,
)
_KIDDING = r"(?:jk|(?:(?:just|only|i'm|im) )?(?:kidding|joking))(?: around)?"
_JOKE = re.compile(
    rf"[\s,.;:!?…-]*(?<!\()\b(?:(?:lo+l|lmao|ha(?:ha)+|he(?:he)+)[\s,.!]*(?:"
    rf"(?:no|nah)\b(?! [a-z]+$)(?!,? (?:wait|sorry)\b)|{_KIDDING}\b)|"
    rf"{_KIDDING}\b(?! (?:about|with|that|aside|apart|around)))[\s,:.!]*",
    re.IGNORECASE,
)
# What was asked and could only be denied: "can you weld (no), can you solder".
_DENIED = re.compile(
    r"(?:^|(?<=[,.;?!]))[^,.;?!()]*\((?:no|nope|nah|not really|not yet)\b[^()]*\)"
    r"[,.;?! ]*(?:and )?",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(r"(\d[\w.,%]*(?: \w+)?),? not (?:the )?\d[\d.,]*%?(?: \w+)?(?=[.,;!?]|$)")
# "In a week, well ten days": a length put right at once.
_LENGTH = r"(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) "
_UNIT = r"(?:minute|hour|day|week|month|year|season|term)s?"
_LONGER = re.compile(
    rf"\b(in|for|within|over|about) {_LENGTH}{_UNIT},? (?:well|ok|okay|or|fine),? "
    rf"(?:more like )?({_LENGTH}{_UNIT})\b",
    re.IGNORECASE,
)
_FEW = 6  # words before a correction, one of which it may begin with


def corrected(text: str) -> str:
    """Return an answer without what its writer took back in it."""
    text = _LONGER.sub(r"\1 \2", _NOT_THAT.sub(r"\1", text))
    text = _without_joke(_DENIED.sub(" ", text).strip())
    for turn in reversed(list(_TURN.finditer(text))):
        before, after = text[: turn.start()].rstrip(" ,;:-"), text[turn.end() :].strip()
        if before and re.search(r"[^\W\d_]{2}|\d", after):
            return _put_right(before.split(), after.split())
    return text


def _without_joke(text: str) -> str:
    """Return an answer without what was only a joke: what follows "lol no", or what stood before.

    Of what stood before, the sentence that was the joke goes.
    """
    joke = next(reversed(list(_JOKE.finditer(text))), None)
    if joke is None or not joke.start():
        return text
    after = text[joke.end() :].strip()
    meant = re.sub(r"^(?:about|but|it was|it's|we talked about) ", "", after)
    earlier = re.match(r".*[.!?](?=\s)", text[: joke.start()], re.DOTALL)
    return " ".join(part for part in (earlier[0] if earlier else "", meant) if part)


def _put_right(words: list[str], instead: list[str]) -> str:
    """Return what was meant: the end put otherwise, one figure for another, or all anew."""
    first = instead[0].lower()
    alike = [i for i in range(max(1, len(words) - _FEW), len(words)) if _like(words[i], first)]
    if first[:1].isdigit():
        return _with_figure(words, instead)
    if not alike:
        return " ".join(instead)
    return " ".join([*words[: alike[0]], *instead])


def _with_figure(words: list[str], instead: list[str]) -> str:
    """Return words with one figure for another: what counts the same, else the nearest in value."""
    figures = [i for i, word in enumerate(words) if word[:1].isdigit()]
    counted = instead[1].strip(".,").lower() if len(instead) > 1 else ""
    same = [i for i in figures if counted and words[i + 1 : i + 2] == [counted]]
    places = same or figures
    if not places:
        return " ".join(instead)
    meant = _value(instead[0])
    place = min(places, key=lambda i: (abs(_value(words[i]) - meant), -i))
    figure = instead[0].strip(".,")
    last = words[place] if place + 1 == len(words) else ""
    if same or last:
        behind = 2 if same else 1
        return " ".join([*words[:place], *instead, *words[place + behind :]])
    return " ".join([*words[:place], figure, *words[place + 1 :]])


def _value(word: str) -> float:
    number = re.match(r"\d+(?:[.,]\d+)*", word)
    return float(number[0].replace(",", "").rstrip(".")) if number else 0.0


def _like(word: str, other: str) -> bool:
    """Whether a correction may begin at a word."""
    return word.lower() == other
