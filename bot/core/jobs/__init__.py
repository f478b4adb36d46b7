"""Jobs: role and employer, the kind of workplace, and the way of meeting."""

from bot.core.jobs.position import Position, read_position
from bot.core.jobs.prose import company_in_prose, role_in_prose
from bot.core.jobs.spelling import propose_role
from bot.core.jobs.words import JobWords
from bot.core.jobs.workplace import (
    Sign,
    Workplace,
    WorkplaceReading,
    infer_workplace,
    read_medium,
    read_workplace,
    without_denials,
)

__all__ = [
    "JobWords",
    "Position",
    "Sign",
    "Workplace",
    "WorkplaceReading",
    "company_in_prose",
    "infer_workplace",
    "propose_role",
    "read_medium",
    "read_position",
    "read_workplace",
    "role_in_prose",
    "without_denials",
]
