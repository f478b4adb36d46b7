"""The paragraphs of a note: short ones joined, lines added where they belong, long notes cut."""

from dataclasses import replace

from bot.core.drafts.pen import Line

_FEW = 16  # words below which a paragraph goes with its neighbour
_MOST_PARAGRAPHS = 4


def join_short(paragraphs: list[list[Line]]) -> list[list[Line]]:
    """Put a paragraph of a few words to the one before it; keep two paragraphs at least."""
    found = list(paragraphs)
    place = len(found) - 1
    while place > 0 and len(found) > 2:
        if count_words([found[place]]) < _FEW or len(found) > _MOST_PARAGRAPHS:
            found[place - 1 : place + 1] = [[*found[place - 1], *found[place]]]
        place -= 1
    return found


def count_words(paragraphs: list[list[Line]]) -> int:
    """Return the number of words of some paragraphs."""
    return sum(len(line.text.split()) for p in paragraphs for line in p)


def _briefer(line: Line) -> Line:
    """Return a line of interest without what it adds: ", and I would give the work my best"."""
    first, joint, _ = line.text.partition(", and ")
    return replace(line, text=f"{first}.") if line.move == "interest" and joint else line


def add(paragraphs: list[list[Line]], lines: list[Line], others: frozenset[str]) -> None:
    """Put lines behind the last that makes one of some other moves, or else at the end."""
    found = [(p, i + 1) for p in paragraphs for i, line in enumerate(p) if line.move in others]
    if found:
        paragraph, place = found[-1]
        paragraph[place:place] = lines
    elif paragraphs:
        paragraphs[-1] += lines


def shorten(paragraphs: list[list[Line]], most: int) -> None:
    """Drop what is least missed until the note is short enough: never thanks or offer.

    Before anything that was told goes, the interest is said in fewer words.
    """
    for move in ("hope", "closer", "learned", "impression", "asked_about", "extra", "tie",
                 "interest", "told", "strength", "topic", "answer"):  # fmt: skip
        if move == "interest" and count_words(paragraphs) > most:
            paragraphs[:] = [[_briefer(line) for line in p] for p in paragraphs]
        for paragraph in paragraphs:
            for line in [line for line in paragraph if line.move == move]:
                if count_words(paragraphs) <= most:
                    return
                paragraph.remove(line)
