"""Several answers in one message: what is plainly one of them is lifted out.

What is not plain stays with the question that was asked. First goes what tells of coming out of
the interview. Lifting is by closed patterns, in the order timeline, way of meeting, moment, people,
job; each sees what the ones before it left.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.coming_out import Bones, take_off
from bot.core.coming_words import ComingWords, is_firm
from bot.core.jobs import JobWords, read_position
from bot.core.jobs.asides import opens_with_employer
from bot.core.people import Met, PeopleWords, read_people
from bot.core.people.bounds import bounded
from bot.core.people.pieces import sentences

_GAP = "\0"  # stands for what was lifted out
_LONGEST = 1000  # characters; a longer message is an answer, not an opening
_MOST_NAME = 5  # words of an employer's name or a role


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """How people put several answers into one message.

    ``labels`` lead from what stands before a colon to the name of an answer; ``times`` are the
    words that go with a day or an hour.
    """

    people_words: PeopleWords
    job_words: JobWords
    timeline: re.Pattern[str]
    medium: re.Pattern[str]
    medium_alone: re.Pattern[str]
    held: re.Pattern[str]
    just: str
    people: re.Pattern[str]
    position: re.Pattern[str]
    same: re.Pattern[str]
    labels: Mapping[str, str]
    medium_told: re.Pattern[str]
    times: frozenset[str]
    coming: ComingWords


@dataclass(frozen=True, slots=True)
class Opening:
    """The texts that one message gives for each of the first questions; empty where none."""

    position: str = ""
    held: str = ""
    medium: str = ""
    people: str = ""
    timeline: str = ""

    def others(self, asked: str) -> Iterator[tuple[str, str]]:
        """Yield the answers, as question and text, besides that to the question asked."""
        for key in ("position", "held", "medium", "people", "timeline"):
            text = getattr(self, key)
            if text and key != asked:
                yield key, text


def read_opening(text: str, words: OpeningWords) -> Opening:
    """Read which parts of a message answer which of the first questions. Never raises."""
    if len(text) > _LONGEST:
        return Opening()
    text = bounded(text, _LONGEST)
    rest = "\n".join(" ".join(line.split()) for line in text.replace(_GAP, " ").splitlines())
    timeline, rest = _lift_timeline(rest, words)
    bones = take_off(rest, words.coming, words.job_words)
    medium, rest = _lift_medium(bones.text, words)
    held, rest = _lift_held(rest, words)
    people, rest = _lift_people(rest, words)
    position = _find_position(rest, bones, words)
    if not people and position:
        people = _find_people(rest, position, words)
    medium = medium or _told_medium(bones, words)
    if held and not (position or medium or people or timeline or bones.told):
        held = _without_others(text, held, words)
    return Opening(position, held or _told_moment(bones, words), medium, people, timeline)


def _told_medium(bones: Bones, words: OpeningWords) -> str:
    found = words.medium_told.search(bones.told)
    return _tidy(found[0]) if found else ""


def _told_moment(bones: Bones, words: OpeningWords) -> str:
    """Return when it was by the words of coming out: "yesterday" in them, or "just"."""
    said = re.sub(r"\bjust\b(?!\s+now\b)", " ", bones.told, flags=re.IGNORECASE)
    held, _ = _lift_held(said, words)
    return held or (words.just if words.coming.just.search(bones.told) else "")


def _without_others(text: str, held: str, words: OpeningWords) -> str:
    """Return a text that is all about when it was, "today, at half five"; else only the moment."""
    tokens = {token.casefold().strip(",.;:!?") for token in text.split()}
    told = {token.casefold().strip(",.") for token in held.split()}
    others = {token for token in tokens - told if not any(sign.isdigit() for sign in token)}
    return _tidy(text) if others <= words.times else held


def _lift_timeline(text: str, words: OpeningWords) -> tuple[str, str]:
    for sentence in _sentences(text):
        found = words.timeline.search(sentence)
        if found:
            clause = _clause_start(sentence, found.start())
            lifted = sentence[clause:]
            return _tidy(lifted), text.replace(lifted, _GAP, 1)
    return "", text


def _clause_start(sentence: str, at: int) -> int:
    """Return where the clause around a place begins: behind the comma, dash or "and" before it."""
    starts = [
        found.end() for found in re.finditer(r"[,;:–—]\s*|\s-+\s|\s(?:and|but|so)\s", sentence)
    ]
    return max((start for start in starts if start <= at), default=0)


def _lift_medium(text: str, words: OpeningWords) -> tuple[str, str]:
    found = words.medium.search(text)
    if found:
        return _tidy(found[0]), text[: found.start()] + _GAP + text[found.end() :]
    for part in _parts(text):
        if words.medium_alone.fullmatch(part):
            return part, text.replace(part, _GAP, 1)
    return "", text


def _lift_held(text: str, words: OpeningWords) -> tuple[str, str]:
    for found in words.held.finditer(text):
        start = found.start()
        inside = found[0][:1].isupper() and start > 0 and text[start - 1] not in "\n\0."
        if inside and text[:start].rstrip()[-1:].isalpha():
            continue  # "reporter at USA Today"
        said = words.just if found[0].casefold().strip() in {"just", "literally just"} else found[0]
        return _tidy(said), text[:start] + _GAP + text[found.end() :]
    return "", text


def _lift_people(text: str, words: OpeningWords) -> tuple[str, str]:
    for found in words.people.finditer(text):
        behind = text[found.end() :]
        stretch = _until_gap(behind)
        met = read_people(stretch, words.people_words)
        named = found[0][:1].isupper() and _sounds_like_company(stretch.split(",")[0], words)
        if met and not named and _are_people(met, stretch, text[: found.start()], words):
            end = found.end() + len(stretch)
            people, employer = _part_employer(stretch, words)
            return _tidy(people), text[: found.start()] + _GAP + employer + text[end:]
    return "", text


_JOB = re.compile(r"\s(?:for|about|(?:at|in)(?=\s+[A-Z]))\b")
# Without capitals only "at" followed by a bare name is taken for the employer's.
_JOB_IN_SMALL_LETTERS = re.compile(
    r"\s(?:for|about|at(?=\s+(?!the\b|an?\b|my\b|their\b|front\b|reception\b)))\b"
)


def _until_gap(text: str) -> str:
    """Return a stretch up to what was lifted, its sentence's end, or what is about the job."""
    stretch = text.split(_GAP, 1)[0].split("\n", 1)[0]
    stretch = next(sentences(stretch), stretch)
    ends = _JOB_IN_SMALL_LETTERS if stretch.islower() else _JOB
    for found in ends.finditer(stretch):
        before = stretch[: found.start()]
        if before.count("(") == before.count(")"):
            return before
    return stretch


