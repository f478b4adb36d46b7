"""A statistical reading of one English sentence: its words, Penn tags and dependency tree."""

from bot.core.english.lexicon import Lexicon
from bot.core.english.reading import English
from bot.core.english.tokens import split
from bot.core.english.tree import LABELS, Tree

__all__ = ["LABELS", "English", "Lexicon", "Tree", "split"]
