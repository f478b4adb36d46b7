"""When the employer will answer."""

from datetime import date, datetime

import pytest

from bot.core.dates import Choice, Day, NoDate, Unclear
from tests.core.dates.phrases import deadline


def day(month: int, number: int, year: int = 2026) -> date:
    return date(year, month, number)


def understood(text: str, **situation: object) -> date:
    reading = deadline(text, **situation)  # type: ignore[arg-type]  # a situation's keywords
    assert isinstance(reading, Day), reading
    return reading.day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by Friday", day(11, 27)),
        ("end of next week", day(12, 4)),
        ("end of the month", day(11, 30)),
        ("next week", day(12, 4)),
        ("a couple of weeks", day(12, 8)),
        ("a few weeks", day(12, 15)),
        ("2 to 3 weeks", day(12, 15)),
        ("5 business days", day(12, 1)),
        ("early December", day(12, 10)),
        ("mid December", day(12, 20)),
        ("late December", day(12, 31)),
        ("first week of February", day(2, 5, 2027)),
        ("before Christmas", day(12, 24)),
        ("by Valentine's Day", day(2, 14, 2027)),
        ("after the board meets on the 14th", day(12, 14)),
        ("Monday or Tuesday", day(12, 1)),
        ("Monday-ish", day(11, 30)),
        ("Januaryish", day(1, 31, 2027)),
        ("they said marchish", day(3, 31, 2027)),
        ("May-ish", day(5, 31, 2027)),
    ],
)
def test_what_employers_say_is_read_by_the_conventions(text: str, expected: date) -> None:
    assert understood(text) == expected


def test_next_friday_is_asked_about() -> None:
    assert deadline("next Friday") == Choice((day(11, 27), day(12, 4)))


def test_weeks_count_from_the_interview_when_typed_the_day_after() -> None:
    assert understood("two weeks", now=datetime.fromisoformat("2026-11-25T09:00")) == day(12, 8)


def test_weeks_count_from_today_when_typed_more_than_two_days_later() -> None:
    assert understood("two weeks", now=datetime.fromisoformat("2026-11-27T09:00")) == day(12, 11)


def test_a_call_since_the_interview_is_counted_from_the_day_it_is_told() -> None:
    assert understood(
        "they called, another week", now=datetime.fromisoformat("2026-11-25T09:00")
    ) == day(12, 2)


def test_tomorrow_typed_the_day_after_has_two_readings() -> None:
    assert deadline("tomorrow", now=datetime.fromisoformat("2026-11-25T09:00")) == Choice(
        (day(11, 25), day(11, 26))
    )


def test_business_days_skip_the_holidays_of_the_country() -> None:
    assert understood("5 business days", country="US") == day(12, 2)


def test_the_order_of_day_and_month_is_the_users() -> None:
    assert understood("5/12", day_first=True) == day(12, 5)
    assert understood("12/5", day_first=False) == day(12, 5)


def test_an_order_that_no_calendar_has_is_turned_round() -> None:
    assert understood("12/18", day_first=True) == day(12, 18)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Second interviews the week of December 7", day(12, 11)),
        ("2nd round interviews are w/c 7 Dec", day(12, 11)),
        ("final interviews on the 9th and 10th", day(12, 10)),
        ("week of 7 december or the 14th", day(12, 18)),
        ("second interviews on the 2nd, decision on the 8th", day(12, 8)),
    ],
)
def test_a_later_round_tells_by_when_one_will_have_heard(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("end of the week after next", day(12, 11)),
        ("middle of the week after next", day(12, 9)),
        ("he figured ten days", day(12, 4)),
        ("this day week", day(12, 1)),
    ],
)
def test_a_time_counted_from_now_is_understood(text: str, expected: date) -> None:
    found = deadline(text)
    assert isinstance(found, Day)
    assert found.day == expected


@pytest.mark.parametrize("text", ["I have a second interview on Thursday", "next round Thursday"])
def test_an_interview_of_ones_own_is_no_answer(text: str) -> None:
    assert deadline(text) == Unclear("other_date")


