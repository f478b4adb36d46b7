"""A tree tells what hangs on what, and is written as a sentence."""

import pytest

from bot.core.english import Tree

TREE = Tree(
    ("the", "cook", "'s", "mother", ",", "who", "sings"),
    ("DT", "NN", "POS", "NN", ",", "WP", "VBZ"),
    (1, 3, 1, -1, 6, 6, 3),
    ("det", "poss", "case", "root", "punct", "subj", "relcl"),
)


def test_the_root_is_the_word_without_a_head() -> None:
    assert TREE.root == 3


def test_a_tree_without_words_has_no_root() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        _ = Tree((), (), (), ()).root


def test_children_come_in_the_order_of_the_sentence() -> None:
    assert TREE.children(3) == (1, 6)
    assert TREE.children(3, "relcl", "acl") == (6,)
    assert TREE.child(3, "poss") == 1
    assert TREE.child(3, "det") is None


def test_a_subtree_is_a_word_and_all_below_it() -> None:
    assert TREE.subtree(1) == (0, 1, 2)
    assert TREE.subtree(3) == tuple(range(7))


def test_it_is_written_with_its_marks_closed_up() -> None:
    assert TREE.text() == "the cook's mother, who sings"
    assert TREE.text(TREE.subtree(1)) == "the cook's"


def test_quotes_and_brackets_close_around_their_words() -> None:
    words = ("a", '"', "go", "home", '"', "note", "(", "mine", ")", "?")
    assert Tree(words, words, (), ()).text() == 'a "go home" note (mine)?'
