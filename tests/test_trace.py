"""What the log says of an exception: where it arose, never what it was about."""

from bot.trace import describe


def _fail(secret: str) -> None:
    try:
        int(secret)
    except ValueError as error:
        raise RuntimeError(secret) from error


def test_a_failure_is_described_by_type_and_place_without_its_message() -> None:
    try:
        _fail("the salary")
    except RuntimeError as error:
        told = describe(error)
    assert told.startswith("RuntimeError from ValueError at test_trace.py:")
    assert "_fail" in told
    assert "salary" not in told


def test_a_failure_that_was_never_raised_is_described_too() -> None:
    assert describe(ValueError("x")) == "ValueError at unknown"
