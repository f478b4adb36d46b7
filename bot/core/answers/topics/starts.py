"""Mends how a chunk begins and ends before anything is made of it.

"That she walked out" is "she walked out"; "her uncles old van" is her uncle's; "and such" is cut.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.answers.phrases.chunks import chunks
from bot.core.answers.phrases.in_lists import is_countable
from bot.core.answers.phrases.leads import without_lead
from bot.core.answers.phrases.phrases import gerund
from bot.core.answers.phrases.putting import how_it_is
from bot.core.answers.phrases.sayings import statement
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import FINITE, NOUNS
from bot.core.english.tree import Tree

_TOLD = frozenset(("he", "she", "they", "we", "his", "her", "their"))


_BARE = 2  # words of a thing that may stand before what it belongs to
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MENDS = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (
            r",? (?:and|&) (?:such|stuff|so on|things|all(?: that)?|whatnot|the like|that)$|"
            r" or (?:whatever|something)$|,? (?:again|lol|etc|of course|obviously)$",
            "",
        ),
        (
            r" and (?:he |she |they )?(?:let|gave|showed|told|invited|offered|asked|taught|lent) "
            r"me\b.*$",
            "",
        ),
        (r"^((?:how|why) .+) (?:in|on|at) (?:them|those|these) \w+$", r"\1"),
        (r"^(?:an? )?(mutual|shared|common) (?=\w+ (?:of|for|in)\b)", r"our \1 "),
        (r"\b(some|every|any)(one|body) elses\b", r"\1\2 else's"),
        (rf"^(?={_DAY} (?:(?:night|morning|afternoon) )?[a-z]+[^\Ws]\b(?! and))", "the "),
        (r"^((?:how|why) (?:he|she) has) (?=(?:the|an?|his|her) .* for \w+ years$)", r"\1 had "),
        (r"^(?:[\w-]+ ){0,3}(?:hours?|minutes?|mins?) (?:on|about) (?=\w+ \w)", ""),
        (
            r"^we (?:just |mostly |also |only )?talked (?!about |to |over |through |for |at |"
            r"with |of |on |a |in |shop |like |as |and |so |too )"
            r"(?=\w+(?: \w+)?(?:,| and | then |$))",
            "",
        ),
        (r"(?<=\w) and then (?=\w+$)", " and "),
        (r"\bthere (?=own\b)", "their "),
        ("^the story how", "the story of how"),
        (
            r"^(?:his|her|their) (?:[a-z]+ )?(?:stor(?:y|ies)|tales?|anecdotes?) "
            r"(?:about|of) (?:an? \w+$)?",
            "",
        ),
        (r"^the (?:[a-z]+ )?(?:story|tale|anecdote) about (?=\w+ \w)", ""),
        (r"^(?:crazy|insane|wild|mad) (?=(?:\w+ )?(?:stories|tales)\b)", ""),
        (r"\bby the way (?=(?:the|he|she|they|people) \w+ \w)", "by how "),
        (r"( so (?:that )?(?:the )?\w+ (?:can|could|may) \w+) (?:there|here)$", r"\1"),
        (r"^((?:how|why|when|where|whether) )those ones (?=\w)", r"\1they "),
        (r"\b(colou?r) (?=code[sd]? (?:the|all|every|each|her|his|their) )", r"\1-"),
        (
            r"^we (?:both )?(?:disagreed|argued) "
            r"(?:amiably|calmly|happily|politely|cheerfully|nicely|gently) (?:about|on|over) ",
            "our friendly disagreement about ",
        ),
        (r"^we (?:\w+ ){0,2}disagreed? .*$", ""),
        (
            r"^(?:(?:we|both|us|all) ){0,2}(?:(?:geek|nerd)(?:ed|ing)(?: out)?|freak(?:ed|ing) out|"
            r"(?:moan|grumbl|complain|bitch|whin|vent|argu|bicker|squabbl|gush|swoon)(?:ed|ing))"
            r"(?: together| a bit| a lot)? (?:about|over|on) (?=\w)",
            "",
        ),
        (r"^we (?:both )?(?:compared|swapped|traded) [\w-]+$", ""),
        (r"\b(rule|policy) of no (?=\w+ (?:in|at|on|during|before|after) )", r"\1 of having no "),
        (r"\bis always late on (?=\w+days\b)", "always runs late on "),
        (
            r"^(?:yarning|moaning|gossiping|reminiscing|laughing|joking|arguing|complaining) "
            r"(?:together )?(?:about|over|on) (?=\w)",
            "",
        ),
        (r"^(?:swapping|trading) (?=(?:worst|best|funniest) \w)", "the "),
        (
            r"^(how to .+?) without (?:them|him|her|people|anyone|everyone|anybody|everybody) "
            r"[a-z]+ing (?:you|me|us)$",
            r"\1",
        ),
        (
            r"^((?:how|why) .+?) ((?:in|on|at) (?:an?|the) \w+),? (?:and|but) nowhere else$",
            r"\1 only \2",
        ),
        # Said of somebody who is named before it: "keep a man calm who was stuck in a lift".
        (
            r"\b(kept|keep|made|make) (an? (?:\w+ )?\w+) (calm|quiet|happy|awake|busy|safe|warm|"
            r"comfortable) (?:who|that) (?:was|were|is|had been) (?=\w+)",
            r"\1 \3 \2 ",
        ),
        (
            r"^(?:how|why) .+ that (?:foot|hand|arm|dog|cat|door|engine|machine|oven|"
            r"room|part|skin|joint|bone|dough|seam|valve|pipe|lid|cover|edge|corner|layer)$",
            "",
        ),
        (r"^the (?:smell|taste|sight|feel) of (?=(?:the|his|her|their) \w)", ""),
        (r"^((?!some |the |his |her |their )[a-z]+ [a-z]+ding) (?:stories|tales)$", r"\1"),
        (r"\b(two|three|four|five) (?=(?:seater|storey|bedroom|wheeler)s?\b)", r"\1-"),
        (r"(?<=er) in law\b|(?<=son) in law\b", "-in-law"),
        (r"^those (?=\w+ \w)", "the "),
        (
            r"^(how (?:he|she|they) (?:first )?)(?:started|began) it (?:up |all )?"
            r"(?=(?:with|from|in|on) )",
            r"\1started out ",
        ),
        (
            r"^(?=(?:old|new|big|little|tiny|huge|ancient) [a-z]+[^s\W](?: to \w+)? "
            r"(?:in|on|at|under|behind) (?:his|her|their) )",
            "the ",
        ),
        (r"^his (?:\w+ )?(?:admission|confession) that ", "he admitted that "),
        (r"^her (?:\w+ )?(?:admission|confession) that ", "she admitted that "),
    )
)
_DATED = re.compile(
    r"^((?:the|his|her|their) (?:[\w'-]+ ){1,3}?[\w'-]+)(?<! of) last "
    r"(?=(?:year|month|week|summer|winter|spring|autumn|fall|night|season)$)"
)
# "Her drawing the moon as a shy goat" is how she drew it.
_DOING = re.compile(
    r"(his|her|their) (\w+ing)(?= (?:the|an?|every|all|each) (?!\w+ (?:is|was)\b))", re.IGNORECASE
)
_WHO = {"his": "he", "her": "she", "their": "they"}
_LOVED = re.compile(
    r"^(his|her|their) ([\w-]+(?: [\w-]+)?) (?:obsession|addiction|craze)$", re.IGNORECASE
)
_STORY = re.compile(r"^(the (?:\w+ )+\w+) one$")


def unopened(text: str, shop: Workshop) -> str:
    """Return "she walked out" for "that she walked out", "the mill" for "that mill"."""
    for pattern, instead in _MENDS:
        text = pattern.sub(instead, text)
    renamed = _renamed(text, shop)
    if renamed:
        return renamed
    story = _STORY.match(text)
    last = story[1].split()[-1] if story else ""
    if story and shop.read(story[1]).tags[-1] == "NN" and not shop.words.has("adjective", last):
        return story[1]  # "the market fire one" is the story of the market fire
    first, _, rest = text.partition(" ")
    if first.lower() == "both" and gerund(rest, shop) is not None:
        return rest
    if first.lower() != "that" or not rest:
        return text
    if statement(rest, shop) is not None or any(tag in FINITE for tag in shop.read(rest).tags):
        said = rest.split()[0].lower() in _TOLD or how_it_is(rest, shop)
        return rest if said else ""
    named = shop.read(rest).tags[0] in ("NN", "JJ") and rest.split()[0] not in (
        "nobody",
        "everyone",
    )
    return f"the {rest}" if named else rest


def _renamed(text: str, shop: Workshop) -> str:
    """Return "how she drew it" for "her drawing it", "his love of tea" for "his tea obsession"."""
    rivals = _RIVALS.match(text)
    if rivals:
        return f"{rivals[1]} versus {rivals[2]}"
    sides = _SIDES.match(text)
    if sides:
        return f"the {sides[1]} and the {sides[2]}"
    dated = _DATED.match(text)
    if dated and not any(tag in (*FINITE, "VBN", "VBG") for tag in shop.read(dated[1]).tags):
        return f"{dated[1]} of last {text[dated.end() :]}"
    doing = _DOING.match(text)
    verb = shop.words.verb(doing[2].lower(), "ing") if doing else None
    if doing and verb:
        return f"how {_WHO[doing[1].lower()]} {verb.past}{text[doing.end() :]}"
    loved = _LOVED.match(text)
    if loved:
        several = is_countable(loved[2].split()[-1].lower(), shop)
        return f"{loved[1]} love of {loved[2]}{'s' if several else ''}"
    return ""


_QUARREL = r"(?:fight|argument|debate|war|battle|banter|row)"
# "Filter coffee versus pods fight", "Reds Browns banter": the two sides are the topic.
_RIVALS = re.compile(rf"(.+?) (?:vs\.?|versus|v) (.+) {_QUARREL}$", re.IGNORECASE)
_SIDES = re.compile(rf"([A-Z]\w+s) ([A-Z]\w+s) {_QUARREL}$")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk without its lead, and the words and the chunk before it in the answer.

    ``first``: nothing that it could belong to stands before it in its sentence.
    """

    text: str
    before: tuple[str, ...]
    last: str
    first: bool

    @property
    def behind_thing(self) -> bool:
        """Whether it tells more of a bare thing named right before it: "kites, we both have"."""
        return bool(self.last) and (not self.first or len(self.last.split()) <= _BARE)


def chunked(sentences: Sequence[Tree], shop: Workshop) -> list[Chunk]:
    """Return the chunks of an answer; a quotation that is cut ends it."""
    found: list[Chunk] = []
    before: tuple[str, ...] = ()
    last = ""
    for tree in sentences:
        first = True
        quotes = [i for i, tag in enumerate(tree.tags) if tag in ("``", "''")]
        if sum(tree.tags[i + 1 : i + 2] != ("CD",) for i in quotes) % 2:  # not "'68"
            break
        for chunk in chunks(tree):
            text = unopened(without_lead(unopened(chunk, shop), shop), shop)
            found.append(Chunk(text, before, last, first))
            before, last = (*before, *text.split()), text
            first = first and len(text.split()) <= _BARE and not _names(text, shop)
    return found


def _names(text: str, shop: Workshop) -> bool:
    return any(tag in NOUNS for tag in shop.read(text).tags) if text else False


def only_adds(text: str) -> bool:
    """Whether a topic describes the one before it, or is "the goat", named beside it."""
    return _ADDS.match(text) is not None


_ADDS = re.compile(
    r"[a-z]+[- ](?:\w+ed|made|built|drawn|written|cut|sewn) (?:by|with|in) |the [a-z]*[^\WA-Zs]$"
)
