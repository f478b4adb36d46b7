"""What holds for every text that can be typed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.core.dates import Choice, Day, Moment, MomentChoice
from tests.core.dates.phrases import INTERVIEW, WORDS, deadline, interview, snooze

VOCABULARY = sorted({word for language in WORDS.languages for word in language.known})
SIGNS = [",", ".", "/", "-", ":", "?", "5", "12", "31", "2026", "4th", "🤞", "\n", "é", "1/2"]
WORDY = st.lists(st.sampled_from(VOCABULARY + SIGNS), max_size=12).map(" ".join)
GLUED = st.lists(st.sampled_from(VOCABULARY + SIGNS), max_size=8).map("".join)
TEXTS = st.one_of(st.text(max_size=200), WORDY, GLUED)
MOMENTS = st.datetimes(datetime.fromisoformat("2025-01-01"), datetime.fromisoformat("2035-12-31"))
PHRASES = st.sampled_from(
    ["by friday", "end of next week", "2-3 weeks", "no idea", "the 4th", "next friday", "soon",
     "before christmas", "4 december", "morgen", "la semana que viene", "fin du mois"]
)  # fmt: skip


@given(TEXTS, MOMENTS)
def test_any_text_gives_a_reading_and_never_an_error(text: str, now: datetime) -> None:
    deadline(text, now=now, interview=now.date(), day_first=None)
    interview(text, now=now)
    snooze(text, now=now)


@given(TEXTS, MOMENTS)
def test_a_deadline_is_never_past_nor_more_than_a_year_away(text: str, now: datetime) -> None:
    reading = deadline(text, now=now, interview=now.date())
    days = [reading.day] if isinstance(reading, Day) else []
    if isinstance(reading, Choice):
        days = list(reading.days)
    for day in days:
        assert now.date() <= day <= now.date() + timedelta(days=366)


@given(TEXTS, MOMENTS)
def test_a_choice_offers_two_or_three_different_readings(text: str, now: datetime) -> None:
    reading = deadline(text, now=now, interview=now.date(), day_first=None)
    if isinstance(reading, Choice):
        assert 2 <= len(set(reading.days)) == len(reading.days) <= 3
        assert list(reading.days) == sorted(reading.days)


@given(TEXTS, MOMENTS)
def test_a_snooze_is_always_ahead(text: str, now: datetime) -> None:
    reading = snooze(text, now=now)
    starts = [reading.start] if isinstance(reading, Moment) else []
    if isinstance(reading, MomentChoice):
        starts = list(reading.starts)
    assert all(start > now.replace(second=0, microsecond=0) for start in starts)


@given(
    PHRASES, st.sampled_from([str.upper, str.title, str.lower]), st.sampled_from(["", " ", "🙏"])
)
def test_case_space_and_emoji_do_not_change_a_reading(
    phrase: str, change: Callable[[str], str], around: str
) -> None:
    changed = f"{around}  {change(phrase)} {around}"
    assert type(deadline(changed)) is type(deadline(phrase))
    if not hasattr(deadline(phrase), "event"):
        assert deadline(changed) == deadline(phrase)


@given(st.integers(0, 360), st.booleans(), st.sampled_from(["", "by ", "until "]))
def test_a_day_in_the_bots_own_words_is_understood_as_that_day(
    ahead: int, day_first: bool, lead: str
) -> None:
    day = INTERVIEW + timedelta(days=ahead)
    date_alone = f"{day.day} {day:%B}" if day_first else f"{day:%B} {day.day}"
    text = f"{day:%A} {date_alone}" if day_first else f"{day:%A}, {date_alone}"
    if day.year != INTERVIEW.year:
        text = f"{text} {day.year}"
    assert deadline(lead + text, day_first=day_first) == Day(day)
    assert deadline(lead + text, day_first=None) == Day(day)
    assert deadline(lead + day.isoformat()) == Day(day)
