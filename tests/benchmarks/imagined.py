"""Imagined interviews, as a tired person types them: the same seed gives the same one."""

import random
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

Raw = dict[str, Any]
_STUFF: dict[str, Any] = tomllib.loads(Path(__file__).with_name("imagined.toml").read_text("utf-8"))
_ZONES = ("Europe/London", "America/New_York", "Australia/Hobart", "Africa/Lagos", "Asia/Kolkata")
_CHAT = {"with": "w", "and": "n", "about": "abt", "I": "i", "you": "u", "because": "bc"}


def imagine(seed: int) -> Raw:
    """Return the raw answers of one interview, in the form that preview reads."""
    dice = random.Random(seed)  # noqa: S311  not a secret
    profession = dice.choice(_STUFF["profession"])
    style = dice.choice(_STYLES)
    fill = _filler(dice, style)
    interview: Raw = {
        "user": f"{dice.choice(_STUFF['first'])} {dice.choice(_STUFF['last'])}",
        "zone": dice.choice(_ZONES),
        "now": f"2027-0{dice.randint(1, 9)}-{dice.randint(10, 28)}T{dice.randint(12, 20)}:15",
        "company": fill(profession["employer"]),
        "role": profession["role"],
        "held_on": dice.choice(_STUFF["held"]),
        "medium": dice.choice(_STUFF["media"]),
        "workplace": profession["workplace"],
        "people": _people(dice, profession, fill),
        "strength": fill(dice.choice(profession["strength"])),
        "timeline": dice.choice(_STUFF["timelines"]),
    }
    for key in ("went_well", "went_wrong", "stood_out", "issues"):
        interview[key] = fill(dice.choice(_STUFF[key]))
    return interview


def _people(dice: random.Random, profession: Raw, fill: Callable[[str], str]) -> list[Raw]:
    count = dice.choice((1, 1, 2, 3, 3, 4, 5))
    firsts = dice.sample(_STUFF["first"], count)
    asked = dice.sample(profession["asked"], min(count, len(profession["asked"])))
    people = []
    for place, first in enumerate(firsts):
        doubt = dice.randrange(len(profession["concern"]))
        people.append(
            {
                "name": _name(dice, first),
                "role": dice.choice(_STUFF["roles"]),
                "email": dice.choice(("", f"person{place}@employer.example")),
                "asked": fill(asked[place % len(asked)]),
                "concern": dice.choice(("", "skip", fill(profession["concern"][doubt]))),
                "reply": fill(profession["reply"][doubt]),
                "enjoyed": dice.choice(("", fill(dice.choice(profession["enjoyed"])))),
            }
        )
        if people[-1]["concern"] in ("", "skip"):
            people[-1]["reply"] = ""
    return people


def _name(dice: random.Random, first: str) -> str:
    last = dice.choice(_STUFF["last"])
    return dice.choice(
        (
            f"{first} {last}",
            f"{first} {last}",
            first,
            f"{dice.choice(_STUFF['titles'])} {first} {last}",
            f"{first} '{first[:3]}' {last}",
            f"{first} {last}-{dice.choice(_STUFF['last']).replace(' ', '')}",
            dice.choice(_STUFF["nameless"]),
        )
    )


def _filler(dice: random.Random, style: Callable[[str], str]) -> Callable[[str], str]:
    town = dice.choice(_STUFF["towns"])

    def fill(text: str) -> str:
        numbers = {"a": dice.randint(3, 40), "b": dice.randint(41, 900)}
        filled = text.format(town=town, **numbers)
        return filled if town in filled else style(filled)

    return fill


def _as_is(text: str) -> str:
    return text


def _on_the_phone(text: str) -> str:
    return " ".join(_CHAT.get(word, word) for word in text.split()).lower().replace("'", "")


def _careful(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text not in ("", "skip") else text


def _chatty(text: str) -> str:
    return f"{text} lol" if text not in ("", "skip") else text


_STYLES = (_as_is, _as_is, _on_the_phone, _careful, _chatty)
