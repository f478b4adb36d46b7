"""Several answers in one message: what is plainly one of them is lifted out.

What is not plain stays with the question that was asked. Lifting is by closed patterns, in the
order timeline, way of meeting, moment, people, job; each sees what the ones before it left.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.core.jobs import JobWords, read_position
from bot.core.people import Met, PeopleWords, address, first_name, read_people, surname
from bot.core.people.bounds import bounded
from bot.core.people.grammar import split_name
from bot.core.people.likeness import fold
from bot.core.people.pieces import sentences

_GAP = "\0"  # stands for what was lifted out
_LONGEST = 1000  # characters; a longer message is an answer, not an opening


@dataclass(frozen=True, slots=True)
class OpeningWords:
    """How people put several answers into one message.

    ``labels`` lead from what stands before a colon to the name of an answer.
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
    medium, rest = _lift_medium(rest, words)
    held, rest = _lift_held(rest, words)
    people, rest = _lift_people(rest, words)
    position = _find_position(rest, words)
    if not people and position:
        people = _find_people(rest, position, words)
    if held and not (position or medium or people or timeline):
        held = _tidy(text)  # nothing else was said: "today, at half five"
    return Opening(position, held, medium, people, timeline)


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
        if met and _are_people(met, stretch, text[: found.start()], words):
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


def _part_employer(stretch: str, words: OpeningWords) -> tuple[str, str]:
    """Part "from Moss & Marrow" from the people, as what the job's text goes on with."""
    found = re.search(r"\s+from\s+((?:[A-Z][\w'’.-]*|&|and|of|the)(?:\s+|$))+$", stretch)
    firm = found[0].split("from", 1)[1].strip() if found else ""
    known = all(words.job_words.roles.is_known(token.casefold()) for token in firm.split())
    return (stretch, "") if not found or known else (stretch[: found.start()], f" at {firm} ")


def _are_people(met: tuple[Met, ...], stretch: str, before: str, words: OpeningWords) -> bool:
    """Whether those behind a "with" are people and not the employer ("an interview with Acme")."""
    if not any(one.named for one in met):
        return "." not in before
    if any(one.role or one.email for one in met) or len(met) > 1:
        return True
    if re.search(r"\s(?:at|@)\s", before):
        return True
    tokens = stretch.split()
    position = read_position(stretch, words.job_words)
    return not position.role and 1 < len(tokens) <= 3 and not _sounds_like_company(stretch, words)


def _sounds_like_company(text: str, words: OpeningWords) -> bool:
    tokens = {token.casefold().strip(".,") for token in text.split()}
    return bool(tokens & (words.job_words.organisations | words.job_words.legal))


def _find_position(text: str, words: OpeningWords) -> str:
    """Return the part that gives role and employer, if one plainly does; the fullest of several."""
    joined = re.sub(r"\s*\0\s*(?=(?:for|as|at|about)\s)", " ", text)
    labelled = [line for line in joined.split("\n") if _is_labelled(line, words)]
    if labelled:
        return "\n".join(labelled)
    best, most = "", 0
    whole = "" if _GAP in joined else _tidy(joined.split("\n", 1)[0])
    for part in (*_clauses(joined), whole):
        found = read_position(part, words.job_words)
        led = bool(words.position.search(part))
        role = _has_role(found.role, words)
        if not role and not (found.company and led):
            continue
        given = bool(found.role) + bool(found.company)
        if given > most:
            best, most = part, given
    return best


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
    for part in re.split(r"[\n\0]", text):
        part = _tidy(part)
        if not part or position in part:
            continue
        met = read_people(part, words.people_words)
        if met and _are_listed(met, employer, words):
            return part
    return ""


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


def split_by_person(text: str, names: Mapping[int, str], words: OpeningWords) -> dict[int, str]:
    """Return each person's part of an answer that puts names before its parts, else nothing.

    "Priya: kubernetes, Tom - his bike", or one person a line. A part that says "same" repeats the
    one before it. Nothing is split off unless every part of the text has its name.
    """
    calls = _calls(names)
    if not calls:
        return {}
    either = "|".join(re.escape(call) for call in sorted(calls, key=len, reverse=True))
    mark = re.compile(
        rf"(?:^|(?<=[\n,;.]))\s*(?:[-*•]\s*)?(?:and\s+)?({either})(?:\s*[:=]\s*|\s+[-–—>]+\s+|\s*[–—]\s*)",
        re.IGNORECASE,
    )
    found = list(mark.finditer(text))
    if not found:
        found = _by_line(text, either)
    if not found or text[: found[0].start()].strip():
        return {}
    return _collect(text, found, calls, words)


def _collect(
    text: str, found: list[re.Match[str]], calls: Mapping[str, int], words: OpeningWords
) -> dict[int, str]:
    parts: dict[int, str] = {}
    before = ""
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        part = text[match.end() : end].strip(" \n,;")
        part = before if before and words.same.fullmatch(part.strip(" .!").casefold()) else part
        person = calls[match[1].casefold()]
        parts[person] = f"{parts[person]}; {part}" if person in parts else part
        before = part
    return {person: part for person, part in parts.items() if part}


def _by_line(text: str, either: str) -> list[re.Match[str]]:
    """Return the names that open each line, if every line of several has one of its own."""
    mark = re.compile(rf"^[ \t]*(?:[-*•]\s*)?({either})[ \t,]+(?=\S)", re.IGNORECASE | re.MULTILINE)
    found = list(mark.finditer(text))
    lines = [line for line in text.splitlines() if line.strip()]
    several = len(lines) > 1 and len(found) == len(lines)
    return found if several and len({f[1].casefold() for f in found}) == len(lines) else []


def _calls(names: Mapping[int, str]) -> dict[str, int]:
    """Return by which names, in small letters, each person alone can be called."""
    calls: dict[str, int] = {}
    shared: set[str] = set()
    for person, name in names.items():
        for call in _calls_of(name):
            if calls.setdefault(call, person) != person:
                shared.add(call)
    return {call: person for call, person in calls.items() if call not in shared}


def _calls_of(name: str) -> set[str]:
    parts = split_name(name)
    spoken = {name, parts.proper, first_name(name), surname(name), address(name, formal=False)}
    spoken |= {parts.nickname, *parts.given[:1]}
    folded = {fold(call) for call in (first_name(name), surname(name)) if call.isascii() is False}
    return {call.casefold() for call in spoken | folded if len(call) > 1}


def split_by_label(text: str, asked: str, words: OpeningWords) -> dict[str, str]:
    """Return the answers in a text that names them before a colon, else nothing.

    "scaling. doubt: too junior", asked for what they cared about, gives both; what stands before
    the first label answers the question asked.
    """
    either = "|".join(re.escape(label) for label in sorted(words.labels, key=len, reverse=True))
    mark = re.compile(rf"(?:^|(?<=[\n,;.!?/]))\s*(?:[-*•]\s*)?({either})\s*[:=]\s*", re.IGNORECASE)
    found = list(mark.finditer(text.replace("’", "'")))
    if not found:
        return {}
    parts: dict[str, str] = {}
    first = text[: found[0].start()].strip(" \n,;/")
    if first:
        parts[asked] = first.rstrip(".")
    for index, match in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        key = words.labels[match[1].casefold()]
        part = text[match.end() : end].strip(" \n,;/")
        parts[key] = (
            f"{parts[key]}; {part}" if key in parts and part else part or parts.get(key, "")
        )
    return {key: part for key, part in parts.items() if part}
