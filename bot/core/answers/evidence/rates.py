"""Rates and shares that an answer names without a sentence: "a first time fix rate of 91%"."""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.stretches import Kind, Stretch

_SHARE = re.compile(
    r"^(?P<what>[a-z][\w -]* (?:rate|score|average|accuracy)) (?P<n>\d[\d.]*(?:%| percent))$"
)


def named_rates(stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield "a first time fix rate of 91%", "scrap under 2 percent"."""
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
