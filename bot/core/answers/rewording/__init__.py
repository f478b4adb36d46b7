"""Words a sentence so that no note repeats more than six words in a row as they were typed."""

from bot.core.answers.rewording.search import reworded
from bot.core.answers.rewording.typed import Typed, forget

__all__ = ["Typed", "forget", "reworded"]