def test_an_unknown_order_is_asked_about() -> None:
    assert deadline("5/12", day_first=None) == Choice((day(12, 5), day(5, 12, 2027)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the job starts on 4 January but I'll be told by Friday", day(11, 27)),
        ("second round is on the 10th, they'd call by Monday to confirm", day(11, 30)),
        ("my notice is 4 weeks, they decide on Wednesday", day(11, 25)),
        ("room 12, 3 candidates, answer on the 9th", day(12, 9)),
        ("not Friday, Monday", day(11, 30)),
        ("Friday, no wait, Thursday", day(11, 26)),
    ],
)
def test_other_dates_in_a_sentence_do_not_win(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize("text", ["the job starts on 4 January", "second interview on Thursday"])
def test_a_date_of_something_else_alone_is_asked_about(text: str) -> None:
    assert deadline(text) == Unclear("other_date")


@pytest.mark.parametrize(
    "text", ["sat down with her", "it may work", "second round", "room 12", "3 candidates", "march"]
)
def test_words_that_only_look_like_dates_are_none(text: str) -> None:
    assert isinstance(deadline(text), Unclear)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("   ", "empty"),
        ("last Friday", "past"),
        ("30 February", "impossible"),
        ("in two years", "far"),
        ("not Friday", "negated"),
        ("purple monkey", "not_understood"),
        ("word " * 400, "long"),
    ],
)
def test_what_cannot_be_a_deadline_is_asked_about_with_the_reason(text: str, reason: str) -> None:
    assert deadline(text) == Unclear(reason)


@pytest.mark.parametrize(
    "text", ["no idea", "soon", "they'll be in touch", "rolling", "didn't say", "idk", "🤷"]
)
def test_no_date_given_is_told_from_not_understood(text: str) -> None:
    assert deadline(text) == NoDate()


def test_an_event_without_a_date_is_kept_as_typed() -> None:
    assert deadline("once HR is back from leave") == NoDate("once HR is back from leave")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("couple weeks", "a couple of weeks"),
        ("2-3 wks", "two to three weeks"),
        ("a week or two", "a week or two"),
        ("early december", "early December"),
        ("end of the month", "the end of November"),
        ("by Friday", ""),
        ("4 December", ""),
    ],
)
def test_a_rough_time_can_be_echoed_and_an_exact_one_is_not(text: str, phrase: str) -> None:
    reading = deadline(text)
    assert isinstance(reading, Day)
    assert reading.rough == phrase


@pytest.mark.parametrize("text", ["tommorow", "tmrw", "2moro", "TOMORROW!!", "🤞 tomorrow 🤞"])
def test_slips_capitals_and_emoji_make_no_difference(text: str) -> None:
    assert understood(text) == day(11, 25)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nächste Woche", day(12, 4)),
        ("Ende des Monats", day(11, 30)),
        ("en dos semanas", day(12, 8)),
        ("el 4 de diciembre", day(12, 4)),
        ("la semaine prochaine", day(12, 4)),
        ("fin du mois", day(11, 30)),
    ],
)
def test_german_spanish_and_french_are_read_too(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize("text", ["keine Ahnung", "ni idea", "aucune idée"])
def test_no_idea_is_understood_in_each_language(text: str) -> None:
    assert deadline(text) == NoDate()


def test_a_length_from_the_interview_is_counted_from_it_however_late_it_is_typed() -> None:
    later = datetime.fromisoformat("2026-12-02T10:00")
    assert understood("two weeks from the interview", now=later) == day(12, 8)
    assert understood("two weeks", now=later) == day(12, 16)


def test_the_next_bank_holiday_is_meant_if_it_is_near() -> None:
    august = {"now": datetime.fromisoformat("2026-08-07T13:00"), "interview": day(8, 7)}
    assert understood("the Tuesday after the bank holiday", **august) == day(9, 1)
    assert deadline("next bank holiday") == Unclear("not_understood")
    assert deadline("May bank holiday") == Unclear("not_understood")


def test_numbers_with_a_hyphen_are_a_date_only_where_they_can_be_no_range() -> None:
    assert understood("07-12") == day(12, 7)
    assert understood("Fri 12-4", day_first=False) == day(12, 4)
    assert deadline("3-5") == Unclear("not_understood")
    assert understood("Friday 9-5") == day(11, 27)


@pytest.mark.parametrize(
    "text",
    [
        "second interview is Monday, then a decision by Friday",
        "they finish interviews on Monday and decide by Friday",
    ],
)
def test_a_weekday_after_an_earlier_step_is_the_one_that_follows_it(text: str) -> None:
    assert understood(text) == day(12, 4)


@pytest.mark.parametrize("text", ["?", "???", "20 minutes long", "none of them said hello"])
def test_what_says_nothing_of_a_day_is_asked_about(text: str) -> None:
    assert isinstance(deadline(text), Unclear)


def test_a_day_named_after_before_then_is_the_one_meant() -> None:
    text = "I am away from 11 December, I asked them to call before then, they said by the 8th"
    assert understood(text) == day(12, 8)


def test_a_day_of_the_next_month_or_of_last_year_is_not_taken_for_the_nearest() -> None:
    assert understood("the 28th of the coming month") == day(12, 28)
    assert understood("el 28 del mes que viene") == day(12, 28)
    assert deadline("December 4th last year") == Unclear("past")


@pytest.mark.parametrize(
    "text",
    [
        "HR said Monday, the boss said Wednesday",
        "Gill reckoned Monday but Tony said more like Wednesday",
        "Maria said maybe Wednesday and Dave said by Monday",
    ],
)
def test_two_people_with_two_days_are_asked_about(text: str) -> None:
    assert deadline(text) == Choice((day(11, 25), day(11, 30)))


def test_two_people_with_one_day_are_not_asked_about() -> None:
    assert understood("Priya said Friday, Tom said Friday too") == day(11, 27)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by Monday, Tuesday is a holiday no wait that's Sunday. Monday", day(11, 30)),
        ("she'll phone Friday, oh wait she's off Friday, Monday", day(11, 30)),
        ("Fri no wait he's on leave Fri, Thurs then", day(11, 26)),
        ("wed no sorry thurs", day(11, 26)),
        ("they said the 24th, no, the 28th of December", day(12, 28)),
    ],
)
def test_what_stands_alone_behind_a_correction_counts(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("background check takes 3 to 4 weeks", day(12, 22)),
        ("drug test takes about a week then they'll call", day(12, 1)),
        ("3 weeks for the DBS then they confirm", day(12, 15)),
    ],
)
def test_what_the_employer_has_to_do_first_takes_so_long(text: str, expected: date) -> None:
    assert understood(text) == expected


