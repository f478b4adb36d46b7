"""What was heard in a message: answers, people, and what to say back."""

from dataclasses import dataclass

from bot.chat.turn import Rows
from bot.core.interview import Answer
from bot.core.people import Met


@dataclass(frozen=True, slots=True)
class Heard:
    """What one message answers.

    ``met`` are the people it names, ``whole`` whether that is everybody. ``say`` is what the bot
    says back, ``rows`` the buttons to choose or correct. With ``clear`` false the question stands
    and ``say`` tells what to do.
    """

    answers: tuple[Answer, ...] = ()
    met: tuple[Met, ...] | None = None
    whole: bool = True
    say: str = ""
    rows: Rows = ()
    clear: bool = True
