"""The body of a note as it is written: its paragraphs, and what each line came from."""

from dataclasses import dataclass

from bot.core.drafts.pen import Line
from bot.core.interview import Receipt


@dataclass(frozen=True, slots=True)
class Note:
    """The body of a note, paragraph by paragraph."""

    paragraphs: tuple[tuple[Line, ...], ...]

    @property
    def text(self) -> str:
        """Return the body as it is sent."""
        return "\n\n".join(" ".join(line.text for line in p) for p in self.paragraphs)

    def in_one_paragraph(self) -> "Note":
        """Return the same lines without a break, as on a card."""
        return Note((tuple(line for p in self.paragraphs for line in p),))

    def receipts(self) -> tuple[Receipt, ...]:
        """Return each line with its sources."""
        return tuple(Receipt(line.text, line.sources) for p in self.paragraphs for line in p)
