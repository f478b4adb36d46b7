"""A part of a document with the place where it stands, so that a fault can be named."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

Named = TypeVar("Named", bound=StrEnum)

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_YEARS = range(2000, 2101)
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class FaultError(Exception):
    """What is wrong with a document: the place, and a code whose sentence is content."""

    def __init__(self, reason: str, place: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.place = place


@dataclass(frozen=True, slots=True)
class Node:
    """A value of a document; every reading of it raises FaultError if it is not what it must be."""

    value: object
    place: str = ""

    def field(self, name: str, absent: object = None) -> "Node":
        """Return a member of an object; ``absent`` stands for one that may be missing."""
        place = f"{self.place}.{name}" if self.place else name
        if not isinstance(self.value, Mapping):
            raise FaultError("object", self.place)
        if name not in self.value and absent is not None:
            return Node(list(absent) if isinstance(absent, tuple) else absent, place)
        if name not in self.value:
            raise FaultError("missing", place)
        return Node(self.value[name], place)

    def items(self, most: int) -> "list[Node]":
        """Return the members of a list of at most so many."""
        if not isinstance(self.value, list):
            raise FaultError("list", self.place)
        if len(self.value) > most:
            raise FaultError("many", self.place)
        return [Node(one, f"{self.place}[{n}]") for n, one in enumerate(self.value)]

    def text(self, most: int, *, least: int = 0) -> str:
        """Return a text of a length between the bounds, without control characters."""
        if not isinstance(self.value, str) or _CONTROLS.search(self.value):
            raise FaultError("text", self.place)
        if not least <= len(self.value) <= most:
            raise FaultError("length", self.place)
        return self.value

    def number(self, least: int, most: int) -> int:
        """Return a whole number between the bounds."""
        if not isinstance(self.value, int) or isinstance(self.value, bool):
            raise FaultError("number", self.place)
        if not least <= self.value <= most:
            raise FaultError("number", self.place)
        return self.value

    def flag(self) -> bool:
        """Return a yes or no."""
        if not isinstance(self.value, bool):
            raise FaultError("flag", self.place)
        return self.value

    def moment(self) -> int:
        """Return a moment as UTC seconds."""
        text = self.text(20)
        try:
            read = datetime.fromisoformat(text[:-1]).replace(tzinfo=UTC)
        except ValueError:
            raise FaultError("moment", self.place) from None
        if not _MOMENT.fullmatch(text) or read.year not in _YEARS:
            raise FaultError("moment", self.place)
        return int(read.timestamp())

    def one_of(self, kinds: type[Named]) -> Named:
        """Return one of a set of words."""
        try:
            return kinds(self.text(40))
        except ValueError:
            raise FaultError("word", self.place) from None
