"""Whether a text says that no date was given.

It needs a positive sign: a phrase that denies a date, an event that has to come first, or a
promise to be in touch. A sentence that merely holds such a word ("with no downtime") has none.
"""

from collections.abc import Sequence

from bot.core.dates.claims import Clause
from bot.core.dates.clauses import is_unknown, unexplained
from bot.core.dates.readings import NoDate
from bot.core.dates.spans import Frame

# Unknown words that may stand around a sign: a name or two; an event is told in more.
_MOST_STRANGE, _MOST_STRANGE_IN_TALK, _MOST_STRANGE_IN_EVENT = 1, 4, 5
_SUBJECT = 3  # an event's subject stands in its first words
# Of these, what the user or the employer "has to" do is a step to an answer.
_PROCESS = frozenset(("answer", "other", "absence", "gathering", "time_noun", "first"))
_SUBJECTS = frozenset(
    ("they", "self", "article", "absence", "gathering", "answer", "other", "first")
)
_OWN_MATTERS = frozenset(("aside", "self", "other", "matter", "errand"))
_DAYS = frozenset(("unit", "habit", "weekday", "month", "holiday"))
_SILENT = frozenset(("reports", "opinion"))


def read_silence(text: str, frame: Frame, clauses: Sequence[Clause]) -> NoDate | None:
    """Return "no date", with the event waited for if one was named; None without a sign of it."""
    event = find_event(frame)
    if event >= 0:
        return NoDate(_event_from(text, frame.tokens[event].start))
    if any(denies(frame, clause) for clause in clauses) or _denies_date(frame):
        return NoDate()
    return None


def denies(frame: Frame, clause: Clause) -> bool:
    """Whether a clause says that there is no date: "no idea", "she didn't say when"."""
    place = next(
        (i for i in clause.tokens if frame.has(i, "none") and not _tells_of_self(frame, i)), -1
    )
    if place < 0 or _doubts_of_self(frame, place + 1):
        return False
    head = [i for i in clause.tokens if i < place]
    talks = any(frame.has(i, "answer") for i in head)
    strange = sum(is_unknown(frame, i) for i in head)
    if strange > (_MOST_STRANGE_IN_TALK if talks else _MOST_STRANGE):
        return False
    if not talks and any(frame.has(i, "other") or frame.has(i, "aside") for i in head):
        return False
    return _ends_there(frame, place, [i for i in clause.tokens if i > place])


def _doubts_of_self(frame: Frame, i: int) -> bool:
    """Whether "if I" follows with nothing of an answer ("unsure if I should take it")."""
    if not (frame.has(i, "condition") and frame.has(i + 1, "self", "subject")):
        return False
    return not any(frame.has(j, "answer") for j in range(i, len(frame.tokens)))


def _tells_of_self(frame: Frame, i: int) -> bool:
    """Whether "whenever I ..." tells a habit or a plan of the user's own."""
    if not (frame.has(i, "event") and frame.has(i + 1, "self", "subject")):
        return False
    said = ("opinion", "hedge", "answer", "none", "absence", "story")
    return not any(frame.has(i + 2, section) for section in said)


def _ends_there(frame: Frame, place: int, tail: Sequence[int]) -> bool:
    """Whether what follows "no idea" is nothing of weight, or is about the answer."""
    if frame.has(place, "none", "final") and any(frame.tokens[i].is_word for i in tail):
        return False
    strange = 0
    for i in tail:
        tags = frame.tokens[i].tags
        if "time_noun" in tags or "none" in tags:
            return strange <= _MOST_STRANGE
        if "answer" in tags and "other" not in tags:
            return strange <= _MOST_STRANGE and not any(
                frame.has(j, "other") for j in tail if j > i
            )
        if "aside" in tags or "other" in tags or frame.number(i) >= 0:
            return False
        counted = "count_noun" in tags and "filler" not in tags
        if frame.has(place, "none", "bare") and (counted or _DAYS & tags.keys()):
            return False
        strange += is_unknown(frame, i) or "asks" in tags
    return not strange


def _denies_date(frame: Frame) -> bool:
    """Whether a date is denied: "haven't got a date"."""
    for i in range(len(frame.tokens)):
        if frame.has(i, "negation"):
            return _names_date(frame, i + 1)
    return False


