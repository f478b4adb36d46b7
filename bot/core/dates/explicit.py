"""Dates given by their numbers: "4 December", "Dec 4th", "4/12", "2026-12-04", "the 4th".

A date without a year is the next one; while days that have passed are allowed, the nearest. The
order of day and month follows the user's country unless only the other one exists.
"""

from datetime import date, timedelta

from bot.core.dates.spans import Found, Frame, Span, day_span, make_date, month_span
from bot.core.dates.tokens import Token

NEXT_TEN_MONTHS = timedelta(days=305)
_LAST_DAY, _LAST_MONTH = 31, 12
_CENTURY = 2000
_NEXT = ("next", "coming", "following")
_YEARS = {"last": -1, "this": 0, "next": 1}
_COMMON_ORDINALS = 3  # "the first", "the second" and "the third" are said of other things too


def find_explicit(frame: Frame, i: int) -> Found | None:
    """Find a date by numbers at token ``i``."""
    start = i
    if frame.has(i, "article"):
        start += 1
    return (
        _find_iso(frame, start)
        or _find_day_month(frame, start)
        or _find_month_day(frame, start)
        or _find_range_of_signs(frame, start)
        or _find_signs(frame, start)
        or _find_certain_hyphened(frame, start)
        or _find_ordinal(frame, i, start)
    )


def read_day_number(frame: Frame, i: int) -> tuple[int, int]:
    """Return a day of the month at token ``i`` and the place after it; (-1, i) if there is none.

    A suffix ("4th", "4.") belongs to it.
    """
    day = frame.number(i)
    if day < 0:
        word = frame.value(i, "ordinal")
        return (int(word), i + 1) if word.isdecimal() else (-1, i)
    end = i + 1
    suffixed = frame.has(end, "ordinal_suffix") and frame.number(end + 1) < 0
    return day, end + int(suffixed and frame.tokens[end].glued)


def read_year(frame: Frame, i: int) -> tuple[int, int]:
    """Return a year at token ``i`` (past a comma or "of") and the place after it, or (0, i)."""
    j = frame.skip(i, "of")
    if frame.has(j, "pointer", *_YEARS) and frame.has(j + 1, "unit", "year"):
        return frame.today.year + _YEARS[frame.value(j, "pointer")], j + 2
    if frame.text(j) == ",":
        j += 1
    year = frame.number(j)
    digits = frame.tokens[j].end - frame.tokens[j].start if year >= 0 else 0
    if digits == 4 and _CENTURY - 100 <= year < _CENTURY + 200:
        return year, j + 1
    if digits == 2 and j == i and not _is_clock(frame, j) and year >= frame.today.year % 100 - 1:
        return (_CENTURY + year, j + 1) if year <= frame.today.year % 100 + 2 else (0, i)
    return 0, i


def _is_clock(frame: Frame, i: int) -> bool:
    after = i + 1
    return frame.has(after, "meridiem", "am", "pm") or frame.text(after) == ":"


def _month(frame: Frame, i: int) -> int:
    value = frame.value(i, "month") or frame.value(i, "weak_month")
    return int(value) if value else 0


def _find_day_month(frame: Frame, i: int) -> Found | None:
    day, j = read_day_number(frame, i)
    if day < 0:
        return None
    last, j = _read_range_end(frame, j, day)
    end_of_day = j
    j = frame.skip(j, "of")
    if frame.text(j) in {"-", "/", "."} and _month(frame, j + 1):
        j += 1
    month = _month(frame, j)
    if month:
        j += 1
        if frame.text(j) == "." and frame.number(j + 1) >= 0:
            j += 1
        if frame.text(j) == "-" and frame.number(j + 1) >= 0:
            j += 1
        return _date_found(frame, (day, last), month, j)
    following = frame.skip(j, "article")
    if following > end_of_day and last == 1 and frame.has(following, "unit", "year"):
        return _one(place_in_year(frame, 1, 1), following + 1)
    if following > end_of_day and frame.has(following, "unit", "month"):
        if not frame.has(following + 1, "pointer", *_NEXT):
            return Found(following + 1, tuple(day_span(d) for d in place_in_month(frame, last)))
        return _of_month(frame, last, 1, following + 2)
    if frame.has(following, "pointer", "this", *_NEXT) and frame.has(
        following + 1, "unit", "month"
    ):
        ahead = int(not frame.has(following, "pointer", "this"))
        return _of_month(frame, last, ahead, following + 2)
    return None


def _of_month(frame: Frame, day: int, ahead: int, end: int) -> Found:
    """Return a day of this month or of one ahead: "the 4th of next month"."""
    target = month_span(frame.base.year, frame.base.month + ahead)
    return _one(make_date(target.first.year, target.first.month, day), end)


