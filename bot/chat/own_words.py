"""The user's own text of a note: kept as it is, with what was noticed and what it teaches."""

from collections.abc import Sequence
from dataclasses import replace

from bot.chat import profile
from bot.chat.material import debrief_of
from bot.chat.titles import person_of, shorten
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.drafts.checks import advise, find_blanks, know
from bot.core.interview import Draft, Interview
from bot.core.letter_edit import respelled, signature
from bot.store import interviews
from bot.store.drafts import ShownDraft

MOST_LINES = 3
BLANKS_LIMIT = 120


async def say_kept(turn: Turn, interview: Interview, shown: ShownDraft) -> None:
    """Say that a text is kept, what the checks noticed in it, and offer to learn names from it."""
    advice = _advice(turn, interview, shown.draft)
    lines = [turn.reply("drafts.edited"), *advice]
    rows = _lessons(turn, interview, shown)
    await turn.say("\n".join(lines), rows)


def _advice(turn: Turn, interview: Interview, draft: Draft) -> list[Markup]:
    """Return one short line for each thing that was noticed; nothing is refused."""
    debrief = debrief_of(turn, interview)
    if not any(listener.person.id == draft.person for listener in debrief.people):
        return []
    bank = turn.content.bank
    codes = advise(draft, know(debrief, bank.standards, bank.vocabulary))
    blanks = find_blanks(draft.text)
    found = [line for code in codes if (line := _notice(turn, code, blanks))][:MOST_LINES]
    return [*found, turn.reply("drafts.as_you_like")] if found else []


def _notice(turn: Turn, code: str, blanks: Sequence[str]) -> Markup:
    if code == "placeholder" and blanks:
        return turn.reply("drafts.blank", blanks=shorten(", ".join(blanks), BLANKS_LIMIT))
    sentence = turn.content.standards.advice.get(code, "")
    return turn.reply("drafts.noticed", what=sentence) if sentence else Markup("")


def _lessons(turn: Turn, interview: Interview, shown: ShownDraft) -> list[list[Button]]:
    """Return the buttons that carry names over: the reader's spelling, the own signature."""
    rows = []
    person = person_of(interview, shown.draft.person)
    spelt = respelled(shown.draft.text, person.name) if person else ""
    if spelt:
        rows.append([turn.button("respell", f"respell:{shown.id}", name=spelt)])
    signed = signature(shown.draft.text)
    if signed and signed != turn.chat.profile.sign_name:
        rows.append([turn.button("sign_as", f"signas:{shown.id}", name=signed)])
    return rows


async def respell(turn: Turn, interview: Interview, shown: ShownDraft) -> str:
    """Spell the reader's name as the user's own text does from now on; return the toast."""
    person = person_of(interview, shown.draft.person)
    spelt = respelled(shown.draft.text, person.name) if person else ""
    if person is None or not spelt:
        return turn.content.replies.plain("other.stale")
    await interviews.change_person(turn.tx, interview, replace(person, name=spelt))
    await turn.rewrite(turn.reply("drafts.respelled", name=spelt))
    return ""


async def sign_as(turn: Turn, shown: ShownDraft) -> str:
    """Sign as the user's own text does from now on; return the toast."""
    signed = signature(shown.draft.text)
    if not signed:
        return turn.content.replies.plain("other.stale")
    own = replace(turn.chat.profile, sign_name=signed, sign_confirmed=True)
    await profile.save(turn, own)
    await turn.rewrite(turn.reply("name.kept", name=signed))
    return ""
