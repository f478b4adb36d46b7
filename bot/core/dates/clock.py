"""Times of the day: "2pm", "14:30", "half past 3", "0900", "noon", "this morning".

An hour without morning or afternoon is read as people work: 1 to 6 after noon, 8 to 12 as it
stands; 7 can be either.
"""

from dataclasses import dataclass, replace

from bot.core.dates.spans import Frame

_PARTS = {"morning": 9, "noon": 12, "afternoon": 15, "evening": 19, "night": 20, "midnight": 0}
_PARTS |= {"lunch_over": 13, "work_over": 18}
_HOURS_OF_THEIR_OWN = frozenset(("noon", "midnight", "lunch_over", "work_over"))
# "10 to 11" is an hour, "10 to 3" is ten minutes before three.
_LONGEST_RANGE = 3
_NOON = 12
_COUNTED = ("unit", "count_noun", "ordinal_suffix", "business", "month", "weak_month", "of")
_LATE = frozenset(("afternoon", "evening", "night"))


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of the day that ends before token ``end``.

    ``sure`` is false where noon decides and was not said; ``part`` is the part of the day named,
    and ``spoken`` false where only that was.
    """

    end: int
    hour: int
    minute: int = 0
    sure: bool = True
    part: str = ""
    spoken: bool = True

    @property
    def hours(self) -> tuple[int, ...]:
        """The hours of the day it can mean, the likely one first."""
        if self.sure or not 1 <= self.hour <= 12:
            return (self.hour,)
        if self.part:
            late = self.part in _LATE and self.hour < 12
            return (self.hour + 12 if late else self.hour,)
        if self.hour < 7:
            return (self.hour + 12,)
        return (7, 19) if self.hour == 7 else (self.hour,)


def read_clock(frame: Frame, i: int, *, loose: bool = False) -> Clock | None:
    """Read a time of the day at token ``i``; ``loose`` takes a bare number for an hour."""
    if frame.has(i, "between"):
        return _read_between(frame, i + 1)
    j = frame.skip(i, "clock_prep", "article") if frame.has(i, "clock_prep") else i
    loose = loose or frame.has(i, "at")
    j = frame.skip(j, "at", "approx")
    clock = _read_spoken(frame, j) or _read_digits(frame, j, loose=loose) or _read_part(frame, j)
    if clock is None:
        return None
    return _join_part(frame, clock) if clock.spoken else clock


def _read_between(frame: Frame, i: int) -> Clock | None:
    """Read "between 9 and 11" where no month follows."""
    first = _read_digits(frame, i, loose=True)
    if first is None or not frame.has(first.end, "join"):
        return None
    last = _read_digits(frame, first.end + 1, loose=True)
    if last is None or any(
        frame.has(last.end, s) for s in ("month", "weak_month", "of", "ordinal_suffix")
    ):
        return None
    return replace(first, end=last.end)


def _read_spoken(frame: Frame, i: int) -> Clock | None:
    """Read "quarter past 3", "half 5", "halb 5", "ten to three"."""
    shift, j = frame.value(i, "clock_shift"), i + 1
    if not shift:
        count = _small(frame, i)
        sign = frame.value(j, "clock_sign")
        if count < 0 or not sign or count >= 60 or (sign == "-1" and count % 5):
            return None
        if sign == "-1" and 0 < _small(frame, j + 1) - count <= _LONGEST_RANGE:
            return None
        shift, j = str(count * int(sign)), j + 1
    hour = _small(frame, j)
    if not 1 <= hour <= 24 or frame.has(j + 1, "unit"):
        return None
    total = hour * 60 + int(shift)
    if total < 60:
        total += _NOON * 60  # a quarter to one is lunchtime
    return _with_meridiem(frame, Clock(j + 1, total // 60 % 24, total % 60, sure=hour > 12))


def _small(frame: Frame, i: int) -> int:
    word = frame.value(i, "number")
    return int(word) if word.isdecimal() else frame.number(i)


def _read_digits(frame: Frame, i: int, *, loose: bool) -> Clock | None:
    number = frame.number(i)
    if number < 0:
        return _read_word_hour(frame, i, loose=loose)
    digits = frame.tokens[i].end - frame.tokens[i].start
    if digits in {3, 4}:
        return _read_military(frame, i, number, loose=loose)
    if number > 24:
        return None
    sure = number > 12 or number == 0 or (digits == 2 and number < 10)
    minute = _read_minute(frame, i)
    if minute:
        return _with_meridiem(frame, Clock(minute[1], number, minute[0], sure=sure))
    clock = _with_meridiem(frame, Clock(i + 1, number, sure=sure))
    return clock if clock.end > i + 1 or (loose and not _counts(frame, i + 1)) else None


def _counts(frame: Frame, i: int) -> bool:
    return any(frame.has(i, s) for s in _COUNTED) and _read_part(frame, i) is None


def _read_word_hour(frame: Frame, i: int, *, loose: bool) -> Clock | None:
    hour = _small(frame, i)
    if not 1 <= hour <= 12:
        return None
    clock = _with_meridiem(frame, Clock(i + 1, hour, sure=False))
    return clock if clock.end > i + 1 or (loose and not _counts(frame, i + 1)) else None


def _read_military(frame: Frame, i: int, number: int, *, loose: bool) -> Clock | None:
    hour, minute = divmod(number, 100)
    if hour > 24 or minute > 59:
        return None
    clock = Clock(i + 1, hour, minute, sure=hour > 12 or frame.tokens[i].text[0] == "0")
    marked = _with_meridiem(frame, clock)
    return marked if marked.end > clock.end or loose else None


def _read_minute(frame: Frame, i: int) -> tuple[int, int] | None:
    """Read ":30", ".30" or "h30" after an hour: the minute and the place after it."""
    sign, minute = frame.text(i + 1), frame.number(i + 2)
    marked = frame.has(i + 1, "minute_sign")
    if not (marked or sign in {":", "."}) or not 0 <= minute < 60:
        return None
    if sign == "." and 0 < minute <= 12 and frame.number(i) <= 31 and not _is_marked(frame, i + 3):
        return None
    token = frame.tokens[i + 2]
    if token.end - token.start != 2 or not (token.glued or marked):
        return None
    return minute, i + 3


def _is_marked(frame: Frame, i: int) -> bool:
    return frame.has(i, "meridiem") or frame.has(i, "oclock")


def _with_meridiem(frame: Frame, clock: Clock) -> Clock:
    j = clock.end
    mark = frame.value(j, "meridiem")
    apart = frame.has(j, "article") and not frame.tokens[j].glued
    if mark in {"am", "pm"} and clock.hour <= 12 and not apart:
        hour = clock.hour % 12 + (12 if mark == "pm" else 0)
        return replace(clock, end=_past_point(frame, j + 1), hour=hour, sure=True)
    if frame.has(j, "oclock") and not frame.has(j + 1, "unit"):
        plus = frame.value(j + 1, "clock_plus")
        sure = clock.sure or frame.has(j, "oclock", "24")
        after = replace(clock, end=j + 1 + bool(plus), sure=sure)
        return _with_meridiem(frame, _add(after, plus)) if clock.end != after.end else after
    plus = frame.value(j, "clock_plus")
    return _add(replace(clock, end=j + 1), plus) if plus else clock


def _add(clock: Clock, minutes: str) -> Clock:
    total = clock.hour * 60 + clock.minute + int(minutes or 0)
    return replace(clock, hour=total // 60 % 24, minute=total % 60)


def _past_point(frame: Frame, i: int) -> int:
    return i + 1 if frame.text(i) == "." and frame.tokens[i].glued else i


def _read_part(frame: Frame, i: int) -> Clock | None:
    j = frame.skip(i, "article", "in", "pointer")
    part = frame.value(j, "part")
    if part and (j == i or not frame.has(i, "pointer", "next", "last")):
        return Clock(j + 1, _PARTS[part], part=part, spoken=part in _HOURS_OF_THEIR_OWN)
    return None


def _join_part(frame: Frame, clock: Clock) -> Clock:
    part = _read_part(frame, frame.skip(clock.end, "at"))
    if part and not part.spoken:
        return replace(clock, end=part.end, part=part.part)
    return clock
