"""Tags the words of a sentence from left to right, by a linear model."""

from collections.abc import Sequence
from typing import Protocol

from bot.core.english.features import Seen, tag_features
from bot.core.english.tags import FINITE


class Scorer(Protocol):
    """A model that scores labels by features."""

    labels: tuple[str, ...]

    def scores(self, features: Sequence[str]) -> Sequence[int]:
        """Return one score per label."""


def tag(seen: Seen, model: Scorer) -> list[str]:
    """Return the Penn tags of the words; of labels with the same score the first."""
    tags: list[str] = []
    for index in range(len(seen.low)):
        scores = model.scores(tag_features(seen, index, tags))
        best = model.labels[scores.index(max(scores))]
        if _is_barred(best, seen, index, tags):
            open_to = [
                (score, label)
                for score, label in zip(scores, model.labels, strict=True)
                if not _is_barred(label, seen, index, tags)
            ]
            best = max(open_to, key=lambda scored: scored[0])[1]
        tags.append(best)
    return tags


_MARKS = frozenset((".", ",", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "NFP"))
_BEFORE_NOUNS = frozenset(
    ("the", "a", "an", "my", "your", "our", "their", "its", "many", "few", "several", "these",
     "those", "some", "every", "each")
)  # fmt: skip
_MODALS = frozenset(
    ("can", "could", "will", "would", "shall", "should", "may", "might", "must", "ought", "need",
     "dare", "cannot", "wo", "ca", "'ll", "'d", "d", "ll", "gon", "better")
)  # fmt: skip

# Small words are a closed class: no other long word is one of them.
_CLOSED = frozenset(("IN", "DT", "CC", "TO", "PDT", "WDT", "WRB", "WP", "WP$", "PRP", "PRP$", "EX"))
_LONG = 6  # letters
_LONG_SMALL = frozenset(
    ("across", "against", "although", "alongside", "amidst", "amongst", "another", "around",
     "barring", "because", "before", "behind", "beneath", "beside", "besides", "between",
     "beyond", "concerning", "considering", "despite", "during", "either", "except", "excluding",
     "following", "hence", "herself", "himself", "hisself", "however", "including", "inside",
     "itself", "myself", "neither", "notwithstanding", "oneself", "opposite", "ourselves",
     "outside", "pending", "regarding", "regardless", "respecting", "saving", "theirs",
     "themselves", "though", "through", "throughout", "toward", "towards", "underneath",
     "unless", "unlike", "versus", "whatever", "whenever", "whereas", "whereby", "wherever",
     "whether", "whichever", "whoever", "within", "without", "yourself", "yourselves")
)  # fmt: skip


def _is_barred(label: str, seen: Seen, index: int, tags: Sequence[str]) -> bool:
    """Whether a label is impossible: "140 shows" are no verb, "ute" is no mark."""
    if label in _MARKS:
        return seen.low[index].isalpha()
    if label in _CLOSED:
        word = seen.low[index]
        return word.isalpha() and len(word) >= _LONG and word not in _LONG_SMALL
    if label == "MD" and seen.low[index] not in _MODALS:
        return True
    if label in ("JJ", "VBN") and index and _is_done_by_kin(seen, index):
        return True
    if label == "NNS" and index and seen.low[index - 1] in _KIN:
        return "z" in seen.codes[index + 2] and seen.low[index + 1 : index + 2] != []
    noun = index and set("ns") & set(seen.codes[index + 2])
    return bool(noun) and _is_thing(label, seen.low[index - 1], tags[-1])


def _is_done_by_kin(seen: Seen, index: int) -> bool:
    """Whether a form in "-ed" tells what somebody of a family did: "her father carried mail"."""
    word, after = seen.low[index], seen.low[index + 1 : index + 2]
    owned = index > 1 and seen.low[index - 2] in ("his", "her", "my", "your", "their")
    does = word.endswith("ed") and word not in _STATES_OF_KIN
    return owned and does and seen.low[index - 1] in _KIN and after != [] and after[0].isalpha()


_STATES_OF_KIN = frozenset(("retired", "deceased", "estranged", "beloved", "married", "named"))


def _is_thing(label: str, before: str, tag_before: str) -> bool:
    """Whether a word that can be a noun is one, by the word before it: "140 shows", "for falls"."""
    if label == "VB":
        return tag_before == "VBD" and before not in _BEFORE_BARE
    if label == "VBZ" and before in _BEFORE_THINGS:
        return True
    return label in FINITE and (tag_before == "CD" or before in _BEFORE_NOUNS)


# What one of these is said to do: "his daughter plays for the county".
_KIN = frozenset(
    ("daughter", "son", "wife", "husband", "partner", "brother", "sister", "mother", "mom", "mum",
     "dad", "father", "grandmother", "grandma", "gran", "nan", "grandfather", "grandpa", "grandad",
     "uncle", "aunt", "cousin", "nephew", "niece")
)  # fmt: skip
_BEFORE_THINGS = frozenset(("for", "with", "of", "from", "by", "into"))
# Behind these a verb may stand bare: "I helped build it".
_BEFORE_BARE = frozenset(
    ("did", "had", "helped", "let", "made", "saw", "heard", "watched", "felt", "dared", "could",
     "would", "should", "might", "bade", "needed")
)  # fmt: skip
