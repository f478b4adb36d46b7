"""Who was there, out of what people type."""

import pytest

from bot.content.people import load_people_words
from bot.core.people import Met, read_people

WORDS = load_people_words()


def read(text: str) -> list[Met]:
    return list(read_people(text, WORDS))


def names(text: str) -> list[str]:
    return [met.name for met in read(text)]


ONE_PERSON = [
    # text, name, role, email
    (
        "Ingrid Halvorsen (CFO, ingrid@fjord.example)",
        "Ingrid Halvorsen",
        "CFO",
        "ingrid@fjord.example",
    ),
    (
        "Ingrid Halvorsen, head of finance, i.h@fjord.example",
        "Ingrid Halvorsen",
        "head of finance",
        "i.h@fjord.example",
    ),
    ("Ingrid Halvorsen <ingrid@fjord.example>", "Ingrid Halvorsen", "", "ingrid@fjord.example"),
    (
        "Ingrid Halvorsen | Head of Finance | i.h@fjord.example",
        "Ingrid Halvorsen",
        "Head of Finance",
        "i.h@fjord.example",
    ),
    ("Dr. med. vet. Ingrid Halvorsen, head vet", "Dr. Ingrid Halvorsen", "head vet", ""),
    ("Dr. rer. nat. Ingrid Halvorsen", "Dr. Ingrid Halvorsen", "", ""),
    ("Ingrid Halvorsen – finance lead", "Ingrid Halvorsen", "finance lead", ""),
    ("Head of Finance: Ingrid Halvorsen", "Ingrid Halvorsen", "Head of Finance", ""),
    ("CFO Ingrid Halvorsen", "Ingrid Halvorsen", "CFO", ""),
    ("mr otto quade jr", "mr otto quade jr", "", ""),
    ("Junior", "Junior", "", ""),
    ("otto quade jr developer", "otto quade", "jr developer", ""),
    ("the owner, Benedikta", "Benedikta", "owner", ""),
    ("owner, Benedikta", "Benedikta", "owner", ""),
    ("our recruiter Benedikta", "Benedikta", "recruiter", ""),
    ("just Benedikta", "Benedikta", "", ""),
    ("it was only Benedikta", "Benedikta", "", ""),
    ("I met with Benedikta", "Benedikta", "", ""),
    ("Met w/ Benedikta from accounting", "Benedikta", "accounting", ""),
    ("someone called Benedikta from ops", "Benedikta", "ops", ""),
    ("a woman from legal, her name was Benedikta", "Benedikta", "legal", ""),
    ("a recruiter (Benedikta)", "Benedikta", "recruiter", ""),
    ("Benedikta the vet who owns the place", "Benedikta", "vet who owns the place", ""),
    ("Benedikta, who runs the warehouse", "Benedikta", "who runs the warehouse", ""),
    ("Benedikta. She runs the warehouse.", "Benedikta", "runs the warehouse", ""),
    ("Benedikta, been there forever", "Benedikta", "been there forever", ""),
    ("Benedikta (she/her), CTO", "Benedikta", "CTO", ""),
    ("Benedikta (sp?)", "Benedikta", "", ""),
    ("Benedikta (pronounced like Benedict-ah), lab lead", "Benedikta", "lab lead", ""),
    ("Sir Ambrose, obviously", "Sir Ambrose", "", ""),
    ("Herr Jörg von Auen, Abteilungsleiter", "Herr Jörg von Auen", "Abteilungsleiter", ""),
    ("Agata Wrona, główna księgowa", "Agata Wrona", "główna księgowa", ""),
    ("Elin Sjögren, VD", "Elin Sjögren", "VD", ""),
    ("Benedikta, cto? popped in", "Benedikta", "cto", ""),
    ("Little Ray kennel lead", "Little Ray", "kennel lead", ""),
    ("Old Ruben, the foreman", "Old Ruben", "foreman", ""),
    ("Walter Quade Jr., owner", "Walter Quade Jr.", "owner", ""),
    ("Walter Quade III, Esq., partner", "Walter Quade III, Esq.", "partner", ""),
    (
        "Mai-Lan Truong, PharmD, runs the night shift",
        "Mai-Lan Truong, PharmD",
        "runs the night shift",
        "",
    ),
    ("Dr. Oluchi Tennant, DPT, clinic director", "Dr. Oluchi Tennant, DPT", "clinic director", ""),
    (
        "R. Subramaniam - plant manager, came from Madurai",
        "R. Subramaniam",
        "plant manager, came from Madurai",
        "",
    ),
    ("P. V. Narayana Murthy, GM", "P. V. Narayana Murthy", "GM", ""),
    ("Md. Shafiq Rahman, supervisor", "Md. Shafiq Rahman", "supervisor", ""),
    ("Katarzyna 'Kasia' Dąbrowska, owner", "Katarzyna 'Kasia' Dąbrowska", "owner", ""),
    (
        'SMSgt Curtis "Mo" Delgado, production super',
        'SMSgt Curtis "Mo" Delgado',
        "production super",
        "",
    ),
    ("Robert (Bob) Anderssen, VP Eng", "Robert (Bob) Anderssen", "VP Eng", ""),
    ("Maj. (ret.) Ezekiel Oduya-Flint", "Maj. (ret.) Ezekiel Oduya-Flint", "", ""),
    ("Prof. (Retd.) B. N. Mukherjee, advisor", "Prof. (Retd.) B. N. Mukherjee", "advisor", ""),
    ("Lt. Gráinne Ní Mháille", "Lt. Gráinne Ní Mháille", "", ""),
    ("The Rev. Dr. Prudence Ashworth, Rector", "The Rev. Dr. Prudence Ashworth", "Rector", ""),
    (
        "Chief Petty Officer Dana Whitehorse, recruiter",
        "Chief Petty Officer Dana Whitehorse",
        "recruiter",
        "",
    ),
    ("Ma'am Luz", "Ma'am Luz", "", ""),
    ("Chef Antoine", "Chef Antoine", "", ""),
    ("Herr Dr. Krüger", "Herr Dr. Krüger", "", ""),
    ("Trần Thị Bích Ngọc", "Trần Thị Bích Ngọc", "", ""),
    ("Siti binti Abdullah", "Siti binti Abdullah", "", ""),
    ("Fearghal Mac Giolla Bháin, partner", "Fearghal Mac Giolla Bháin", "partner", ""),
    ("Pieter van der Merwe, bestuurder", "Pieter van der Merwe", "bestuurder", ""),
    ("Carmen Díaz, directora", "Carmen Díaz", "directora", ""),
    ("Tom Baker, baker", "Tom Baker", "baker", ""),
    ("Sam Page (page designer)", "Sam Page", "page designer", ""),
    ("Mark Will", "Mark Will", "", ""),
    ("Dean", "Dean", "", ""),
    ("Skip, senior mechanic", "Skip", "senior mechanic", ""),
    ("Fa'afetai", "Fa'afetai", "", ""),
    ("Þórdís Ægisdóttir", "Þórdís Ægisdóttir", "", ""),
    ("王小明", "王小明", "", ""),
    ("김민준 (CTO)", "김민준", "CTO", ""),
    (
        "Name: Ingrid Halvorsen\nRole: CFO\nEmail: ingrid@fjord.example",
        "Ingrid Halvorsen",
        "CFO",
        "ingrid@fjord.example",
    ),
    (
        "Ingrid Halvorsen\nCFO\ningrid@fjord.example",
        "Ingrid Halvorsen",
        "CFO",
        "ingrid@fjord.example",
    ),
    (
        "contact: Ingrid Halvorsen, ingrid@fjord.example, +47 912 34 567",
        "Ingrid Halvorsen",
        "",
        "ingrid@fjord.example",
    ),
    ("director of sales and marketing Ana Holt", "Ana Holt", "director of sales and marketing", ""),
    (
        "Ana Holt, director of sales and marketing",
        "Ana Holt",
        "director of sales and marketing",
        "",
    ),
    ("Priyam, Principal Engineer", "Priyam", "Principal Engineer", ""),
    ("foreman was Zbyszek", "Zbyszek", "foreman", ""),
]