def _read_range_end(frame: Frame, i: int, day: int) -> tuple[int, int]:
    """Read "-9", "to 9th", "or the 9th" after a day number: the later day and the place after."""
    j = i
    if frame.text(j) == "-" or frame.text(j) == "/" or frame.has(j, "join"):
        j = frame.skip(j + 1, "article")
        later, after = read_day_number(frame, j)
        month = frame.skip(after, "of")
        if day < later <= _LAST_DAY and _month(frame, month):
            return later, after
    return day, i


def _find_month_day(frame: Frame, i: int) -> Found | None:
    month = _month(frame, i)
    if not month:
        return None
    j = i + 1
    if frame.text(j) in {".", "-"}:
        j += 1
    j = frame.skip(j, "article")
    day, after = read_day_number(frame, j)
    if day < 0 or day > 99 or _is_clock(frame, j):
        return None
    last, after = _read_plain_range_end(frame, after, day)
    return _date_found(frame, (day, last), month, after)


def _read_plain_range_end(frame: Frame, i: int, day: int) -> tuple[int, int]:
    if frame.text(i) in {"-", "/"} or frame.has(i, "join"):
        j = frame.skip(i + 1, "article")
        later, after = read_day_number(frame, j)
        if day < later <= _LAST_DAY and not _is_clock(frame, j) and not _month(frame, after):
            return later, after
    return day, i


def _date_found(frame: Frame, days: tuple[int, int], month: int, i: int) -> Found:
    year, end = read_year(frame, i)
    if year:
        return _one(make_date(year, month, days[1]), end)
    return _one(place_in_year(frame, month, days[1]), end)


def _one(day: date | None, end: int) -> Found:
    return Found(end, (day_span(day),)) if day else Found(end, problem="impossible")


def place_in_year(frame: Frame, month: int, day: int) -> date | None:
    """Return the next such day of a year, or the nearest; None if there is none within a year."""
    years = range(frame.today.year - 1, frame.today.year + 2)
    dates = [found for year in years if (found := make_date(year, month, day))]
    if frame.backward:
        return min(dates, key=lambda found: abs(found - frame.today), default=None)
    coming = next((found for found in dates if found >= frame.today), None)
    if coming and coming - frame.today > NEXT_TEN_MONTHS:
        return next((d for d in reversed(dates) if d < frame.today), coming)
    return coming


def _find_iso(frame: Frame, i: int) -> Found | None:
    year = frame.number(i)
    if not _CENTURY <= year < _CENTURY + 100 or frame.text(i + 1) not in {"-", "/", "."}:
        return None
    month, day = frame.number(i + 2), frame.number(i + 4)
    if frame.text(i + 3) != frame.text(i + 1) or month < 0 or day < 0:
        return None
    return _one(make_date(year, month, day), i + 5)


def _find_range_of_signs(frame: Frame, i: int) -> Found | None:
    """Find "7-11/12": the later day of the month."""
    if frame.number(i) < 0 or frame.text(i + 1) != "-" or frame.text(i + 3) not in {"/", "."}:
        return None
    return _find_signs(frame, i + 2) if frame.number(i) < frame.number(i + 2) else None


def _find_signs(frame: Frame, i: int) -> Found | None:
    first, sign, second = frame.number(i), frame.text(i + 1), frame.number(i + 2)
    if first < 0 or second < 0 or sign not in {"/", ".", "-"}:
        return None
    if not (frame.tokens[i + 1].glued and frame.tokens[i + 2].glued):
        return None
    end, year = i + 3, 0
    if frame.text(end) == sign and frame.number(end + 1) >= 0 and frame.tokens[end + 1].glued:
        year = frame.number(end + 1)
        year, end = (year if year >= 100 else year + _CENTURY), end + 2
    elif sign == "-" or (sign == "." and _is_decimal(frame, end)):
        return None
    elif frame.text(end) == "." and frame.tokens[end].glued:
        end += 1
    if end == i + 3 and (_is_clock(frame, i + 2) or frame.has(end, "unit")):
        return None
    if not year and (
        _is_measure(frame, sign, i + 3) or (frame.hours and sign == "." and second > 12)
    ):
        return None
    return _by_order(frame, first, second, year, end)


def find_hyphened(frame: Frame, i: int) -> Found | None:
    """Find "12-07", which may as well be a range of days or hours, where no unit follows."""
    first, second = frame.number(i), frame.number(i + 2)
    if frame.hours or first < 0 or second < 0 or frame.text(i + 1) != "-":
        return None
    if not (frame.tokens[i + 1].glued and frame.tokens[i + 2].glued) or frame.text(i - 1) == "-":
        return None
    after, end = frame.tags(i + 3), i + 3
    spoken = after and not {"hedge", "split", "join", "by", "prep"} & after.keys()
    if spoken or frame.text(end) in {"-", "/", ":"} or _month(frame, end):
        return None
    return _by_order(frame, first, second, 0, end)


