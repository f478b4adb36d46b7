"""What the user's own interviews say together: counts, and how long employers took to answer."""

from collections.abc import Sequence

from bot.chat.titles import shorten
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.concerns import recurring
from bot.core.interview import Interview
from bot.core.replies_received import ENOUGH, Overview, Times, survey
from bot.store import interviews

MOST_COMPANIES = 10


async def show(turn: Turn) -> None:
    """Show counts and reply times; where there are too few, say so."""
    mine = await interviews.of_chat(turn.tx, turn.chat.id)
    if not mine:
        await turn.say(turn.reply("interviews.empty"))
        return
    found = survey(mine, turn.chat.profile.zone)
    lines = [
        turn.reply("stats.head"),
        turn.reply("stats.interviews", open=found.open, answered=found.answered,
                   unanswered=found.unanswered),
        turn.reply("stats.notes", first=found.notes_sent, second=found.second_notes_sent),
        *_times_lines(turn, found),
        *_doubt_lines(turn, mine),
    ]  # fmt: skip
    await turn.say("\n".join(lines), [[turn.button("picture", "picall")]])


def _times_lines(turn: Turn, found: Overview) -> list[Markup]:
    lines = [turn.reply("stats.times", times=_words(turn, found.times))]
    if found.times.count:
        lines += [_round_line(turn, number, times) for number, times in found.by_round.items()]
        busiest = sorted(found.by_company.items(), key=lambda one: -one[1].count)
        lines += [_company_line(turn, *one) for one in busiest[:MOST_COMPANIES]]
        lines.append(turn.reply("stats.small_print", enough=ENOUGH))
    return lines


def _doubt_lines(turn: Turn, mine: Sequence[Interview]) -> list[Markup]:
    """Say which doubt keeps coming up and what worked against it; nothing where none does."""
    found = recurring(mine, turn.content.standards.ordinary)
    if found is None:
        return []
    concern = shorten(found.concern)
    lines = [turn.reply("stats.doubt", times=found.times, of=found.of, concern=concern)]
    if found.reply:
        company, reply = shorten(found.company, 60), shorten(found.reply)
        lines.append(turn.reply("stats.doubt_answered", company=company, reply=reply))
    return lines


def _round_line(turn: Turn, number: int, times: Times) -> Markup:
    return turn.reply("stats.round", number=number, times=_words(turn, times))


def _company_line(turn: Turn, company: str, times: Times) -> Markup:
    return turn.reply("stats.company", company=shorten(company, 60), times=_words(turn, times))


def _words(turn: Turn, times: Times) -> Markup:
    if not times.enough:
        return turn.reply("stats.too_few", count=times.count)
    return turn.reply("stats.days", count=times.count, middle=times.middle, longest=times.longest)