@pytest.mark.parametrize(("text", "name", "role", "email"), ONE_PERSON)
def test_one_person_is_read_with_role_and_address(
    text: str, name: str, role: str, email: str
) -> None:
    (met,) = read(text)
    assert (met.name, met.email, met.named) == (name, email, True)
    assert met.role.startswith(role) if role else not met.role


SEVERAL = [
    (
        "Ana Holt, owner, also a vet, ana@x.example\nBo, lead tech, 12 yrs at that desk\n"
        "Cy Poe, field ops, the vans are hers",
        ["Ana Holt", "Bo", "Cy Poe"],
    ),
    ("Ana Holt, owner; Bo, the other owner; Cy, deacon, Spanish service", ["Ana Holt", "Bo", "Cy"]),
    ("Mike Stone and Amy Brand (co-founders)", ["Mike Stone", "Amy Brand"]),
    ("Lucien, he's the head chef, and Amara", ["Lucien", "Amara"]),
    ("the charge nurse, think her name is Bola, and dr achebe", ["Bola", "dr achebe"]),
    ("Mike, the plant manager, showed me round and Abdul al-Sayed", ["Mike", "Abdul al-Sayed"]),
    ("Leocadia and Bartholomew", ["Leocadia", "Bartholomew"]),
    ("Leocadia & Bartholomew", ["Leocadia", "Bartholomew"]),
    ("Leocadia + Bartholomew", ["Leocadia", "Bartholomew"]),
    ("Leocadia/Bartholomew", ["Leocadia", "Bartholomew"]),
    ("Leocadia, Bartholomew, Ugo", ["Leocadia", "Bartholomew", "Ugo"]),
    ("3 people: Ana, Ben and Chloé", ["Ana", "Ben", "Chloé"]),
    ("3 people: A, B and C", ["A", "B", "C"]),
    ("panel was Ana, Ben and Chloé", ["Ana", "Ben", "Chloé"]),
    ("Interviewers: Ana Holt, Ben Ito", ["Ana Holt", "Ben Ito"]),
    ("1. Ana\n2. Ben\n3) Chloé", ["Ana", "Ben", "Chloé"]),
    ("- Ana Holt, CTO\n- Ben Ito, Head of Ops", ["Ana Holt", "Ben Ito"]),
    ("Ana Holt\nBen Ito", ["Ana Holt", "Ben Ito"]),
    ("Sam and his boss Lena Ortega", ["Sam", "Lena Ortega"]),
    ("I spoke to Ana first and then Ben", ["Ana", "Ben"]),
    ("two guys from engineering, Sam and Dmitri", ["Sam", "Dmitri"]),
    ("Mike T. and Sarah K., both engineers", ["Mike T.", "Sarah K."]),
    ("April from HR, June from legal, May from ops", ["April", "June", "May"]),
    ("Will, Grace, Mark and Bill", ["Will", "Grace", "Mark", "Bill"]),
    ("Kim Lee, May Chen, Grace Kim", ["Kim Lee", "May Chen", "Grace Kim"]),
    ("Dan (ops), Dan (finance)", ["Dan", "Dan"]),
    ("JT and AJ", ["JT", "AJ"]),
    ("王小明、李娜", ["王小明", "李娜"]),
    ("María Pérez Gómez y Luis Fernández", ["María Pérez Gómez", "Luis Fernández"]),
    ("Zoe CEO zoe.k@up.example Max CTO max@up.example", ["Zoe", "Max"]),
    ("Ana Holt, VP of Product and Design, and Tom Lee, engineer", ["Ana Holt", "Tom Lee"]),
    ("Ana (eng manager) and the owner Luis", ["Ana", "Luis"]),
    (
        "Judge Alvarez; Deacon Raúl Ferrer; Rabbi Cohen",
        ["Judge Alvarez", "Deacon Raúl Ferrer", "Rabbi Cohen"],
    ),
    (
        "Mr. Terence Whitby - Director, Ms. Joan Peel-Ray - dispatcher now, retiring in June",
        ["Mr. Terence Whitby", "Ms. Joan Peel-Ray"],
    ),
    ("Ana and the team", ["Ana"]),
    ("Ana & co", ["Ana"]),
    ("nobody from HR, just Ana", ["Ana"]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_people_are_read_in_the_order_typed(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "skip",
        "Skip",
        "idk",
        "nobody",
        "No one",
        "none",
        "n/a",
        "don't know",
        "dont remember",
        "no idea 🤷",
        "nobody showed up",
        "-",
        "?",
        "didn't get names",
        "no names sorry",
        "just me",
    ],
)
def test_nobody_is_nobody(text: str) -> None:
    assert read(text) == []


NAMELESS = [
    ("lady from HR, didnt catch it", ["lady from HR"], "HR"),
    ("the tall engineer", ["the tall engineer"], "engineer"),
    ("some HR lady", ["some HR lady"], "HR"),
    ("a guy from finance whose name I forgot", ["a guy from finance"], "finance"),
    ("someone from logistics didn't get the name", ["someone from logistics"], "logistics"),
    ("just the owner", ["the owner"], "owner"),
    ("the receptionist with the parrot", ["the receptionist with the parrot"], "receptionist"),
    ("HR", ["HR"], "HR"),
    ("recruiter and hiring manager", ["recruiter", "hiring manager"], "recruiter"),
    ("some guy from QA, Jon? John?", ["some guy from QA"], "QA"),
    ("HR guy, Brandon or Brendan", ["HR guy"], "HR"),
    ("the lady from HR, Sabine?", ["the lady from HR"], "HR"),
    ("Kate/Cate? (ops)", ["someone"], "ops"),
    ("Sarah, maybe Sara", ["someone"], ""),
    ("Karin or Karen from accounts?", ["someone from accounts"], "accounts"),
    ("two engineers whose names i forgot", ["engineer 1", "engineer 2"], "engineer"),
]


@pytest.mark.parametrize(("text", "expected", "role"), NAMELESS)
def test_somebody_without_a_name_is_described_and_not_named(
    text: str, expected: list[str], role: str
) -> None:
    met = read(text)
    assert [one.name for one in met] == expected
    assert not any(one.named for one in met)
    assert met[0].role == role


def test_a_named_and_a_nameless_person_in_one_message() -> None:
    met = read("Ana Holt (CTO, ana@x.example), tom from platform and some HR lady")
    assert [(m.name, m.named) for m in met] == [
        ("Ana Holt", True),
        ("tom", True),
        ("some HR lady", False),
    ]
    assert [m.role for m in met] == ["CTO", "platform", "HR"]
    assert met[1].proposal == "Tom"


PROPOSED = [
    ("moira mcallister", "Moira McAllister"),
    ("sean o'brien", "Sean O'Brien"),
    ("maria de la cruz", "Maria de la Cruz"),
    ("jan van der berg", "Jan van der Berg"),
    ("josé álvarez", "José Álvarez"),
    ("eun-ji park-hollis", "Eun-Ji Park-Hollis"),
    ("ANA HOLT", "Ana Holt"),
    ("ÉLODIE D'ARCY", "Élodie D'Arcy"),
    ("dr. nuala o'shea", "Dr. Nuala O'Shea"),
    ("tom baker", "Tom Baker"),
    ("j.p. morales", "J.P. Morales"),
    ("lisa Chen", "Lisa Chen"),
]


@pytest.mark.parametrize(("typed", "proposal"), PROPOSED)
def test_a_name_without_capitals_is_kept_and_a_mended_one_proposed(
    typed: str, proposal: str
) -> None:
    (met,) = read(typed)
    assert (met.name, met.proposal) == (typed, proposal)


@pytest.mark.parametrize("typed", ["Moira McAllister", "Lena BRANDT", "JT", "李娜"])
def test_a_name_with_capitals_of_its_own_is_left_alone(typed: str) -> None:
    (met,) = read(typed)
    assert (met.name, met.proposal) == (typed, "")


SMALL_LETTERS = [
    ("lena, tom", [("lena", ""), ("tom", "")]),
    ("lena nair cto and tom", [("lena nair", "cto"), ("tom", "")]),
    ("tom baker, head of ops", [("tom baker", "head of ops")]),
    ("jenny the recruiter", [("jenny", "recruiter")]),
    ("jenny - recruiter", [("jenny", "recruiter")]),
    (
        "moira mcallister, maria de la cruz and sean o'brien",
        [("moira mcallister", ""), ("maria de la cruz", ""), ("sean o'brien", "")],
    ),
    ("dr smith and mrs jones", [("dr smith", ""), ("mrs jones", "")]),
    ("the owner lupe and her son beto", [("lupe", "owner"), ("beto", "son")]),
]


@pytest.mark.parametrize(("text", "expected"), SMALL_LETTERS)
def test_small_letters_are_told_apart_by_the_job_words(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(met.name, met.role) for met in read(text)] == expected


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("Dr Ellen mcallister", "Dr Ellen McAllister"),
        ("oconnell", "O'Connell"),
        ("Siobhan Oneill", "Siobhan O'Neill"),
        ("maria dsouza", "Maria D'Souza"),
        ("ewan macdonald", "Ewan MacDonald"),
        ("Priya nair", "Priya Nair"),
    ],
)
def test_a_slipped_surname_is_kept_as_typed_and_the_likely_one_proposed(
    typed: str, proposed: str
) -> None:
    assert [(met.name, met.proposal) for met in read(typed)] == [(typed, proposed)]


