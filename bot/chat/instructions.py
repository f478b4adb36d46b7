"""A reply to a note that says what to change in it: led to where that is done, never the note."""

import re
from collections.abc import Sequence

from bot.chat.titles import call_name, person_of
from bot.chat.turn import Button, Turn
from bot.core.drafts.desk import Tone
from bot.core.interjections import Instruction, read_instruction
from bot.core.interview import Interview, Person
from bot.core.people import first_name
from bot.store import drafts, interviews
from bot.store.chats import Asking
from bot.store.drafts import ShownDraft

SURE = "sure"
"""Beside a note's number: whatever is typed next is its text."""

_TONES = {
    Instruction.SHORTER: Tone.SHORTER,
    Instruction.WARMER: Tone.WARMER,
    Instruction.FORMAL: Tone.FORMAL,
}


async def take(turn: Turn, interview: Interview, shown: ShownDraft, text: str) -> bool:
    """Take what is an instruction; False for a text that can be the note itself."""
    wanted = read_instruction(text, turn.content.interjections)
    if wanted is None:
        return False
    asking = turn.chat.asking
    if asking and asking.kind == "wording":
        await turn.ask_for(Asking("wording", interview.id, detail=f"{shown.id} {SURE}"))
    await turn.say(turn.reply("drafts.instructed"), _rows(turn, interview, shown, wanted))
    return True


async def take_unasked(turn: Turn, text: str) -> bool:
    """Take a wish for another tone that is no reply to a note: "the one for Priya shorter"."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    for interview in [one for one in mine if one.outcome is None][-1:]:
        named, rest = _spoken_of(text, interview.people)
        wanted = read_instruction(rest, turn.content.interjections)
        if wanted not in _TONES:
            return False
        unsent = _unsent(await drafts.of_interview(turn.tx, interview))
        meant = [unsent[p] for p in unsent if p in named] if named else list(unsent.values())
        person = person_of(interview, meant[0].draft.person) if len(meant) == 1 else None
        if person:
            said = turn.reply("drafts.which_tone", name=call_name(turn, person))
            await turn.say(said, _rows(turn, interview, meant[0], wanted))
            return True
        if meant:
            await turn.say(turn.reply("advice.note"))
        return bool(meant)
    return False


def _unsent(shown: Sequence[ShownDraft]) -> dict[int, ShownDraft]:
    """Return each person's latest draft that is not marked as sent."""
    latest = {one.draft.person: one for one in shown}
    return {person: one for person, one in latest.items() if one.sent_at is None}


def _spoken_of(text: str, people: Sequence[Person]) -> tuple[set[int], str]:
    """Return whose note a text speaks of, and the text without those words."""
    named: set[int] = set()
    for person in people:
        name = re.escape(first_name(person.name)) if person.named else ""
        words = rf"(?:(?:the )?{_NOTE}(?:for|to) )?\b{name}(?:['’]?s)?\b(?: {_NOTE}?)?"
        left, found = re.subn(words, " ", text, flags=re.IGNORECASE) if name else (text, 0)
        if found:
            named.add(person.id)
            text = left
    return named, " ".join(text.split())


_NOTE = r"(?:(?:one|note|mail|e-?mail|letter|text|message|card) ?)"


def _rows(
    turn: Turn, interview: Interview, shown: ShownDraft, wanted: Instruction
) -> list[list[Button]]:
    """Return the buttons: another tone where one is wanted, else the answer a note speaks of."""
    own = turn.button("edit", f"edit:{shown.id}:{SURE}")
    tone = _TONES.get(wanted)
    if tone:
        return [[turn.button(tone, f"tone:{shown.id}:{tone}"), own]]
    topic = turn.button("change_topic", f"fix:{interview.id}:enjoyed:{shown.draft.person}")
    return [[topic], [turn.button("summary", f"sum:{interview.id}"), own]]
