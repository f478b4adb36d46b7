"""Reads the words and patterns of a data file, which stand there one a line."""

import re


def lines(text: str) -> tuple[str, ...]:
    """Return the lines that hold something."""
    return tuple(line for line in text.splitlines() if line)


def words(text: str) -> frozenset[str]:
    """Return the words of a list without regard to case."""
    return frozenset(text.casefold().split())


def each(text: str) -> tuple[re.Pattern[str], ...]:
    """Return a pattern for each line, which regards no case."""
    return tuple(re.compile(line, re.IGNORECASE) for line in lines(text))


def any_of(text: str) -> re.Pattern[str]:
    """Return the pattern that holds where one of the lines does, without regard to case."""
    return re.compile("|".join(lines(text)), re.IGNORECASE)
