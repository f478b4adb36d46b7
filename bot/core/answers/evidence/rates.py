"""Rates and shares that an answer names without a sentence: "a first time fix rate of 91%"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.core.answers.evidence.counts import is_short
from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.stretches import Kind, Stretch

_SHARE = re.compile(
    r"^(?P<what>[a-z][\w -]* (?:rate|score|average|accuracy)) (?P<n>\d[\d.]*(?:%| percent))$"
)


def named_rates(stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield "70 cold calls a day", "a first time fix rate of 91%", "scrap under 2 percent"."""
    yield from _dealt(stretches)
    for part in stretches:
        share = _SHARE.match(part.text)
        if share:
            lead = "" if share["what"].endswith("accuracy") else f"{article(share['what'])} "
            yield f"{lead}{share['what']} of {share['n']}"
        elif (
            part.kind is Kind.RESULT
            and part.tree.tags[0].startswith("NN")
            and part.joint == "."
            and _UNDER.search(part.text)
        ):
            yield part.text


_UNDER = re.compile(r"^[a-z -]+ (?:under|below|over|above) \d")


def _dealt(stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield "70 cold calls a day" for "cold calls, 70 a day"."""
    for before, part in pairwise(stretches):
        rate = re.fullmatch(
            r"((?:about |around |over |up to )?\d[\d,]*) (an? \w+|per \w+)", part.text
        )
        many = before.kind is Kind.THING and before.tree.tags[-1] == "NNS" and is_short(before)
        if rate and many and not any(tag in ("CD", "DT", "PRP$", "CC") for tag in before.tree.tags):
            yield f"{rate[1]} {before.text} {rate[2]}"
