"""Pacing: permits come in at their rate, gather up to a number, and can be held back."""

import math

import pytest

from bot.pacing import Bucket


class Seconds:
    """A monotonic clock in a test's hands."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_a_burst_is_let_through_and_then_one_a_second(seconds: Seconds) -> None:
    bucket = Bucket(1, 3, seconds)
    for _ in range(3):
        assert bucket.ready()
        bucket.use()
    assert not bucket.ready()
    assert bucket.delay() == pytest.approx(1)
    seconds.at += 0.5
    assert bucket.delay() == pytest.approx(0.5)
    seconds.at += 0.5
    assert bucket.ready() == 1


def test_permits_gather_up_to_the_size_only(seconds: Seconds) -> None:
    bucket = Bucket(25, 5, seconds)
    bucket.use()
    assert not bucket.full()
    seconds.at += 3600
    assert bucket.full()
    assert bucket.ready() == 5


def test_over_a_long_time_no_more_than_the_rate_leave(seconds: Seconds) -> None:
    bucket, sent = Bucket(25, 5, seconds), 0
    for _ in range(1000):
        while bucket.ready():
            bucket.use()
            sent += 1
        seconds.at += 0.01
    assert 240 <= sent <= 255


def test_a_pause_lets_nothing_through_and_no_crowd_after_it(seconds: Seconds) -> None:
    bucket = Bucket(25, 5, seconds)
    bucket.pause(10)
    assert not bucket.ready()
    assert bucket.delay() == pytest.approx(10)
    seconds.at += 9.9
    assert not bucket.ready()
    seconds.at += 0.1
    assert bucket.ready() == 1


def test_a_pause_never_shortens_one_that_holds(seconds: Seconds) -> None:
    bucket = Bucket(25, 5, seconds)
    bucket.pause(10)
    bucket.pause(1)
    seconds.at += 5
    assert not bucket.ready()


def test_a_rate_without_limit_never_waits(seconds: Seconds) -> None:
    bucket = Bucket(math.inf, math.inf, seconds)
    for _ in range(100):
        bucket.use()
    assert bucket.ready() > 100
    assert bucket.delay() == 0
