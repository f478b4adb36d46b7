"""Reads a sentence: splits, tags and parses it, and keeps the trees of late in memory."""

import gzip
import json
from functools import lru_cache
from typing import Any

from bot.core.english.features import Seen
from bot.core.english.lexicon import Lexicon
from bot.core.english.parser import Moves, parse
from bot.core.english.tagger import tag
from bot.core.english.tokens import split, unmistakable
from bot.core.english.tree import Tree
from bot.core.english.weights import Weights, unpack

KEPT = 2048  # trees in memory


class English:
    """A reader of English sentences by a trained model."""

    def __init__(self, tagger: Weights, parser: Weights, lexicon: Lexicon) -> None:
        self._tagger = tagger
        self._parser = parser
        self._moves = Moves(parser.labels)
        self._lexicon = lexicon
        self._read = lru_cache(maxsize=KEPT)(self._read_anew)

    @classmethod
    def load(cls, data: bytes, lexicon: Lexicon) -> "English":
        """Return the reader of a model file; raises ValueError or OSError for any other bytes."""
        plain = gzip.decompress(data)
        head, _, rest = plain.partition(b"\n")
        header = json.loads(head)
        models = []
        for part in header["models"]:
            weights, rest = _weights(part, rest)
            models.append(weights)
        return cls(models[0], models[1], lexicon)

    def read(self, text: str) -> Tree:
        """Return the tree of one mended sentence; without words for a text without any."""
        return self._read(text)

    def forget(self) -> None:
        """Drop the trees that are kept in memory."""
        self._read.cache_clear()

    def _read_anew(self, text: str) -> Tree:
        return self.read_words(split(text))

    def read_words(self, words: tuple[str, ...]) -> Tree:
        """Return the tree of words that are split already; it is not kept."""
        seen = Seen(unmistakable(words), self._lexicon)
        tags = tag(seen, self._tagger)
        state = parse(seen.low, tags, self._parser, self._moves)
        end = len(words) + 1
        return Tree(
            words,
            tuple(tags),
            tuple(head - 1 for head in state.heads[1:end]),
            tuple(state.labels[1:end]),
        )


def _weights(part: dict[str, Any], rest: bytes) -> tuple[Weights, bytes]:
    """Return the first model of some bytes, and the bytes after it."""
    names, planes = part["features"], part["weights"]
    features = rest[:names].decode().split("\n")
    weights = unpack(part["labels"], features, rest[names : names + planes])
    return weights, rest[names + planes :]
