"""By which way a note goes: the first rule that applies, its reason as a code, what else would do.

An e-mail to somebody without a known address is written to be passed on by a person whose address
is known; with none known, the address is asked for and never guessed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.core.calendar import Holidays, business_day_from, next_business_day
from bot.core.debrief import Debrief
from bot.core.drafts.checks.phrases import Lists, words_of
from bot.core.interview import Channel, Kind, Medium, Person
from bot.core.jobs import JobWords, Sign, Workplace, infer_workplace, read_workplace

_SOON = 7  # days to the employer's answer within which a card would come too late
_POSTED = 5  # days a card may take until it lies on the desk
_LAST_COLLECTION = 15  # o'clock
_BY_EMAIL = (Workplace.TECHNOLOGY, Sign.REMOTE, Sign.PUBLIC_PORTAL)
_PINBOARDS = ("school", "ward")
_OLD_FASHIONED = "old_fashioned"  # by what was typed of it, not only by its trade
# Where a card is welcome whatever the place is else, and where it must not be formal or public.
_BY_CARD = (Sign.OWNER_RUN, _OLD_FASHIONED, *_PINBOARDS)
_BY_CARD_UNLESS_FORMAL = (Sign.SMALL, Workplace.TRADITIONAL, Workplace.TRADE)
_PUBLIC = "public"
_SHARED = "shared"  # by its members or for a good cause
_LARGE = re.compile(
    r"\b\d{3,} (?:\w+ )?(?!(?:custom|pap|flow)ers)"
    r"(?:people|ppl|employees|staff|men|women|heads|seats|mechanics|workers?|\w+(?:ers|ors|ians|ists))\b"
    r"|\b(?:[3-9]\d|\d{3,})[ -](?:\w+ )?(?:rooms?|suites)\b"
    r"|\b(?:[45]|four|five)[ -]?stars?\b|\bunioni[sz]ed\b|\b(?:resort|casino|department store)\b"
    r"|\b(?:[3-9]|\d\d+|three|four|five|six|seven|eight|nine|ten|several|many|dozens? of)"
    r" (?:\w+ )?(?:locations|branches|stores|shops|sites|outlets|restaurants|hotels|salons)\b"
    r"|\b(?:chain|franchise|nationwide|big box|supermarket|(?:hundreds|thousands) of)\b"
)
# Members or a good cause stand behind these: small, or of farmers, they are offices still.
_COMMON = re.compile(
    r"\bsaccos?\b|\bsavings?(?: (?:and|&|n) credit| co-?op\w*)|\bcredit unions?\b|"
    r"\bco-?operative society\b|\bcharit(?:y|ies)\b(?! shop)|\bngos?\b|\bnon-?profits?\b|"
    r"\bfood ?bank\b|\bhousing association\b|\btrade (?:union|association|body)s?\b"
)
# What is made in clean rooms and offices as much as on the floor.
_TECHNICAL = re.compile(
    r"\bmed(?:ical)?[ -]?(?:tech(?:nology)?|devices?)\b|\bsoftware\b|\bsemiconductors?\b|"
    r"\belectronics\b|\bavionics\b|\baerospace\b|\bpharma\w*|\bbiotech\w*|\bdiagnostics\b"
)
# Behind these comes whom a place works for: "cold rooms for supermarkets" is a trade.
_SERVED = re.compile(r"\b(?:for|serving|supplying|supplies|sells to)\b[^,;.]*", re.IGNORECASE)
_COMPANY = re.compile(
    r"\b(?:company|corporation|plant|group|concern|utility|manufacturer|producer|maker)\b"
)
_ABROAD = re.compile(r"\b(?:abroad|overseas|(?<!by )flew (?:over|out|in|to|there))\b")
# Said of somebody who took part from elsewhere: "joined on zoom".
_AFAR = re.compile(
    r"\b(?:on|by|via|over|through|from)\s+(?:an?\s+|the\s+|ms\s+|google\s+|his\s+|her\s+)?"
    r"(?:zoom|teams|video|whatsapp|skype|webex|meet|facetime|phone|screen|camera|laptop|i?pad|tablet)\b"
    r"|\bdial+ed in\b|\bremotely\b"
)
_CLAUSE = re.compile(r"[,.;:]|\b(?:but|and|then|while)\b")


@dataclass(frozen=True, slots=True)
class ChannelWords:
    """The vocabulary that choosing needs: of workplaces, and of the roles of people met."""

    jobs: JobWords
    lists: Lists


@dataclass(frozen=True, slots=True)
class ChannelChoice:
    """A channel, the code of its reason, and the channel offered besides.

    ``through`` is the person who can pass a note on. ``asks_address`` says that an e-mail needs
    an address which nobody gave.
    """

    channel: Channel
    reason: str
    also: Channel | None = None
    through: int | None = None
    asks_address: bool = False


def choose_channel(
    debrief: Debrief, person: Person, words: ChannelWords, kind: Kind = Kind.THANK_YOU
) -> ChannelChoice:
    """Choose how a note to a person goes; a second follow-up is never a card."""
    signs = read_signs(debrief, words)
    reason = _reason_for_email(debrief, person, signs)
    if kind is Kind.SECOND:
        return _by_email(debrief, person, words, ChannelChoice(Channel.EMAIL, reason or "second"))
    on_site = debrief.medium is Medium.ON_SITE
    plain = () if {Sign.FORMAL, _PUBLIC, _SHARED} & signs else _BY_CARD_UNLESS_FORMAL
    sign = next((str(s) for s in (*_BY_CARD, *plain) if s in signs), "")
    if sign and on_site and not reason:
        known = str(Sign.TRADITIONAL) if sign == _OLD_FASHIONED else sign
        return ChannelChoice(Channel.CARD, known, Channel.EMAIL)
    also = Channel.CARD if on_site and not reason else None
    choice = ChannelChoice(Channel.EMAIL, reason or "usual", also)
    return _by_email(debrief, person, words, choice)


def read_signs(debrief: Debrief, words: ChannelWords) -> frozenset[str]:
    """Return what kind of workplace it is, and every sign in what was typed about it."""
    typed = read_workplace(debrief.workplace, words.jobs)
    kind = typed.kind or _infer_kind(debrief, typed.signs, words)
    place = words_of(f"{debrief.workplace}\n{debrief.company}\n{debrief.role}".lower())
    found = words.lists.find(place)
    told = debrief.workplace or debrief.company  # "Spoke & Chain" is a bike shop
    told = _SERVED.sub(" ", told)
    large = "fleet" in words.lists.find(words_of(f"{told}\n{debrief.role}".lower()))
    large = large or _LARGE.search(told.lower()) is not None
    large = large or debrief.company.strip().casefold() in words.jobs.employers
    large = large or _TECHNICAL.search(f"{told}\n{debrief.company}".lower()) is not None
    if kind is Workplace.TRADE and large:
        kind = Workplace.OFFICE
    seen = words.lists.find(words_of(debrief.medium_text.lower()))  # "on the ward"
    listed = [name for name in (*_PINBOARDS, _PUBLIC) if name in found]
    listed += [name for name in _PINBOARDS if name in seen]
    listed += [_SHARED] if _COMMON.search(f"{told}\n{debrief.company}".lower()) else []
    listed += [_OLD_FASHIONED] if Sign.TRADITIONAL in typed.signs else []
    return frozenset([*map(str, typed.signs), *([str(kind)] if kind else []), *listed])


def _infer_kind(debrief: Debrief, signs: frozenset[Sign], words: ChannelWords) -> Workplace | None:
    """Return the kind of a workplace of which only role and employer tell.

    An engineer at a "wee family firm" works in no technology company, and an electrician at a
    large one in no trade.
    """
    kind = infer_workplace(debrief.role, debrief.company, words.jobs)
    if kind is Workplace.TECHNOLOGY and Sign.OWNER_RUN in signs:
        return None
    by_role = kind is Workplace.TRADE and not infer_workplace("", debrief.company, words.jobs)
    return Workplace.OFFICE if by_role and _COMPANY.search(debrief.workplace.lower()) else kind


def _reason_for_email(debrief: Debrief, person: Person, signs: frozenset[str]) -> str:
    if _took_part_from_afar(debrief, person):
        return str(Medium.VIDEO)
    if debrief.medium in (Medium.PHONE, Medium.VIDEO):
        return str(debrief.medium)
    if _ABROAD.search(f"{debrief.medium_text}\n{debrief.workplace}".lower()):
        return "abroad"
    known = next((str(sign) for sign in _BY_EMAIL if sign in signs), "")
    return known or ("soon" if _is_due_soon(debrief) else "")


def _took_part_from_afar(debrief: Debrief, person: Person) -> bool:
    """Whether this one was on a screen, by what was typed of them or of the meeting."""
    known = set(words_of(f"{person.name} {person.role}".lower()))
    clauses = _CLAUSE.split(debrief.medium_text.lower())
    theirs = [clause for clause in clauses if known & set(words_of(clause)) - _SMALL_WORDS]
    return any(_AFAR.search(text) for text in (person.role.lower(), *theirs))


_SMALL_WORDS = frozenset(
    ("the", "on", "in", "of", "a", "an", "at", "by", "to", "for", "with", "all")
)


def _is_due_soon(debrief: Debrief) -> bool:
    day = debrief.employer_date.day if debrief.employer_date else None
    soon = day is not None and (day - debrief.now.date()).days <= _SOON
    return soon and debrief.names_time


def _by_email(
    debrief: Debrief, person: Person, words: ChannelWords, choice: ChannelChoice
) -> ChannelChoice:
    if person.email:
        return choice
    through = go_between(debrief, words)
    if through is None:
        return replace(choice, asks_address=True)
    return replace(choice, channel=Channel.PASS_ON, reason="no_address", through=through.id)


def go_between(debrief: Debrief, words: ChannelWords) -> Person | None:
    """Return who can pass a note on: with a known address, those who run the hiring first."""

    def distance(person: Person) -> int:
        lists = lists_of(person, words)
        return 0 if "hiring" in lists else 1 if "office" in lists else 2

    known = (x.person for x in debrief.people if x.person.email)
    return min(known, key=distance, default=None)


def recruiter(debrief: Debrief, words: ChannelWords) -> Person | None:
    """Return who runs the process, if somebody from hiring was met: their second may be enough."""
    met = (x.person for x in debrief.people)
    return next((person for person in met if "hiring" in lists_of(person, words)), None)


def lists_of(person: Person, words: ChannelWords) -> Mapping[str, list[int]]:
    """Return which kinds of role somebody has: "hiring", "office"."""
    return words.lists.find(words_of(person.role.lower()))


@dataclass(frozen=True, slots=True)
class Envelope:
    """How a card gets there: the lines to write on it, and the last day to post it.

    ``by_hand`` says that the post would be too slow for the employer's day.
    """

    lines: tuple[str, ...]
    post_by: date
    by_hand: bool


def address_envelope(debrief: Debrief, person: Person, holidays: Holidays) -> Envelope:
    """Return what goes on a card's envelope, and when it should be on its way."""
    name = person.name if person.named else ""
    lines = tuple(line for line in (name, debrief.company) if line)
    post_by = _next_collection(debrief.now, holidays)
    day = debrief.employer_date.day if debrief.employer_date else None
    by_hand = day is not None and post_by + timedelta(days=_POSTED) >= day
    return Envelope(lines, post_by, by_hand)


def _next_collection(now: datetime, holidays: Holidays) -> date:
    today = now.date()
    if now.hour < _LAST_COLLECTION:
        return business_day_from(today, holidays)
    return next_business_day(today, holidays)