def test_given_names_in_a_row_are_as_many_people() -> None:
    assert names("priya tom and the cto")[:2] == ["priya", "tom"]
    assert names("graham/nina/ollie") == ["graham", "nina", "ollie"]
    assert names("juan carlos") == ["juan carlos"]


@pytest.mark.parametrize("typed", ["Suresh ji", "Nasreen apa", "Rahul bhai"])
def test_a_small_word_of_respect_behind_a_name_keeps_its_case(typed: str) -> None:
    assert [met.proposal for met in read(f"{typed} (owner)")] == [""]


@pytest.mark.parametrize("text", ["Sam, Idk", "Sam and Dr. Idk", "Sam, Idk her name"])
def test_a_name_that_is_not_known_is_no_name(text: str) -> None:
    assert names(text) == ["Sam"]


def test_a_full_stop_behind_a_job_ends_the_sentence() -> None:
    roles = [(met.name, met.role) for met in read("Swati - lead engineer. Paul - tester.")]
    assert roles == [("Swati", "lead engineer"), ("Paul", "tester")]


def test_an_address_before_the_others_is_somebody_of_its_own() -> None:
    people = read("sunita.rao@infy.example and Arjun (arjun.k@infy.example)")
    assert [(met.proposal or met.name, met.email) for met in people] == [
        ("Sunita Rao", "sunita.rao@infy.example"),
        ("Arjun", "arjun.k@infy.example"),
    ]


