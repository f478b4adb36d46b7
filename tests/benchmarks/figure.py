"""A figure beside what it is compared with, and the table of them."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much is measured: the defaults are what the aims are about."""

    people: int = 100
    rounds: int = 3
    reminders: int = 1_000_000
    due: int = 10_000
    interviews: int = 400


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, what of the same kind is known, and what it should be.

    ``met`` is whether it is so, None where it stands for comparison only.
    """

    what: str
    measured: str
    reference: str = ""
    aim: str = ""
    met: bool | None = None


def print_table(figures: Iterable[Figure]) -> None:
    """Print figures as lines of four columns and whether each aim is met."""
    rows = [("", "measured", "reference", "aim", "")]
    verdicts = {True: "met", False: "missed", None: ""}
    rows += [(f.what, f.measured, f.reference, f.aim, verdicts[f.met]) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print(
            "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        )