_EMPLOYED = re.compile(
    r"\s+from\s+(?P<firm>[A-Z][\w'’.-]*(?:\s+(?:[A-Z][\w'’.-]*|&|and|of|the))*)"
    r"(?P<job>,\s+[^,]+\s(?:role|job|position|post))?\s*$"
)


def _part_employer(stretch: str, words: OpeningWords) -> tuple[str, str]:
    """Part "from Moss & Marrow" from the people, as what the job's text goes on with."""
    found = _EMPLOYED.search(stretch)
    firm = found["firm"].strip() if found else ""
    known = all(words.job_words.roles.is_known(token.casefold()) for token in firm.split())
    if not found or known:
        return stretch, ""
    return stretch[: found.start()], f" at {firm}{found['job'] or ''} "


def _are_people(met: tuple[Met, ...], stretch: str, before: str, words: OpeningWords) -> bool:
    """Whether those behind a "with" are people and not the employer ("an interview with Acme")."""
    if not any(one.named for one in met):
        return "." not in before and not _sounds_like_company(stretch, words)
    if met[0].name.casefold() in words.job_words.employers or opens_with_employer(stretch):
        return False
    if any(one.role or one.email for one in met) or len(met) > 1:
        return True
    told = read_position(before, words.job_words)
    if re.search(r"(?:^|\s)(?:at|@)\s", before) or (told.role and told.company):
        return True
    tokens = stretch.split()
    position = read_position(stretch, words.job_words)
    return not position.role and 1 < len(tokens) <= 3 and not _sounds_like_company(stretch, words)


def _sounds_like_company(text: str, words: OpeningWords) -> bool:
    tokens = {token.casefold().strip(".,") for token in text.split()}
    return bool(tokens & (words.job_words.organisations | words.job_words.legal))


def _find_position(text: str, bones: Bones, words: OpeningWords) -> str:
    """Return the part that gives role and employer, if one plainly does; the fullest of several."""
    joined = re.sub(r"\s*\0\s*(?=(?:for|as|at|about)\s)", " ", text)
    labelled = [line for line in joined.split("\n") if _is_labelled(line, words)]
    if labelled:
        return "\n".join(labelled)
    parts = list(_clauses(joined))
    best = max(parts, key=lambda part: _weigh(part, bones, words), default="")
    most = _weigh(best, bones, words)
    if most == 1 and (bones.told or _GAP in text):
        fuller = _complete(best, parts, words, at=bones.at)
        if fuller != best:
            return fuller
    whole = "" if _GAP in joined else _tidy(joined.split("\n", 1)[0])
    best = best if most else ""
    return whole if _weigh(whole, bones, words) > most else best


