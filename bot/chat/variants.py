"""Which questions an interview is asked and how: a rough day and a further round have their own."""

from bot.chat.titles import shorten
from bot.chat.turn import Button, Turn
from bot.content.replies import Markup
from bot.core.interview import EventKind, Interview
from bot.core.questionnaire import Asked, Question

ON_A_ROUGH_DAY = ("position", "role", "company", "people", "went_well", "timeline")

LABEL_LIMIT = 60


def is_rough(interview: Interview) -> bool:
    """Whether only the few questions of a rough day are asked, which ends with the debrief."""
    mood = interview.answers.get(("mood", 0))
    is_rough_day = mood is not None and mood.value == "rough"
    return is_rough_day and interview.latest(EventKind.DEBRIEFED) is None


def questions_of(turn: Turn, interview: Interview) -> tuple[Question, ...]:
    """Return the questions an interview is asked, in the order of asking."""
    if not is_rough(interview):
        return turn.content.questions
    found = (turn.content.question(key) for key in ON_A_ROUGH_DAY)
    return tuple(question for question in found if question)


def is_met_again(interview: Interview, asked: Asked) -> bool:
    """Whether people of the round before are asked about once more."""
    return asked.question.key == "people" and bool(interview.people) and _is_further(interview)


def _is_further(interview: Interview) -> bool:
    return ("previous_round", 0) in interview.answers


def question_text(turn: Turn, interview: Interview, asked: Asked, name: str) -> Markup:
    """Return the wording of a question; ``name`` is that of the person it is about."""
    key = asked.question.key
    if is_met_again(interview, asked):
        people = ", ".join(person.name for person in interview.people)
        return turn.reply("rounds.people", people=people)
    if is_rough(interview) and f"rough.{key}" in turn.content.replies:
        return turn.reply(f"rough.{key}")
    return turn.content.question_text(key, person=name)


def extra_rows(turn: Turn, interview: Interview, asked: Asked) -> list[list[Button]]:
    """Return the buttons that only this interview's question has."""
    if is_met_again(interview, asked):
        return [[turn.button("same_people", f"same:{interview.id}")]]
    if asked.question.key == "strength":
        kept = enumerate(turn.chat.profile.strengths)
        return [[Button(shorten(t, LABEL_LIMIT), f"str:{interview.id}:{n}")] for n, t in kept]
    first = asked.question.key == turn.content.questions[0].key
    if first and not is_rough(interview) and not _is_further(interview):
        return [[turn.button("rough_day", f"rough:{interview.id}")]]
    return []
