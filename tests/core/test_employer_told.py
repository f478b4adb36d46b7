"""News of an employer's answer in a few words, as people type it."""

from datetime import date, datetime

import pytest

from bot.content import load_content
from bot.core.employer_reply import Calendar
from bot.core.employer_told import read_told, says_nothing_came

CONTENT = load_content()
TUESDAY = Calendar(
    datetime(2026, 12, 15, 14, 0),  # noqa: DTZ001  the user's wall clock
    CONTENT.dates,
    CONTENT.holidays("GB"),
    day_first=True,
)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("they called, another week", "longer"),
        ("they rang me. its going to be another week", "longer"),
        ("they mailed me, need till jan 5", "longer"),
        ("not yet, they need another week", "longer"),
        ("they rang, they gave it to someone else", "rejection"),
        ("hr rang, 2 more weeks", "longer"),
        ("they said end of next week now", "longer"),
        ("she emailed, wont know til friday", "longer"),
        ("he texted saying its been pushed to 10 jan", "longer"),
        ("got a call from hr, they will revert by monday", "longer"),
        ("hr told to wait for 2 weeks more", "longer"),
        ("they reverted, not selected", "rejection"),
        ("they are asking one more week time", "longer"),
        ("got a mail, im selected!!", "offer"),
        ("they phoned, its a no", "rejection"),
        ("they said no", "rejection"),
        ("got a call, they want me!", "offer"),
        ("they said yes!!!", "offer"),
        ("rang me this morning, went with an internal", "rejection"),
        ("they wrote, unfortunately not successful", "rejection"),
        ("the agency rang, position filled", "rejection"),
        ("the recruiter said they need until the 8th", "longer"),
        ("heard back, second interview", "next_round"),
        ("they want me back for a second round", "next_round"),
        ("they called me for a trial shift", "next_round"),
        ("they emialed, need another few days", "longer"),
        ("they replied need more time till after xmas", "longer"),
        ("theyre still deciding, will let me know by friday", "longer"),
        ("they havent decided yet, next week they said", "longer"),
        ("spoke to them, decision by wednesday", "longer"),
        ("Tony called. he's taken someone with more experience", "rejection"),
        ("they called back and said its delayed a fortnight", "longer"),
        ("update: they went with another candidate", "rejection"),
        ("yes they need another week", "longer"),
        ("yeah they rang, itll be the new year, jan 4", "longer"),
        ("i got told 2 more weeks", "longer"),
        ("they've asked for 10 more days", "longer"),
        ("she said give us another week", "longer"),
        ("he rang n said the job is mine", "offer"),
        ("they offered it to somebody else", "rejection"),
        ("they passed on me", "rejection"),
        ("got a rejection mail", "rejection"),
        ("was told another week or so", "longer"),
        ("manager says wait till 5th jan", "longer"),
        ("they pushed it back by a week", "longer"),
        ("they messaged on whatsapp, need 3 more days", "longer"),
        ("sorry no, they rang and said another week", "longer"),
        ("no they need 2 more weeks", "longer"),
        ("should i call them in a week?", "None"),
        ("i hope they call by friday", "None"),
        ("they asked about my kids", "None"),
        ("he was happy with my work", "None"),
        ("they said i was too slow", "None"),
        ("they were late", "None"),
        ("they want me to send references by friday", "None"),
        ("they said they liked me", "None"),
        ("hr wants my documents", "None"),
        ("she asked me to come on time", "None"),
        ("remind me in another week", "None"),
        ("the boss said he needs more people", "None"),
        ("they need someone who can work weekends", "None"),
        ("they told me to bring my knives on monday", "None"),
        ("they will pay me next week", "None"),
    ],
)
def test_what_is_told_of_an_answer_is_understood(told: str, kind: str) -> None:
    reply = read_told(told, CONTENT.told, TUESDAY, names=["Tony"])
    assert str(reply.kind if reply else None) == kind


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("they called, another week", date(2026, 12, 22)),
        ("they mailed me, need till jan 5", date(2027, 1, 5)),
        ("hr rang, 2 more weeks", date(2026, 12, 29)),
        ("she emailed, wont know til friday", date(2026, 12, 18)),
        ("they pushed it back by a week", date(2026, 12, 22)),
    ],
)
def test_the_new_day_counts_from_the_day_it_was_told(told: str, day: date) -> None:
    reply = read_told(told, CONTENT.told, TUESDAY)
    assert reply is not None
    assert reply.days == (day,)


@pytest.mark.parametrize("told", ["not yet", "nope nothing yet", "still no word from them", "no"])
def test_nothing_yet_is_told_from_an_answer(told: str) -> None:
    assert says_nothing_came(told, CONTENT.told)
    assert read_told(told, CONTENT.told, TUESDAY, asked=True) is None
