"""English is read: every text has a tree, well-known sentences the right one."""

import gc
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.english import load_english, load_lexicon
from bot.core.english import LABELS, English, Tree


def read(text: str) -> Tree:
    return load_english().read(text)


def head(tree: Tree, word: str) -> tuple[str, str]:
    """Return the head of a word ("" for the root) and its label."""
    index = tree.words.index(word)
    above = tree.heads[index]
    return ("" if above < 0 else tree.words[above], tree.labels[index])


@given(
    st.text(max_size=80)
    | st.lists(st.from_regex(r"[A-Za-z0-9,.'?-]{1,8}", fullmatch=True)).map(" ".join)
)
def test_every_text_is_a_tree(text: str) -> None:
    tree = read(text)
    assert len(tree.words) == len(tree.tags) == len(tree.heads) == len(tree.labels)
    assert set(tree.labels) <= set(LABELS)
    if tree.words:
        assert tree.heads.count(-1) == 1
        assert tree.labels[tree.root] == "root"
        assert tree.subtree(tree.root) == tuple(range(len(tree)))


@pytest.mark.parametrize(
    ("text", "root"),
    [
        ("did the 40 hour course again this spring", "did"),
        ("grew up four miles from the station", "grew"),
        ("the fuse boxes he keeps on a shelf", "boxes"),
        ("his idea that rounds should happen at the bedside", "idea"),
        ("turnover, training and paperwork", "turnover"),
        ("why did I leave the chain", "leave"),
        ("that I would be bored", "bored"),
        ("talking about her dogs", "talking"),
        ("the pace is slow", "slow"),
    ],
)
def test_what_a_phrase_is_about_is_its_root(text: str, root: str) -> None:
    tree = read(text)
    assert tree.words[tree.root] == root


def test_who_does_what() -> None:
    tree = read("she teaches new nurses every week")
    assert tree.tags[:4] == ("PRP", "VBZ", "JJ", "NNS")
    assert head(tree, "she") == ("teaches", "subj")
    assert head(tree, "nurses") == ("teaches", "obj")
    assert head(tree, "new") == ("nurses", "amod")


def test_a_clause_that_says_which() -> None:
    tree = read("the fuse boxes he keeps on a shelf")
    assert head(tree, "keeps") == ("boxes", "relcl")
    assert head(tree, "shelf") == ("keeps", "obl")


def test_whose_it_is() -> None:
    tree = read("I met the cook's mother")
    assert head(tree, "cook") == ("mother", "poss")
    assert head(tree, "'s") == ("cook", "case")


def test_the_same_text_is_read_the_same_way_by_another_reader(model: bytes) -> None:
    other = English.load(model, load_lexicon())
    for text in ("half the team is new", "cut the close from ten days to six"):
        assert other.read(text) == read(text)


def test_what_was_read_is_not_kept_after_forgetting(model: bytes) -> None:
    reader = English.load(model, load_lexicon())
    reader.read("a secret of Zebulon Quirk")
    assert reader.read("a secret of Zebulon Quirk") is reader.read("a secret of Zebulon Quirk")
    reader.forget()
    gc.collect()
    left = [one for one in gc.get_objects() if isinstance(one, Tree) and "Zebulon" in one.words]
    assert not left


def test_forgetting_changes_no_reading() -> None:
    before = read("nobody wears a tie")
    load_english().forget()
    assert read("nobody wears a tie") == before


def test_other_bytes_are_refused() -> None:
    with pytest.raises(OSError, match="gzip"):
        English.load(b"no model", load_lexicon())
    with pytest.raises(ValueError, match="Expecting value"):
        English.load(gzip.compress(b"no model"), load_lexicon())


def test_the_second_word_of_a_compound_is_a_noun() -> None:
    tree = load_english().read("her band saw")
    assert tree.words == ("her", "band", "saw")
    assert tree.tags[-1] == "NN"


@pytest.mark.parametrize("text", ["the service ute", "the tyres on the tractor"])
def test_a_word_that_nobody_knows_is_no_punctuation(text: str) -> None:
    tags = load_english().read(text).tags
    assert all(tag.isalpha() for tag in tags), tags


@pytest.mark.parametrize("word", ["tarlatan", "pozzolan", "kombucha", "verdigris"])
def test_an_unknown_word_is_no_small_word(word: str) -> None:
    tree = read(f"I treated 80 {word} prints at the harbour")
    assert tree.tags[3][:2] in ("NN", "JJ", "VB")
