"""The words for jobs, employers, workplaces and ways of meeting, from ``jobs/``."""

import tomllib
from functools import cache
from pathlib import Path

from bot.content.patterns import each, words
from bot.content.people import load_role_words
from bot.core.interview import Medium
from bot.core.jobs.words import JobWords
from bot.core.jobs.workplace import Sign, Workplace

_HERE = Path(__file__).parent / "jobs"


@cache
def load_job_words() -> JobWords:
    """Read how people type role, employer, workplace and way of meeting."""
    table = tomllib.loads((_HERE / "en.toml").read_text("utf-8"))
    roles = tomllib.loads((_HERE / "roles.toml").read_text("utf-8"))
    return JobWords(
        roles=load_role_words(),
        acronyms={word.casefold(): word for word in roles["acronyms"].split()},
        proper={word.casefold(): word for word in roles["proper"].split()},
        expansions=roles["expansions"],
        company_expansions=table["company_expansions"],
        company_spellings=table["company_spellings"],
        workplaces={kind: words(table["workplaces"][kind]) for kind in Workplace},
        signs={sign: each(table["signs"][sign]) for sign in Sign},
        media={medium: each(table["media"][medium]) for medium in Medium},
        leads=each(table["leads"]),
        trails=each(table["trails"]),
        role_leads=each(table["role_leads"]),
        role_trails=each(table["role_trails"]),
        denied=each(table["denied"]),
        role_labels=words(table["role_labels"]),
        company_labels=words(table["company_labels"]),
        organisations=words(table["organisations"]),
        institutions=words(table["institutions"]),
        legal=words(table["legal"]),
        employers=frozenset(" ".join(name.split()) for name in table["employers"].split(",")),
    )
