"""Makes the sentences of the treebank look like answers typed in a hurry.

Lower case, no full stop, no "I" at the start, some articles and commas missing.
"""

from dataclasses import replace
from random import Random

from treebank import Sentence, Word


def typed(sentence: Sentence, random: Random, *, always_low: bool = False) -> Sentence:
    """Return a sentence as it might be typed."""
    first, last = sentence[0], sentence[-1]
    gone: set[int] = set()
    if last.label == "punct" and random.random() < 0.7:
        gone.add(len(sentence))
    if first.text == "I" and first.label == "subj" and random.random() < 0.5:
        gone.add(1)
    if random.random() < 0.15:
        gone |= {n for n, word in enumerate(sentence, 1) if _is_article(word, random)}
    if random.random() < 0.2:
        gone |= {n for n, word in enumerate(sentence, 1) if word.text == ","}
    kept = drop(sentence, gone)
    low = random.random() < 0.3
    if low or always_low:
        return tuple(replace(word, text=_lowered(word.text)) for word in kept)
    if kept and kept[0].tag not in ("NNP", "NNPS") and kept[0].text != "I":
        start = kept[0].text
        return (replace(kept[0], text=start[0].lower() + start[1:]), *kept[1:])
    return kept


def _is_article(word: Word, random: Random) -> bool:
    return word.label == "det" and word.text.lower() in ("a", "an", "the") and random.random() < 0.5


def _lowered(text: str) -> str:
    return text if text == "I" else text.lower()


def drop(sentence: Sentence, gone: set[int]) -> Sentence:
    """Return a sentence without some words (numbered from 1); words with dependents stay."""
    heads = {word.head for word in sentence}
    gone = gone - heads
    place, kept = {0: 0}, 0
    for number in range(1, len(sentence) + 1):
        if number not in gone:
            kept += 1
            place[number] = kept
    return tuple(
        replace(word, head=place[word.head])
        for number, word in enumerate(sentence, 1)
        if number not in gone
    )
