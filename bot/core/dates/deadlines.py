"""The answer to "when did they say they would get back to you?".

Every word is accounted for: where something remains that could change the meaning, the answer is
a question. Days are counted from the interview day, unless the text was typed more than two days
later or is about a call since then.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from bot.core.calendar import Holidays
from bot.core.dates.besides import without_asides
from bot.core.dates.claims import Claim, Clause, Mention
from bot.core.dates.clauses import cut_clauses, unexplained
from bot.core.dates.explicit import NEXT_TEN_MONTHS, place_in_month
from bot.core.dates.fallbacks import mark_fallbacks
from bot.core.dates.festivals import index_festivals
from bot.core.dates.readings import Choice, Day, DeadlineReading, NoDate, Unclear
from bot.core.dates.rough import RoughWords, write_feast, write_rough
from bot.core.dates.silence import denies, promises_contact, read_silence
from bot.core.dates.spans import Frame
from bot.core.dates.tokens import MOST_TOKENS, Token, split_text
from bot.core.dates.topic import is_off_topic, is_own_matter
from bot.core.dates.undated import read_undated
from bot.core.dates.words import DateWords, Language, rank_languages, tag

_SAID_AT_THE_INTERVIEW = timedelta(days=2)
_YEAR = timedelta(days=366)
_MOST_CHOICES = 3
# The hours at which parts of a day are over.
_PART_ENDS, _NOON, _MIDNIGHT = {"morning": 12, "afternoon": 18}, 12, 24
# Names and the like; without a word about answering, fewer.
_MOST_UNKNOWN, _MOST_UNKNOWN_BARE = 4, 1


def read_deadline(
    text: str,
    *,
    now: datetime,
    interview: date,
    words: DateWords,
    holidays: Holidays,
    day_first: bool | None,
) -> DeadlineReading:
    """Return what a text says about the last day to wait for an employer's answer.

    ``now`` is local; ``day_first`` None means that 5/12 is asked about. Never raises.
    """
    told = without_asides(text)
    setting = _Setting(told, now, interview, holidays, day_first, words.rough)
    reading = _read_told(setting, words)
    return NoDate() if told != text and isinstance(reading, Unclear) else reading


def _read_told(setting: "_Setting", words: DateWords) -> DeadlineReading:
    tokens = split_text(setting.text)
    if not tokens:
        return Unclear("not_understood" if setting.text.strip() else "empty")
    if len(tokens) > MOST_TOKENS:
        return Unclear("long")
    for language in rank_languages(tokens, words)[:2]:
        reading = _read_in(setting, tokens, language)
        if reading != Unclear("not_understood"):
            return reading
    return Unclear("not_understood")


@dataclass(frozen=True, slots=True)
class _Setting:
    text: str
    now: datetime
    interview: date
    holidays: Holidays
    day_first: bool | None
    rough: RoughWords


def _read_in(setting: _Setting, tokens: list[Token], language: Language) -> DeadlineReading:
    tagged = tag(tokens, language)
    today = setting.now.date()
    called = any("longer" in t.tags or "called" in t.tags for t in tagged)
    late = today - setting.interview > _SAID_AT_THE_INTERVIEW
    if called and any(t.tags.get("deictic") == "-1" for t in tagged):
        today_said = today - timedelta(days=1)
    else:
        today_said = today
    base = today_said if late or called else setting.interview
    festivals = index_festivals(setting.holidays, today.year)
    frame = Frame(
        today, base, setting.holidays, setting.day_first, tagged, festivals, setting.interview
    )
    bare = _read_bare_number(frame)
    if bare:
        return bare
    clauses = cut_clauses(frame)
    mark_fallbacks(frame, clauses)
    undated = read_undated(setting.text, frame, clauses)
    if undated:
        return undated
    chosen = _choose_mentions(clauses)
    if chosen:
        return _read_chosen(setting, frame, clauses, chosen)
    return _read_without_date(setting, frame, clauses)


def _read_bare_number(frame: Frame) -> DeadlineReading | None:
    numbers = [token.number for token in frame.tokens if token.number >= 0]
    words = [token for token in frame.tokens if token.is_word and "article" not in token.tags]
    if len(numbers) != 1 or words or not 1 <= numbers[0] <= 31:
        return None
    if len(frame.tokens) > 1 and frame.text(len(frame.tokens) - 1) not in ".?!":
        return None
    days = place_in_month(frame, numbers[0])
    return Day(days[0]) if len(days) == 1 else Choice(days)


def _choose_mentions(clauses: list[Clause]) -> list[Mention]:
    mentions = [m for clause in clauses for m in clause.mentions]
    standing = [m for m in mentions if not m.denied] or mentions
    claim = max((m.claim for m in standing), default=Claim.OTHER)
    corrections = [
        m
        for m in standing
        if m.corrects and m.claim >= Claim.NEUTRAL and not _is_outdone(m, standing)
    ]
    standing = [m for m in standing if not _is_outdone(m, standing)]
    return corrections[-1:] or [m for m in standing if m.claim is claim]


def _is_outdone(mention: Mention, others: list[Mention]) -> bool:
    """Whether a day was named later on for "before then"."""
    if not (mention.found.refers and mention.found.plain):
        return False
    return any(m.start > mention.start and m.claim >= Claim.NEUTRAL for m in others)


def _read_chosen(
    setting: _Setting, frame: Frame, clauses: list[Clause], chosen: list[Mention]
) -> DeadlineReading:
    chosen = [m for m in chosen if not frame.has(m.found.end - 1, "habit")] or chosen
    if all(m.claim is Claim.OTHER for m in chosen):
        silent = any(denies(frame, clause) for clause in clauses)
        return NoDate() if silent else Unclear("other_date")
    if any(m.denied for m in chosen):
        return Unclear("negated")
    for m in chosen:
        loose, unknown = unexplained(frame, clauses[m.clause])
        most = _MOST_UNKNOWN if m.claim is Claim.ANSWER else _MOST_UNKNOWN_BARE
        if loose or unknown > max(most, len(clauses[m.clause].tokens) // 3):
            return Unclear("not_understood")
    if any(unexplained(frame, c)[0] for c in clauses if not c.mentions and _answers(frame, c)):
        return Unclear("not_understood")
    if is_off_topic(frame, clauses, chosen):
        return Unclear("not_understood")
    problem = next((m.found.problem for m in chosen if m.found.problem), "")
    return Unclear(problem) if problem else _settle(setting, frame, clauses, chosen)


def _answers(frame: Frame, clause: Clause) -> bool:
    """Whether a clause is about the answer only ("she said three", "but it will be 3")."""
    cues = [frame.tokens[i].tags for i in clause.tokens]
    if any("contrast" in tags for tags in cues):
        return not any("other" in tags for tags in cues)
    return any("answer" in tags for tags in cues) and not any("other" in tags for tags in cues)


def _stands_apart(clauses: list[Clause], mention: Mention) -> bool:
    """Whether a time opens a thought of its own, so that it may not be about the answer."""
    earlier = any(clause.mentions for clause in clauses[: mention.clause])
    return earlier and not clauses[mention.clause].fragment


def _settle(
    setting: _Setting, frame: Frame, clauses: list[Clause], chosen: list[Mention]
) -> DeadlineReading:
    """Return the last of the days; several readings of it become a choice."""
    chosen = [m for m in chosen if not _is_last_years(frame, m)] or chosen
    last = max(reversed(chosen), key=lambda m: m.found.spans[-1].last)
    days = sorted({span.last for span in last.found.spans})
    apart = last.claim is Claim.NEUTRAL and any(_stands_apart(clauses, m) for m in chosen)
    if apart or any(m.either for m in chosen):
        days = sorted({span.last for m in chosen for span in m.found.spans})
    coming = [day for day in days if day >= frame.today]
    if not coming or (days[-1] == frame.today and _is_over(setting, frame, clauses, last)):
        return Unclear("past")
    near = [day for day in coming if day - frame.today <= _YEAR]
    if not near:
        return Unclear("far")
    if len(near) > 1:
        return Choice(tuple(near[:_MOST_CHOICES]))
    rough = last.found.rough
    named = last.found.feast or (rough and not rough.unit)
    if named and near[0] - frame.today > NEXT_TEN_MONTHS:
        # "In October", said in November, tells of the last one.
        return Unclear("past")
    feast = _write_feast(setting, frame, last)
    return Day(near[0], write_rough(rough, setting.rough) if rough else feast)


def _is_last_years(frame: Frame, mention: Mention) -> bool:
    """Whether a feast is so far ahead that the last one was meant: "two weeks, Easter is over"."""
    first = mention.found.spans[0].first
    return bool(mention.found.feast) and first - frame.today > NEXT_TEN_MONTHS


def _write_feast(setting: _Setting, frame: Frame, mention: Mention) -> str:
    """Return how a day known by name is echoed; empty if the time is no such day."""
    found = mention.found
    kind = "after" if found.after else "before" if found.plain else "by"
    if kind == "by" and frame.has(mention.start - 1, "approx"):
        kind = "around"
    if found.week_after:
        kind = "week_after" if kind == "by" else ""
    return write_feast(kind, found.feast, setting.rough)


def _is_over(setting: _Setting, frame: Frame, clauses: list[Clause], mention: Mention) -> bool:
    """Whether the hour or the part of today that was named has passed."""
    ends = [_PART_ENDS.get(frame.value(mention.start, "part"), _MIDNIGHT)]
    ends += [
        max(clock.hours) + (0 if clock.sure or max(clock.hours) >= _NOON else _NOON)
        for clock in clauses[mention.clause].clocks
        if clock.spoken
    ]
    return min(ends) <= setting.now.hour


def _read_without_date(setting: _Setting, frame: Frame, clauses: list[Clause]) -> DeadlineReading:
    if all(token.text in "?!." for token in frame.tokens):
        return Unclear("not_understood")
    silence = read_silence(setting.text, frame, clauses)
    if silence:
        return silence
    if any(clause.clocks for clause in clauses):
        return _read_clock_only(setting, frame, clauses)
    return NoDate() if promises_contact(frame, clauses) else Unclear("not_understood")


def _read_clock_only(setting: _Setting, frame: Frame, clauses: list[Clause]) -> DeadlineReading:
    """Read "by 5pm": today if that hour is still to come, else asked."""
    if any(frame.has(i, "other") for clause in clauses for i in clause.tokens):
        return Unclear("other_date")
    told = any("story" in token.tags for token in frame.tokens)
    if not any(_answers(frame, clause) for clause in clauses):
        told = told or any(is_own_matter(frame, clause) for clause in clauses)
        told = told or any("weighty" in token.tags for token in frame.tokens)
    if told or any(sum(unexplained(frame, clause)) for clause in clauses):
        return Unclear("not_understood")
    clocks = [clock for clause in clauses for clock in clause.clocks]
    latest = max((hour, clock.minute) for clock in clocks for hour in clock.hours)
    if latest > (setting.now.hour, setting.now.minute):
        return Day(frame.today)
    tomorrow = frame.today + timedelta(days=1)
    spoken = any(clock.spoken for clock in clocks)
    return Choice((frame.today, tomorrow)) if spoken else Day(tomorrow)
