"""Hyphens, articles and marks of a mended sentence: "a 3-year-old", "an early start"."""

import re

from bot.core.answers.mending.meanings import OWNED

_COUNT = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_OLD = re.compile(rf"\b{_COUNT}[ -](year|month|week|day)s?[ -](olds?)\b")
_MEASURE = re.compile(
    rf"\b(?!19\d\d |20[0-4][1-9] ){_COUNT} "
    r"(year|month|week|day|hour|minute|pound|mile|foot|inch|page|bed|person|seat|room|"
    r"unit|story|metre|meter|gallon|ton|point|step|axis|course|piece|star|player|cover|bedroom|"
    r"litre|liter|hectolitre|hectoliter|legged|sided|wheeled|bladed|handed|headed|storied|tiered|decked|doored)"
    r" (?=[a-z]{3,})(?!(?:and|for|from|ago|per|every|each|the|with|before|after|into|but|last|this|"
    r"when|later|early|late|back|away|straight|of|out|off|only|now|max|already|since|in|on|at|to|is|was)\b)"
)
_RANKED = re.compile(
    r"\b(1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth|final) (?:year|yr)\b"
)
_RANKS = {"1st": "first", "2nd": "second", "3rd": "third", "4th": "fourth", "5th": "fifth",
          "6th": "sixth"}  # fmt: skip
_ARROW = re.compile(r"(?:from )?(\S*\d\S*) ?(?:→|->|=>|-->) ?(?=\$?\d)")

# What is done, named by its verb: "write offs", "follow ups".
_DEEDS = re.compile(
    r"\b(write|sign|drop|lay|kick|take|stand|follow|pick|back|cash|start|mix|pop|meet|catch|"
    r"touch|warm|clean|line|tune|walk|check|log|break|sit|roll|call|time|sell|buy|hand|"
    r"melt|slow|mark|lock|trade|tie|add|pull|push|work|drive|fly|charge|claw|cut|run|switch) "
    r"(offs|ups|outs|ins|overs|downs|backs|ons)\b"
)


def _aged(match: re.Match[str]) -> str:
    """Return "3-year-old" where it names or describes somebody; "is 26 years old" stays."""
    before = match.string[: match.start()].lower().split()
    after = re.match(
        r" (?!and|but|so|when|now|then|or|with|at|in|on)[a-z]", match.string[match.end() :]
    )
    described = before[-2:-1] in (["a"], ["an"]) and not match[0].count("s")
    named = described or match[3] == "olds" or {*before[-1:]} & (OWNED | {"an", "any", "each"})
    return f"{match[1]}-{match[2]}-{match[3]}" if named or after else match[0]


def _in_rank(match: re.Match[str]) -> str:
    """Return "second-year" where it describes somebody; "my second year" stays two words."""
    rank = _RANKS.get(match[1], match[1])
    owned = re.search(r"\b(?:my|our|his|her|their|the|a|in) $", match.string[: match.start()])
    described = re.match(
        r" (?!and|but|so|when|now|in|on|at|of|with|i|for|to|as|was|is|we|they|then)[a-z]{3,}",
        match.string[match.end() :],
    )
    joint = "-" if described and not (owned and owned[0] == "my ") else " "
    return f"{rank}{joint}year"


# "A early person"; "a user" and "a European" begin with another sound.
_BEFORE_VOWELS = re.compile(
    r"\b([Aa]) (?=(?:[aio]|e(?!u|we)|u(?![a-z]?i|s[aeu]|t[eio]|r[aeio]|n[aeiou]|b[aeiou]))[a-z]{2,}"
    r"(?<!\bone)(?<!\bonce)\b(?!-off|-way|-to))"
)


# Behind these "its" is mostly "it is" without its mark: "when its bad news".
_WHEN_ITS = re.compile(
    r"\b(when|if|because|though|although|unless|until|and) its (?=(?:bad|good|busy|quiet|hot|cold|"
    r"late|"
    r"early|hard|dark|full|empty|short|slow|wrong|broken|windy|wet|icy|loud|time|over|done|about|"
    r"only|still|safe|very|raining)\b|"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Christmas|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?<!and its )(?:winter|summer|spring|autumn|night))(?:$|,| already\b))"
)


def tidied(text: str) -> str:
    """Return a mended sentence with its hyphens and articles, without marks that end nothing."""
    text = re.sub(r"\b(fort|lake|mount|cape) (?=[A-Z])", lambda m: m[0].capitalize(), text)
    text = _RANKED.sub(_in_rank, text)
    text = _BEFORE_VOWELS.sub(r"\1n ", text)
    text = re.sub(r"\bthank you (?=cards?\b|notes?\b|letters?\b)", "thank-you ", text)
    text = _DEEDS.sub(r"\1-\2", text)
    text = _OLD.sub(_aged, text)
    text = _WHEN_ITS.sub(r"\1 it is ", text)
    text = re.sub(r"(?<=\d) ?(?:cr|CR|Cr)\b", " crore", text)
    text = re.sub(r"\b([Pp]ost) (?=mortems?\b)", r"\1-", text)
    text = _MEASURE.sub(r"\1-\2 ", text)
    text = _ARROW.sub(r"from \1 to ", text)
    text = re.sub(r"\s+([,.:;])", r"\1", text)
    text = re.sub(r"([,:])(?:\s*[,:])+", r"\1", text)
    quoted = re.search(r"(?:^|\s)'[^']+'$", text)
    text = re.sub(r"^[\s,.:;\"-]+|[\s,:;\"-]+$", "", text)
    text = text if quoted else re.sub(r"^'+(?![^']+')|'+$", "", text)
    text = re.sub(r"(?<=[a-z])\.$", "", text) if not text.endswith(".m.") else text
    text = text.replace('"', "")
    return re.sub(r"\s+", " ", text).strip()
