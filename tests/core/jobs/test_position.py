"""Role and employer out of one message."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.content.jobs import load_job_words
from bot.core.jobs import Position, read_position

WORDS = load_job_words()

POSITIONS = [
    ("data engineer at acme", "data engineer", "acme"),
    ("Acme - Data Engineer", "Data Engineer", "Acme"),
    ("Data Engineer - Acme", "Data Engineer", "Acme"),
    ("acme, data eng", "data eng", "acme"),
    ("Data Engineer, Acme", "Data Engineer", "Acme"),
    ("Acme: data engineer", "data engineer", "Acme"),
    ("Acme | Data Engineer", "Data Engineer", "Acme"),
    ("data engineer @ Acme", "data engineer", "Acme"),
    ("data engineer @Acme", "data engineer", "Acme"),
    ("data engineer w/ Acme", "data engineer", "Acme"),
    ("Acme\nData engineer", "Data engineer", "Acme"),
    ("Data engineer\nAcme", "Data engineer", "Acme"),
    ("Company: Acme\nRole: nurse", "nurse", "Acme"),
    ("role: nurse, company: Acme", "nurse", "Acme"),
    ("Acme data engineer", "data engineer", "Acme"),
    ("Northwind Software Engineer", "Software Engineer", "Northwind"),
    ("assistant manager Tesco", "assistant manager", "Tesco"),
    ("I had an interview for nurse at St. Mary's", "nurse", "St. Mary's"),
    ("just had an interview for a buyer role at Zalora", "buyer", "Zalora"),
    ("interviewed at Zalora for a product manager role", "product manager", "Zalora"),
    ("interview with Zalora for buyer", "buyer", "Zalora"),
    ("it was for barista at Bluebird Coffee", "barista", "Bluebird Coffee"),
    ("a barista job at Bluebird Coffee today", "barista", "Bluebird Coffee"),
    ("at Zalora, product manager", "product manager", "Zalora"),
    ("nurse for the NHS", "nurse", "the NHS"),
    ("teacher with Elm Park Schools", "teacher", "Elm Park Schools"),
    (
        "night porter, some bar work @ The Ox Inn in Skipton",
        "night porter, some bar work",
        "The Ox Inn in Skipton",
    ),
    (
        "groom but u start mucking out at high peak stables, buxton",
        "groom but u start mucking out",
        "high peak stables, buxton",
    ),
    (
        "Senior Auditor, Public Sector at Oduya Partners Plc",
        "Senior Auditor, Public Sector",
        "Oduya Partners Plc",
    ),
    (
        "Senior Auditor, Public Sector, Oduya Partners Plc",
        "Senior Auditor, Public Sector",
        "Oduya Partners Plc",
    ),
    (
        "Agronomist - field trials, Krishi Seeds Pvt Ltd",
        "Agronomist - field trials",
        "Krishi Seeds Pvt Ltd",
    ),
    ("Test Engineer Pumps, Hallertau Pumpen GmbH", "Test Engineer Pumps", "Hallertau Pumpen GmbH"),
    (
        "paramedic/EMT, entry level - Bitterroot Fire District",
        "paramedic/EMT, entry level",
        "Bitterroot Fire District",
    ),
    ("Ash & Ember (candles lol), brand manager", "brand manager", "Ash & Ember"),
    ("Choirmaster, Holy Cross Parish Church", "Choirmaster", "Holy Cross Parish Church"),
    (
        "St. Brigid's Parish Church, Organist and Music Director",
        "Organist and Music Director",
        "St. Brigid's Parish Church",
    ),
    ("line cook at the Fox & Hound", "line cook", "the Fox & Hound"),
    ("Doctors for Rivers, fundraising manager", "fundraising manager", "Doctors for Rivers"),
    ("Parents for Parks: office assistant", "office assistant", "Parents for Parks"),
    ("lecturer in nursing, Solway University", "lecturer in nursing", "Solway University"),
    ("Homes for Otters, support worker", "support worker", "Homes for Otters"),
    ("Sing for Wales - choir leader", "choir leader", "Sing for Wales"),
    ("Society for the Deaf, cook", "cook", "Society for the Deaf"),
    ("clerk with Nurses for Change", "clerk", "Nurses for Change"),
    ("interim director of the Mill Museum", "interim director", "the Mill Museum"),
    ("waiter for a place called The Anchor", "waiter", "The Anchor"),
    ("I applied to Fjordkraft as a fitter", "fitter", "Fjordkraft"),
    ("tesco, shelf stacker", "shelf stacker", "tesco"),
    (
        "Birch Lea Care, director of nursing and care",
        "director of nursing and care",
        "Birch Lea Care",
    ),
    ("the head of year position at Holm Academy", "head of year", "Holm Academy"),
    ("postdoc, MIT", "postdoc", "MIT"),
    ("Head of Ops @Stripe", "Head of Ops", "Stripe"),
    ("kettle precision, cnc machinist 2nd shift", "cnc machinist 2nd shift", "kettle precision"),
    ("data analyst", "data analyst", ""),
    ("Product manager", "Product manager", ""),
    ("nurse", "nurse", ""),
    ("Loopwheel", "", "Loopwheel"),
    ("Barclays", "", "Barclays"),
    ("Elm Park Schools, Transport Dept.", "", "Elm Park Schools, Transport Dept."),
    ("video editor at Zoom", "video editor", "Zoom"),
    ("reporter at USA Today", "reporter", "USA Today"),
    ("", "", ""),
]


@pytest.mark.parametrize(("text", "role", "company"), POSITIONS)
def test_role_and_employer_are_told_apart(text: str, role: str, company: str) -> None:
    assert read_position(text, WORDS) == Position(role, company)


@given(st.text(max_size=300))
@example(",\r0")
def test_any_text_is_read_and_nothing_is_invented(text: str) -> None:
    found = read_position(text, WORDS)
    for part in (found.role, found.company):
        assert all(word in text for word in part.replace(",", " ").replace(" - ", " ").split())


ROLES = st.sampled_from(["data engineer", "nurse", "site foreman", "Head of Ops", "PT", "Welder"])
COMPANIES = st.sampled_from(["Acme", "Brandt & Sons", "Zalora", "Oduya Partners Plc", "kettle co"])


@given(ROLES, COMPANIES, st.sampled_from([" at ", " @ ", " - ", ", ", "\n"]))
def test_a_role_before_its_employer_is_always_found(role: str, company: str, link: str) -> None:
    assert read_position(role + link + company, WORDS) == Position(role, company)


@pytest.mark.parametrize(
    ("text", "role", "company"),
    [
        (
            "security guard through AllPoint Security, site is Westgate Mall",
            "security guard",
            "Westgate Mall",
        ),
        ("warehouse op @ DPD via Blue Arrow", "warehouse op", "DPD"),
        ("internal move to ops", "ops", ""),
        ("forklift op @ Delmar (reach truck)", "forklift op", "Delmar"),
        ("cashier at Lidl, part time", "cashier", "Lidl"),
        ("Tesco night shelf stacker", "night shelf stacker", "Tesco"),
        ("postdoc (Keller lab, ETH Zürich)", "postdoc", "Keller lab, ETH Zürich"),
        ("The Copper Pot, sous chef", "sous chef", "The Copper Pot"),
        ("Finastra are looking for a QA analyst", "QA analyst", "Finastra"),
        ("Company: Finastra Role: QA Analyst", "QA Analyst", "Finastra"),
    ],
)
def test_agencies_hours_and_asides_are_told_from_the_employer(
    text: str, role: str, company: str
) -> None:
    assert read_position(text, WORDS) == Position(role, company)


@pytest.mark.parametrize(
    "typed", ["paralegal, Hale, Osei & Brandt", "Hale, Osei & Brandt, paralegal"]
)
def test_a_firm_of_several_partners_is_one_name(typed: str) -> None:
    assert read_position(typed, WORDS) == Position("paralegal", "Hale, Osei & Brandt")


@pytest.mark.parametrize(
    ("text", "role", "company"),
    [
        ("Halden Robotics firmware engineer", "firmware engineer", "Halden Robotics"),
        ("Saltash Electrical electrician", "electrician", "Saltash Electrical"),
        ("Wren Kitchens showroom designer", "showroom designer", "Wren Kitchens"),
        ("Showroom designer", "Showroom designer", ""),
        ("at Wren Kitchens showroom designer", "showroom designer", "Wren Kitchens"),
        ("at the Civil Service, fast streamer", "fast streamer", "the Civil Service"),
        ("at Ashvale General, ward 4", "", "Ashvale General, ward 4"),
        ("at The Ox Inn, Skipton", "", "The Ox Inn, Skipton"),
        ("at Moss & Co re the buyer job", "buyer", "Moss & Co"),
        ("they want a bookkeeper", "bookkeeper", ""),
        ("at Acme for the post of Java developer", "Java developer", "Acme"),
        ("i went for the cleaner job at Acme", "cleaner", "Acme"),
        ("interview with Acme for site supervisor", "site supervisor", "Acme"),
        ("Just Eat, courier", "courier", "Just Eat"),
        ("Back to Work Solutions - job coach", "job coach", "Back to Work Solutions"),
    ],
)
def test_an_employer_in_capitals_and_a_job_in_small_letters_are_told_apart(
    text: str, role: str, company: str
) -> None:
    assert read_position(text, WORDS) == Position(role, company)
