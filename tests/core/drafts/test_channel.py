"""By which way a note goes."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.standards import load_channel_words
from bot.core.debrief import Debrief, Listener
from bot.core.drafts.channel import ChannelChoice, address_envelope, choose_channel, recruiter
from bot.core.interview import Channel, EmployerDate, Kind, Medium, Person

WORDS = load_channel_words()
AMAL = Person(1, "Amal Thorvaldsen", "supervisor", "amal@quarry.example")
RECRUITER = Person(2, "Odette", "talent acquisition partner", "odette@quarry.example")
UNKNOWN = Person(3, "Jarek", "team mate")


def debrief(workplace: str, *people: Person, **changes: object) -> Debrief:
    there = Debrief(
        user="Noa Petrakis",
        company="Quarry Lane",
        role="associate",
        now=datetime.fromisoformat("2026-06-03T11:00"),  # a Wednesday
        people=tuple(map(Listener, people or (AMAL,))),
        medium=Medium.ON_SITE,
        workplace=workplace,
        employer_date=EmployerDate(date(2026, 7, 1)),
    )
    return replace(there, **changes)  # type: ignore[arg-type]  # the tests name the fields


def choice(there: Debrief, person: Person = AMAL, kind: Kind = Kind.THANK_YOU) -> ChannelChoice:
    return choose_channel(there, person, WORDS, kind)


@pytest.mark.parametrize(
    ("workplace", "channel", "reason"),
    [
        ("startup, all remote", Channel.EMAIL, "technology"),
        ("super traditional, they still fax", Channel.CARD, "traditional"),
        ("family shop", Channel.CARD, "owner_run"),
        ("plumbing, crew of 4", Channel.CARD, "small"),
        ("primary school", Channel.CARD, "school"),
        ("a ward in the county hospital", Channel.CARD, "ward"),
        ("bus depot, 300 drivers", Channel.EMAIL, "usual"),
        ("trade, freezers for fish and supermarkets", Channel.CARD, "trade"),
        ("workshop for hotels, 400 mechanics", Channel.EMAIL, "usual"),
        ("trade union office", Channel.EMAIL, "usual"),
        ("family haulage firm, 5 lorries", Channel.CARD, "owner_run"),
        ("corporate head office, formal", Channel.EMAIL, "usual"),
        ("city council, all through their portal", Channel.EMAIL, "public_portal"),
        ("small public museum", Channel.EMAIL, "usual"),
        ("public school, district", Channel.CARD, "school"),
        ("law firm, 4 lawyers", Channel.EMAIL, "usual"),
        ("law firm, portraits everywhere, they still fax", Channel.CARD, "traditional"),
        ("family bakery", Channel.CARD, "owner_run"),
        ("fabrication plant, 800 workers", Channel.EMAIL, "usual"),
        ("hotel, big chain", Channel.EMAIL, "usual"),
        ("furniture store, 4 locations i think", Channel.EMAIL, "usual"),
        ("hotel by the lake, 5 stars", Channel.EMAIL, "usual"),
        ("hotel with 140 rooms", Channel.EMAIL, "usual"),
        ("guest house, 9 rooms, family run", Channel.CARD, "owner_run"),
        ("plumbers, 6 vans", Channel.CARD, "small"),
        ("electrical contractor, 250 electricians", Channel.EMAIL, "usual"),
        ("cheese shop with 900 customers a day", Channel.CARD, "trade"),
        ("village primary, 48 pupils", Channel.CARD, "school"),
    ],
)
def test_the_workplace_as_typed_decides(workplace: str, channel: Channel, reason: str) -> None:
    found = choice(debrief(workplace))
    assert (found.channel, found.reason) == (channel, reason)


def test_an_engineer_at_a_family_firm_works_in_no_technology_company() -> None:
    there = debrief("wee family firm", company="Orr & Nephews", role="software and boiler engineer")
    assert choice(there).reason == "owner_run"
    alone = debrief("", company="Orr & Nephews", role="software engineer")
    assert choice(alone).reason == "technology"


def test_a_trade_at_a_large_company_is_no_place_for_a_card() -> None:
    there = debrief("power company", company="Nordkraft", role="electrician")
    assert choice(there).channel is Channel.EMAIL
    assert choice(replace(there, workplace="")).channel is Channel.CARD


def test_a_shop_of_a_well_known_employer_is_no_place_for_a_card() -> None:
    there = debrief("supermarket", company="Aldi", role="cashier")
    assert choice(replace(there, workplace="")).channel is Channel.EMAIL
    assert choice(replace(there, company="Orr's", workplace="grocery")).channel is Channel.CARD


def test_a_shop_that_has_a_chain_in_its_name_is_none() -> None:
    there = debrief("bike shop", company="Crank & Chain", role="bike mechanic")
    assert choice(there).channel is Channel.CARD


def test_a_card_would_be_too_long_on_its_way_abroad() -> None:
    there = debrief("family shop", medium_text="flew over to see their workshop")
    assert choice(there).reason == "abroad"


@pytest.mark.parametrize("medium", [Medium.PHONE, Medium.VIDEO])
def test_people_met_from_afar_get_an_email(medium: Medium) -> None:
    found = choice(debrief("family shop", medium=medium))
    assert found == ChannelChoice(Channel.EMAIL, str(medium))


@pytest.mark.parametrize(
    ("role", "medium_text"),
    [
        ("revenue manager, on zoom on an ipad", "in person in the lobby"),
        ("external expert, by screen from Wolfenbüttel", "in the workshop"),
        ("donor side", "physical panel, the donor was on zoom"),
    ],
)
def test_who_was_on_a_screen_gets_an_email_where_others_get_cards(
    role: str, medium_text: str
) -> None:
    far = replace(AMAL, id=7, role=role)
    there = debrief("family hotel", AMAL, far, medium_text=medium_text)
    assert choice(there, far) == ChannelChoice(Channel.EMAIL, "video")
    assert choice(there, AMAL).channel is Channel.CARD


def test_who_answers_the_phone_at_work_was_met_on_site() -> None:
    keeper = replace(AMAL, role="keeps the books, answers the night phone")
    assert choice(debrief("family hotel", keeper), keeper).channel is Channel.CARD


def test_an_answer_within_a_week_is_too_soon_for_a_card() -> None:
    soon = EmployerDate(date(2026, 6, 10))
    assert choice(debrief("family shop", employer_date=soon)).reason == "soon"
    later = EmployerDate(date(2026, 6, 11))
    assert choice(debrief("family shop", employer_date=later)).channel is Channel.CARD


def test_a_card_offers_the_email_and_an_email_on_site_the_card() -> None:
    assert choice(debrief("family shop")).also is Channel.EMAIL
    assert choice(debrief("bank, very formal")).also is Channel.CARD
    assert choice(debrief("software")).also is None


def test_without_an_address_the_note_goes_through_whoever_runs_the_hiring() -> None:
    there = debrief("bank", AMAL, RECRUITER, UNKNOWN)
    found = choice(there, UNKNOWN)
    assert (found.channel, found.reason) == (Channel.PASS_ON, "no_address")
    assert found.through == RECRUITER.id
    assert choice(debrief("bank", AMAL, UNKNOWN), UNKNOWN).through == AMAL.id


def test_with_no_address_at_all_one_is_asked_for() -> None:
    found = choice(debrief("bank", UNKNOWN), UNKNOWN)
    assert found.channel is Channel.EMAIL
    assert found.asks_address
    assert found.through is None


def test_a_card_needs_no_address() -> None:
    assert choice(debrief("family shop", UNKNOWN), UNKNOWN).channel is Channel.CARD


def test_the_second_is_never_a_card() -> None:
    there = debrief("family shop", AMAL, UNKNOWN)
    assert choice(there, AMAL, Kind.SECOND).channel is Channel.EMAIL
    assert choice(there, UNKNOWN, Kind.SECOND).channel is Channel.PASS_ON


def test_a_recruiter_among_those_met_is_known() -> None:
    assert recruiter(debrief("bank", AMAL, RECRUITER), WORDS) == RECRUITER
    assert recruiter(debrief("bank", AMAL), WORDS) is None


@dataclass(frozen=True)
class Thursday:
    """A country that rests on 4 June."""

    def is_holiday(self, day: date) -> bool:
        return day == date(2026, 6, 4)

    def named(self, year: int) -> dict[str, date]:
        return {"corpus christi": date(year, 6, 4)}


def test_a_card_is_posted_today_until_the_last_collection() -> None:
    there = debrief("family shop")
    assert address_envelope(there, AMAL, Thursday()).post_by == date(2026, 6, 3)
    evening = replace(there, now=there.now.replace(hour=19))
    assert address_envelope(evening, AMAL, Thursday()).post_by == date(2026, 6, 5)


@given(
    st.dates(date(2026, 1, 1), date(2028, 1, 1)),
    st.times(),
    st.dates(date(2025, 1, 1), date(2029, 1, 1)),
)
def test_nobody_is_told_to_post_a_card_on_a_day_gone_by(
    today: date, hour: time, answer: date
) -> None:
    now = datetime.combine(today, hour)
    there = debrief("family shop", now=now, employer_date=EmployerDate(answer))
    assert address_envelope(there, AMAL, Thursday()).post_by >= now.date()


def test_a_card_is_handed_over_where_the_post_would_be_late() -> None:
    close = debrief("family shop", employer_date=EmployerDate(date(2026, 6, 8)))
    assert address_envelope(close, AMAL, Thursday()).by_hand
    assert not address_envelope(debrief("family shop"), AMAL, Thursday()).by_hand


def test_an_envelope_bears_the_name_and_the_company() -> None:
    there = debrief("family shop")
    assert address_envelope(there, AMAL, Thursday()).lines == ("Amal Thorvaldsen", "Quarry Lane")
    nameless = replace(AMAL, named=False)
    assert address_envelope(there, nameless, Thursday()).lines == ("Quarry Lane",)


@pytest.mark.parametrize(
    "workplace",
    [
        "charity, nine staff",
        "a sacco for tea farmers",
        "savings co-op office, six of us",
        "tiny NGO",
    ],
)
def test_a_small_office_for_a_good_cause_gets_an_email_and_the_card_offered(workplace: str) -> None:
    assert choice(debrief(workplace)) == ChannelChoice(Channel.EMAIL, "usual", Channel.CARD)


def test_what_is_said_of_a_place_outweighs_its_good_cause() -> None:
    assert choice(debrief("charity, they still fax")).channel is Channel.CARD
    assert choice(debrief("charity shop, three of us")).channel is Channel.CARD


def test_a_ward_is_known_by_where_they_met() -> None:
    there = debrief("mission hospital", medium_text="face to face on the ward")
    assert choice(there) == ChannelChoice(Channel.CARD, "ward", Channel.EMAIL)


def test_an_old_place_is_traditional() -> None:
    assert choice(debrief("convalescent home, old place")).reason == "traditional"
    assert choice(debrief("clinic, run by the nuns")).reason == "traditional"
