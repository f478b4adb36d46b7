"""Reading an export: everything is checked before anything is believed.

A file may come from anywhere. What is read here can be shown, planned by and stored as it is.
"""

import json
import re
from collections.abc import Callable
from datetime import date
from zoneinfo import available_timezones

from bot.core.drafts.desk import Tone
from bot.core.habits import LEAST_DAYS, MOST_DAYS
from bot.core.interview import (
    Answer,
    Channel,
    Draft,
    EmployerDate,
    Event,
    EventKind,
    Held,
    Interview,
    Kind,
    Medium,
    Outcome,
    Person,
    Receipt,
    StepKind,
)
from bot.core.portable.nodes import FaultError, Node
from bot.core.portable.values import (
    FORMAT,
    MOST_INTERVIEWS,
    VERSION,
    Portable,
    Record,
    Settings,
    Shown,
)

_MOST_PARTS = 500
_NAME, _TEXT, _VALUE = 300, 4096, 4096
_MOST_STRENGTHS = 8
_MOST_ID = 2**53
_MINUTES = range(1, 24 * 60 + 1)
_YEARS = range(2000, 2101)


def read_document(data: bytes) -> Portable:
    """Read an export; raise FaultError with the place at fault."""
    root = Node(_parse(data))
    if not isinstance(root.value, dict) or root.value.get("format") != FORMAT:
        raise FaultError("format")
    if root.value.get("version") != VERSION:
        raise FaultError("version", "version")
    settings = _settings(root.field("settings"))
    nodes = root.field("interviews").items(MOST_INTERVIEWS)
    return Portable(settings, tuple(_record(node) for node in nodes))


def _parse(data: bytes) -> object:
    try:
        parsed: object = json.loads(data.decode("utf-8-sig"))
    except json.JSONDecodeError as error:
        raise FaultError("json", f"{error.lineno}:{error.colno}") from None
    except (ValueError, RecursionError):
        raise FaultError("unreadable") from None
    return parsed


def _settings(node: Node) -> Settings:
    zone, country = node.field("zone"), node.field("country")
    if zone.text(_NAME) not in available_timezones():
        raise FaultError("word", zone.place)
    if not re.fullmatch("|[A-Z]{2}", country.text(2)):
        raise FaultError("word", country.place)
    retention = node.field("retention")
    days = retention.number(0, MOST_DAYS)
    if 0 < days < LEAST_DAYS:
        raise FaultError("number", retention.place)
    return Settings(
        zone=zone.text(_NAME),
        country=country.text(2),
        hour=node.field("hour").number(0, 23),
        quiet_from=node.field("quiet_from").number(0, 23),
        quiet_to=node.field("quiet_to").number(0, 23),
        sign_name=node.field("sign_name").text(100),
        plain=node.field("plain").flag(),
        retention=days,
        strengths=_strengths(node),
        tone=_tone(node),
    )


def _strengths(node: Node) -> tuple[str, ...]:
    found = node.field("strengths", ()).items(_MOST_STRENGTHS)
    return tuple(one.text(_NAME, least=1) for one in found)


def _tone(node: Node) -> str:
    tone = node.field("tone", "")
    if tone.text(40):
        tone.one_of(Tone)
    return tone.text(40)


def _record(node: Node) -> Record:
    people = tuple(_person(one) for one in node.field("people").items(_MOST_PARTS))
    known = {person.id for person in people}
    if len(known) < len(people):
        raise FaultError("twice", f"{node.place}.people")
    answers = [_answer(one, known) for one in node.field("answers").items(_MOST_PARTS)]
    events = [_event(one) for one in node.field("events").items(_MOST_PARTS)]
    if len({event.id for event in events}) < len(events):
        raise FaultError("twice", f"{node.place}.events")
    interview = Interview(
        id=node.field("id", 0).number(0, _MOST_ID),
        chat=0,
        created_at=node.field("created_at").moment(),
        people=people,
        answers={(answer.question, answer.person): answer for answer in answers},
        events=tuple(events),
    )
    shown = tuple(_shown(one, known) for one in node.field("drafts").items(_MOST_PARTS))
    return Record(interview, shown)


