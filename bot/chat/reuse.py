"""What serves the notes of every interview: strengths told once, and the tone that is liked."""

from dataclasses import replace

from bot.chat import aside, debrief, profile
from bot.chat.heard import Heard
from bot.chat.tapdata import StaleButtonError
from bot.chat.titles import shorten
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.drafts.desk import Tone
from bot.core.interview import Answer, Interview
from bot.core.questionnaire import Asked
from bot.store import drafts, interviews

LABEL_LIMIT = 60
TONES = ("", *Tone)
"""The tones that can be set; empty: as the place suggests."""


# Strengths.


async def choose_strength(turn: Turn, interview: Interview, number: int) -> str:
    """Answer the question about one's strength with one that is kept; return the toast."""
    question, kept = turn.content.question("strength"), turn.chat.profile.strengths
    if question is None or number >= len(kept):
        raise StaleButtonError
    heard = Heard((Answer("strength", kept[number], at=turn.now),))
    label = shorten(kept[number])
    return await debrief.settle(turn, interview, Asked(question), heard, Markup(label))


async def ask_strengths(turn: Turn) -> None:
    """Show the strengths that are kept, to remove one or to type another."""
    await aside.begin(turn, "strength")
    await turn.say(*_screen(turn))


def _screen(turn: Turn) -> tuple[Markup, list[list[Button]]]:
    kept = turn.chat.profile.strengths
    head = turn.reply("strengths.ask" if kept else "strengths.none")
    lines = [turn.reply("strengths.line", number=n, text=t) for n, t in enumerate(kept, 1)]
    rows = [
        [turn.button("remove", f"nostr:{n}", name=shorten(text, LABEL_LIMIT))]
        for n, text in enumerate(kept)
    ]
    rows.append([turn.button("to_settings", "set:screen")])
    return Markup("\n".join([head, *lines])), rows


async def take_strength(turn: Turn, text: str) -> None:
    """Keep a typed strength."""
    text = " ".join(text.split())
    if len(text) > profile.STRENGTH_LIMIT:
        await turn.say(turn.reply("strengths.too_long", most=profile.STRENGTH_LIMIT))
        return
    await profile.keep_strength(turn, "", text)
    await aside.end(turn)
    row = [turn.button("to_settings", "set:screen")]
    await turn.say(turn.reply("strengths.kept", text=shorten(text)), [row])


async def remove_strength(turn: Turn, number: int) -> None:
    """Keep a strength no longer."""
    kept = turn.chat.profile.strengths
    if number >= len(kept):
        raise StaleButtonError
    await _keep(turn, kept[:number] + kept[number + 1 :])
    await turn.rewrite(*_screen(turn))


async def _keep(turn: Turn, strengths: tuple[str, ...]) -> None:
    await profile.save(turn, replace(turn.chat.profile, strengths=strengths))


# The tone.


async def ask_tone(turn: Turn) -> None:
    """Show in which tones notes can be written."""
    buttons = [Button(_tone_words(turn, tone), f"usual:{tone}") for tone in TONES]
    now = tone_words(turn)
    await turn.say(turn.reply("tone.ask", tone=now), [buttons[:2], buttons[2:]])


async def keep_tone(turn: Turn, tone: str) -> None:
    """Write notes in a tone from now on (empty: as the place suggests)."""
    if tone not in TONES:
        raise StaleButtonError
    await profile.save(turn, replace(turn.chat.profile, tone=tone))
    await turn.rekey([])
    unsent = await _newest_unsent(turn)
    rows = [[turn.button("fresh", f"fresh:{unsent}")]] if unsent else []
    key = "tone.kept_fresh" if unsent else "tone.kept"
    await turn.say(turn.reply(key, tone=tone_words(turn)), rows)


def tone_words(turn: Turn) -> str:
    """Return the tone that is set, in words."""
    return _tone_words(turn, turn.chat.profile.tone)


def _tone_words(turn: Turn, tone: str) -> str:
    return turn.content.replies.plain(f"tone.{tone or 'usual'}")


async def _newest_unsent(turn: Turn) -> int:
    """Return the newest open interview with a note that was not sent; 0 if there is none."""
    for interview in reversed(await interviews.of_chat(turn.tx, turn.chat.id)):
        if interview.outcome is None:
            shown = await drafts.of_interview(turn.tx, interview)
            if any(one.sent_at is None for one in shown):
                return interview.id
    return 0