def test_the_notice_of_the_user_is_no_step_of_the_employer() -> None:
    assert deadline("my notice period is 4 weeks") == Unclear("other_date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("before the holidays", day(12, 24)),
        ("after the holidays", day(1, 1, 2027)),
        ("early next week, probably Monday", day(11, 30)),
        ("end of next week, Monday after at the latest", day(12, 7)),
        ("two weeks, latest 20.12.", day(12, 20)),
        ("they said 2 weeks, 3 tops", day(12, 15)),
        ("one week but normally it takes two", day(12, 8)),
        ("the 20th ish", day(12, 20)),
        ("sir said two weeks", day(12, 8)),
        ("two weeks by God's grace", day(12, 8)),
    ],
)
def test_afterthoughts_and_habits_of_speech_are_understood(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    ("text", "echoed"),
    [
        ("a week or so", "about a week"),
        ("about ten days", "about ten days"),
        ("3 wks-ish", "about three weeks"),
        ("a couple of weeks or so", "a couple of weeks"),
        ("2 to 3 weeks", "two to three weeks"),
        ("before the holidays", "before the holidays"),
        ("after Christmas", "after Christmas"),
        ("by Easter", "by Easter"),
        ("around Easter", "around Easter"),
        ("before xmas", "before Christmas"),
        ("before CNY", "before Chinese New Year"),
        ("before crimbo", ""),
        ("the week after Easter", "the week after Easter"),
        ("after the week after Easter", ""),
        ("Monday after Easter", ""),
    ],
)
def test_a_rough_time_is_echoed_as_it_was_said(text: str, echoed: str) -> None:
    reading = deadline(text)
    assert isinstance(reading, Day)
    assert reading.rough == echoed


def test_a_week_behind_what_comes_after_the_answer_is_not_the_week_of_the_answer() -> None:
    now = datetime.fromisoformat("2027-01-12T18:00")
    text = "they decide before the winter holiday, week 7"
    assert deadline(text, now=now, interview=now.date()) == Day(date(2027, 2, 12))
    text = "they will call before they go on leave, Friday"
    assert deadline(text, now=now, interview=now.date()) == Day(date(2027, 1, 15))


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("a week after the abbess is back", "after the abbess is back"),
        ("they'll write 5 days after the elders' meeting", "after the elders' meeting"),
        ("a week or so after the last curate leaves", "after the last curate leaves"),
        ("within 10 days of the vetting coming back", "the vetting coming back"),
        ("once the lease is signed, then a week", "once the lease is signed"),
        ("after the flower show, maybe a week later", "after the flower show"),
    ],
)
def test_a_short_time_after_an_undated_event_is_no_date(text: str, event: str) -> None:
    assert deadline(text) == NoDate(event)


