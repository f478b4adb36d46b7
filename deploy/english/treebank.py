"""Sentences of Universal Dependencies English EWT, as the bot splits and labels them.

Contractions are spelled out; words with a hyphen or slash, and numbers with their sign, become one
word; relations become the coarser labels of ``bot.core.english.tree``.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

LABELS = {
    "nsubj": "subj", "csubj": "subj", "expl": "subj", "obj": "obj", "iobj": "obj", "obl": "obl",
    "nmod": "nmod", "advcl": "advcl", "ccomp": "comp", "xcomp": "comp", "acl": "acl",
    "conj": "conj", "parataxis": "para", "list": "para", "appos": "appos", "root": "root",
    "cop": "cop", "aux": "aux", "det": "det", "amod": "amod", "nummod": "num", "advmod": "adv",
    "case": "case", "mark": "mark", "cc": "cc", "compound": "cmp", "flat": "cmp",
    "goeswith": "cmp", "fixed": "fix", "punct": "punct", "acl:relcl": "relcl",
    "advcl:relcl": "relcl", "nmod:poss": "poss", "compound:prt": "prt",
}  # fmt: skip
TAGS = {"HYPH": ":", "NFP": ":", "ADD": "NN", "AFX": "JJ", "GW": "NN", "XX": "NN"}
OWN_LABELS = frozenset(LABELS.values())
SPELLED = {
    "n't": "not", "nt": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will",
    "ca": "can", "wo": "will", "sha": "shall",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its Penn tag, the number of its head (from 1; 0: the root) and its label."""

    text: str
    tag: str
    head: int
    label: str
    glued: bool = False  # no space before the next word


Sentence = tuple[Word, ...]


def read_treebank(folder: Path, part: str) -> Iterator[Sentence]:
    """Yield the sentences of a part ("train", "dev", "test") of a checkout of the treebank."""
    path = folder / f"en_ewt-ud-{part}.conllu"
    if path.exists():
        yield from read_file(path)
        return
    sources = folder / "not-to-release"
    for name in (sources / "file-lists" / f"files.{part}").read_text().split():
        path = sources / "sources" / name
        if path.exists():
            yield from read_file(path)


def read_file(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file."""
    words: list[Word] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split("\t")
        if not line and words:
            yield _merged(tuple(words))
            words = []
        elif len(columns) == 10 and columns[0].isdigit():
            words.append(_word(columns, first=not words))


def _word(columns: list[str], *, first: bool) -> Word:
    text, lemma, kind, tag = columns[1], columns[2], columns[3], columns[4]
    relation = columns[7]
    label = LABELS.get(relation) or LABELS.get(relation.split(":")[0], "dep")
    if relation in OWN_LABELS:
        label = relation
    return Word(
        _spelled(text.replace("’", "'"), lemma, kind, tag, first=first),
        TAGS.get(tag, tag),
        int(columns[6]),
        label,
        "SpaceAfter=No" in columns[9],
    )


def _spelled(text: str, lemma: str, kind: str, tag: str, *, first: bool) -> str:
    """Return a word, or what a part of a contraction stands for."""
    low = text.lower()
    if low in ("'s", "s") and kind in ("AUX", "VERB"):
        return {"be": "is", "have": "has"}.get(lemma, "is")
    if low in ("'d", "d") and kind in ("AUX", "VERB"):
        return "would" if tag == "MD" else "had"
    cut = low in ("ca", "wo", "sha")
    verbal = kind in ("AUX", "VERB", "PART")
    if low in SPELLED and verbal and (cut or not first) and tag != "POS":
        return SPELLED[low]
    return text


def _merged(sentence: Sentence) -> Sentence:
    """Return a sentence in which what is written as one word is one word."""
    groups: list[list[int]] = []
    for index in range(len(sentence)):
        if groups and sentence[index - 1].glued and _joins(sentence, index):
            groups[-1].append(index)
        else:
            groups.append([index])
    place = {index + 1: number for number, group in enumerate(groups, 1) for index in group}
    place[0] = 0
    return tuple(_one(sentence, group, place) for group in groups)


def _joins(sentence: Sentence, index: int) -> bool:
    """Whether a word continues the one before it."""
    before, word = sentence[index - 1], sentence[index]
    if word.text == "%":
        return before.tag == "CD"
    if before.text in ("$", "#", "£", "€"):
        return word.text[0].isdigit()
    inner = before if before.text in ("-", "/") else word
    if inner.text not in ("-", "/") or inner.tag == ",":
        return False
    if inner is word:
        return word.glued and before.text[-1].isalnum() and index + 1 < len(sentence)
    return index > 1 and sentence[index - 2].glued and word.text[0].isalnum()


def _one(sentence: Sentence, group: list[int], place: dict[int, int]) -> Word:
    """Return the one word that a group of words is."""
    own = place[group[0] + 1]
    heads = [index for index in group if place[sentence[index].head] != own]
    top = sentence[heads[-1]] if heads else sentence[group[-1]]
    moved = replace(top, head=place[top.head], glued=sentence[group[-1]].glued)
    if len(group) == 1:
        return moved
    text = "".join(sentence[index].text for index in group)
    return replace(moved, text=text, tag=_merged_tag(sentence, group, top))


def _merged_tag(sentence: Sentence, group: list[int], top: Word) -> str:
    tags = [sentence[index].tag for index in group]
    if sentence[group[-1]].text == "%" or sentence[group[0]].text in ("$", "#", "£", "€"):
        return "CD"
    last = tags[-1]
    if all(tag in ("CD", ":", "SYM") for tag in tags):
        return "CD"
    modifies = top.label in ("amod", "cmp")
    if last in ("VBN", "VBG", "VBD", "IN", "RP", "CD", "RB", "VB") or (last == "NN" and modifies):
        return "JJ"
    return last
