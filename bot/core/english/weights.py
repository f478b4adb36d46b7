"""A linear model with one row of weights per feature; a row is one integer, the labels in lanes.

Adding the rows of a sentence's features is then adding integers, which Python does fast. A weight
is stored with a bias that keeps it positive. The bias is the same in all lanes, so the order of
the labels by their sums is that of the weights.
"""

from collections.abc import Iterable, Mapping, Sequence
from struct import Struct

BIAS = 128  # a stored weight is a byte: -128..127 is 0..255
_LANE = 2  # bytes; room for the sum of 256 weights


class Weights:
    """The weights of a model; ``labels`` in the order of the scores."""

    __slots__ = ("_rows", "_unpack", "_width", "labels")

    def __init__(self, labels: Sequence[str], rows: Mapping[str, int]) -> None:
        self.labels = tuple(labels)
        self._rows = rows
        self._width = _LANE * len(labels)
        self._unpack = Struct(f"<{len(labels)}H").unpack

    def scores(self, features: Iterable[str]) -> Sequence[int]:
        """Return the sum of the weights of some features for each label; at most 256 features."""
        total = sum(filter(None, map(self._rows.get, features)))
        scores: tuple[int, ...] = self._unpack(total.to_bytes(self._width, "little"))
        return scores


def unpack(labels: Sequence[str], features: Sequence[str], planes: bytes) -> Weights:
    """Return weights from one byte per label and feature, all features of a label together.

    Raises ValueError if there are not that many bytes.
    """
    count, width = len(features), _LANE * len(labels)
    if len(planes) != count * len(labels):
        raise ValueError("the weights do not fit the features")
    lanes = bytearray(count * width)
    for index in range(len(labels)):
        lanes[index * _LANE :: width] = planes[index * count : (index + 1) * count]
    rows = [
        int.from_bytes(lanes[start : start + width], "little")
        for start in range(0, count * width, width)
    ]
    return Weights(labels, dict(zip(features, rows, strict=True)))


def pack(
    labels: Sequence[str], rows: Mapping[str, Sequence[float]], scale: float
) -> tuple[list[str], bytes]:
    """Return the features in order and the weights, times ``scale``, as ``unpack`` takes them."""
    features = sorted(rows)
    planes = [
        bytes(max(0, min(255, round(rows[feature][index] * scale) + BIAS)) for feature in features)
        for index in range(len(labels))
    ]
    return features, b"".join(planes)
