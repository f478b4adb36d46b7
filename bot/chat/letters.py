"""Short letters outside the two notes: after a no, after an offer, and to withdraw."""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from bot.chat.material import debrief_of, runs_the_process
from bot.chat.titles import call_name, title
from bot.chat.turn import Turn
from bot.core.drafts.channel import recruiter
from bot.core.drafts.setting import values_of
from bot.core.interview import Interview, Kind, Person
from bot.core.people import address

WITHDRAWALS = 3
WORDS_OF_SIGNATURE = 12


async def offer_reply_to_rejection(turn: Turn, interview: Interview) -> None:
    """Show a letter that thanks for the news and asks for advice."""
    await turn.say(turn.reply("letters.rejection_lead"))
    await _show(turn, interview, "letters.rejection", _writer(turn, interview))


async def offer_reply_to_offer(turn: Turn, interview: Interview) -> None:
    """Show a letter that thanks for the offer and asks for time."""
    await turn.say(turn.reply("letters.offer_lead"))
    await _show(turn, interview, "letters.offer", _writer(turn, interview))


async def show_withdrawals(turn: Turn, interview: Interview) -> None:
    """Show a courteous note of withdrawal for each person; a recruiter's alone will do."""
    people = [person for person in interview.people if person.named]
    runs_it = runs_the_process(turn, interview)
    if runs_it and len(people) > 1:
        name = call_name(turn, runs_it)
        await turn.say(turn.reply("letters.withdrawal_recruiter", name=name))
    to: Iterable[Person | None] = people or [None]
    for number, person in enumerate(to):
        await _show(turn, interview, f"letters.withdrawal_{number % WITHDRAWALS + 1}", person)


def _writer(turn: Turn, interview: Interview) -> Person | None:
    """Return who most likely wrote on the employer's side.

    That is who signed what they wrote; else whoever can be written to, the one who runs it first.
    """
    runs_it = recruiter(debrief_of(turn, interview), turn.content.channels)
    people = [person for person in interview.people if person.named]
    first = [runs_it] if runs_it else []
    told = interview.answer("told").casefold().split()[-WORDS_OF_SIGNATURE:]
    end = {word.strip(".,()<>") for word in told}
    signed = [person for person in people if _signs(person, end)]
    reachable = [person for person in (*first, *people) if person.email]
    return next(iter([*signed, *reachable, *first, *people]), None)


def _signs(person: Person, words: AbstractSet[str]) -> bool:
    """Whether the words that a letter ends with hold somebody's last name and another."""
    *others, last = re.findall(r"[\w'’-]+", person.name.casefold()) or [""]
    return last in words and (not others or not words.isdisjoint(others))


async def _show(turn: Turn, interview: Interview, key: str, person: Person | None) -> None:
    replies = turn.content.replies
    name = address(person.name, formal=False) if person else replies.plain("letters.team")
    debrief, bank = debrief_of(turn, interview), turn.content.bank
    values = values_of(debrief, bank, formal=False, kind=Kind.SECOND)
    role, company = values.get("role", ""), values.get("company", "")
    job = replies.plain("letters.job", role=role, company=company) if role else company
    letter = replies.plain(
        key,
        name=name,
        job=job or title(turn, interview),
        company=company or title(turn, interview),
        user=turn.chat.profile.sign_name,
    )
    body = turn.reply("drafts.body", text=letter)
    if person is None:
        await turn.say(body)
        return
    known = "letters.to_email" if person.email else "letters.to"
    await turn.say(turn.reply(known, name=person.name, email=person.email) + "\n\n" + body)
