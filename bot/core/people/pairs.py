"""One field of a form that names somebody, or two people together: "Anna & Ben"."""

from dataclasses import replace

from bot.core.people.halves import halves
from bot.core.people.met import Met
from bot.core.people.reading import read_people
from bot.core.people.words import PeopleWords


def read_one(text: str, words: PeopleWords) -> Met | None:
    """Return whom a text names; two people stay together, as both are to be greeted."""
    found = read_people(text, words)
    if not found:
        return None
    both = halves(text)
    if len(both) != len(found) or len(found) == 1 or not all(met.named for met in found):
        return found[0]
    mended = (met.proposal or met.name for met in found)
    name = " and ".join(mended if text.islower() else both)
    return replace(found[0], name=name, proposal="")
