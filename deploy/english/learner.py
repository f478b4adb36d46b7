"""An averaged perceptron whose rows of weights are integers, as in ``bot.core.english.weights``."""

from collections.abc import Container, Iterable, Sequence
from struct import Struct

_WEIGHT, _TOTAL = 32, 64  # bits of a lane
_WEIGHT_BIAS, _TOTAL_BIAS = 1 << 20, 1 << 58


class Learner:
    """Weights that change; ``allowed`` limits the features that are looked at."""

    def __init__(self, labels: Sequence[str], allowed: Container[str] | None = None) -> None:
        self.labels = tuple(labels)
        count = len(labels)
        self._allowed = allowed
        self._rows: dict[str, int] = {}
        self._totals: dict[str, int] = {}
        self._steps = 1
        self._width = count * _WEIGHT // 8
        self._unpack = Struct(f"<{count}I").unpack
        self._units = [1 << _WEIGHT * lane for lane in range(count)]
        self._total_units = [1 << _TOTAL * lane for lane in range(count)]
        self._row = sum(_WEIGHT_BIAS * unit for unit in self._units)
        self._total = sum(_TOTAL_BIAS * unit for unit in self._total_units)

    def scores(self, features: Iterable[str]) -> Sequence[int]:
        """Return the sum of the weights of some features for each label."""
        total = sum(filter(None, map(self._rows.get, features)))
        scores: tuple[int, ...] = self._unpack(total.to_bytes(self._width, "little"))
        return scores

    def learn(self, features: Iterable[str], right: int, chosen: int, weight: int = 1) -> None:
        """Take one step; change the weights if the wrong label was chosen."""
        self._steps += 1
        if right == chosen:
            return
        change = weight * (self._units[right] - self._units[chosen])
        total = weight * self._steps * (self._total_units[right] - self._total_units[chosen])
        rows, totals = self._rows, self._totals
        for feature in features:
            row = rows.get(feature)
            if row is not None:
                rows[feature] = row + change
                totals[feature] += total
            elif self._allowed is None or feature in self._allowed:
                rows[feature] = self._row + change
                totals[feature] = self._total + total

    def averages(self) -> dict[str, list[float]]:
        """Return the weights as they were on average over all steps."""
        count = len(self.labels)
        unpack = Struct(f"<{count}Q").unpack
        found = {}
        for feature, row in self._rows.items():
            now = self._unpack(row.to_bytes(self._width, "little"))
            then = unpack(self._totals[feature].to_bytes(count * _TOTAL // 8, "little"))
            found[feature] = [
                weight - _WEIGHT_BIAS - (total - _TOTAL_BIAS) / self._steps
                for weight, total in zip(now, then, strict=True)
            ]
        return found
