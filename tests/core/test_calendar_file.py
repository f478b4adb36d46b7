"""Calendar files as RFC 5545 wants them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar_file import Entry, write_calendar


def unfold(data: bytes) -> list[str]:
    """Return the lines as a calendar program reads them."""
    assert data.endswith(b"\r\n")
    return data.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_an_entry_has_its_moments_in_utc() -> None:
    lines = unfold(write_calendar([Entry("one@afterword", 1764000000, 1764002700, "Acme")], 0))
    assert "DTSTART:20251124T160000Z" in lines
    assert "DTEND:20251124T164500Z" in lines
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"


def test_commas_semicolons_and_line_breaks_are_escaped() -> None:
    lines = unfold(write_calendar([Entry("u", 0, 1, "a, b; c\\d\ne")], 0))
    assert "SUMMARY:a\\, b\\; c\\\\d\\ne" in lines


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_no_line_is_longer_than_75_octets_and_none_is_made_up(title: str) -> None:
    data = write_calendar([Entry("u", 0, 1, title, title)], 0)
    physical = data.split(b"\r\n")
    assert all(len(line) <= 75 for line in physical)
    assert all(b"\r" not in line and b"\n" not in line for line in physical)
    assert sum(line.startswith("SUMMARY:") for line in unfold(data)) == 1