@pytest.mark.parametrize(
    ("text", "expected", "event"),
    [
        ("within two weeks after the synod sits", day(12, 8), "after the synod sits"),
        ("3 weeks from when the grant is paid", day(12, 15), "when the grant is paid"),
        ("six weeks after the regatta, they are slow", day(1, 5, 2027), "after the regatta"),
    ],
)
def test_a_long_time_after_an_undated_event_is_not_over_before(
    text: str, expected: date, event: str
) -> None:
    assert deadline(text) == Day(expected, event=event)


@pytest.mark.parametrize(
    "text", ["my notice is 4 weeks from when i hand it in", "2 weeks after it"]
)
def test_a_time_after_something_of_ones_own_is_no_answer(text: str) -> None:
    assert isinstance(deadline(text), Unclear)


@pytest.mark.parametrize(
    "text",
    [
        "Nobody told me. Before the holidays I'd hope",
        "not sure, they have one more person coming in thursday",
        "no idea. they see two other candidates on Monday",
        "no idea, fingers crossed this month",
        "they didnt say. I am hoping for Monday",
    ],
)
def test_what_the_user_hopes_for_is_no_date(text: str) -> None:
    assert deadline(text) == NoDate()


@pytest.mark.parametrize(
    "text",
    [
        "they said hopefully by Friday",
        "hopefully by Friday",
        "By Friday she told me, I hope",
        "by Friday hopefully",
    ],
)
def test_what_the_employer_hopes_for_is_their_date(text: str) -> None:
    assert understood(text) == day(11, 27)


def test_a_feast_that_is_over_leaves_the_rough_time() -> None:
    now = datetime.fromisoformat("2027-04-06T15:00")
    said = "a couple of weeks, now that Easter is done"
    assert understood(said, now=now, interview=now.date()) == day(4, 20, 2027)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two weeks, the dispatcher retires in february", day(12, 8)),
        ("two weeks, because Ingo is leaving in march", day(12, 8)),
        ("some time after the new year", day(1, 1, 2027)),
        ("after the first of the year they said", day(1, 1, 2027)),
    ],
)
def test_who_leaves_is_no_date_and_after_a_day_means_that_day(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("committee being put together, might be four weeks", day(12, 22)),
        ("four weeks, committee being put together", day(12, 22)),
        ("security vetting, 5 weeks", day(12, 29)),
        ("the matron is away, probably mid December", day(12, 20)),
        ("salary review still to come, about two weeks", day(12, 8)),
        ("test days for the others first, ten days maybe", day(12, 4)),
    ],
)
def test_a_rough_time_beside_what_holds_up_the_answer_is_read(text: str, expected: date) -> None:
    assert understood(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "notice period, four weeks",
        "annual leave, five weeks",
        "training first, two weeks",
        "my start isn't fixed yet, maybe three weeks",
        "the start date isn't fixed yet, maybe January",
    ],
)
def test_a_length_of_something_else_beside_its_name_is_asked_about(text: str) -> None:
    assert deadline(text) == Unclear("other_date")


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("before independence day", "FI", day(12, 5)),
        ("by independence day", "US", day(7, 4, 2027)),
        ("by republic day", "IN", day(1, 26, 2027)),
        ("after labour day", "ZA", day(5, 1, 2027)),
        ("by may day", "US", day(5, 1, 2027)),
        ("by carnaval", "BR", day(2, 9, 2027)),
        ("by midsummer", "SE", day(6, 25, 2027)),
    ],
)
def test_a_day_of_a_common_name_is_that_of_the_country(
    text: str, country: str, expected: date
) -> None:
    assert understood(text, country=country) == expected


@pytest.mark.parametrize("text", ["by independence day", "by king's day", "before national day"])
def test_a_day_that_the_country_does_not_have_is_asked_about(text: str) -> None:
    assert deadline(text, country="GB") == Unclear("not_understood")
