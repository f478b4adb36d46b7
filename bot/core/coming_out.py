"""How somebody says that they come from an interview: taken off, so that job and employer are left.

Only words of closed lists are taken: what opens a sentence ("just got out of a thing at"), what
says that it is over, and feelings that fill a clause. Whoever is named behind them stays, led by
"at", or by "with" where it may be a person.
"""

import re
from dataclasses import dataclass

from bot.core.coming_words import ComingWords, is_firm, starts_known
from bot.core.jobs import JobWords
from bot.core.jobs.scoring import bare, is_role, role_score
from bot.core.people.pieces import sentences

_TOKEN = re.compile(r"[^\s\0]+")
_STOPS = re.compile(r"[,;:!?…]+[)\"'”’]*$|[.!?]{1,}$")
_DASH = re.compile(r"[-–—/|]+")
_STRETCHED = re.compile(r"([^\W\d])\1{2,}")  # "sooo"
_CLAUSE = re.compile(r"(\s*(?:[,;:!?…]+(?=\s|$)|\.+(?=\s|$)|\s[-–—]+(?=\s)|\0)\s*)")
_MARKS = ",.;:!?…"
_MOST_TOKENS = 6  # of an employer's name
_A_ROLE = 2  # by its score
_MOST_UNKNOWN = 3  # words before what one comes from


@dataclass(frozen=True, slots=True)
class Bones:
    """What is left of a message, and what was taken off; ``at``: an employer was named by it."""

    text: str
    told: str = ""
    at: bool = False


def take_off(text: str, words: ComingWords, jobs: JobWords) -> Bones:
    """Return a message without what tells that an interview is over. Never raises."""
    reading = _Reading(words, jobs)
    lines = []
    for line in text.split("\n"):
        kept = [reading.strip(sentence) for sentence in sentences(line)]
        lines.append(". ".join(sentence for sentence in kept if sentence))
    if not reading.told:
        return Bones(text)
    return Bones("\n".join(line for line in lines if line), "\n".join(reading.told), reading.at)