def _weigh(part: str, bones: Bones, words: OpeningWords) -> int:
    """Return how much of role and employer a part gives, 0 where it is not plainly about them."""
    found = read_position(part, words.job_words)
    led = bool(words.position.search(part)) or (bones.at and _is_led(part))
    if not _has_role(found.role, words) and not (found.company and led):
        return 0
    return bool(found.role) + bool(found.company)


_LED = re.compile(r"(?:at|with)\s+(?=\S)", re.IGNORECASE)


def _is_led(part: str) -> bool:
    """Whether a part starts with where it was."""
    return _LED.match(part) is not None


def _complete(best: str, parts: list[str], words: OpeningWords, *, at: bool) -> str:
    """Return a part that gives the role or the employer together with another, which has the rest.

    "at Dunmore College", "lecturer in welding". ``at``: an employer stands where one comes from.
    """
    found = read_position(best, words.job_words)
    others = [part for part in parts if part != best]
    for part in others:
        other = read_position(part, words.job_words)
        led = (at and _is_led(part)) or _names_employer(part, words)
        if found.role and other.company and not other.role and led:
            return f"{found.role} at {other.company}"
        if found.company and other.role and not other.company:
            return f"{other.role} at {found.company}"
        if found.company and _FOR.match(part):
            return f"{other.role or other.company} at {found.company}"
    if found.company:
        role = next((part for part in others if _may_be_role(part, words)), "")
        return f"{role} at {found.company}" if role else best
    return best


_FOR = re.compile(r"(?:(?:it|this|that)(?:\s+(?:is|was)|'?s)\s+)?(?:for|as)\s", re.IGNORECASE)


def _names_employer(part: str, words: OpeningWords) -> bool:
    """Whether a part is but a name in capitals, or an employer's by its words."""
    tokens = _LED.sub("", part).split()
    named = len(tokens) <= _MOST_NAME and all(t[:1].isupper() or len(t) < 4 for t in tokens)
    return named or is_firm(" ".join(tokens), words.coming, words.job_words)


def _may_be_role(part: str, words: OpeningWords) -> bool:
    """Whether a short part behind an employer can be what a job is called: "fast streamer"."""
    tokens = [token.casefold().strip(".,") for token in part.split()]
    prose = words.coming.besides | words.coming.feelings
    counted = any(sign.isdigit() for sign in part)
    short = len(tokens) <= _MOST_NAME and not counted
    return short and not _is_led(part) and tokens[0] not in prose


def _is_labelled(line: str, words: OpeningWords) -> bool:
    found = re.match(r"\W*([^\W\d_]+)\s*[:=]\s*\S", line)
    labels = words.job_words.role_labels | words.job_words.company_labels
    return found is not None and found[1].casefold() in labels


def _clauses(text: str) -> Iterator[str]:
    for sentence in _sentences(text.replace(_GAP, "\n")):
        clauses = re.split(
            r",\s+(?=(?:they|he|she|we|i|i'm|im|it|there|my)\b)", sentence, flags=re.IGNORECASE
        )
        yield from (_tidy(clause) for clause in clauses if _tidy(clause))


def _has_role(role: str, words: OpeningWords) -> bool:
    roles = words.job_words.roles
    return any(roles.is_noun(token.strip(".,()")) for token in re.split(r"[\s/]+", role.casefold()))


def _find_people(text: str, position: str, words: OpeningWords) -> str:
    """Return a line or part of its own that lists people."""
    employer = bool(read_position(position, words.job_words).company)
    for part in map(_tidy, re.split(r"[\n\0]", text)):
        if not part or position in part or _is_of_job(part, position, words):
            continue
        met = read_people(part, words.people_words)
        if met and _are_listed(met, employer, words):
            return part
    return ""


def _is_of_job(part: str, position: str, words: OpeningWords) -> bool:
    """Whether a part was put together with another as the job's text."""
    found = read_position(position, words.job_words)
    return any(half and half in part for half in (found.role, found.company))


def _are_listed(met: tuple[Met, ...], employer: bool, words: OpeningWords) -> bool:
    """Whether a part lists people and is not, say, the employer's name."""
    named = [one for one in met if one.named and not one.name.islower()]
    told = [one for one in named if _has_role(one.role, words)]
    if any(one.email for one in named) or len(told) > 1:
        return True
    return employer and (bool(told) or (len(named) > 1 and len(named) == len(met)))


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield from sentences(line)


def _parts(text: str) -> list[str]:
    return [_tidy(part) for part in re.split(r"[\n,;\0]|\.\s", text) if _tidy(part)]


def _tidy(text: str) -> str:
    text = " ".join(text.replace(_GAP, " ").split()).strip(" ,;:.!-–—")
    return re.sub(
        r"^(?:and|but|so|then)\s+|\s+(?:and|but|so|then|with|on|at|for)$", "", text
    ).strip(" ,;:")
