"""What the models look at: the features of a word to tag and of a state to move on from.

Training and use share these functions; a model fits only the features it was trained with.
"""

from collections.abc import Sequence
from itertools import accumulate

from bot.core.english.lexicon import Lexicon
from bot.core.english.tags import FINITE


class Seen:
    """The words of a sentence as the models see them, with two signs before and after them."""

    __slots__ = ("codes", "ends", "low", "shapes", "words")

    def __init__(self, words: Sequence[str], lexicon: Lexicon) -> None:
        self.low = [_normal(word) for word in words]
        self.words = ["<", "<", *self.low, ">", ">"]
        self.ends = [word[-3:] for word in self.words]
        self.codes = ["<", "<", *[lexicon.code(word) for word in self.low], ">", ">"]
        self.shapes = [_shape(word) for word in words]


def _normal(word: str) -> str:
    """Return a word in lower case, numbers as one of two signs."""
    if word[0].isdigit() or (len(word) > 1 and word[1].isdigit() and not word[0].isalpha()):
        return "0" if word.isdigit() else "00"
    return word.lower()


def _shape(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "AA"
    if word[0].isupper():
        return "Aa"
    if any(letter.isdigit() for letter in word):
        return "1"
    return "-" if "-" in word else "a"


def tag_features(seen: Seen, index: int, tags: Sequence[str]) -> list[str]:
    """Return the features of the word at an index; ``tags`` are those of the words before it."""
    earlier, before, word, after, later = seen.words[index : index + 5]
    before_end, end, after_end = seen.ends[index + 1 : index + 4]
    code, after_code, later_code = seen.codes[index + 2 : index + 5]
    shape = seen.shapes[index]
    first = tags[-1] if index else "<"
    second = tags[-2] if index > 1 else "<"
    clause = _finite_so_far(tags)
    return [
        f"a{word}", f"b{end}", f"c{word[-2:]}", f"d{word[:2]}", f"e{shape}{index == 0}",
        f"f{first}", f"g{second}", f"h{first} {second}", f"i{first} {word}", f"j{before}",
        f"k{earlier}", f"l{after}", f"m{later}", f"n{after_end}", f"o{before_end}",
        f"p{end} {after}", f"q{before} {after}", f"r{word[-4:]}", f"s{code}", f"t{code} {first}",
        f"u{code} {after_code}", f"v{first} {code} {after_code}", f"w{code} {shape} {end}",
        f"x{word} {after_code}", f"y{word} {after}", f"z{before} {word}",
        f"A{code} {after_code} {later_code}", f"B{first} {second} {code}", f"C{code} {after}",
        f"D{before} {code}", f"E{word[:3]}", f"F{shape} {first}", f"H{clause} {code} {first}",
        f"I{clause} {word}", f"J{clause} {code} {after_code}", f"K{clause} {end} {after}",
        f"L{before} {code} {after}", f"M{word} {later}", "G",
    ]  # fmt: skip


def _finite_so_far(tags: Sequence[str]) -> str:
    """Return the last finite verb's tag since the last mark or conjunction, or what that was."""
    for tag in reversed(tags):
        if tag in FINITE or tag in _BREAKS:
            return tag
    return "<"


_BREAKS = frozenset((",", "CC", ":", "WDT", "WP", "WRB"))


class State:
    """How far a sentence is parsed: words to come, words waiting for a head, arcs so far.

    Words are numbered from 1; 0 stands for no word, and the number after the last for the root.
    """

    __slots__ = (
        *("commas", "front", "heads", "labels", "left", "right", "size", "stack", "tags"),
        *("verbs", "words"),
    )

    def __init__(self, low: Sequence[str], tags: Sequence[str]) -> None:
        self.words = ["", *low, ">", ""]
        self.tags = ["", *tags, ">", ""]
        self.size = len(low)
        self.commas = list(accumulate(tag == "," for tag in self.tags))
        self.verbs = list(accumulate(tag in FINITE for tag in self.tags))
        self.front = 1
        self.stack: list[int] = []
        self.heads = [0] * (self.size + 3)
        self.labels = [""] * (self.size + 3)
        self.left: list[list[int]] = [[] for _ in range(self.size + 3)]
        self.right: list[list[int]] = [[] for _ in range(self.size + 3)]

    def attach(self, head: int, child: int, label: str) -> None:
        """Hang a word on another."""
        self.heads[child] = head
        self.labels[child] = label
        (self.left if child < head else self.right)[head].append(child)


def move_features(state: State) -> list[str]:
    """Return the features of a state: 0 is the last word that waits, 1 and 2 those before it.

    The word in front is n, the two after it m and l; p is the one before it.
    """
    words, tags, labels, front = state.words, state.tags, state.labels, state.front
    s2, s1, s0 = [0, 0, 0, *state.stack[-3:]][-3:]
    left0, right0, left1, leftn = state.left[s0], state.right[s0], state.left[s1], state.left[front]
    w0, w1, wp, wn, wm = words[s0], words[s1], *words[front - 1 : front + 2]
    t0, t1, t2, tp, tn, tm = tags[s0], tags[s1], tags[s2], *tags[front - 1 : front + 2]
    tl = tags[front + 2] if front < state.size else ""
    a, b, c = _last(state, left0), _last(state, right0), _last(state, leftn)
    d = _last(state, state.right[s1])
    had0 = "".join([labels[i][:2] for i in left0])
    has0 = "".join([labels[i][:2] for i in right0])
    hadn = "".join([labels[i][:2] for i in leftn])
    has1 = "".join([labels[i][:2] for i in left1])
    child0, childn = words[right0[-1]] if right0 else "", words[leftn[-1]] if leftn else ""
    first0 = words[left0[0]] if left0 else ""
    far = min(front - s0, 5) if s0 else 0
    commas = min(state.commas[front] - state.commas[s0], 2)
    verbs = min(state.verbs[-1] - state.verbs[front], 2)
    return [
        f"a{w0}", f"b{t0}", f"c{w0} {t0}", f"d{wn} {tn}", f"e{wm} {tm}", f"f{w1} {t1}",
        f"g{t0} {tn}", f"h{w0} {wn}", f"i{w0} {tn}", f"j{t0} {wn}", f"k{t0} {tn} {tm}",
        f"l{t1} {t0} {tn}", f"m{t2} {t1} {t0}", f"n{t0} {a} {tn}", f"o{t0} {b} {tn}",
        f"p{t0} {tn} {c}", f"q{t1} {t0} {b}", f"r{tn} {tm} {tl}", f"s{w1} {w0}", f"t{t1} {w0}",
        f"u{w1} {t0}", f"v{t0} {had0} {tn}", f"w{tn} {hadn} {t0}", f"x{far} {t0} {tn}",
        f"y{far} {w0} {wn}", f"z{t0} {child0} {tn}", f"A{t1} {d} {t0}",
        f"B{t1} {has1} {t0} {tn}", f"C{w0} {tn} {tm}", f"D{t0} {wn} {tm}",
        f"E{t0} {had0} {has0} {tn}", f"F{childn} {t0} {tn}", f"G{first0} {t0} {tn}",
        f"H{t0} {tn} {wm}", f"I{t1} {t0} {wn}", f"J{tp} {t0} {tn}", f"K{wp} {t0} {tn}",
        f"L{w0} {has0} {tn}", f"M{t1} {t0} {tn} {tm}", f"N{t0} {tn} {hadn} {tm}",
        f"P{t0} {tn} {tm} {verbs}", f"Q{tn} {hadn} {verbs} {t0}", f"R{t0} {tn} {commas} {t1}",
        f"S{w0} {tn} {commas}", f"T{t0} {wn} {hadn}", f"U{w1} {t0} {has0}", "O",
    ]  # fmt: skip


def _last(state: State, words: list[int]) -> str:
    """Return the tag and label of the last of some words that hang on one."""
    return state.tags[words[-1]] + state.labels[words[-1]] if words else ""
