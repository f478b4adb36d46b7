"""Says in a sentence of its own what a clause behind a claim says: who, why, how many, what."""

import re
from collections.abc import Callable

from bot.core.answers.pieces import Workshop
from bot.core.answers.saying.told import ROUGH, UNIT, Told, is_one_clause
from bot.core.answers.stretches.stretches import COUNT
from bot.core.english.tags import FINITE, NOUNS


def _reason(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "that was because ..."."""
    if told.low[place] != "because" or not told.past or not is_one_clause(told, place):
        return None
    past = "VBD" in told.tree.tags[place:]
    return (0.8, f"that was {told.rest(place)}") if past else None


_AWAY = re.compile(
    r"(?:when|while) ((?:my|our|the|an?) (?:[\w'-]+ ){1,3}?)"
    r"(?:(was|were) ((?:on|in|off|away|ill|sick)\b.*)|(broke|left|quit|retired|resigned)\b(.*))$"
)


def _meanwhile(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "our manager was on leave at the time" for "when our manager was on leave"."""
    away = _AWAY.match(told.rest(place))
    if not away or not told.past or not is_one_clause(told, place):
        return None
    if away[2]:
        return 0.4, f"{away[1]}{away[2]} {away[3]} at the time"
    verb = shop.words.verb(away[4], "past")
    return (0.4, f"{away[1]}had {verb.participle}{away[5]}") if verb else None


def _taught_by(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "the night lad taught me" for what was learned "from the night lad"."""
    by = _TEACHER.match(told.rest(place))
    own = told.subject and told.base == "learn" and told.past
    if not by or not own or not (shop.words.has("persons", by[2]) or by[2] in _FELLOWS):
        return None
    return 0.2, f"{by[1]} taught {'me' if told.subject == 'I' else 'us'}{by[3] or ''}"


_TEACHER = re.compile(
    r"from ((?:the|my|our|an?|two|three) (?:[a-z]+ ){0,2}([a-z]+))"
    r"( (?:at|in|on) (?:the|my|our) [\w ]+)?$"
)


_LONG_WHO = 5  # words
_FELLOWS = frozenset(("lad", "colleague", "neighbour", "neighbor", "mate", "coworker", "chap"))


def _all_of_them(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "all passed" for ", all passed"."""
    counted = told.low[place] in ("all", "both", "none", "nobody", "most")
    if told.low[place - 1] != "," or not counted:
        return None
    verb = told.tree.tags[place + 1] in FINITE or shop.words.verb(told.low[place + 1], "past")
    return (0.1, told.rest(place)) if verb and is_one_clause(told, place) else None


_SOME = re.compile(
    r"(?:(with|including) )?(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) "
    r"(of (?:us|them) )?((?:on|in|from|under|at|out|off|with|to) .+)$"
)


def _some_of_them(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "six of them were on loan" for ", including six on loan"."""
    some = _SOME.match(told.rest(place))
    apart = told.low[place - 1] == ","
    before = told.tree.tags[place - 2 if apart else place - 1]
    named = before in ("NNS", "CD") or (apart and "NNS" in told.tree.tags[:place])
    if not some or not named or not (some[1] or (apart and some[3])):
        return None
    one = some[2] in ("one", "1")
    be = ("was" if one else "were") if told.past else ("is" if one else "are")
    which = (some[3] or ("of them " if some[1] == "including" else "")).strip()
    return 0.3, f"{some[2]} {f'{which} ' if which else ''}{be} {some[4]}"


def _outcome(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "that is why ..." for ", so ...", and "that way ..." for what it makes possible."""
    after = place + 1 + (told.low[place + 1] == "that")
    if told.low[place] != "so" or told.tree.tags[after] not in ("PRP", "DT", "NN", "NNS", "PRP$"):
        return None
    if not FINITE & set(told.tree.tags[after:]) or not is_one_clause(told, place):
        return None
    if {"can", "could"} & set(told.low[place:]):
        return 0.5, f"that way {told.rest(after)}"
    knows = {"know", "knew", "seen", "learned", "learnt", "understand"} & set(told.low[place:])
    return 0.5, f"that is {'how' if knows else 'why'} {told.rest(after)}"


def _further(told: Told, place: int, _: Workshop) -> tuple[float, str] | None:
    """Return "it is still running" for ", which is still running"."""
    if told.low[place - 1 : place + 1] != (",", "which") or not is_one_clause(told, place):
        return None
    single = told.tree.tags[place + 1] == "VBZ" or told.low[place + 1] == "was"
    return (0.2, f"it {told.rest(place + 1)}") if single else None


def _about_it(told: Told, place: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "two other crews had missed it" for "that 2 other crews missed"."""
    noun = _noun_before(told, place, shop)
    if noun is None or told.base in ("have", "be", "know", "see", "meet"):
        return None
    after = place + (told.low[place] in ("that", "which", "who"))
    if after > place and told.tree.tags[after] in FINITE:
        return _of_itself(told, noun, after, shop)
    timed = _LASTED.search(told.tree.text())
    last = len(told.low) - 1 - (len(timed[0].split()) if timed else 0)
    while last > after and told.low[last] in _PARTICLES:
        last -= 1
    own = told.tree.tags[after] in ("CD", "DT", "PRP$", "PRP", "NNS") or told.low[after] == "nobody"
    helped = any(told.tree.tags[i] in FINITE for i in range(after + 1, last))
    own = own and "IN" not in told.tree.tags[after:last]
    acts = helped or told.tree.tags[last] in ("VBD", "VBN", "VBP", "VBZ")
    if not own or not acts or not after < last <= after + _LONG_WHO:
        return None
    said = _acted(told, after, last, shop, helped=helped)
    return (0.1, f"{said} {_gap(told, noun, last)}") if said else None


_LASTED = re.compile(rf" for {ROUGH}{COUNT} {UNIT}$")


_PARTICLES = frozenset(
    ("up", "on", "off", "out", "down", "over", "away", "for", "in", "to", "with")
)
_MOVABLE = frozenset(("up", "off", "out", "down", "away"))


def _acted(told: Told, after: int, last: int, shop: Workshop, *, helped: bool) -> str:
    """Return what somebody did with a thing, as it was before what the user did."""
    verb = shop.words.verb(told.low[last])
    if verb is None:
        return ""
    before = verb.base in _BEFORE and told.past and not helped and told.low[last] == verb.past
    done = f"had {verb.participle}" if before else told.low[last]
    words = [*told.tree.words[after:last], done]
    first = next((i for i in range(after, last) if told.low[i] in _MEANT), None)
    if first is not None and told.past:
        words[first - after] = f"had {told.low[first]}"
    return " ".join(words)


_MEANT = frozenset(("wanted", "planned", "meant", "tried", "refused", "failed", "decided"))


_BEFORE = frozenset(("miss", "overlook", "reject", "abandon", "lose", "neglect", "refuse", "fail"))


def _gap(told: Told, noun: int, last: int) -> str:
    """Return "it", with what belongs to the verb before or behind it: "up on it"."""
    pronoun = "them" if told.tree.tags[noun] == "NNS" else "it"
    behind = told.low[last + 1 :]
    if behind[:1] == ("for",) and len(behind) > 1:
        return " ".join((pronoun, *behind))
    first = behind and (behind[-1] not in _MOVABLE or len(behind) > 1)
    return " ".join((*behind, pronoun) if first else (pronoun, *behind))


def _noun_before(told: Told, place: int, shop: Workshop) -> int | None:
    """Return the thing, new to the reader, that a clause behind it describes."""
    opens = told.low[place] in ("that", "which", "who", "nobody", "no")
    if not opens or told.tree.tags[place - 1] not in ("NN", "NNS", "CD"):
        return None
    first = noun = place - 1
    while first > told.verb + 1 and told.tree.tags[first] in _OF_PHRASE:
        first -= 1
    timed = re.search(rf"\b(?:in|within) {ROUGH}{COUNT} {UNIT}$", told.tree.text(range(place)))
    low = told.low[noun]
    person = low.endswith("ers") or shop.words.has("persons", low.removesuffix("s"))
    aimed = "for" in told.low[first - 1 : first + 1] and told.low[place] != "who"
    things = aimed and person
    named = not timed and not shop.words.has("rewording_times", low)
    if _is_new(told, first) and named and not (things or told.tree.tags[noun] == "CD"):
        return noun
    noun = next((i for i in range(told.verb + 1, place) if told.tree.tags[i] in NOUNS), place)
    while told.tree.tags[noun + 1] in NOUNS:
        noun += 1
    same = told.tree.tags[place - 1] in ("CD", told.tree.tags[noun])
    alike = timed or things or same
    opening = told.verb + 1 + (told.tree.tags[told.verb + 1] in ("RP", "RB"))
    return noun if alike and _is_new(told, opening) and noun < place else None


_OF_PHRASE = ("NN", "NNS", "NNP", "JJ", "VBN", "VBG")


def _is_new(told: Told, first: int) -> bool:
    return told.low[first] in ("a", "an") or told.tree.tags[first] == "CD"


def _of_itself(told: Told, noun: int, after: int, shop: Workshop) -> tuple[float, str] | None:
    """Return "it counts heartbeats" for "which counts heartbeats"."""
    many = told.tree.tags[noun] == "NNS"
    single = shop.words.has("persons", told.low[noun]) or told.low[after - 1] == "who"
    if (single and not many) or _is_told_apart(told, noun, after):
        return None
    return 0.3, f"{'they' if many else 'it'} {told.rest(after)}"


def _is_told_apart(told: Told, noun: int, after: int) -> bool:
    """Whether people are only meant by what they are not: "200 people who have never ..."."""
    lacking = {"never", "not", "no", "nobody"} & set(told.low[after : after + 4])
    return told.low[after - 1] == "who" and (told.low[noun] == "people" or bool(lacking))


CLAUSES: tuple[Callable[[Told, int, Workshop], tuple[float, str] | None], ...] = (
    _reason,
    _meanwhile,
    _taught_by,
    _all_of_them,
    _some_of_them,
    _outcome,
    _further,
    _about_it,
)
