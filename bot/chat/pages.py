"""The list of interviews, the page of one, and the timeline of what is still to come."""

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
from bot.core.interview import Interview
from bot.core.plan import next_step, upcoming
from bot.store import drafts, interviews

PAGE = 8
TIMELINE_STEPS = 8


async def show_list(turn: Turn, page: int = 0, *, in_place: bool = False) -> None:
    """Show the interviews, open ones first, each with its next step; a page at a time."""
    mine = sorted(
        await interviews.of_chat(turn.tx, turn.chat.id),
        key=lambda i: (i.outcome is not None, -i.created_at, -i.id),
    )
    if not mine:
        await turn.say(turn.reply("interviews.empty"))
        return
    page = max(0, min(page, (len(mine) - 1) // PAGE))
    numbered = list(enumerate(mine, 1))[page * PAGE : (page + 1) * PAGE]
    lines = [turn.reply("interviews.head"), *(_line(turn, n, i) for n, i in numbered)]
    rows = [[_open_button(turn, number, i)] for number, i in numbered]
    text = "\n".join(lines)
    rows += _page_row(turn, page, len(mine))
    await (turn.rewrite(text, rows) if in_place else turn.say(text, rows))


def _open_button(turn: Turn, number: int, interview: Interview) -> Button:
    name = shorten(title(turn, interview), 50)
    return Button(turn.content.label("open", number=number, title=name), f"open:{interview.id}")


def _page_row(turn: Turn, page: int, count: int) -> list[list[Button]]:
    row = []
    if page > 0:
        row.append(turn.button("earlier_page", f"list:{page - 1}"))
    if (page + 1) * PAGE < count:
        row.append(turn.button("later_page", f"list:{page + 1}"))
    return [row] if row else []


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
    rows = [[turn.button("summary", f"sum:{key}"), turn.button("show_drafts", f"show:{key}")]]
    if interview.outcome is None:
        if planned.waits(turn, interview):
            rows.append(planned.change_row(turn, interview))
        elif interview.held is None and ("previous_round", 0) in interview.answers:
            rows.append([turn.button("set_time", f"retime:{key}")])
        rows.append([turn.button("answered", f"yes:{key}"), turn.button("later", f"later:{key}")])
        rows.append([turn.button("go_on", f"go:{key}"), turn.button("close", f"close:{key}")])
        rows[-1].append(turn.button("withdraw", f"withdraw:{key}"))
    else:
        rows.append([turn.button("reopen", f"reopen:{key}")])
    rows.append([turn.button("delete", f"del:{key}"), turn.button("to_list", "list:0")])
    return rows


async def ask_delete(turn: Turn, interview: Interview) -> None:
    """Ask before one interview is deleted."""
    row = [
        turn.button("delete_one_yes", f"delyes:{interview.id}"),
        turn.button("delete_no", f"open:{interview.id}"),
    ]
    text = turn.reply("interviews.delete_ask", title=title(turn, interview))
    await turn.rewrite(text, [row])


async def delete(turn: Turn, interview: Interview) -> None:
    """Delete one interview with everything that belongs to it."""
    asking = turn.chat.asking
    if asking and asking.interview == interview.id:
        await turn.ask_for(None)
    await interviews.delete(turn.tx, turn.chat.id, interview.id)
    await turn.rewrite(turn.reply("interviews.deleted", title=title(turn, interview)))


async def show_timeline(turn: Turn) -> None:
    """Show every message still to come, with its reason."""
    blocks = []
    for interview in await interviews.of_chat(turn.tx, turn.chat.id):
        steps = upcoming(interview, turn.preferences, turn.holidays)[:TIMELINE_STEPS]
        if interview.outcome is None and steps:
            head = turn.reply("ahead.interview", title=title(turn, interview))
            lines = [turn.reply("ahead.step", step=step_sentence(turn, step)) for step in steps]
            blocks.append((steps[0].at, "\n".join([head, *lines])))
    if not blocks:
        await turn.say(turn.reply("ahead.empty"))
        return
    await _say_blocks(turn, [turn.reply("ahead.head"), *(text for _, text in sorted(blocks))])


async def _say_blocks(turn: Turn, blocks: list[str]) -> None:
    """Say blocks of lines in as few messages as Telegram's length limit allows."""
    message = ""
    for block in blocks:
        if message and len(message) + len(block) > 3500:
            await turn.say(message)
            message = ""
        message = f"{message}\n\n{block}" if message else block
    await turn.say(message)