def test_the_two_of_a_kind_are_named_one_by_one() -> None:
    found = [(met.name, met.role) for met in read("the two owners, Pat and Sam")]
    assert found == [("Pat", "owner"), ("Sam", "owner")]


@pytest.mark.parametrize(
    "name",
    [
        "Prof. Odhiambo Were",
        "Drs. Machteld Terpstra",
        "Dr. Njoroge wa Kamau",
        "Dipl.-Ing. Uwe Kranz",
    ],
)
def test_a_surname_that_is_a_small_word_as_well_stays(name: str) -> None:
    assert [(met.name, met.role) for met in read(name)] == [(name, "")]


def test_a_surname_that_is_a_job_word_stays_behind_a_nickname() -> None:
    assert names('Robert "Bob" Stone') == ['Robert "Bob" Stone']


def test_a_boss_of_the_one_before_is_told_of_by_that() -> None:
    told = [(met.name, met.role) for met in read("Oren, foreman. Ludmila, his manager.")]
    assert told == [("Oren", "foreman"), ("Ludmila", "manager")]
    alone = read("Oren, his boss")
    assert [met.named for met in alone] == [True, False]


def test_a_couple_with_one_surname_is_two_people() -> None:
    assert names("Mr & Mrs Lindqvist") == ["Mr Lindqvist", "Mrs Lindqvist"]
    assert names("Dr. Pava and Mrs. Pava") == ["Dr. Pava", "Mrs. Pava"]


