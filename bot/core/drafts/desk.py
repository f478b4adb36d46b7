"""What lies ready before a panel is composed: facts, register, phrases, and what was asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bot.core.debrief import Debrief
from bot.core.drafts.bank import Bank, Register
from bot.core.drafts.checks import Grounds
from bot.core.drafts.panel import Plan
from bot.core.drafts.pen import Shelf
from bot.core.interview import Channel, Kind


class Tone(StrEnum):
    """What a user may ask of another version."""

    SHORTER = "shorter"
    WARMER = "warmer"
    FORMAL = "formal"


@dataclass(frozen=True)
class Desk:
    """Everything that composing one interview's notes needs, prepared once."""

    debrief: Debrief
    kind: Kind
    bank: Bank
    grounds: Grounds
    register: Register
    shelf: Shelf
    plans: tuple[Plan, ...]
    channels: Mapping[int, Channel]
    variant: int
    combined: bool
    shorter: bool
    shown_words: Mapping[int, int]  # of the text that a shorter one was asked for
