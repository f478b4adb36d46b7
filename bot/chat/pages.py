"""The list of interviews, the page of one, and the timeline of what is still to come."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.chat import planned
from bot.chat.titles import (
    day_name,
    outcome_words,
    quiet_for,
    shorten,
    step_sentence,
    title,
)
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.interview import Event, EventKind, Interview, StepKind
from bot.core.plan import next_step, upcoming
from bot.store import drafts, interviews

PAGE = 8
TIMELINE_STEPS = 8
FILTERS: Mapping[str, Callable[[Interview], bool]] = {
    "all": lambda _: True,
    "open": lambda interview: interview.outcome is None,
    "closed": lambda interview: interview.outcome is not None,
}
"""What the list can show."""


async def show_list(
    turn: Turn, page: int = 0, which: str = "all", *, in_place: bool = False
) -> None:
    """Show the interviews, open ones first, each with its next step; a page at a time.

    ``which`` is one of FILTERS.
    """
    say = turn.rewrite if in_place else turn.say
    mine = sorted(
        await interviews.of_chat(turn.tx, turn.chat.id),
        key=lambda i: (i.outcome is not None, -i.created_at, -i.id),
    )
    if not mine:
        await say(turn.reply("interviews.empty"))
        return
    counts = {name: sum(map(fits, mine)) for name, fits in FILTERS.items()}
    which = which if counts[which] else "all"
    found = list(enumerate(filter(FILTERS[which], mine), 1))
    page = max(0, min(page, (len(found) - 1) // PAGE))
    shown = found[page * PAGE : (page + 1) * PAGE]
    lines = [_head(turn, which, page, len(found)), *(_line(turn, n, i) for n, i in shown)]
    rows = [[_open_button(turn, number, i)] for number, i in shown]
    rows += _page_row(turn, page, which, len(found))
    rows += _filter_row(turn, which, counts)
    await say("\n".join(lines), rows)


def _head(turn: Turn, which: str, page: int, count: int) -> Markup:
    head = turn.reply(f"interviews.head_{which}")
    if count <= PAGE:
        return head
    pages = (count - 1) // PAGE + 1
    return Markup(f"{head} {turn.reply('interviews.page_of', page=page + 1, pages=pages)}")


def _open_button(turn: Turn, number: int, interview: Interview) -> Button:
    name = shorten(title(turn, interview), 50)
    return Button(turn.content.label("open", number=number, title=name), f"open:{interview.id}")


def _page_row(turn: Turn, page: int, which: str, count: int) -> list[list[Button]]:
    row = []
    if page > 0:
        row.append(turn.button("earlier_page", f"list:{page - 1}:{which}"))
    if (page + 1) * PAGE < count:
        row.append(turn.button("later_page", f"list:{page + 1}:{which}"))
    return [row] if row else []


def _filter_row(turn: Turn, which: str, counts: Mapping[str, int]) -> list[list[Button]]:
    """Return a button for each other choice, where there is a choice at all."""
    if not (counts["open"] and counts["closed"]):
        return []
    labels = {"all": "list_all", "open": "list_open", "closed": "list_closed"}
    others = [name for name in FILTERS if name != which]
    return [[turn.button(labels[n], f"list:0:{n}", count=counts[n]) for n in others]]


def _line(turn: Turn, number: int, interview: Interview) -> Markup:
    name = title(turn, interview)
    if interview.outcome is not None:
        ended = outcome_words(turn, interview.outcome)
        return turn.reply("interviews.line_closed", number=number, title=name, outcome=ended)
    quiet = quiet_for(turn, interview)
    line = turn.reply("interviews.line_open", number=number, title=name, quiet=quiet)
    return Markup("\n".join([line, *_next_line(turn, interview)]))


def _next_line(turn: Turn, interview: Interview) -> list[Markup]:
    step = next_step(interview, turn.preferences, turn.holidays)
    return [turn.reply("interviews.line_next", step=step_sentence(turn, step))] if step else []


async def show_page(turn: Turn, interview: Interview) -> None:
    """Show one interview in place of the list, with all that can be done about it."""
    name = title(turn, interview)
    if interview.outcome is not None:
        ended = outcome_words(turn, interview.outcome)
        head = turn.reply("interviews.page_closed", title=name, outcome=ended)
    else:
        quiet = quiet_for(turn, interview)
        head = turn.reply("interviews.page_open", title=name, quiet=quiet)
    shown = await drafts.of_interview(turn.tx, interview)
    sent = [s for s in shown if s.sent_at is not None]
    history = [_sent_line(turn, interview, s.draft.person, s.sent_at or 0) for s in sent]
    lines = [head, *_next_line(turn, interview), *history]
    await turn.rewrite("\n".join(lines), _page_rows(turn, interview))


def _sent_line(turn: Turn, interview: Interview, person: int, at: int) -> Markup:
    found = next((p.name for p in interview.people if p.id == person), "")
    day = day_name(turn, turn.local(at).date())
    return turn.reply("drafts.sent", name=found, day=day)


def _page_rows(turn: Turn, interview: Interview) -> list[list[Button]]:
    key = interview.id
    last = [turn.button("delete", f"del:{key}"), turn.button("to_list", "list:0")]
    summary = turn.button("summary", f"sum:{key}")
    if planned.waits(turn, interview) and interview.outcome is None:
        rows = [planned.change_row(turn, interview), planned.calendar_row(turn, interview)]
        ends = [turn.button(name, f"{name}:{key}") for name in ("close", "withdraw")]
        return [[summary, *ends], *rows, last]
    rows = [[summary, turn.button("show_drafts", f"show:{key}")]]
    rows.append([turn.button("notes_text", f"txt:{key}"), turn.button("picture", f"pic:{key}")])
    if interview.outcome is not None:
        return [*rows, [turn.button("reopen", f"reopen:{key}")], last]
    if interview.held is None and ("previous_round", 0) in interview.answers:
        rows.append([turn.button("set_time", f"retime:{key}")])
    rows.append([turn.button("answered", f"yes:{key}"), turn.button("later", f"later:{key}")])
    rows.append([turn.button("go_on", f"go:{key}"), turn.button("close", f"close:{key}")])
    rows[-1].append(turn.button("withdraw", f"withdraw:{key}"))
    return [*rows, planned.calendar_row(turn, interview), last]


async def show_timeline(turn: Turn) -> None:
    """Show every message still to come, with its reason."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    due = any(upcoming(one, turn.preferences, turn.holidays) for one in mine)
    *before, last = await write_timeline(turn)
    for text in before:
        await turn.say(text)
    await turn.say(last, [[turn.button("calendar", "icsall")]] if due else [])