def test_two_small_words_behind_a_full_name_are_its_role_unless_they_are_a_name() -> None:
    assert [(met.name, met.role) for met in read("Ida Aas-Lund, daglig styrer")] == [
        ("Ida Aas-Lund", "daglig styrer")
    ]
    assert len(read("Ida Aas-Lund, maria lopez")) == 2


def test_the_main_one_is_named() -> None:
    told = [(met.name, met.role) for met in read("Jo from HR, main one was Gita Rao the matron")]
    assert told == [("Jo", "HR"), ("Gita Rao", "matron")]


def test_a_slash_parts_people_and_a_name_from_its_role() -> None:
    told = [(met.name, met.role) for met in read("Bo Lund (line manager) / Efua Addo (HR)")]
    assert told == [("Bo Lund", "line manager"), ("Efua Addo", "HR")]
    assert [(met.name, met.role) for met in read("D'Angelo Reese / asst coach")] == [
        ("D'Angelo Reese", "asst coach")
    ]


def test_what_a_group_is_called_is_nobodys_role() -> None:
    assert [(met.name, met.role) for met in read("Big panel: Ondine, Bogumil")] == [
        ("Ondine", ""),
        ("Bogumil", ""),
    ]


@pytest.mark.parametrize(
    "name", ["Mr. Kiprop Too", "Grace Too", "Mercy But", "Wei So", "Hanh Do", "Tuan Le", "Hien Van"]
)
def test_a_surname_that_looks_like_chat_stays(name: str) -> None:
    assert [met.name for met in read(f"{name}, branch accounts")] == [name]


