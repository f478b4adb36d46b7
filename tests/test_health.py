"""Health: silence is noticed, and told from a network that is down."""

from pathlib import Path

import pytest

from bot.health import (
    STALE_SECONDS,
    Health,
    Part,
    Report,
    describe_report,
    parse_report,
    write_report,
)


class Watch:
    """A monotonic clock in the test's hands."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        """Return its moment."""
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    """A clock."""
    return Watch()


@pytest.fixture
def health(watch: Watch) -> Health:
    """A bot of which every part has just given a sign."""
    made = Health(watch)
    made.beat(*Part)
    return made


def test_what_keeps_the_bot_from_telegram_is_told_until_it_is_reached(watch: Watch) -> None:
    health = Health(watch)
    health.beat(*Part)
    assert health.fail("NetworkError, the connection is refused")
    assert not health.fail("NetworkError, the connection is refused")
    watch.seconds += 130
    health.beat(Part.ASKING, Part.SWEEP, Part.DRAIN)
    assert describe_report(health.report(), watch()) == (
        "not well: updates (silent for 130 s);"
        " Telegram not reached: NetworkError, the connection is refused"
    )
    health.beat(Part.UPDATES)
    assert describe_report(health.report(), watch()) == "well"
    assert health.fail("NetworkError, the connection is refused")


def test_a_bot_that_has_not_begun_is_not_well_but_not_past_help(watch: Watch) -> None:
    health = Health(watch)
    watch.seconds += 86400
    assert set(health.report().ailing) == set(Part)
    assert not health.past_help()


def test_a_bot_whose_parts_all_give_signs_is_well(health: Health, watch: Watch) -> None:
    watch.seconds += 60
    assert health.report().well


@pytest.mark.parametrize("silent", Part)
def test_a_part_that_falls_silent_is_named(health: Health, watch: Watch, silent: Part) -> None:
    watch.seconds += 200
    health.beat(*(part for part in Part if part is not silent))
    assert health.report().ailing == (silent,)
    assert not health.past_help()


@pytest.mark.parametrize("silent", [Part.ASKING, Part.SWEEP, Part.DRAIN])
def test_a_part_that_stays_silent_calls_for_a_restart(
    health: Health, watch: Watch, silent: Part
) -> None:
    watch.seconds += 3600
    health.beat(*(part for part in Part if part is not silent))
    assert health.past_help()


def test_a_network_that_is_down_calls_for_no_restart(health: Health, watch: Watch) -> None:
    watch.seconds += 3600
    health.beat(Part.ASKING, Part.SWEEP, Part.DRAIN)
    assert not health.report().well
    assert not health.past_help()


def test_a_report_comes_back_from_its_file(health: Health, watch: Watch, tmp_path: Path) -> None:
    watch.seconds += 200
    file = tmp_path / "data" / "heartbeat"
    write_report(file, health.report())
    read = parse_report(file.read_text())
    assert read == health.report()
    assert describe_report(read, watch()).startswith("not well: updates (silent for 200 s)")


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"at": null}', "\0"])
def test_what_is_no_report_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_report(text)


def test_an_old_report_says_nothing_any_more() -> None:
    report = Report(1000, dict.fromkeys(Part, 0), ())
    assert describe_report(report, 1000 + STALE_SECONDS) == "well"
    assert "no sign of life" in describe_report(report, 1001 + STALE_SECONDS)


def test_a_report_from_before_the_machine_was_started_says_nothing() -> None:
    report = Report(1000, dict.fromkeys(Part, 0), ())
    assert "no sign of life" in describe_report(report, 20)
