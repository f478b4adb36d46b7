"""Words that were only written out are the user's own words still, and count as copied."""

import pytest

from bot.core.answers.rewording import Typed


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        (
            "two yrs in a mill on a loom w/ loud belts all day",
            "two years in a mill on a loom with loud belts all day",
        ),
        (
            "with loud belts so im used to talking with hands",
            "with loud belts so I am used to talking",
        ),
        (
            "we didnt lose one goat on the whole drive",
            "we did not lose one goat on the whole drive",
        ),
        ("I havent lost one goat on the drive", "I have not lost one goat on the drive"),
    ],
)
def test_what_is_only_written_out_is_counted_as_copied(typed: str, written: str) -> None:
    assert Typed.of([typed]).count(written)
    assert Typed.of([typed]).copied(written.split())


def test_two_words_that_were_typed_as_one_make_no_run_longer() -> None:
    assert not Typed.of(["I've shorn a flock in two days"]).count("I have shorn a flock in two")
