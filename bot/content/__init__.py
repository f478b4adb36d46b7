"""Words and data, no logic: everything the bot says and every vocabulary it reads with."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.content.dates import load_date_words
from bot.content.employer import load_reply_words, load_told_words
from bot.content.holidays import PublicHolidays
from bot.content.interjections import load_interjection_words
from bot.content.jobs import load_job_words
from bot.content.openings import load_opening_words
from bot.content.people import load_people_words
from bot.content.phrases import load_bank
from bot.content.places import load_places
from bot.content.promises import load_promise_words
from bot.content.questions import Questionnaire, Wording, load_questionnaire
from bot.content.replies import Markup, Replies, load_replies, load_small_talk
from bot.content.standards import load_channel_words, load_standards
from bot.content.stories import load_story_words
from bot.core.calendar import Holidays
from bot.core.dates import DateWords
from bot.core.drafts.bank import Bank
from bot.core.drafts.channel import ChannelWords
from bot.core.drafts.checks import Standards
from bot.core.employer_reply import ReplyWords
from bot.core.employer_told import ToldWords
from bot.core.interjections import InterjectionWords
from bot.core.jobs import JobWords
from bot.core.opening import OpeningWords
from bot.core.people import PeopleWords
from bot.core.places import Places
from bot.core.promises import PromiseWords
from bot.core.questionnaire import Question
from bot.core.story import StoryWords


@dataclass(frozen=True, slots=True)
class Content:
    """All words and vocabularies, loaded once."""

    replies: Replies
    questionnaire: Questionnaire
    dates: DateWords
    people: PeopleWords
    jobs: JobWords
    openings: OpeningWords
    employers: ReplyWords
    told: ToldWords
    promises: PromiseWords
    stories: StoryWords
    interjections: InterjectionWords
    places: Places
    small_talk: Mapping[str, str]
    bank: Bank
    channels: ChannelWords
    standards: Standards

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions in the order of asking."""
        return self.questionnaire.questions

    @property
    def wordings(self) -> Mapping[str, Wording]:
        """How each question is put, by its key."""
        return self.questionnaire.wordings

    def question(self, key: str) -> Question | None:
        """Return the question with that key."""
        return self.questionnaire.question(key)

    def question_text(self, key: str, person: str) -> Markup:
        """Return the text of a question about a person (empty: about the interview)."""
        return self.replies(f"question.{key}", person=person)

    def label(self, key: str, **blanks: object) -> str:
        """Return the text of a button."""
        return self.replies.plain(f"button.{key}", **blanks)

    def source_label(self, key: str) -> str:
        """Return the name of an answer, as the summary calls it."""
        wording = self.wordings.get(key)
        return wording.label if wording else key

    def holidays(self, country: str) -> Holidays:
        """Return the public holidays of a country (ISO code; empty: none)."""
        return holidays_of(country)


@cache
def holidays_of(country: str) -> PublicHolidays:
    """Return the public holidays of a country, loaded once."""
    return PublicHolidays(country)


@cache
def load_content() -> Content:
    """Load everything."""
    questionnaire = load_questionnaire()
    texts = {f"question.{key}": w.text for key, w in questionnaire.wordings.items()}
    return Content(
        replies=load_replies().extended(texts),
        questionnaire=questionnaire,
        dates=load_date_words(),
        people=load_people_words(),
        jobs=load_job_words(),
        openings=load_opening_words(),
        employers=load_reply_words(),
        told=load_told_words(),
        promises=load_promise_words(),
        stories=load_story_words(),
        interjections=load_interjection_words(),
        places=load_places(),
        small_talk=load_small_talk(),
        bank=load_bank(),
        channels=load_channel_words(),
        standards=load_standards(),
    )
