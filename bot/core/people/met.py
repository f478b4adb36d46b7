"""Somebody met, as read from an answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody met at an interview, before it is stored.

    ``name`` is as typed. With ``named`` false it is the description as typed. ``proposal`` is the
    name with its usual capitals where none was typed (or nothing but capitals); else empty.
    """

    name: str
    role: str = ""
    email: str = ""
    named: bool = True
    proposal: str = ""
