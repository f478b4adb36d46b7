"""A story's text is read line by line, and the first line at fault is named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.script import Doing, ScriptError, read_script
from bot.sandbox.story import Sign


def read(*lines: str) -> tuple[Doing, ...]:
    return read_script("\n".join(["Afterword story", *lines])).doings


def test_every_kind_of_line_is_read() -> None:
    doings = read(
        "# a note", "= Sam Lee, en-GB", "@ 2026-11-24 15:00", "@ next", "@ +1d", "", "> hello",
        "| and more", "< never mind", ": [Yes]", "* Good", "[Just now]", "[Sent] 3", "^ 2 thanks",
        "~ 1 mended", "+ sticker", "+ location 52.5 13.4", "+ forward HR: We will call.",
        "+ document a.txt", "| eA==", "! block",
    )  # fmt: skip
    assert [doing.sign for doing in doings] == list("@@@>[[^~++++!")
    assert doings[0] == Doing(4, Sign.CLOCK, "1795532400")
    assert doings[3] == Doing(8, Sign.SAYS, "hello\nand more")
    assert doings[5] == Doing(14, Sign.TAPS, "Sent", 3)


def test_the_person_of_the_story_is_read() -> None:
    script = read_script("Afterword story\n= Mary Ann von Berg, de\n> hi")
    assert (script.first_name, script.last_name, script.language) == ("Mary", "Ann von Berg", "de")


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ((), "line 1: the story ends before anything is done"),
        (("> hi", "hello"), "line 3: “hello” is none of"),
        (("> ",), "line 2: “> ” is none of"),
        (("| more",), "line 2: “|” goes on with a text, but none is begun"),
        (("> hi", "", "| more"), "line 4: “|” goes on with a text, but none is begun"),
        (("[Sent",), "line 2: a tap is a button in brackets"),
        (("[Sent] x",), "line 2: a tap is a button in brackets"),
        (("@ soon",), "line 2: the clock goes to"),
        (("@ 2026-13-01 10:00",), "line 2: the clock goes to"),
        (("^ thanks",), "line 2: “^” needs a number and a text"),
        (("~ 0 thanks",), "line 2: “~” needs a number and a text"),
        (("+ cake",), "line 2: “+ cake” is none of"),
        (("+ location north",), "line 2: “+ location” is not complete"),
        (("+ document a.txt",), "line 2: “+ document” is not complete"),
        (("! ignore",), "line 2: “! ignore” is none of"),
        (("= , en",), "line 2: “=” needs a name"),
    ],
)
def test_a_broken_story_is_refused_with_its_line(lines: tuple[str, ...], fault: str) -> None:
    with pytest.raises(ScriptError) as refused:
        read(*lines)
    assert str(refused.value).startswith(fault)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "\0", "hello", "<html>", "Afterword"])
def test_what_is_no_story_is_refused_at_its_first_line(text: str) -> None:
    with pytest.raises(ScriptError, match=r"^line 1: a story begins with the line"):
        read_script(text)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), max_size=6))
def test_any_text_is_read_or_refused(lines: list[str]) -> None:
    with suppress(ScriptError):
        assert read(*lines)
