"""The stand-in's clock: the system's time plus an offset that can be moved.

Everything the stand-in dates (messages, edits, the age of a button tap) is dated by this clock, so
a move of ten days lets ten days pass on Telegram's side as well.
"""

import time

from bot.sandbox.pulse import Pulse


class ShiftedClock:
    """System time plus `offset` seconds; `pulse` beats on a move and on a demanded tick.

    `shown` beats as well, for whoever shows the time.

    `moved` is the number of `shown` at the last move.
    `due` is the moment (UTC seconds) of the bot's next reminder, as the bot last reported it.
    """

    def __init__(self, shown: Pulse) -> None:
        self.offset = 0
        self.pulse = Pulse()
        self._shown = shown
        self.due: int | None = None
        self.moved = 0

    def now(self) -> int:
        """The shifted time in UTC seconds."""
        return int(time.time()) + self.offset

    def forward(self, seconds: int) -> None:
        """Move the clock by `seconds`, which may be negative."""
        self.offset += seconds
        self.tick()

    def to(self, moment: int) -> None:
        """Move the clock to `moment`, in UTC seconds."""
        self.forward(moment - self.now())

    def tick(self) -> None:
        """Wake whoever follows the clock without moving it."""
        self.pulse.beat()
        self.moved = self._shown.beat()

    def expect(self, due: int | None) -> None:
        """Note when the bot's next reminder is due, in UTC seconds; None for never."""
        if due != self.due:
            self.due = due
            self._shown.beat()

    def reset(self) -> None:
        """Return to the system's time."""
        self.forward(-self.offset)