def _person(node: Node) -> Person:
    return Person(
        id=node.field("id").number(1, _MOST_ID),
        name=node.field("name").text(_NAME, least=1),
        role=node.field("role").text(_NAME),
        email=node.field("email").text(_NAME),
        named=node.field("named").flag(),
    )


def _answer(node: Node, people: set[int]) -> Answer:
    question, value = node.field("question"), node.field("value")
    key = question.text(40, least=1)
    if not re.fullmatch("[a-z_]+", key):
        raise FaultError("word", question.place)
    _check(value, _VALUES.get(key))
    return Answer(
        question=key,
        text=node.field("text").text(_TEXT),
        value=value.text(_VALUE),
        person=_reference(node.field("person"), people | {0}),
        at=node.field("at").moment(),
    )


def _reference(node: Node, known: set[int]) -> int:
    number = node.number(0, _MOST_ID)
    if number not in known:
        raise FaultError("reference", node.place)
    return number


def _event(node: Node) -> Event:
    kind, value = node.field("kind").one_of(EventKind), node.field("value")
    _check(value, _EVENT_VALUES.get(kind), needed=True)
    return Event(
        kind=kind,
        at=node.field("at").moment(),
        value=value.text(_VALUE),
        id=node.field("id").number(1, _MOST_ID),
    )


def _shown(node: Node, people: set[int]) -> Shown:
    sent = node.field("sent_at")
    draft = Draft(
        person=_reference(node.field("person"), people),
        kind=node.field("kind").one_of(Kind),
        channel=node.field("channel").one_of(Channel),
        text=node.field("text").text(_TEXT),
        subject=node.field("subject").text(_NAME),
        receipts=tuple(_receipt(one) for one in node.field("receipts").items(_MOST_PARTS)),
        variant=node.field("variant").number(0, 10_000),
    )
    at = None if sent.value is None else sent.moment()
    return Shown(draft, node.field("shown_at").moment(), at)


def _receipt(node: Node) -> Receipt:
    sources = node.field("sources").items(_MOST_PARTS)
    return Receipt(node.field("sentence").text(_TEXT), tuple(one.text(40) for one in sources))


def _check(node: Node, read: Callable[[str], object] | None, *, needed: bool = False) -> None:
    """Raise FaultError if a value does not have the form that its question or event gives it."""
    text = node.text(_VALUE)
    if read is None or not (text or needed):
        return
    try:
        read(text)
    except (ValueError, OverflowError):
        raise FaultError("value", node.place) from None


def _held(text: str) -> None:
    held = Held.parse(text)
    if str(held) != text or held.minutes not in _MINUTES or held.start.year not in _YEARS:
        raise ValueError(text)


def _employer_date(text: str) -> None:
    told = EmployerDate.parse(text)
    if told.day and told.day.year not in _YEARS:
        raise ValueError(text)


def _moved(text: str) -> None:
    kind, _, at = text.partition(" ")
    StepKind(kind)
    if not re.fullmatch(r"[0-9]{9,10}", at):
        raise ValueError(text)


def _day_first(text: str) -> None:
    if date.fromisoformat(text.partition(" ")[0]).year not in _YEARS:
        raise ValueError(text)


_VALUES: dict[str, Callable[[str], object]] = {
    "held": _held,
    "medium": Medium,
    "timeline": _employer_date,
}
_EVENT_VALUES: dict[EventKind, Callable[[str], object]] = {
    EventKind.KNOCKED: StepKind,
    EventKind.MOVED: _moved,
    EventKind.LONGER: _employer_date,
    EventKind.ENDED: Outcome,
    EventKind.HEARD: _day_first,
    EventKind.PROMISED: _day_first,
    EventKind.SETTLED: int,
}
