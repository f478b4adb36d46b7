"""Tells the same from another side: who did it first, or what there was."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, Edit
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_NAMED = frozenset(("DT", "PRP$", "JJ", "CD", "POS", *NOUNS))
_AGENTS = (
    "persons",
    "rewording_company",
    "rewording_owners",
    "rewording_institutions",
    "halls",
    "agents",
)


def _who_did_it(sentence: Sentence) -> Iterator[Edit]:
    """Put "the board read my plans every week" for "my plans were read by the board ..."."""
    for verb in range(3, sentence.end - 2):
        be = verb - 1
        known = sentence.words.verb(sentence.low[verb], "participle")
        said = sentence.low[be] in ("was", "were") and sentence.low[verb + 1] == "by"
        whole = all(tag in (*_NAMED, "IN") for tag in sentence.tags[:be])
        agent = sentence.thing_after(verb + 2)
        if known is None or not said or not whole or agent is None:
            continue
        acts = any(sentence.one_of(name, agent) for name in _AGENTS)
        once = sum(tag in FINITE for tag in sentence.tags) == 1
        if acts and once and sentence.tag(verb + 2) in ("DT", "PRP$", "CD"):
            puts: dict[int, tuple[str, ...]] = dict.fromkeys((be, verb, verb + 1), ())
            befores: dict[int, tuple[str, ...]] = {0: (known.past,)}
            moved = (0, be, agent + 1)
            yield Edit("who did it", PLAIN, puts, befores, moved, alone=True)


def _there_were(sentence: Sentence) -> Iterator[Edit]:
    """Put "there were 32 pupils in my class" for "I had 32 pupils in my class"."""
    if sentence.low[:2] != ("i", "had") or sentence.tag(2) != "CD":
        return
    noun = sentence.thing_after(3)
    if noun is None or sentence.tags[noun] != "NNS" or sentence.word(2) in ("one", "1"):
        return
    placed = sentence.word(noun + 1) in ("in", "on") and sentence.word(noun + 2) in ("my", "our")
    group = sentence.thing_after(noun + 3) if placed else None
    held = group is not None and any(sentence.one_of(n, group) for n in ("crews", "holding"))
    first = sentence.clauses[0] if sentence.clauses else None
    if held and first and first.shared is None and not sentence.one_of("rewording_times", noun):
        yield Edit("there were", PLAIN, {0: ("there",), 1: ("were",)})


VOICES = (_who_did_it, _there_were)
