"""The workplace and the way of meeting, typed or inferred."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.jobs import load_job_words
from bot.core.interview import Medium
from bot.core.jobs import Sign, Workplace, infer_workplace, read_medium, read_workplace

WORDS = load_job_words()

TYPED = [
    ("super traditional, they still fax", Workplace.TRADITIONAL, {Sign.TRADITIONAL}),
    ("startup, all remote", Workplace.TECHNOLOGY, {Sign.REMOTE}),
    ("fully remote saas company", Workplace.TECHNOLOGY, {Sign.REMOTE}),
    ("a garage. four people. two owners.", Workplace.TRADE, {Sign.SMALL, Sign.OWNER_RUN}),
    ("trade, crew of 5", Workplace.TRADE, {Sign.SMALL}),
    ("family owned florist, 2nd generation", Workplace.TRADE, {Sign.OWNER_RUN}),
    (
        "law firm, very old school, portraits everywhere",
        Workplace.TRADITIONAL,
        {Sign.TRADITIONAL, Sign.FORMAL},
    ),
    ("govt. you apply thru the portal", Workplace.CARE, {Sign.PUBLIC_PORTAL}),
    ("corporate, very formal", Workplace.OFFICE, {Sign.FORMAL}),
    ("call center so office", Workplace.OFFICE, set()),
    ("primary school", Workplace.CARE, set()),
    ("nursing home", Workplace.CARE, set()),
    ("ad agency", None, set()),
    ("games = tech i guess", Workplace.TECHNOLOGY, set()),
    ("design studio", Workplace.CREATIVE, set()),
    ("care agency", Workplace.CARE, set()),
    ("machine shop", Workplace.TRADE, set()),
    ("cards pinned on the wall, hand written notes", None, {Sign.TRADITIONAL}),
    ("church", Workplace.TRADITIONAL, {Sign.TRADITIONAL}),
    ("no idea", None, set()),
    ("family friendly hospital", Workplace.CARE, set()),
    ("not very formal, they wear shorts", None, set()),
    ("small IT shop", Workplace.TECHNOLOGY, {Sign.SMALL}),
    ("no idea what it is", None, set()),
    ("no suits, design studio", Workplace.CREATIVE, set()),
]


@pytest.mark.parametrize(("text", "kind", "signs"), TYPED)
def test_a_typed_workplace_gives_its_kind_and_signs(
    text: str, kind: Workplace | None, signs: set[Sign]
) -> None:
    found = read_workplace(text, WORDS)
    assert found.signs == signs
    if kind is not None:
        assert found.kind is kind


@pytest.mark.parametrize(
    ("role", "company", "kind"),
    [
        ("data engineer", "Acme", Workplace.TECHNOLOGY),
        ("vet nurse", "High Peak Animal Hosp", Workplace.CARE),
        ("line cook", "The Fox & Hound", Workplace.TRADE),
        ("conveyancing solicitor", "Oduya LLP", Workplace.TRADITIONAL),
        ("illustrator", "Tin Fox", Workplace.CREATIVE),
        ("senior auditor", "Oduya Partners Plc", Workplace.OFFICE),
        ("bus driver", "Dale Buses", Workplace.TRADE),
        ("kindergarten teacher", "Sunny Hill", Workplace.CARE),
        ("wrangler", "Zeb", None),
        ("", "", None),
    ],
)
def test_the_workplace_is_inferred_from_role_and_employer(
    role: str, company: str, kind: Workplace | None
) -> None:
    assert infer_workplace(role, company, WORDS) is kind


MEDIA = [
    ("zoom", Medium.VIDEO),
    ("Teams", Medium.VIDEO),
    ("ms teams call", Medium.VIDEO),
    ("google meet", Medium.VIDEO),
    ("video, five of them in boxes", Medium.VIDEO),
    ("online", Medium.VIDEO),
    ("virtual", Medium.VIDEO),
    ("skype", Medium.VIDEO),
    ("on camera from my kitchen", Medium.VIDEO),
    ("hirevue", Medium.VIDEO),
    ("on the phone", Medium.PHONE),
    ("phone screen", Medium.PHONE),
    ("they called me", Medium.PHONE),
    ("a call", Medium.PHONE),
    ("fone", Medium.PHONE),
    ("just a quick call", Medium.PHONE),
    ("whatsapp call", Medium.PHONE),
    ("on site", Medium.ON_SITE),
    ("onsite", Medium.ON_SITE),
    ("in person", Medium.ON_SITE),
    ("face to face", Medium.ON_SITE),
    ("f2f", Medium.ON_SITE),
    ("on their boat", Medium.ON_SITE),
    ("visited the nursery", Medium.ON_SITE),
    ("came to their office", Medium.ON_SITE),
    ("walked the floor", Medium.ON_SITE),
    ("physical, their Enugu office", Medium.ON_SITE),
    ("office, Nashik. then lunch also", Medium.ON_SITE),
    ("in person and then a tour", Medium.ON_SITE),
    ("at the shop", Medium.ON_SITE),
    ("on campus, lesson demo then panel", Medium.ON_SITE),
    ("on the ward", Medium.ON_SITE),
    ("in the rectory", Medium.ON_SITE),
    ("city hall", Medium.ON_SITE),
    ("on zoom in the morning", Medium.VIDEO),
    ("in the morning", None),
    ("over coffee", Medium.ON_SITE),
    ("at the depot", Medium.ON_SITE),
    ("went in for a trial shift", Medium.ON_SITE),
    ("there in person", Medium.ON_SITE),
    ("hybrid: video then site visit in person", Medium.ON_SITE),
    ("their office but the cto was on zoom", Medium.ON_SITE),
    ("zoom, was supposed to be in person", Medium.VIDEO),
    ("not in person, on teams", Medium.VIDEO),
    ("phone, not video", Medium.PHONE),
    ("on zoom instead of on site", Medium.VIDEO),
    ("", None),
    ("good", None),
    ("nervous", None),
]


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_the_way_of_meeting_is_read(text: str, medium: Medium | None) -> None:
    assert read_medium(text, WORDS) is medium


@given(st.text(max_size=200))
def test_any_text_about_a_place_is_read(text: str) -> None:
    assert read_medium(text, WORDS) in (*Medium, None)
    assert read_workplace(text, WORDS).signs <= set(Sign)


def test_a_place_without_computers_is_no_technology() -> None:
    assert read_workplace("convent, no internet", WORDS).kind is not Workplace.TECHNOLOGY
    assert Sign.OWNER_RUN in read_workplace("barn run by a couple", WORDS).signs
