"""Ways to word part of an answer differently, so that it is no copy; each keeps the sense.

They need no table of synonyms: small words are exchanged for what says the same, or one that may
be left out is said.
"""

import re
from collections.abc import Iterator

from bot.core.drafts.clause_words import CLAIMS
from bot.core.drafts.grammar import read
from bot.core.drafts.parsing import noun_phrase
from bot.core.drafts.reading import FINITE, Reading, Tag
from bot.core.drafts.times import TIMES
from bot.core.drafts.words import Words

_TIME = r"(?:days?|weeks?|months?|years?|nights?|hours?|minutes?|seasons?|terms?|winters?|summers?)"
_COUNT = r"(?:a|an|[\d,]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_WHO = r"(?:I|you|they|we|he|she|it|people|guests|visitors|customers|patients|children)"
_EXCHANGES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=s) an? (?=(?:day|week|month|year|night|shift|season|morning)\b)", " each "),
        (r"(?<=\d) an? (?=(?:day|week|month|year|night|shift|season|hour)\b)", " per "),
        (r" ((?:one|two|three|four|five|six|seven|eight|nine|\d+) [a-z]+(?: [a-z]+)?) an? "
         r"(?=(?:day|week|month|year|night|shift|season)\b)", r" \1 each "),
        (r" (once|twice) an? (?=(?:day|week|month|year|season|term)\b)", r" \1 every "),
        (r" in (?=the (?:last|past)\b)", " during "),
        (rf" in (?={_COUNT} {_TIME}\b)", " within "),
        (r" under (?=\$?\d)", " below "),
        (r" more than (?=\$?\d)", " upwards of "),
        (r" (?:about|around) (?=\$?\d)", " roughly "),
        (r" in (?=(?:19|20)\d\d\b)", " back in "),
        (rf" before ({_WHO}) (?!is\b|are\b|was\b|were\b|ha[sd]\b|have\b|can\b|will\b|ever\b)",
         r" before \1 ever "),
        (r" all (?=(?:the|my|your|our|these|those)\b)", " all of "),
        (r" because (?=(?:the|they|I|you|we|my|your|a)\b)", " since "),
        (r" when (?=(?:the|my|your|a|an|it|they|we|you|nobody|two|three|four)\b)", " whenever "),
        (r" eleven\b", " 11"),
        (r" twelve\b", " 12"),
        (r" twenty\b", " 20"),
        (r" can (?!(?:now|also|still|only|already|always|never|even) )(?=[a-z])",
         " am able to "),
        (r" and (mine|yours) (?:is|are) (?=an? |the )", r" and \1 "),
        (r"(?<= so that )([a-z]+ [a-z]+) can ", r"\1 could "),
        (r" with no (?=(?:\w+[a-rt-z]s|family|backup|breakage|warning|notice|help|sleep|waste|"
         r"scrap)\b)",
         " without "),
        (r" over (?=(?:an|one|two|three|\d+) (?:hours?|minutes?|days?|weeks?|metres?|miles?)\b)",
         " longer than "),
        (r" before launch\b", " ahead of the launch"),
        (r" with (?=(?:the|their|your) (?:\w+(?:ers|ors|ists|ians|men|women|lings|mates)|team|"
         r"nurses|children|whole \w+|families|guests|doctors|staff)\b)", " together with "),
        (r" alone(?=$|,| and | with )", " on my own"),
        (r" so (?=(?:I|you|they|we|he|she|it|the|a|an|that|people|nobody|everyone|everybody|"
         r"[a-z]+s) )", " so that "),
        (r" ((?:come|came|comes|go|goes|went|stay|stayed) (?:back|early|late|in|over)) to ",
         r" \1 in order to "),
        (r"\b(story|stories|tale|tales) of (?=the |a |an )", r"\1 about "),
        (r" for (?=(?:the )?(?:last |past )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|"
         r"several) (?:years|months|weeks|seasons|terms|winters|summers)\b)", " over "),
        (r" on (?P<d>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days\b", r" each \g<d>day"),
        (r"(?<=\d)% ", " percent "),
        (r" in (?=(?:January|February|March|April|June|July|August|September|October|November|"
         r"December)\b(?! ?\d))", " back in "),
        (r" so far\b", " to date"),
        (r"(?<=[a-z]) where (?=(?:I|we|they) )", " in which "),
        (r" when (?=(?:I was|we were|I am|we are) )", " while "),
        (r" before (?=(?!morning|evening)[a-z]+ing\b)", " prior to "),
        (r" before (?=the (?:deadline|launch|opening|audit|exams?|start|harvest|holidays)\b)",
         " ahead of "),
        (r" because (?!of\b)(?=[a-z])", " as "),
        (r"(?<!not) (?:really|actually|basically|literally|quite|even) (?=[a-z])", " "),
        (r" got (?=an? [A-Z])", " received "),
        (r" will (?=(?:be|have|start|finish|take|sit|pass|do|get|bring|come|move) )",
         " am going to "),
        (r" every day\b", " daily"),
        (r" on my own\b", " by myself"),
        (r" (am|are|is) ((?:[a-z]+ ){1,2}[a-z]+) now(?=$|,| and )", r" \1 now \2"),
        (r" at once\b", " in one go"),
        (r" (am|are|is) now (in|at|on|with) ([a-z ]+)$", r" \1 \2 \3 now"),
        (r" (third|full|part|long|short|high|real|large|small) (?P<o>party|time|term|end|scale) "
         r"(?=[a-z]+)(?!and\b|of\b|in\b|to\b|at\b|for\b)", r" \1-\g<o> "),
        (r" (in|at|from|with|for|of) ([A-Z]\w+) and (?=[A-Z]\w+(?! and|,))", r" \1 both \2 and "),
        (r" plus (?=an? )", " and "),
        (r" on its own\b", " by itself"),
        (r" who (?:is|are) (?=(?:still|now|always|in|on|at|over|under) )", " "),
        (r" more than (?=an? )", " over "),
        (r" from ([A-Z]\w+) to (?=[A-Z])", r" from \1 over to "),
        (r" and (?:zero|0) (?=[a-z]+ [a-z]+s\b)", " and no "),
        (
            r"((?:the|a|an|my|our|all|\d+) (?:[a-z-]+ ){0,4}[a-z-]+|it|them) myself\b",
            r"\1 on my own",
        ),
        (r" at (?=(?:my|the|our|a|an) (?:[a-z]+ )?(?:store|shop|library|salon|clinic|hospital|"
         r"studio|gallery|museum|nursery|surgery|restaurant|hotel|bakery|theatre|factory)\b)",
         " in "),
        (r" with (?=(?:two|three|four|five|six|seven|eight|nine|\d+) people\b)",
         " with a team of "),
        (r"(?<= with a team of )((?:[a-z]+|\d+)) people\b", r"\1"),
        (r" one (?=(?:weekend|day|week|night|afternoon|season|year|page|morning|evening|hour)\b)",
         " a single "),
        (r" the last (?=(?:\d+|two|three|four|five|six|seven|eight|nine|ten|few|several) )",
         " the past "),
        (r"\bI like (?=(?!to )[a-z])", "I enjoy "),
        (r" and (?=(?:cut|saved|fixed|found|built|passed|wrote|won|trained|sold|taught|made|"
         r"brought) )", " and also "),
        (r" (ha(?:ve|s)) (?=(?!been|had|done|never|not|since)[a-z]+(?:ed|en|lt|nt) "
         r"(?:in|to|that|my|the|on|at|with|every) )", r" \1 already "),
        (r" (?:the way|how) (?=(?:you|they|we|I) \w+ (?:the|a|an|your|their|each|every)\b)",
         " the way in which "),
    )
)  # fmt: skip
_ONLY_I = frozenset((" am able to ", " on my own", " by myself", " am going to "))
_PAST_ONLY = frozenset((" over ", " back in "))
_PRESENT_ONLY = frozenset((" whenever ", " so that "))
_DEFINITE = re.compile(
    r"\b(?:last|ago|yesterday|when|after|before|until|then|once|at \d|back in|in (?:19|20)\d\d|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|"
    r"december)|(?:this|on|at|in) (?:[a-z]+ )?(?:morning|week|spring|summer|autumn|fall|winter|"
    r"night|time)|for (?:about |over |nearly |[\w-]+ )?[\w-]+ (?:years|months|weeks|days|seasons|"
    r"winters|summers|terms)|earlier|former|previous|old)\b",
    re.IGNORECASE,
)


