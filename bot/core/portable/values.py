"""What an export holds, apart from how it is written."""

from dataclasses import dataclass

from bot.core.interview import Draft, Interview

FORMAT = "afterword-export"
VERSION = 1
MOST_BYTES = 1_000_000
MOST_INTERVIEWS = 500
"""How much one document holds; more is shared out over several."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that go along; their meaning is that of a chat's profile."""

    zone: str = "UTC"
    country: str = ""
    hour: int = 9
    quiet_from: int = 21
    quiet_to: int = 8
    sign_name: str = ""
    plain: bool = False
    retention: int = 365
    strengths: tuple[str, ...] = ()
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A draft that was shown, and when it was marked sent (None: it was not); UTC seconds."""

    draft: Draft
    shown_at: int
    sent_at: int | None


@dataclass(frozen=True, slots=True)
class Record:
    """An interview with all the drafts that were shown for it.

    Read from a file, ids of people and events are those of the file and the notes are left out.
    """

    interview: Interview
    shown: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Portable:
    """Everything of one chat."""

    settings: Settings
    records: tuple[Record, ...]
