"""Pictures for whoever would rather look than read, each with the same in words below it."""

from datetime import datetime
from html import unescape

from bot.chat.titles import (
    clock_time,
    day_name,
    moment_name,
    outcome_words,
    person_of,
    shorten,
    step_reason,
    title,
)
from bot.chat.turn import Turn
from bot.core.interview import EventKind, Interview, Step
from bot.core.pipeline import by_stage
from bot.core.plan import employer_word, upcoming
from bot.pictures import card
from bot.pictures.charts import Bar, Mark, draw_bars, draw_timeline
from bot.pictures.lettering import undrawable
from bot.store import drafts, interviews
from bot.store.drafts import ShownDraft

FEET_AND_INCHES = frozenset({"US", "CA"})
"""Countries (ISO codes) where cards are sold in inches."""

MOST_STEPS = 6
MOST_PAST = 9


async def show_pipeline(turn: Turn) -> str:
    """Show how many interviews stand where; return the toast."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    if not mine:
        return _plain(turn, "interviews.empty")
    stages = by_stage(mine, turn.local_now)
    bars = [
        Bar(
            _plain(turn, f"stage.{stage}"),
            len(ones),
            "; ".join(shorten(title(turn, one), 60) for one in reversed(ones)),
        )
        for stage, ones in stages.items()
    ]
    head = _plain(turn, "picture.pipeline")
    told = [_plain(turn, "picture.bar", label=b.label, count=b.count, names=b.names) for b in bars]
    await turn.picture("interviews.png", draw_bars(head, bars), "\n".join([head, *told]))
    return ""


async def show_timeline(turn: Turn, interview: Interview) -> None:
    """Show what happened in one interview and what is still to come."""
    head = title(turn, interview)
    shown = await drafts.of_interview(turn.tx, interview)
    past = sorted(_happened(turn, interview, shown), key=lambda one: one[0])[-MOST_PAST:]
    marks = [Mark(when, what, at > turn.local_now) for at, when, what in past]
    steps = upcoming(interview, turn.preferences, turn.holidays)[:MOST_STEPS]
    marks += [_coming(turn, step) for step in steps]
    told = [_plain(turn, "picture.mark", when=mark.when, what=mark.what) for mark in marks]
    data = draw_timeline(head, marks)
    await turn.picture(f"timeline-{interview.id}.png", data, "\n".join([head, *told]))


Happened = list[tuple[datetime, str, str]]


def _happened(turn: Turn, interview: Interview, shown: tuple[ShownDraft, ...]) -> Happened:
    """Return when (local), in words, and what: all that took place or was named with a day."""
    found: Happened = []
    held, told = interview.held, employer_word(interview).date
    if held:
        found.append((held.start, moment_name(turn, held.start), _plain(turn, "picture.held")))
    for one in shown:
        if one.sent_at is not None:
            person = person_of(interview, one.draft.person)
            what = _plain(turn, f"picture.{one.draft.kind}", name=person.name if person else "")
            found.append(_on_day(turn, turn.local(one.sent_at), what))
    if told.day and interview.outcome is None:
        end = datetime.combine(told.day, datetime.max.time())
        found.append(_on_day(turn, end, _plain(turn, "picture.named")))
    ended = interview.latest(EventKind.ENDED)
    if ended and interview.outcome is not None:
        outcome = unescape(outcome_words(turn, interview.outcome))
        what = _plain(turn, "picture.ended", outcome=outcome)
        found.append(_on_day(turn, turn.local(ended.at), what))
    return found


def _on_day(turn: Turn, at: datetime, what: str) -> tuple[datetime, str, str]:
    return at, day_name(turn, at.date()), what


def _coming(turn: Turn, step: Step) -> Mark:
    at = turn.local(step.at)
    when = f"{day_name(turn, at.date())}, {clock_time(at)}"
    what = _plain(turn, f"reminder.what_{step.kind}")
    why = unescape(step_reason(turn, step))
    return Mark(when, _plain(turn, "picture.step", what=what, why=why), coming=True)


async def hand_over_card(turn: Turn, shown: ShownDraft) -> str:
    """Send a note as a card to print or to copy by hand; return the toast."""
    strange = undrawable(shown.draft.text)
    if strange:
        await turn.say(turn.reply("card.undrawable", characters=" ".join(strange[:20])))
        return ""
    paper = card.FIVE_BY_SEVEN if turn.chat.profile.country in FEET_AND_INCHES else card.A6
    layout = card.lay_out(shown.draft.text, paper)
    if layout is None:
        await turn.say(turn.reply("card.too_long", paper=paper.name))
        return ""
    image = card.draw(layout)
    caption = _plain(turn, "card.png", paper=paper.name)
    await turn.hand_over(f"card-{shown.id}.png", card.to_png(image), caption)
    await turn.hand_over(f"card-{shown.id}.pdf", card.to_pdf(image), _plain(turn, "card.pdf"))
    return ""


def _plain(turn: Turn, key: str, **blanks: object) -> str:
    return turn.content.replies.plain(key, **blanks)
