"""One draft on the screen: how it is laid out, its buttons, and what each of them does."""

from bot.chat import handover
from bot.chat.material import debrief_of
from bot.chat.titles import call_name, day_name, person_of, shorten, step_sentence
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.debrief import Debrief
from bot.core.drafts.channel import address_envelope, choose_channel
from bot.core.drafts.checks import find_blanks
from bot.core.interview import Channel, Draft, Interview, Kind, Person, Receipt
from bot.core.plan import employer_word, next_step
from bot.store import drafts, interviews
from bot.store.chats import Asking
from bot.store.drafts import ShownDraft

DAY = 86_400
SUBJECT_LIMIT = 256


def render(turn: Turn, interview: Interview, draft: Draft) -> Markup:
    """Return the message of a draft: recipient, channel and subject above, the text to copy."""
    lines = _heading(turn, interview, draft)
    if draft.kind is Kind.SECOND:
        lines.insert(0, turn.reply("drafts.second_head"))
    if draft.subject:
        lines.append(turn.reply("drafts.subject", subject=draft.subject))
    return Markup("\n".join(lines) + "\n\n" + turn.reply("drafts.body", text=draft.text))


def _heading(turn: Turn, interview: Interview, draft: Draft) -> list[Markup]:
    """Return whom a draft is for and how it goes; the reason only where the user chose nothing."""
    person = person_of(interview, draft.person)
    if person is None:
        return []
    debrief = debrief_of(turn, interview)
    choice = choose_channel(debrief, person, turn.content.channels, draft.kind)
    through = person_of(interview, choice.through or 0)
    lines = [_recipient(turn, person, through, draft)]
    key = f"channel.{choice.reason}"
    untrue = choice.reason == "soon" and _is_over(turn, interview)
    if choice.channel is draft.channel and key in turn.content.replies and not untrue:
        lines.append(turn.reply(key))
    if draft.channel is Channel.CARD:
        lines.append(_post_by(turn, debrief, person))
    return lines


def _is_over(turn: Turn, interview: Interview) -> bool:
    """Whether the day on which the employer was to decide has gone by."""
    named = employer_word(interview).date.day
    return named is not None and named < turn.local_now.date()


def _recipient(turn: Turn, person: Person, through: Person | None, draft: Draft) -> Markup:
    if draft.channel is Channel.CARD:
        return turn.reply("drafts.to_card", name=person.name)
    if draft.channel is Channel.LINKEDIN:
        return turn.reply("drafts.to_linkedin", name=person.name, count=len(draft.text))
    if person.email:
        return turn.reply("drafts.to_email_at", name=person.name, email=person.email)
    if through:
        return turn.reply("drafts.to_pass_on", name=person.name, through=through.name)
    return turn.reply("drafts.to_email", name=person.name)


def _post_by(turn: Turn, debrief: Debrief, person: Person) -> Markup:
    envelope = address_envelope(debrief, person, turn.holidays)
    if envelope.by_hand:
        return turn.reply("drafts.card_by_hand")
    return turn.reply("drafts.card_hint", day=day_name(turn, envelope.post_by))


def main_rows(
    turn: Turn, shown: ShownDraft, interview: Interview | None = None
) -> list[list[Button]]:
    """Return the buttons under a draft: *Sent*, *Another version*, *More…*; or those of a note."""
    if shown.sent_at is not None:
        row = [turn.button("undo_sent", f"unsent:{shown.id}")]
        held = interview.held if interview else None
        # Nothing was sent before there was anything to thank for.
        first = held.start.date() if held else turn.local(shown.shown_at).date()
        if turn.local(shown.sent_at).date() == turn.local_now.date() > first:
            row.append(turn.button("sent_yesterday", f"sentday:{shown.id}:1"))
        return [row]
    row = [turn.button("sent", f"sent:{shown.id}")]
    row.append(turn.button("another", f"another:{shown.id}"))
    row.append(turn.button("more", f"more:{shown.id}"))
    return [row]


def rows_of(turn: Turn, interview: Interview, shown: ShownDraft) -> list[list[Button]]:
    """Return the buttons under a draft, with one for the address where that alone is missing."""
    rows = main_rows(turn, shown, interview)
    person = person_of(interview, shown.draft.person)
    if person and shown.draft.channel is Channel.EMAIL and not person.email:
        rows.append([turn.button("address", f"addr:{interview.id}:{person.id}")])
    return rows


def _more_rows(turn: Turn, interview: Interview, shown: ShownDraft) -> list[list[Button]]:
    key, draft = shown.id, shown.draft
    tones = [turn.button(tone, f"tone:{key}:{tone}") for tone in ("shorter", "warmer", "formal")]
    words = [turn.button("edit", f"edit:{key}"), turn.button("why", f"why:{key}")]
    ways: list[Button] = []
    if draft.kind is Kind.THANK_YOU:
        others = (Channel.CARD, Channel.LINKEDIN)
        wanted = others if draft.channel.is_letter else (Channel.EMAIL,)
        ways = [turn.button(f"as_{other}", f"chan:{key}:{other}") for other in wanted]
    rows = [row for row in (tones, words, ways) if row]
    if draft.channel is Channel.CARD:
        rows.append([turn.button("print_card", f"card:{key}")])
    elif draft.channel.is_letter:
        rows += _handover_rows(turn, interview, shown)
    return [*rows, [turn.button("less", f"less:{key}")]]


