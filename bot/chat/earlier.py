"""The rounds before a further one: what to have in mind on the way there, and what was written."""

from bot.chat.titles import call_name, shorten, title
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.interview import Interview, Outcome, Person
from bot.core.plan import open_promises
from bot.store import drafts, interviews

LINE_LIMIT = 160
MOST_ROUNDS = 6


async def round_before(turn: Turn, interview: Interview) -> Interview | None:
    """Return the round before this one, if there was one and it is still kept.

    The noted id decides, as long as it is that of a round with the same employer; after an import
    it may not be, and the latest such round is meant.
    """
    found = interview.answers.get(("previous_round", 0))
    if found is None:
        return None
    company = interview.company.casefold()
    rounds = [
        one
        for one in await interviews.of_chat(turn.tx, turn.chat.id)
        if one.outcome is Outcome.NEXT_ROUND
        and one.company.casefold() == company
        and (one.created_at, one.id) < (interview.created_at, interview.id)
    ]
    noted = (one for one in rounds if str(one.id) == found.value)
    return next(noted, rounds[-1] if rounds else None)


async def texts_to(turn: Turn, interview: Interview) -> dict[int, list[str]]:
    """Return, for each person of an interview, the texts for them in the rounds before."""
    texts: dict[int, list[str]] = {}
    current: Interview | None = interview
    for _ in range(MOST_ROUNDS):
        current = await round_before(turn, current) if current else None
        if current is None:
            break
        shown = await drafts.of_interview(turn.tx, current)
        for person in interview.people:
            same = {one.id for one in current.people if _is_same(one, person)}
            found = [s.draft.text for s in shown if s.draft.person in same]
            texts.setdefault(person.id, []).extend(found)
    return texts


def _is_same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return one.name.casefold() == other.name.casefold()


def brief(turn: Turn, interview: Interview, before: Interview) -> Markup:
    """Return what to have in mind on the way to a further round."""
    lines = [turn.reply("brief.head", title=title(turn, interview))]
    lines += [_person_line(turn, person) for person in before.people]
    for person in before.people:
        lines += _lines_about(turn, before, person)
    lines += [turn.reply("brief.promised", what=promise.what) for promise in open_promises(before)]
    for question in ("went_well", "strength", "issues"):
        answer = before.answer(question)
        if answer:
            lines.append(turn.reply(f"brief.{question}", text=shorten(answer, LINE_LIMIT)))
    return Markup("\n".join(lines))


def _person_line(turn: Turn, person: Person) -> Markup:
    if person.role:
        return turn.reply("brief.person_role", name=person.name, role=person.role)
    return turn.reply("brief.person", name=person.name)


def _lines_about(turn: Turn, before: Interview, person: Person) -> list[Markup]:
    """Return what somebody talked about, asked and doubted, and the user's answer to it."""
    keys = ("enjoyed", "asked", "concern", "reply")
    said = {key: before.answer(key, person.id) for key in keys}
    name = call_name(turn, person)
    return [
        turn.reply(f"brief.{key}", name=name, text=shorten(answer, LINE_LIMIT))
        for key, answer in said.items()
        if answer
    ]
