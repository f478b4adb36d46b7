"""Role and employer as they read within a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.jobs import load_job_words
from bot.core.jobs import company_in_prose, role_in_prose

WORDS = load_job_words()

ROLES = [
    ("data eng", "data engineer"),
    ("Data Engineer", "data engineer"),
    ("senior mktg asst", "senior marketing assistant"),
    ("sr engr n team lead", "senior engineer and team lead"),
    ("asst + marketing", "assistant"),
    ("office mgr w/ HR duties", "office manager"),
    ("admin + some reception", "administrator"),
    ("Asst. Mgr.", "assistant manager"),
    ("tech lead", "tech lead"),
    ("school counselor 7th grade", "7th grade school counselor"),
    ("Heavy equipment operator", "heavy equipment operator"),
    ("a-level tutor", "A-level tutor"),
    ("dir of ops", "director of operations"),
    ("project engr (rail)", "project engineer"),
    ("Marketing Asst, Field Team", "marketing assistant on the field team"),
    ("Overnight porter.", "overnight porter"),
    ("cnc machinist 2nd shift", "CNC machinist"),
    ("CNC MACHINIST", "CNC machinist"),
    ("night porter, some bar work", "night porter"),
    ("groom but u start mucking out", "groom"),
    ("paramedic/EMT, entry level", "paramedic/EMT"),
    ("PT!! outpatient", "PT"),
    ("HR assistant", "HR assistant"),
    ("sql developer", "SQL developer"),
    ("Clerk. I drive for them now so this would be moving up", "clerk"),
    ("data analyst (the pricing team)", "data analyst"),
    ("aircraft mech, WG-10", "aircraft mechanic"),
    ("Irish-English translator", "Irish-English translator"),
    ("irish translator", "Irish translator"),
    ("Senior Auditor, Public Sector", "senior auditor"),
    ("Test Engineer Pumps", "Test Engineer Pumps"),
    ("Python Developer", "Python developer"),
    ("iOS developer", "iOS developer"),
    ("Organist and Music Director", "organist and music director"),
    ("it support tech", "it support technician"),
    ("asst prof, tenure track", "assistant professor"),
    ("IT support", "IT support"),
    ("", ""),
    ("!!!", ""),
]


@pytest.mark.parametrize(("typed", "prose"), ROLES)
def test_a_role_is_written_as_within_a_sentence(typed: str, prose: str) -> None:
    assert role_in_prose(typed, WORDS) == prose


@pytest.mark.parametrize(
    ("typed", "formal"),
    [
        ("Senior Auditor, Public Sector", "Senior Auditor, Public Sector"),
        ("data eng", "data engineer"),
        ("Design Engineer", "Design Engineer"),
        ("Overnight porter.", "overnight porter"),
    ],
)
def test_a_formal_letter_keeps_the_capitals_of_a_title(typed: str, formal: str) -> None:
    assert role_in_prose(typed, WORDS, keep_case=True) == formal


COMPANIES = [
    ("acme", "Acme"),
    ("kettle precision", "Kettle Precision"),
    ("farmbox.io", "Farmbox.io"),
    ("kestrel s.r.o.", "Kestrel s.r.o."),
    ("forni rossi s.p.a.", "Forni Rossi S.p.A."),
    ("Brand's Corner Shop in Ludlow", "Brand's Corner Shop"),
    ("high peak animal hosp, buxton", "High Peak Animal Hospital"),
    ("Ash & Ember (candles lol)", "Ash & Ember"),
    ("Elm Park Schools, Transport Dept.", "Elm Park Schools"),
    ("Acme, Inc.", "Acme, Inc."),
    ("Baker, Hughes & Partners", "Baker, Hughes & Partners"),
    ("st. mary's", "St. Mary's"),
    ("mcdermott and sons", "McDermott and Sons"),
    ("nhs", "NHS"),
    ("kpmg", "KPMG"),
    ("ebay", "eBay"),
    ("Pneuhage GmbH & Co. KG", "Pneuhage GmbH & Co. KG"),
    ("the fox & hound", "The Fox & Hound"),
    ("Mac Giolla Bháin & Ó Sé LLP", "Mac Giolla Bháin & Ó Sé LLP"),
    ("école saint-exupéry", "École Saint-Exupéry"),
    ("a cafe", "a cafe"),
    ("Cyngor Sir Gâr", "Cyngor Sir Gâr"),
    ("", ""),
]


@pytest.mark.parametrize(("typed", "prose"), COMPANIES)
def test_an_employer_is_written_as_within_a_sentence(typed: str, prose: str) -> None:
    assert company_in_prose(typed, WORDS) == prose


@given(st.text(max_size=120))
def test_any_text_has_a_prose_form(text: str) -> None:
    assert isinstance(role_in_prose(text, WORDS), str)
    assert isinstance(company_in_prose(text, WORDS), str)


@given(
    st.from_regex(r"[A-ZÀ-ÖØ-Þ][a-zà-öø-þ]{3,9}( [A-ZÀ-ÖØ-Þ][a-zà-öø-þ]{3,9}){0,2}", fullmatch=True)
)
def test_an_employer_typed_with_capitals_stays_as_typed(name: str) -> None:
    assert company_in_prose(name, WORDS) == name


@pytest.mark.parametrize(
    "name",
    ["Hale, Osei & Brandt", "Cole, Adeyemi, Morris & Sons LLP", "Ruiz, Vega y Asociados"],
)
def test_a_firm_of_several_partners_keeps_them_all(name: str) -> None:
    assert company_in_prose(name, WORDS) == name
    assert company_in_prose(f"{name}, Leeds", WORDS) == name


@pytest.mark.parametrize(
    ("typed", "prose"),
    [
        ("St Kea's hospital", "St Kea's Hospital"),
        ("Holm county hospital trust", "Holm County Hospital Trust"),
        ("Holm college of fine art", "Holm College of Fine Art"),
        ("Weir bank Leeds branch", "Weir Bank Leeds branch"),
        ("the hospital in Ennis", "the hospital in Ennis"),
        ("The old bakery", "The old bakery"),
        ("Our village library", "Our village library"),
        ("NHS hospital", "NHS hospital"),
        ("Kofi's barber shop", "Kofi's barber shop"),
        ("Holm state university teaching hospital", "Holm State University Teaching Hospital"),
        ("Elm surgery & pharmacy", "Elm Surgery & Pharmacy"),
        ("Harper's farm shop", "Harper's Farm Shop"),
        ("Holm school for girls", "Holm School for Girls"),
    ],
)
def test_an_institution_behind_a_name_is_part_of_it(typed: str, prose: str) -> None:
    assert company_in_prose(typed, WORDS) == prose


@pytest.mark.parametrize(
    ("typed", "prose"),
    [
        ("funeral directors assistant", "funeral director's assistant"),
        ("Teachers Aide", "teacher's aide"),
        ("electricians mate", "electrician's mate"),
        ("gas fitters mate", "gas fitter's mate"),
        ("butchers apprentice", "butcher's apprentice"),
        ("roofers labourer", "roofer's labourer"),
        ("judges clerk", "judge's clerk"),
        ("Childrens Librarian", "children's librarian"),
        ("MENS BARBER", "men's barber"),
        ("young peoples worker", "young people's worker"),
        ("teacher's aide", "teacher's aide"),
    ],
)
def test_a_title_typed_without_its_apostrophe_gets_it(typed: str, prose: str) -> None:
    assert role_in_prose(typed, WORDS) == prose


@pytest.mark.parametrize(
    "title",
    [
        "sales assistant",
        "operations manager",
        "systems engineer",
        "customs officer",
        "sports coach",
        "goods driver",
        "accounts clerk",
        "stores assistant",
        "electronics apprentice",
        "communications deputy",
        "governors clerk",
    ],
)
def test_a_plural_that_nobody_is_keeps_its_shape(title: str) -> None:
    assert role_in_prose(title, WORDS) == title


def test_a_formal_letter_keeps_the_capitals_of_a_mended_title() -> None:
    assert role_in_prose("Plumbers Mate", WORDS, keep_case=True) == "Plumber's Mate"
