"""The vocabulary that reading jobs needs; it comes from outside."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.core.interview import Medium
from bot.core.jobs.workplace import Sign, Workplace
from bot.core.people.words import RoleWords

Patterns = tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class JobWords:
    """How people type role, employer, workplace and way of meeting; words in lower case.

    ``acronyms``, ``proper``, ``expansions`` and the two mappings for companies lead from the
    lower-case form to the one for prose.
    """

    roles: RoleWords
    leads: Patterns
    trails: Patterns
    role_leads: Patterns
    role_trails: Patterns
    role_labels: frozenset[str]
    company_labels: frozenset[str]
    organisations: frozenset[str]
    institutions: frozenset[str]
    legal: frozenset[str]
    employers: frozenset[str]
    acronyms: Mapping[str, str]
    proper: Mapping[str, str]
    expansions: Mapping[str, str]
    company_expansions: Mapping[str, str]
    company_spellings: Mapping[str, str]
    workplaces: Mapping[Workplace, frozenset[str]]
    signs: Mapping[Sign, Patterns]
    media: Mapping[Medium, Patterns]
    denied: Patterns
