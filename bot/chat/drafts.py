"""Drafts in the chat: composed for a panel, each shown as its own message and kept as shown."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.chat import earlier, profile, room
from bot.chat.material import debrief_of, runs_the_process
from bot.chat.notes import render, rows_of
from bot.chat.titles import call_name, person_of, shorten, step_sentence
from bot.chat.turn import Turn
from bot.content.replies import Markup
from bot.core.drafts.compose import compose
from bot.core.drafts.desk import Tone
from bot.core.drafts.letter import signed_anew
from bot.core.drafts.wanting import most_wanted
from bot.core.interview import Channel, Draft, EventKind, Interview, Kind
from bot.core.letter_edit import move_day, names_day
from bot.core.plan import Offer, next_step, offers
from bot.core.questionnaire import next_question
from bot.store import drafts
from bot.store.drafts import ShownDraft


async def show_thank_yous(turn: Turn, interview: Interview) -> None:
    """Show a thank-you for each person, then say what comes next."""
    if not interview.people:
        await turn.say(turn.reply("drafts.none"))
        return
    await turn.say(_head(turn, interview))
    everybody = {person.id for person in interview.people}
    shown = await show(turn, interview, Kind.THANK_YOU, everybody)
    await _ask_for_more(turn, interview, shown)
    await say_what_comes(turn, interview)


async def _ask_for_more(turn: Turn, interview: Interview, shown: Sequence[Draft]) -> None:
    """Ask for the one thing that would help most, where a note holds nothing about its reader."""
    wanted = most_wanted(debrief_of(turn, interview), shown, turn.content.bank.words)
    person = person_of(interview, wanted.person) if wanted else None
    if wanted is None or person is None:
        return
    name = call_name(turn, person)
    key = "drafts.unused" if wanted.typed else "drafts.thin"
    at = f"fix:{interview.id}:{wanted.question}:{person.id}"
    text = turn.reply(key, name=name, typed=shorten(wanted.typed))
    await turn.say(text, [[turn.button("say_more", at)]])


def _head(turn: Turn, interview: Interview) -> Markup:
    count = len(interview.people)
    if count == 1:
        return turn.reply("drafts.head_one")
    return turn.reply("drafts.head_many", count=count)


async def say_what_comes(turn: Turn, interview: Interview) -> None:
    """Say the next step; where zone and name are only proposed, ask for a tap on them."""
    step = next_step(interview, turn.preferences, turn.holidays)
    more = turn.button("more_questions", f"go:{interview.id}")
    row = [more, turn.button("summary", f"sum:{interview.id}")]
    if step:
        key = "after.next_more" if _is_more_to_ask(turn, interview) else "after.next"
        await turn.say(turn.reply(key, step=step_sentence(turn, step)), [row])
    else:
        await turn.say(turn.reply("after.more"), [row])
    if not turn.chat.profile.zone_confirmed or not turn.chat.profile.sign_confirmed:
        await profile.confirm(turn)


def _is_more_to_ask(turn: Turn, interview: Interview) -> bool:
    return next_question(turn.content.questions, interview) is not None


async def show(
    turn: Turn,
    interview: Interview,
    kind: Kind,
    people: Collection[int],
    *,
    combined: bool = False,
) -> tuple[Draft, ...]:
    """Compose the notes of a panel and show those of some people, each as its own message."""
    composed = await _compose(turn, interview, kind, combined=combined)
    wanted = tuple(draft for draft in composed if draft.person in people)
    for draft in wanted:
        await _send(turn, interview, draft)
    return wanted


async def _compose(
    turn: Turn,
    interview: Interview,
    kind: Kind,
    *,
    tone: Tone | None = None,
    channel: Mapping[int, Channel] | None = None,
    combined: bool = False,
) -> Iterable[Draft]:
    """Compose a panel that differs from all that was shown of it before."""
    before = await drafts.of_interview(turn.tx, interview)
    texts = await earlier.texts_to(turn, interview)
    for shown in before:
        texts.setdefault(shown.draft.person, []).append(shown.draft.text)
    shown_texts: Mapping[int, Sequence[str]] = texts
    return compose(
        debrief_of(turn, interview),
        kind,
        turn.content.bank,
        variant=_next_variant(before, kind),
        tone=tone or (Tone(turn.chat.profile.tone) if turn.chat.profile.tone else None),
        channel=channel,
        shown=shown_texts,
        combined=combined,
    )


def _next_variant(shown: Iterable[ShownDraft], kind: Kind) -> int:
    return max((s.draft.variant + 1 for s in shown if s.draft.kind is kind), default=0)


async def _send(turn: Turn, interview: Interview, draft: Draft) -> None:
    key = await drafts.keep(turn.tx, interview, draft, turn.now)
    await show_as_kept(turn, interview, ShownDraft(key, interview.id, draft, None, turn.now, None))


async def show_as_kept(turn: Turn, interview: Interview, shown: ShownDraft) -> None:
    """Show a stored draft, word for word, with the buttons of its present state."""
    text, rows = render(turn, interview, shown.draft), rows_of(turn, interview, shown)
    await turn.say(text, rows, draft=shown.id)


async def show_fresh(turn: Turn, interview: Interview) -> None:
    """Show notes written anew from the facts as they are now, for whoever has none sent yet.

    One that stands in the user's own words is shown as it is.
    """
    kind = await stage(turn, interview)
    done = {note.person for note in interview.notes if note.kind is kind}
    open_ = {person.id for person in interview.people} - done
    newest = {
        s.draft.person: s
        for s in await drafts.of_interview(turn.tx, interview)
        if s.draft.kind is kind and s.draft.person in open_ and s.draft.text
    }
    own = {person: s for person, s in newest.items() if not s.draft.receipts}
    anew = open_ - own.keys()
    if anew or not own:
        await turn.say(turn.reply("drafts.fresh_head" if anew else "drafts.all_out"))
        await show(turn, interview, kind, anew)
    for shown in own.values():
        await turn.say(turn.reply("drafts.own_stays", name=_name_of(turn, interview, shown)))
        await show_as_kept(turn, interview, shown)


def _name_of(turn: Turn, interview: Interview, shown: ShownDraft) -> str:
    person = person_of(interview, shown.draft.person)
    return call_name(turn, person) if person else ""


async def stage(turn: Turn, interview: Interview) -> Kind:
    """Return which notes an interview is at: the second ones as soon as any was shown."""
    shown = await drafts.of_interview(turn.tx, interview)
    return Kind.SECOND if any(s.draft.kind is Kind.SECOND for s in shown) else Kind.THANK_YOU


async def show_current(turn: Turn, interview: Interview) -> None:
    """Show again, as kept, the newest draft for each person; compose where there is none."""
    await show_again(turn, interview, await stage(turn, interview), only_unsent=False)


async def show_again(
    turn: Turn, interview: Interview, kind: Kind, *, only_unsent: bool = True
) -> None:
    """Show the newest draft of a kind for each person (by default: who has none sent)."""
    newest: dict[int, ShownDraft] = {}
    kept = [one for one in await drafts.of_interview(turn.tx, interview) if one.draft.text]
    if not kept and interview.latest(EventKind.FORGOTTEN):
        await turn.say(turn.reply("retention.notes_gone"))
        return
    for shown in kept:
        before = newest.get(shown.draft.person)
        if shown.draft.kind is kind and (before is None or before.sent_at is None):
            newest[shown.draft.person] = shown
    for person in interview.people:
        found = newest.get(person.id)
        if found is None:
            await show(turn, interview, kind, {person.id})
        elif found.sent_at is None or not only_unsent:
            await _show_on_its_day(turn, interview, found)


async def _show_on_its_day(turn: Turn, interview: Interview, shown: ShownDraft) -> None:
    """Show a stored draft under the name that the user signs with now.

    Of a thank-you from another day, the word for its day is changed. Where that word may be one of
    the user's own, the note is composed anew, and that is said. One in the user's own words (it
    has no receipts) stays as it is.
    """
    draft, held = shown.draft, interview.held
    is_old = turn.local(shown.shown_at).date() != turn.local_now.date()
    composed = shown.sent_at is None and draft.receipts
    now = signed_anew(draft.text, turn.chat.profile.sign_name) if composed else draft.text
    signed = replace(draft, text=now)
    thanks = composed and draft.kind is Kind.THANK_YOU
    if not (is_old and thanks and held and names_day(draft.text)):
        # The message above may have been copied already; it keeps its own text.
        if signed == draft:
            await show_as_kept(turn, interview, shown)
        else:
            await _send(turn, interview, signed)
        return
    told = any(names_day(a.text) for a in interview.answers.values() if a.question != "held")
    if told or names_day(draft.text) > 1:
        name = _name_of(turn, interview, shown)
        await turn.say(turn.reply("drafts.another_day", name=name))
        await show(turn, interview, draft.kind, {draft.person})
        return
    days = (turn.local_now.date() - held.start.date()).days
    await _send(turn, interview, _on_another_day(signed, days))


def _on_another_day(draft: Draft, days: int) -> Draft:
    """Return a note as it reads some days after the interview."""
    receipts = (replace(r, sentence=move_day(r.sentence, days)) for r in draft.receipts)
    return replace(
        draft,
        text=move_day(draft.text, days),
        subject=move_day(draft.subject, days),
        receipts=tuple(receipts),
    )


async def show_second(turn: Turn, interview: Interview) -> None:
    """Show each person's draft for the second follow-up: a thank-you first where it is early."""
    offered = offers(interview, turn.local_now.date(), turn.preferences)
    runs_it = runs_the_process(turn, interview)
    if runs_it and len(offered) > 1:
        await turn.say(turn.reply("drafts.recruiter", name=call_name(turn, runs_it)))
    for offer, kind in _OFFERED:
        people = {person for person, what in offered.items() if what is offer}
        if people:
            await show(turn, interview, kind, people, combined=offer is Offer.COMBINED)


_OFFERED = (
    (Offer.THANK_YOU, Kind.THANK_YOU),
    (Offer.SECOND, Kind.SECOND),
    (Offer.COMBINED, Kind.SECOND),
)


async def another(
    turn: Turn,
    interview: Interview,
    shown: ShownDraft,
    *,
    tone: Tone | None = None,
    channel: Channel | None = None,
) -> str:
    """Show another version of a draft, in a tone or for another channel; return the toast."""
    if not room.allows_version(await drafts.of_interview(turn.tx, interview)):
        return turn.content.replies.plain("drafts.enough_versions")
    person = shown.draft.person
    way = {person: channel or shown.draft.channel}
    composed = await _compose(turn, interview, shown.draft.kind, tone=tone, channel=way)
    draft = next((d for d in composed if d.person == person), None)
    if draft is None:
        return turn.content.replies.plain("drafts.gone")
    await _send(turn, interview, draft)
    return turn.content.replies.plain("drafts.another_toast")


def edited(draft: Draft, text: str) -> Draft:
    """Return a draft with the user's own text; nothing of it is composed any more."""
    return replace(draft, text=text, receipts=())