class _Reading:
    """One message's sentences, read in turn; gathers what is taken off them."""

    def __init__(self, words: ComingWords, jobs: JobWords) -> None:
        self._words = words
        self._jobs = jobs
        self.told: list[str] = []
        self.at = False

    def strip(self, sentence: str) -> str:
        """Return a sentence without its front and without clauses of nothing but feelings."""
        while sentence:
            rest = self._without_closing(sentence)
            if rest == sentence:
                break
            sentence = rest
        return self._without_feelings(self._without_front(sentence))

    def _without_closing(self, sentence: str) -> str:
        """Drop a first clause that says only that it is over: "interview done!!"."""
        clause, mark, rest = _first_clause(sentence)
        tokens = [_plain(token) for token in clause.split()]
        known = self._words.around | self._words.feelings | self._words.besides
        if not tokens or any(token not in known for token in tokens):
            return sentence
        said = " ".join(tokens)
        felt = self._words.feelings.intersection(tokens)
        if self._is_name(clause) or not (felt or self._words.finished.search(said)):
            return sentence
        self.told.append(clause)
        return rest if mark else ""

    def _is_name(self, clause: str) -> bool:
        """Whether capitals make a clause somebody's name: "Day One"."""
        tokens = clause.split()
        return any(self._is_capital(token) for token in tokens[1:])

    def _is_capital(self, token: str) -> bool:
        large = _plain(token) in self._words.spelled_large
        return token[:1].isupper() and not large and not token.isupper()

    def _without_front(self, sentence: str) -> str:
        tokens = list(_TOKEN.finditer(sentence))
        front = self._count_around(tokens)
        named = self._name_before_event(sentence, tokens, front)
        if named:
            return named
        front = self._count_loosely(tokens) or front
        said = _said(tokens, front)
        return (
            self._name_behind(sentence, tokens, said)
            or self._name_done_with(sentence, tokens, front, said)
            or (self._without_over(sentence) if self._words.events & {*said.split()} else sentence)
        )

    def _count_around(self, tokens: list[re.Match[str]]) -> int:
        """Return how many words from the first on may stand before a name."""
        for index, token in enumerate(tokens):
            if _plain(token[0]) not in self._words.around or (index and self._is_capital(token[0])):
                return index
            if _STOPS.search(token[0]):
                return index + 1
        return len(tokens)

    def _count_loosely(self, tokens: list[re.Match[str]]) -> int:
        """Return the same where other small words stand before what one comes from, else 0.

        "sitting in mcdonalds after my interview with"
        """
        clause: list[str] = []
        for token in tokens:
            if clause and self._is_capital(token[0]):
                break
            clause.append(token[0])
            if _STOPS.search(token[0]):
                break
        said = " ".join(map(_plain, clause))
        front = max(_last(self._words.places, said), _last(self._words.meetings, said))
        plain = [_plain(token) for token in clause[:front]]
        others = [token for token in plain if token not in self._words.around]
        verb = plain[:1] if clause[:1] and plain[:1] and plain[0].endswith("ed") else []
        if not others or plain[:1] == others[:1] != verb or len(others) > _MOST_UNKNOWN:
            return 0
        sure = self._words.events.intersection(plain[-3:]) or {"back", "home"} & {*plain}
        return front if sure and role_score(" ".join(others), self._jobs) < _A_ROLE else 0

    def _name_behind(self, sentence: str, tokens: list[re.Match[str]], said: str) -> str:
        """Read "got out of a thing at Acme": what stands behind the last word that leads there."""
        place = _last(self._words.places, said)
        meeting = _last(self._words.meetings, said)
        hiring = _last(self._words.hirings, said)
        start = max(place, meeting, hiring)
        if not start or start >= len(tokens):
            return ""
        behind = sentence[tokens[start].start() :]
        if self._words.never.search(_plain_text(_name_in(behind))) or not self._may_be_name(
            tokens, start, behind
        ):
            return ""
        name = _name_in(behind)
        firm = is_firm(name, self._words, self._jobs)
        if name.islower() and not firm and is_role(name, self._jobs):
            return ""  # "home from hospital coordinator"
        if not firm and (start == hiring or (meeting > place and start == 1)):
            return ""  # "an interview for nurse", "met Ana and Ben": no employer
        self.told.append(sentence[: tokens[start].start()])
        certain = firm or place >= meeting
        self.at = self.at or certain
        return f"{'at' if certain else 'with'} {self._without_over(behind)}"

    def _may_be_name(self, tokens: list[re.Match[str]], start: int, behind: str) -> bool:
        """Whether a name can follow: behind one word alone ("left") only a plain one does."""
        if bare(tokens[0][0]) == bare(tokens[start][0]):
            return False  # "Home from Home Care"
        if start > 1 or starts_known(_name_in(behind).split(), self._jobs):
            return True
        return tokens[0][0].islower() and behind[:1].isupper()

    def _name_before_event(self, sentence: str, tokens: list[re.Match[str]], front: int) -> str:
        """Read "that was the Acme chat": a name between the words before it and an event."""
        event, said = self._find_event(tokens, front), _said(tokens, front)
        if not event or _STOPS.search(tokens[front - 1][0] if front else ""):
            return ""
        name = sentence[tokens[front].start() : tokens[event].start()].strip()
        behind = sentence[tokens[event].start() + len(tokens[event][0].rstrip(_MARKS)) :]
        ended = self._words.over.match(behind)
        led = self._words.telling.search(said) or _last(self._words.places, said)
        led = led or _last(self._words.meetings, said)
        if not ended and not (led and self._words.ends.match(behind)):
            return ""
        role = is_role(name, self._jobs)
        large = name[:1].isupper() or (ended and not self._words.is_common(name.split()[0]))
        if not role and not large and not is_firm(name, self._words, self._jobs):
            return ""
        self.told.append(f"{sentence[: tokens[front].start()]} {tokens[event][0]}")
        self.at = self.at or not role
        rest = self._words.over.sub("", behind, count=1) if ended else behind
        return f"{name}{rest}" if role else f"at {name}{rest}"

    def _find_event(self, tokens: list[re.Match[str]], front: int) -> int:
        """Return where "chat", "interview", "one" follows a name that starts at ``front``, or 0."""
        for index in range(front, min(front + _MOST_TOKENS + 1, len(tokens))):
            token = tokens[index][0]
            if (
                index > front
                and _plain(token) in self._words.events
                and not self._is_capital(token)
            ):
                return index
            parted = _plain(token) in self._words.parting
            if parted or _STOPS.search(token) or _DASH.fullmatch(token):
                return 0
        return 0

    def _name_done_with(
        self, sentence: str, tokens: list[re.Match[str]], front: int, said: str
    ) -> str:
        """Read "that's Acme done"."""
        if not said or front >= len(tokens) or not self._words.telling.search(said):
            return ""
        behind = sentence[tokens[front].start() :]
        shorter = self._without_over(behind)
        if shorter == behind:
            return ""
        self.told.append(sentence[: tokens[front].start()])
        self.at = True
        return f"at {shorter}"

    def _without_over(self, text: str) -> str:
        """Drop "is over" behind the name that a text starts with."""
        clause = _first_clause(text)[0]
        for found in self._words.over.finditer(clause):
            if 0 < len(clause[: found.start()].split()) <= 2 * _MOST_TOKENS:
                self.told.append(found[0])
                return text[: found.start()] + text[found.end() :]
        return text

    def _without_feelings(self, text: str) -> str:
        """Drop the clauses that only say how it went or how one feels."""
        parts = _CLAUSE.split(text)
        kept = parts[:1] if not self._is_felt(parts[0]) else []
        self.told += [] if kept else parts[:1]
        for mark, clause in zip(parts[1::2], parts[2::2], strict=True):
            if self._is_felt(clause):
                self.told.append(clause)
            else:
                kept += [mark, clause] if kept else [clause]
        return "".join(kept)

    def _is_felt(self, clause: str) -> bool:
        tokens = [_plain(token) for token in clause.split()]
        felt = self._words.feelings
        return any(token in felt for token in tokens) and all(
            token in felt or token in self._words.besides for token in tokens
        )


def _said(tokens: list[re.Match[str]], front: int) -> str:
    return " ".join(_plain(token[0]) for token in tokens[:front])


def _first_clause(text: str) -> tuple[str, str, str]:
    """Return a text's first clause, the mark behind it and what follows."""
    found = _CLAUSE.search(text)
    if not found:
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


def _last(pattern: re.Pattern[str], said: str) -> int:
    """Return how many words of what is said lead to a name, by the last place a pattern finds."""
    ends = [found.end() for found in pattern.finditer(said)]
    return len(said[: ends[-1]].split()) if ends else 0


_NAME_ENDS = re.compile(
    r"\s+(?:for|about|as|re|regarding|at|from|is|was|has|just|today|it|and\s+it)\b"
)


def _name_in(text: str) -> str:
    """Return the stretch that may be a name, from a text's start."""
    clause = _first_clause(text)[0]
    return _NAME_ENDS.split(clause, maxsplit=1)[0].strip()


def _plain(token: str) -> str:
    return _STRETCHED.sub(r"\1", bare(token.replace("’", "'")))


def _plain_text(text: str) -> str:
    return " ".join(_plain(token) for token in text.split())