def _handover_rows(turn: Turn, interview: Interview, shown: ShownDraft) -> list[list[Button]]:
    draft = shown.draft
    address = handover.address_for(interview, draft)
    links = handover.compose_links(draft, address)
    rows = [[Button(turn.content.label(name), url=url) for name, url in links]]
    row = [turn.button("eml", f"eml:{shown.id}")]
    if draft.subject:
        row.append(Button(turn.content.label("copy_subject"), copy=draft.subject[:SUBJECT_LIMIT]))
    rows.append(row)
    person = person_of(interview, draft.person)
    if person and not person.email:
        rows.append([turn.button("address", f"addr:{interview.id}:{person.id}")])
    return rows


async def show_more(turn: Turn, interview: Interview, shown: ShownDraft) -> None:
    """Show the buttons behind *More…*."""
    await turn.rekey(_more_rows(turn, interview, shown))


async def show_less(turn: Turn, shown: ShownDraft) -> None:
    """Go back to the first buttons of a draft."""
    await turn.rekey(main_rows(turn, shown))


async def take_sent(turn: Turn, interview: Interview, shown: ShownDraft) -> str:
    """Take *Sent*; where the user's own text has a blank in it, warn of that once first."""
    blanks = find_blanks(shown.draft.text) if not shown.draft.receipts else ()
    if not blanks or shown.sent_at is not None:
        return await mark_sent(turn, interview, shown)
    first, *others = rows_of(turn, interview, shown)
    anyway = turn.button("sent_anyway", f"sentday:{shown.id}:0")
    await turn.rekey([[anyway, *first[1:]], *others])
    await turn.say(turn.reply("drafts.unfilled", blanks=shorten(", ".join(blanks), 120)))
    return ""


async def mark_sent(turn: Turn, interview: Interview, shown: ShownDraft, days_ago: int = 0) -> str:
    """Record that the shown text was sent today or some days ago; return the toast."""
    if shown.sent_at is not None and not days_ago:
        return turn.content.replies.plain("drafts.sent_toast")
    at = turn.now - days_ago * DAY
    await drafts.mark_sent(turn.tx, turn.chat.id, shown.id, at)
    now_sent = ShownDraft(shown.id, shown.interview, shown.draft, shown.message, shown.shown_at, at)
    person = person_of(interview, shown.draft.person)
    name = call_name(turn, person) if person else ""
    day = day_name(turn, turn.local(at).date())
    said = turn.content.replies.plain("drafts.sent", name=name, day=day)
    rows = main_rows(turn, now_sent, interview)
    await turn.rekey([[Button(f"✓ {said}", f"sent:{shown.id}")], *rows])
    if shown.sent_at is None:
        await _say_what_that_means(turn, interview.id, shown.draft.kind)
    return turn.content.replies.plain("drafts.sent_toast")


async def _say_what_that_means(turn: Turn, interview_id: int, kind: Kind) -> None:
    """Say what comes next once all are sent, and with the first of several what the rest wait for.

    Sent to one of several counts as sent.
    """
    interview = await interviews.get(turn.tx, turn.chat.id, interview_id)
    step = next_step(interview, turn.preferences, turn.holidays) if interview else None
    if interview is None or step is None:
        return
    sent = {note.person for note in interview.notes if note.kind is kind}
    sentence = step_sentence(turn, step)
    if {person.id for person in interview.people} <= sent:
        await turn.say(turn.reply("drafts.sent_all", next=sentence))
    elif len(sent) == 1:
        await turn.say(turn.reply("drafts.sent_one", next=sentence))


async def unmark_sent(turn: Turn, shown: ShownDraft) -> str:
    """Take *Sent* back; return the toast."""
    await drafts.mark_sent(turn.tx, turn.chat.id, shown.id, None)
    unsent = ShownDraft(shown.id, shown.interview, shown.draft, shown.message, shown.shown_at, None)
    await turn.rekey(main_rows(turn, unsent))
    return turn.content.replies.plain("drafts.unsent_toast")


async def explain(turn: Turn, shown: ShownDraft) -> None:
    """Say, sentence by sentence, which answer the words of a draft came from."""
    lines = [_receipt_line(turn, receipt) for receipt in shown.draft.receipts]
    if not lines:
        lines = [turn.reply("drafts.why_yours")]
    await turn.say("\n\n".join([turn.reply("drafts.why_head"), *lines]))


def _receipt_line(turn: Turn, receipt: Receipt) -> Markup:
    labels = dict.fromkeys(turn.content.source_label(source) for source in receipt.sources)
    sources = ", ".join(labels) or turn.reply("drafts.own_words")
    return turn.reply("drafts.why_line", sentence=receipt.sentence, sources=sources)


async def explain_edit(turn: Turn, shown: ShownDraft, sure: str = "") -> None:
    """Ask for one's own wording in place of a draft."""
    detail = f"{shown.id} {sure}".strip()
    await turn.ask_for(Asking("wording", shown.interview, detail=detail))
    await turn.say(turn.reply("drafts.edit_how"))


async def hand_over_file(turn: Turn, interview: Interview, shown: ShownDraft) -> None:
    """Send a draft as an e-mail file that mail programs open as unsent."""
    address = handover.address_for(interview, shown.draft)
    data = handover.unsent_email(shown.draft, address)
    caption = turn.content.replies.plain("drafts.file_caption")
    await turn.hand_over("note.eml", data, caption)
