"""Other ways to put a question that ask the same: "what I would do if a guest shouted"."""

import re
from collections.abc import Iterator

from bot.core.answers.pieces import Workshop
from bot.core.answers.questions.questions import supposed

_LEAST = 4  # words of a question that says something
_MOST = 14  # ways that are tried


def ways(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a question of what the user does, and other ways to put it, the nearest first."""
    plain = list(dict.fromkeys(_plain_ways(text, shop)))
    once = [turned for way in plain for turned in _turns(way, shop) if turned != way]
    twice = [turned for way in once for turned in _turns(way, shop) if turned != way]
    yield from list(dict.fromkeys((*plain, *once, *twice)))[:_MOST]


def _plain_ways(text: str, shop: Workshop) -> Iterator[str]:
    """Yield a question of what the user does, and the ways to put it with "would" and "could"."""
    words = text.split()
    if words[:4] == ["what", "I", "would", "do"] and words[4:5] in (["when"], ["if"]):
        put = supposed(shop.read(f"what if {' '.join(words[5:])}"), shop)
        yield from [" ".join(put.words)] if put else ()
    yield text
    verb = shop.words.verb(words[2].lower(), "base") if len(words) > _LEAST else None
    does = words[2:3] == ["do"]
    acts = verb or does or (len(words) > _LEAST and words[2].endswith(("ise", "ize")))
    if words[:2] in (["how", "I"], ["what", "I"]) and acts and words[2] not in _MODALS:
        rest = " ".join(words[3:])
        if words[0] == "what" and does and words[3] in ("when", "if"):
            put = supposed(shop.read(f"what if {' '.join(words[4:])}"), shop)
            yield from [" ".join(put.words)] if put else ()
        yield f"{words[0]} I would {words[2]} {rest}"
        if words[0] == "how" and verb and "and" not in words and words[2] not in _NO_DEEDS:
            yield f"how I go about {verb.ing} {rest}"
    if words[:3] == ["how", "I", "will"]:
        yield f"how I would {' '.join(words[3:])}"
    later = shop.words.verb(words[3].lower(), "base") if len(words) > _LEAST else None
    deed = words[:3] == ["how", "I", "would"] and "and" not in words
    if deed and later and words[3] not in _NO_DEEDS:
        yield f"how I would go about {later.ing} {' '.join(words[4:])}"
    if words[:3] == ["whether", "I", "can"]:
        yield f"whether I could {' '.join(words[3:])}"


_MODALS = frozenset(("will", "would", "can", "could", "should", "must", "may", "might"))
_NO_DEEDS = frozenset(("feel", "know", "see", "like", "think", "cope", "come", "mean", "want"))
_WITH_WHOM = re.compile(
    r"^how I (?:would )?(?:go about )?"
    r"(?:handl(?:e|ing)|deal(?:ing)? with|manag(?:e|ing)|treat(?:ing)?) "
    r"((?:a|an) (?:\w+ )?\w+) (?:who|that) (.+)$"
)
_WITH_WHOM_DOING = re.compile(
    r"^(?:what I would do with|how I (?:would )?(?:go about )?"
    r"(?:handl(?:e|ing)|deal(?:ing)? with|manag(?:e|ing)|treat(?:ing)?)) "
    r"(someone|somebody|an? (?:\w+ )?\w+) (\w+ing) (?=\w+ \w)"
)
_HAVING = re.compile(
    r"^(how I (?:would )?(?:go about )?(?:handl|deal|manag|teach|run|treat)\w* .*?"
    r"\b(?:a|an) (\w+)) with (?=a |an |no |two |three )"
)
_EITHER = re.compile(r"^(whether I (?:(?:can|could|would) )?)(\w+) (.+?) or (?=(\w+) )")
_DIGITS = {"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
           "seventy": "70", "eighty": "80", "ninety": "90"}  # fmt: skip
# Words that say the same: "bring down the backlog" for "bring the backlog down".
_EXCHANGES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"^what I would do (?=if\b)", "how I would respond "),
        (r"(?<= )(an? [a-z]+) with (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|"
         r"only|no) )", r"\1 that has "),
        (r"(?<=s) an? (year|month|week|day)$", r" each \1"),
        (r"^(how I would .* who) ha(?:ve|s) never ", r"\1 had never "),
        (r"^(how I would .* (?:that|who)) ha(?:s|ve) been ", r"\1 had been "),
        (r"\b(said (?:he|she|they|it)) ha(?:s|ve) ", r"\1 had "),
        (r"^what to do with (?=\w+ \w)", "what can be done with "),
        (r"\b(?!where|when|that|who|what|which|if|because|and|but|so|why|how|or)(\w+) "
         r"(?=(?:nobody|no one) (?:wants|needs|uses|reads)\b)", r"\1 that "),
        (r"\bexplain to ((?:an?|the|my) \w+) that ", r"tell \1 "),
        (r"^(how I (?:would )?)make ((?:an?|the|my) (?:\w+ )?\w+) (?=(?:talk|listen|laugh|speak|"
         r"eat|work|wait|stay|leave|join|pay|read|stop|calm|relax)\b)", r"\1get \2 to "),
        (r"\b(hand|bring|win|take|call|pick|turn|cut|write|sort|set) (over|back|up|down|off|out) "
         r"((?:an?|the|my) [a-z]+)\b(?! (?:in|up|on|down|out|off)\b)", r"\1 \3 \2"),
        (r"\bturning ((?:an?|the|my) [a-z]+) into (an? [\w ]+)$", r"making \2 of \1"),
        (r"\bturn ((?:an?|the|my) [a-z]+) into (an? [\w ]+)$", r"make \2 of \1"),
        (r"\b(promise|offer|give|send|sell|lend) (an? (?:\w+ )?\w+) (an? (?:\w+ )?\w+|the \w+)"
         r"(?=$| (?:to|for|in|on|if|when|before|after)\b)", r"\1 \3 to \2"),
        (r"\bexplain to ((?:an?|the|my) \w+) (?=why |how |what )", r"tell \1 "),
        (r"\b(over|about) what (?=[a-z]+ (?:goes|is|comes|should|has)\b)", r"\1 which "),
        (r"\bin under (?=an? |\w+ (?:minute|hour|day|week)s)", "in less than "),
        (r"\bgive (an?|the) (\w+) who ", r"give to \1 \2 who "),
        (r"\bif ((?:the|an?|my) \w+) was ", r"if \1 were "),
        (r"\bwho thinks (?:that )?", "who believes "),
        (r"^what happens when ", "what happens if "),
        (r"\bthe ([a-z]+s) who (?!would\b|is\b)", r"those \1 who "),
        (r"\b(would )?get ((?:the|my) [a-z]+s|people|staff|volunteers|children) to (?=[a-z]+ \w)",
         r"\1make sure that \2 "),
        (r"\bgetting ((?:the|my) [a-z]+s|people|staff|volunteers|children) to (?=[a-z]+ \w)",
         r"making sure that \1 "),
        (r"\b(who|if \w+ \w+) wants to (?=\w)", r"\1 wishes to "),
        (r"\bso that (\w+) (?:actually|really) ", r"so \1 "),
        (r"^what the (most \w+|best|hardest|biggest) (\w+(?: (?:in|of|on|for) .+)?) is$",
         r"which \2 is the \1"),
        (r"^(what I (?:would )?)say to ", r"\1tell "),
        (r"\b(?:who|that|which) (?:is|are) (?=\w+ (?:of|with|about|for|in|to)\b)", ""),
        (r"^whether I know (?=(?:the|a|an|my|your) )", "whether I am familiar with "),
        (r"\b(bring|cut|get|turn|win|keep|write|burn|bringing|cutting|getting|turning|winning|"
         r"keeping|writing|burning) ((?:the |my |a |an )?[a-z]+) (down|up|out|back|off)\b"
         r"(?! (?:of|in|up|on|down|out|together|again|to)\b)",
         r"\1 \3 \2"),
        (r"^whether I know (?=(?:what|why) )", "whether I understand "),
        (r"\bto a person$", "to somebody"),
        (r"\b(any|some|every)body\b", r"\1one"),
    )
)  # fmt: skip


def _turns(text: str, shop: Workshop) -> Iterator[str]:
    """Yield what one change makes of a question."""
    found = _WITH_WHOM.match(text)
    put = supposed(shop.read(f"what if {found[1]} {found[2]}"), shop) if found else None
    yield from [" ".join(put.words)] if put else ()
    doing = _WITH_WHOM_DOING.match(text)
    verb = shop.words.verb(doing[2], "ing") if doing else None
    if doing and verb and shop.read(doing[1]).tags[-1] in ("NN", "NNP"):
        yield f"what I would do if {doing[1]} {verb.past} {text[doing.end() :]}"
    yield from (pattern.sub(instead, text) for pattern, instead in _EXCHANGES)
    either = _EITHER.match(text)
    if either and all(_acts(word, shop) for word in (either[2], either[4])):
        yield f"{text[: either.end() - 1]} {either[1]}{text[either.end() :]}"
    yield from _supposing(text, shop)
    having = _HAVING.match(text)
    if having:
        link = "who" if shop.words.has("persons", having[2]) else "that"
        yield f"{having[1]} {link} has {text[having.end() :]}"
    yield " ".join(_DIGITS.get(word, word) for word in text.split(" "))


def _supposing(text: str, shop: Workshop) -> Iterator[str]:
    """Yield "how I would cope if a pump failed" for "when a pump fails", "if I were to find"."""
    case = _IN_CASE.match(text)
    put = supposed(shop.read(f"what if {case[2]}"), shop) if case else None
    if case and put:
        yield f"{case[1]} {' '.join(put.words[4:])}"
    found = _IF_I.match(text)
    verb = shop.words.verb(found[2], "past") if found else None
    if found and verb:
        yield f"{found[1]} were to {verb.base}{text[found.end() :]}"


# No question of what was done once: "how I coped when a pump failed".
_IN_CASE = re.compile(r"^(how I would \w+(?: .+?)?) (?:when|if) (.+)$")
_IF_I = re.compile(
    r"^((?:what I would do|how I would respond) if (?:I|an? \w+(?: \w+)?)) (\w+)(?= )"
)


def _acts(word: str, shop: Workshop) -> bool:
    """Whether a word is a verb as it stands, and describes nothing."""
    return shop.words.verb(word, "base") is not None and not shop.words.has("adjective", word)
