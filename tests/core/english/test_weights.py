"""Weights come out of their bytes as they went in."""

import pytest

from bot.core.english.weights import pack, unpack

ROWS = {"b": [1.0, -1.0, 0.0], "a": [-0.5, 0.25, 3.0]}


def test_scores_are_ranked_by_the_sum_of_the_weights() -> None:
    features, planes = pack("xyz", ROWS, 4)
    weights = unpack("xyz", features, planes)
    first, second, third = weights.scores(["a", "b", "unknown"])
    assert first - second == (0.5 - -0.75) * 4
    assert third - first == (3 - 0.5) * 4


def test_nothing_known_scores_nothing() -> None:
    weights = unpack("xyz", *pack("xyz", ROWS, 4))
    assert list(weights.scores(["unknown"])) == [0, 0, 0]


def test_a_weight_beyond_a_byte_is_the_greatest() -> None:
    weights = unpack("xy", *pack("xy", {"a": [900.0, -900.0]}, 1))
    first, second = weights.scores(["a"])
    assert first - second == 255


def test_bytes_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="fit"):
        unpack("xyz", ["a"], b"12")
