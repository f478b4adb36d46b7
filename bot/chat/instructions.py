"""A reply to a note that says what to change in it: led to where that is done, never the note."""

from bot.chat.turn import Button, Turn
from bot.core.drafts.desk import Tone
from bot.core.interjections import Instruction, read_instruction
from bot.core.interview import Interview
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