def ways(text: str, start: int, end: int, words: Words) -> Iterator[str]:
    """Yield the whole text with something between two places worded otherwise."""
    for pattern, replacement in _EXCHANGES:
        match = pattern.search(text, start)
        if match and match.start() < end and _fits(replacement, text, match.start(), words):
            yield text[: match.start()] + match.expand(replacement) + text[match.end() :]
    r = read(text, words)
    yield from filter(
        None,
        (
            in_the_perfect(r, words),
            _going_on(r, words),
            _doing(r, words),
            _was_doing(r, words),
            _said_again(r, words),
            _with_which(r, words),
            _already_behind(r),
            _particle_behind(r),
        ),
    )


def _fits(replacement: str, text: str, place: int, words: Words) -> bool:
    if replacement in _ONLY_I:
        before = text[:place].split()
        return before[:1] == ["I"] and (" am " not in replacement or len(before) == 1)
    if replacement in _PAST_ONLY and (place < 1 or not _is_past(text, place, words)):
        return False
    if replacement.endswith(" already ") and _LASTING.search(text):
        return False
    if replacement.strip().isdigit():
        others = text[:place] + text[place + 8 :]
        return not re.search(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", others)
    if replacement == " whenever " and text[:place].split()[-1].lower() in TIMES:
        return False
    if replacement == " within " and re.search(r"\b(?:never|not|no|nobody)\b", text[:place]):
        return False
    if "both" in replacement and re.search(r"\bspen[dt]\b|\bbetween\b", text[: place + 1]):
        return False
    if replacement in _PRESENT_ONLY:
        past = {"was", "were", "had", "did"} & set(text.split())
        return Tag.PAST not in read(text, words).tags and not past
    return True


_LASTING = re.compile(r"\b(?:since|for|never|always|every|each|already|ever|all)\b")


def _is_past(text: str, place: int, words: Words) -> bool:
    """Whether the verb before a place tells of the past; a time in front has it behind."""
    tags = read(text[:place] if place else text, words).tags
    held = {Tag.HAVE, Tag.PRESENT, Tag.MODAL} & set(tags)
    return Tag.PAST in tags and not held


def in_the_perfect(r: Reading, words: Words) -> str | None:
    """Return "I wired 14 cars" as "I have wired 14 cars", where no past time is named."""
    if len(r) and (r.tags[0] is Tag.WH or r.words[0] in ("every", "each", "on", "at")):
        return None
    place = next((i for i, word in enumerate(r.words[:7]) if word in ("I", "we")), len(r))
    if len(r) < place + 4 or r.tags[place + 1] is not Tag.PAST:
        return None
    if _DEFINITE.search(r.text()):
        return None
    ended = (i for i in range(place, len(r)) if r.tags[i] in (Tag.COMMA, Tag.CONJUNCTION))
    first = r.tags[place : next(ended, len(r))]
    opened = r.tags[len(first) + place + 1 : len(first) + place + 2]
    if sum(tag in FINITE for tag in first) > 1 or opened in ((Tag.PAST,), (Tag.NOT,)):
        return None
    verb = words.verb(r.words[place + 1].lower(), "past")
    if not verb:
        return None
    return f"{r.text(0, place + 1)} have {verb.participle} {r.text(place + 2)}"


_SPENT = re.compile(
    rf"\b(?:for|over) (?:about |over |nearly |almost )?(?:the (?:last|past) )?{_COUNT} "
    r"(?:years|months|weeks|seasons|terms|winters|summers)\b"
)


def _was_doing(r: Reading, words: Words) -> str | None:
    """Return "I ran the kitchen for six years" as "I was running the kitchen for six years"."""
    place = next((i for i, word in enumerate(r.words[:7]) if word in ("I", "we")), len(r))
    if len(r) < place + 4 or r.tags[place + 1] is not Tag.PAST or not _SPENT.search(r.text()):
        return None
    verb = words.verb(r.words[place + 1].lower(), "past")
    if not verb or verb.participle in _STATES or verb.base in ("stay", "do", "be", "have", "take"):
        return None
    helper = "was" if r.words[place] == "I" else "were"
    return f"{r.text(0, place + 1)} {helper} {verb.ing} {r.text(place + 2)}"


def _doing(r: Reading, words: Words) -> str | None:
    """Return "a patron who sleeps here" as "a patron sleeping here"."""
    for index in range(1, len(r) - 1):
        joint = r.words[index].lower() in ("who", "that") and r.tags[index - 1] is Tag.NOUN
        verb = words.verb(r.words[index + 1].lower(), "third") if joint else None
        if verb and verb.base not in _STATIVE:
            return f"{r.text(0, index)} {verb.ing} {r.text(index + 2)}".strip()
    return None


_STATIVE = frozenset(("say", "know", "want", "need", "like", "think", "love", "hate", "mean"))
_LASTS = re.compile(
    r"\b(?:since|for (?:the (?:last|past) )?[\w-]+ (?:years|months|weeks|seasons))\b"
)
_STATES = frozenset(("been", "had", "known", "owned", "held", "loved", "liked", "seen", "wanted"))


def _going_on(r: Reading, words: Words) -> str | None:
    """Return "I have volunteered for two years" as "I have been volunteering for two years"."""
    if r.words[:2] != ("I", "have") or len(r) < 5 or r.words[2] in _STATES:
        return None
    verb = words.verb(r.words[2].lower(), "participle")
    lasting = _LASTS.search(r.text()) and r.tags[2] is Tag.PARTICIPLE
    return f"I have been {verb.ing} {r.text(3)}" if verb and lasting else None


_OF_CLAUSE = (Tag.NOUN, Tag.SUBJECT, Tag.DETERMINER, Tag.POSSESSIVE, *FINITE)


def _with_which(r: Reading, words: Words) -> str | None:
    """Return "goals that families read" as "goals which families read"."""
    for index in range(1, len(r) - 1):
        relative = r.words[index] == "that" and r.tags[index] is Tag.SUBORDINATOR
        thing = r.tags[index - 1] is Tag.NOUN and r.words[index - 1] not in CLAIMS
        timed = r.words[index + 1].lower() in TIMES
        if (
            relative
            and thing
            and not timed
            and r.tags[index + 1] in (Tag.NOUN, Tag.SUBJECT, Tag.DETERMINER)
        ):
            low = r.words[index - 1].lower()
            person = {low, low.removesuffix("s")} & words.sets["persons"] or low == "people"
            subject = r.tags[index + 1] in (Tag.SUBJECT, Tag.DETERMINER, Tag.POSSESSIVE)
            joint = "who" if person and not subject else "which"
            return f"{r.text(0, index)} {joint} {r.text(index + 1)}"
    return None


_PARTICLES = frozenset(("back", "up", "out", "off", "down", "away"))
_LONGEST_OBJECT = 4  # words that may stand between a verb and its particle


def _particle_behind(r: Reading) -> str | None:
    """Return "give back the shells" as "give the shells back"."""
    for index in range(1, len(r) - 2):
        verb = r.tags[index - 1] in (Tag.PRESENT, Tag.PAST, Tag.PARTICIPLE)
        owned = r.tags[index + 1] in (Tag.DETERMINER, Tag.POSSESSIVE)
        end = noun_phrase(r, index + 1)
        if end is None or end - index - 1 > _LONGEST_OBJECT:
            continue
        clause = end < len(r) and r.tags[end] in FINITE
        if verb and owned and not clause and r.words[index] in _PARTICLES:
            rest = f" {r.text(end)}".rstrip()
            return f"{r.text(0, index)} {r.text(index + 1, end)} {r.words[index]}{rest}"
    return None


def _already_behind(r: Reading) -> str | None:
    """Return "I have already passed it" as "I have passed it already"."""
    plain = r.text(3)
    if r.words[:3] == ("I", "have", "already") and not re.search(r", | and ", plain):
        return f"I have {plain} already"
    return None


_SECOND_VERBS = frozenset((Tag.PAST, Tag.PRESENT, Tag.MODAL, Tag.NOT))


def _said_again(r: Reading, words: Words) -> str | None:
    """Return "I build the optics and write" with the subject said again: "..., and I write"."""
    if not len(r) or Tag.TO in r.tags:
        return None
    owned = r.words[0] in ("my", "our") and noun_phrase(r, 0)
    led = (i for i, word in enumerate(r.words[:7]) if word in ("I", "we", "you"))
    place = next(led, None)
    if place is None and not owned:
        return None
    place = place or 0
    for index in range(place + 3, len(r) - 2):
        opens = r.tags[index] is Tag.CONJUNCTION and r.words[index] == "and"
        if opens and r.tags[index + 1] in _SECOND_VERBS and r.tags[index - 1] is not Tag.COMMA:
            helper = r.tags[place + 1]
            held = helper is Tag.MODAL or (
                helper is Tag.HAVE and r.tags[index + 1] is Tag.PARTICIPLE
            )
            subject = r.text(place, place + 2) if held else r.words[place]
            if owned:
                subject = "they" if words.plural(r.words[owned - 1].lower()) else "it"
            return f"{r.text(0, index)}, and {subject} {r.text(index + 1)}"
    return None
