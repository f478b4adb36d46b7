"""The one clock: every open interview has exactly one next step, a pure function of its facts."""

from bot.core.plan.facts import employer_word
from bot.core.plan.notes import Offer, offers
from bot.core.plan.promises import Promise, open_promises
from bot.core.plan.step import next_step, own_step, step_at, upcoming
from bot.core.plan.together import chat_due, due_together, may_leave

__all__ = [
    "Offer",
    "Promise",
    "chat_due",
    "due_together",
    "employer_word",
    "may_leave",
    "next_step",
    "offers",
    "open_promises",
    "own_step",
    "step_at",
    "upcoming",
]