def _names_date(frame: Frame, i: int) -> bool:
    """Whether a word such as "date" follows, with none of another matter before it."""
    for j in range(i, len(frame.tokens)):
        if frame.has(j, "time_noun"):
            after = j + 1 < len(frame.tokens) and is_unknown(frame, j + 1)
            return not (after or frame.has(j + 1, "count_noun"))
        if is_unknown(frame, j):
            return False
    return False


def find_event(frame: Frame) -> int:
    """Return the place of a word such as "once" that opens what the answer waits for, else -1."""
    for i, token in enumerate(frame.tokens[:-1]):
        if "event" in token.tags and _leads_there(frame, i) and _is_to_come(frame, i):
            return i
    return -1


def _leads_there(frame: Frame, event: int) -> bool:
    """Whether nothing of its own, or talk about the answer, stands before an event."""
    strange = sum(is_unknown(frame, i) for i in range(event))
    cues = [frame.tokens[i].tags for i in range(event)]
    if any("answer" in tags or "none" in tags for tags in cues):
        return strange <= _MOST_STRANGE_IN_TALK
    return not strange and all(_OWN_MATTERS.isdisjoint(tags) for tags in cues)


def _is_to_come(frame: Frame, event: int) -> bool:
    """Whether an event lies ahead and is not the user's story ("when I was at ...")."""
    end = len(frame.tokens)
    stop = next((j for j in range(event + 1, end) if frame.text(j) in {".", ";", "\n", "?"}), end)
    after = range(event + 1, stop)
    strange = sum(is_unknown(frame, i) for i in after)
    if not any(frame.tokens[i].is_word or frame.number(i) >= 0 for i in after):
        return False
    if frame.number(event + 1) >= 0:
        return False  # "school till 3:15"
    if frame.has(event, "conjunction") and not any(_may_act(frame, i) for i in after):
        return False  # "once bitten twice shy"
    near = after[:_SUBJECT]
    told = [i for i in near if frame.has(i, "story", "was", "did")]
    if any(not frame.has(i - 1, "perfect") for i in told):
        return False
    absent = any(frame.has(i, "absence") for i in after)
    if any(frame.has(i, "errand") for i in after) and not absent:
        return False
    whose = ("subject",) if frame.has(event, "obligation") else ()
    own = next((i for i in near if frame.has(i, "self", *whose)), -1)
    if own >= 0 and not _is_own_step(frame, range(own + 1, stop)):
        return False
    if frame.has(event, "obligation") and not any(
        _PROCESS & frame.tokens[i].tags.keys() for i in after
    ):
        return False
    answers = any(frame.has(i, "answer") for i in range(event))
    telling = own >= 0 and not answers
    return strange <= (_MOST_STRANGE if telling else _MOST_STRANGE_IN_EVENT)


def _may_act(frame: Frame, i: int) -> bool:
    """Whether a word can be who or what an event is about."""
    tags = frame.tags(i)
    return bool(_SUBJECTS & tags.keys()) or ("filler" in tags and "prep" not in tags)


def _is_own_step(frame: Frame, after: range) -> bool:
    """Whether what the user has yet to do is part of the application, before the next subject."""
    end = next((i for i in after if frame.has(i, "self", "subject")), after.stop)
    steps = _PROCESS - {"first", "answer"}
    return any(steps & frame.tokens[i].tags.keys() for i in range(after.start, end))


def promises_contact(frame: Frame, clauses: Sequence[Clause]) -> bool:
    """Whether the text only says that they will answer ("they'll e-mail", "still deciding")."""
    if any(_tells_of_self(frame, i) for i in range(len(frame.tokens))):
        return False
    left = [unexplained(frame, clause) for clause in clauses]
    numbers = any(token.number >= 0 for token in frame.tokens)
    most = int(any("promise" in token.tags for token in frame.tokens))
    if numbers or any(loose for loose, _ in left) or sum(unknown for _, unknown in left) > most:
        return False
    if any("weak_none" in token.tags for token in frame.tokens):
        return True
    if not any("they" in token.tags for token in frame.tokens):
        return False
    cues = [t for t in frame.tokens if "answer" in t.tags or "other" in t.tags]
    if any("other" in t.tags for t in cues):
        return False
    return any("answer" in t.tags and _SILENT.isdisjoint(t.tags) for t in cues)


def _event_from(text: str, start: int) -> str:
    """Return the text from an event on, to the end of its sentence."""
    end = min((p for sign in ".;!?\n" if (p := text.find(sign, start)) >= 0), default=len(text))
    return text[start:end].strip()
