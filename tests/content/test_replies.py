"""The bot's sentences: all there, none left over, none too long, each markup well formed."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.content import load_content
from bot.content.replies import load_replies
from bot.core.interview import StepKind
from bot.sandbox.formatting import parse_html

REPLIES = load_replies()
KEYS = REPLIES.keys()
BOT = Path("bot")
CHAT = BOT / "chat"


def called_keys() -> Iterator[tuple[str, bool]]:
    """Yield each key the code looks up, and whether that is all of it (no f-string)."""
    for path in (*CHAT.rglob("*.py"), *BOT.glob("*.py"), *(BOT / "commands").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.Constant) and not isinstance(node, ast.JoinedStr):
                continue
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value, True
            elif isinstance(node, ast.JoinedStr):
                first = node.values[0]
                if isinstance(first, ast.Constant):
                    yield str(first.value), False


def test_no_sentence_is_left_over() -> None:
    found = list(called_keys())
    whole = {key for key, exact in found if exact}
    starts = tuple(key for key, exact in found if not exact and "." in key)
    unused = [
        key
        for key in KEYS
        if key not in whole
        and not key.startswith(starts)
        and not (key.startswith("button.") and key.removeprefix("button.") in whole)
        and not key.startswith(("button.outcome_", "button.as_", "timeline.", "command."))
    ]
    assert unused == []


def test_every_blank_has_a_name_that_the_program_fills() -> None:
    trees = [ast.parse(path.read_text()) for path in BOT.rglob("*.py")]
    calls = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call)]
    filled = {keyword.arg for call in calls for keyword in call.keywords}
    unknown = {key: set(REPLIES.blanks(key)) - filled for key in KEYS}
    assert not {key: blanks for key, blanks in unknown.items() if blanks}


@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_is_well_formed_and_short_enough(key: str) -> None:
    filled = REPLIES(key, **dict.fromkeys(REPLIES.blanks(key), "x" * 120))
    text, _entities = parse_html(filled)
    assert text.strip()
    assert len(text) <= 4096


def test_every_reminder_has_its_sentence() -> None:
    for kind in StepKind:
        assert any(key.startswith(f"reminder.{kind}") for key in KEYS) or (kind is StepKind.MOVE_ON)
        assert f"reason.{kind}" in REPLIES


@pytest.mark.parametrize("key", ["moving_on.text", "moving_on.text_unsent"])
def test_the_last_word_has_at_most_sixty_words(key: str) -> None:
    title = "senior environment artist, Salt Lantern Games of Montreal"
    alive = REPLIES("moving_on.alive", titles="nurse, St. Mary's; data engineer, Acme Corporation")
    text = re.sub(r"<[^>]+>", "", REPLIES(key, title=title, alive=alive))
    assert len(text.split()) <= 60


def test_every_question_has_its_wording() -> None:
    content = load_content()
    for question in content.questions:
        assert content.wordings[question.key].label
        text = content.question_text(question.key, person="Priya")
        assert "{" not in text