def _find_certain_hyphened(frame: Frame, i: int) -> Found | None:
    """Find a date with a hyphen that is no range: "12-07" has a zero, "30-11" runs backward."""
    first, second = frame.number(i), frame.number(i + 2)
    written = (0 <= n < 10 and t.end - t.start == 2 for n, t in _pair(frame, i))
    if not (any(written) or first > max(second, _LAST_MONTH)):
        return None
    found = find_hyphened(frame, i)
    return found if found and not found.problem else None


def _pair(frame: Frame, i: int) -> list[tuple[int, Token]]:
    """Return the tokens before and after a sign with their numbers."""
    return [(frame.number(j), frame.tokens[j]) for j in (i, i + 2) if j < len(frame.tokens)]


def _is_measure(frame: Frame, sign: str, i: int) -> bool:
    """Whether what follows makes a number of "3.5" or "1/2": "gpa", "stars", "of the team"."""
    if sign == "/":
        return frame.text(i) == "of"
    tags = frame.tags(i)
    word = sign == "." and i < len(frame.tokens) and frame.tokens[i].is_word
    return word and (
        not tags.keys() - {"ordinary"} or ("count_noun" in tags and "filler" not in tags)
    )


def _is_decimal(frame: Frame, i: int) -> bool:
    return frame.has(i, "unit") or frame.has(i, "oclock") or frame.has(i, "business")


def _by_order(frame: Frame, first: int, second: int, year: int, end: int) -> Found:
    orders = [(first, second), (second, first)]
    if frame.day_first is False:
        orders.reverse()
    if frame.day_first is None and "." in {frame.text(end - 2), frame.text(end - 1)}:
        # Points stand between day and month in every country that uses them.
        orders = [(first, second), (second, first)]
        certain = True
    else:
        certain = frame.day_first is not None
    dates = [_placed(frame, day, month, year) for day, month in orders]
    possible = [found for found in dates if found]
    if not possible:
        return Found(end, problem="impossible")
    chosen = possible[:1] if certain else sorted(set(possible))
    return Found(end, tuple(day_span(found) for found in chosen))


def _placed(frame: Frame, day: int, month: int, year: int) -> date | None:
    if not 1 <= month <= _LAST_MONTH or not 1 <= day <= _LAST_DAY:
        return None
    return make_date(year, month, day) if year else place_in_year(frame, month, day)


def _find_ordinal(frame: Frame, i: int, start: int) -> Found | None:
    """Find "the 4th", "am 4.", "le 4", "the fourth": a day of this month or the next."""
    day, end = read_day_number(frame, start)
    suffixed = end > start + 1
    if day < 0 or (frame.number(start) < 0 and not _is_set_off(frame, i, start, end)):
        return None
    if not suffixed and not (start > i and _stands_alone(frame, end)):
        return None
    if suffixed and not (_stands_alone(frame, end) or frame.has(end, "ending")):
        return None
    if not 1 <= day <= _LAST_DAY:
        return Found(end, problem="impossible")
    return Found(end, tuple(day_span(found) for found in place_in_month(frame, day)))


def _is_set_off(frame: Frame, i: int, start: int, end: int) -> bool:
    """Whether a word such as "first" can only be a day, as in "by the first"."""
    after = end >= len(frame.tokens) or not frame.tokens[end].is_word
    led = frame.has(i - 1, "prep") or frame.has(i - 1, "before")
    alone = int(frame.value(start, "ordinal") or 0) > _COMMON_ORDINALS
    return start > i and after and (led or alone)


def _stands_alone(frame: Frame, i: int) -> bool:
    counted = (
        "unit",
        "weekday",
        "business",
        "meridiem",
        "count_noun",
        "oclock",
        "week_of",
        "half",
        "ranked_noun",
    )
    return not any(frame.has(i, section) for section in counted) and frame.text(i) != ":"


def place_in_month(frame: Frame, day: int) -> tuple[date, ...]:
    """Return the next day of that number; two where one is today or, backward, both are near."""
    today = frame.today
    months = [month_span(today.year, today.month + k).first for k in range(-2, 4)]
    dates = [found for m in months if (found := make_date(m.year, m.month, day))]
    coming = [found for found in dates if found > today]
    passed = [found for found in dates if found <= today]
    if not frame.backward:
        return (passed[-1], coming[0]) if passed[-1] == today else (coming[0],)
    back, ahead = today - passed[-1], coming[0] - today
    if back * 2 <= ahead:
        return (passed[-1],)
    return (coming[0],) if ahead * 2 <= back else (passed[-1], coming[0])


def join_spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the spans without repeats, in order of their last day."""
    return tuple(sorted(set(spans), key=lambda span: (span.last, span.first)))