async def write_timeline(turn: Turn) -> Sequence[str]:
    """Return the answer to /timeline, in as few messages as Telegram's length limit allows."""
    blocks = []
    for interview in await interviews.of_chat(turn.tx, turn.chat.id):
        steps = upcoming(interview, turn.preferences, turn.holidays)[:TIMELINE_STEPS]
        if interview.outcome is None and steps:
            head = turn.reply("ahead.interview", title=title(turn, interview))
            lines = [turn.reply("ahead.step", step=step_sentence(turn, step)) for step in steps]
            lines += _once_told(turn, interview)
            blocks.append((steps[0].at, "\n".join([head, *lines])))
    if not blocks:
        return [turn.reply("ahead.empty")]
    return _gather([turn.reply("ahead.head"), *(text for _, text in sorted(blocks))])


def _once_told(turn: Turn, interview: Interview) -> list[Markup]:
    """Return the second note that a debrief left half-way will bring once it is finished."""
    if interview.latest(EventKind.DEBRIEFED) or interview.employer_date is None:
        return []
    told = Event(EventKind.DEBRIEFED, turn.now)
    finished = replace(interview, events=(*interview.events, told))
    steps = upcoming(finished, turn.preferences, turn.holidays)
    second = next((step for step in steps if step.kind is StepKind.SECOND), None)
    return [turn.reply("ahead.once_told", step=step_sentence(turn, second))] if second else []


def _gather(blocks: list[str]) -> list[str]:
    messages = [blocks[0]]
    for block in blocks[1:]:
        if len(messages[-1]) + len(block) > 3500:
            messages.append(block)
        else:
            messages[-1] = f"{messages[-1]}\n\n{block}"
    return messages