@pytest.mark.parametrize("text", ["hospital, nhs", "school", "the council", "Clinic", "farm"])
def test_a_kind_of_place_is_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("a woman called Hilda i think, she does procurement", "procurement"),
        ("Dr. Moe, he is medical superintendent", "medical superintendent"),
        ("a lady named Ines, she's in charge of bookings", "in charge of bookings"),
        ("Petra, she looks after the volunteers", "looks after the volunteers"),
        ("Petra, she is nice", ""),
    ],
)
def test_what_somebody_does_there_is_their_role(text: str, role: str) -> None:
    assert [met.role for met in read(text)] == [role]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mme la directrice, Odile Petit", [("Mme Odile Petit", "directrice")]),
        ("pani Krystyna z kadr", [("Pani Krystyna", "z kadr")]),
        ("Inés Roa, el profe Beto", [("Inés Roa", ""), ("profe Beto", "")]),
        ("Bro. Dave & Sis. Ruth", [("Bro. Dave", ""), ("Sis. Ruth", "")]),
        ("Ana Ríos, RH, y el Ing. Tavo", [("Ana Ríos", "RH"), ("Ing. Tavo", "")]),
        ("Aroha (she manages the yard)", [("Aroha", "manages the yard")]),
        ("two blokes Daz and Gaz, Daz does the rota", [("Daz", "does the rota"), ("Gaz", "")]),
    ],
)
def test_names_and_work_are_told_apart_in_other_tongues_and_asides(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(met.name, met.role) for met in read(text)] == expected


def test_the_chair_of_several_keeps_the_number() -> None:
    assert [met.role for met in read("Fr Declan, chair of the trustees, and Nuala")] == [
        "chair of the trustees",
        "",
    ]


@pytest.mark.parametrize("text", ["St Kea's", "nhs trust", "hospital"])
def test_a_place_by_its_name_is_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Clinic lead Sipho Dube", "Sipho Dube", "Clinic lead"),
        ("bank manager Mr Penny", "Mr Penny", "bank manager"),
        ("mr too, branch manager", "mr too", "branch manager"),
        ("charity trustee, Mr Church", "Mr Church", "charity trustee"),
    ],
)
def test_a_place_before_a_job_belongs_to_it(text: str, name: str, role: str) -> None:
    assert [(met.name, met.role) for met in read(text)] == [(name, role)]


def test_what_stands_around_the_names_of_a_letter_is_nobody() -> None:
    typed = "Ms. Ida Holt on Wednesday, December 9 at 10:00. Please confirm. Best regards, Seun Ade"
    assert [met.name for met in read_people(typed, WORDS)] == ["Ms. Ida Holt", "Seun Ade"]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Ida Holt and Seun, oh and a porter hardly said a word", ["Ida Holt", "Seun", "a porter"]),
        ("ida holt, a governor man hardly opened his mouth", ["Ida Holt", "a governor man"]),
        ("Tom (ops), some lady mostly took notes", ["Tom", "some lady"]),
        ("Ida Holt who barely spoke, Seun", ["Ida Holt", "Seun"]),
    ],
)
def test_how_somebody_took_part_is_no_name(typed: str, names: list[str]) -> None:
    met = read_people(typed, WORDS)
    assert [one.proposal or one.name for one in met] == names
