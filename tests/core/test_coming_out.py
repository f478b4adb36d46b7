"""First messages of people who tell that they come from an interview."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.content.openings import load_opening_words
from bot.core.coming_out import take_off
from bot.core.coming_words import is_firm
from bot.core.jobs import Position, read_position
from bot.core.opening import read_opening

WORDS = load_opening_words()

OUT_OF_A_PLACE = [
    (
        "just got out of a thing at Brackwell Housing Trust, tenancy officer. knackered",
        "tenancy officer",
        "Brackwell Housing Trust",
    ),
    (
        "walked out of my interview at Hartley's an hour ago, kitchen porter",
        "kitchen porter",
        "Hartley's",
    ),
    (
        "finally finished at Dunmore College. lecturer in welding.",
        "lecturer in welding",
        "Dunmore College",
    ),
    (
        "been to see Fairhaven Nursery about the room leader job",
        "room leader",
        "Fairhaven Nursery",
    ),
    ("met Lidl today, shift manager", "shift manager", "Lidl"),
    ("back from Halden Robotics. firmware engineer", "firmware engineer", "Halden Robotics"),
    (
        "came from an assessment day at the Civil Service, fast streamer",
        "fast streamer",
        "the Civil Service",
    ),
    ("just left Wren Kitchens, showroom designer role", "showroom designer", "Wren Kitchens"),
    (
        "in the car outside Thornbury Vets. veterinary nurse. im exhausted",
        "veterinary nurse",
        "Thornbury Vets",
    ),
    (
        "sat in the car park after my interview at Redfern Motors - service advisor",
        "service advisor",
        "Redfern Motors",
    ),
    ("Walked out of Kwik Fit. Tyre fitter. Feel sick", "Tyre fitter", "Kwik Fit"),
    ("i was today in Hotel Adler, receptionist", "receptionist", "Hotel Adler"),
    (
        "Sir I have attended interview in Bluepeak Infosys for the post of process associate",
        "process associate",
        "Bluepeak Infosys",
    ),
    (
        "attended the HR round of Zenlark for business analyst role today",
        "business analyst",
        "Zenlark",
    ),
    (
        "good afternoon, i have finished interview with company Polmetal, position welder",
        "welder",
        "Polmetal",
    ),
    (
        "sitting in mcdonalds after my interview with Vale Couriers. van driver",
        "van driver",
        "Vale Couriers",
    ),
    (
        "ok so ive just come out of Marlow & Finch, they want a bookkeeper",
        "bookkeeper",
        "Marlow & Finch",
    ),
    ("i went for the cleaner job at St Aidan's school", "cleaner", "St Aidan's school"),
    ("just out of the Argos interview, warehouse operative", "warehouse operative", "Argos"),
    ("got out of tesco, delivery driver", "delivery driver", "tesco"),
]

OVER = [
    ("done with the Mercer & Lyle one, it was for paralegal", "paralegal", "Mercer & Lyle"),
    (
        "so that was the Kestrel Logistics chat for transport planner",
        "transport planner",
        "Kestrel Logistics",
    ),
    (
        "the zoom with Halden Robotics is over, firmware eng role",
        "firmware eng",
        "Halden Robotics",
    ),
    (
        "interview done!! Halden Robotics firmware engineer",
        "firmware engineer",
        "Halden Robotics",
    ),
    ("that's Greenlaw Academy done, TA job", "TA", "Greenlaw Academy"),
    ("the dunelm thing is done. sales assistant. im so tired", "sales assistant", "dunelm"),
    (
        "second interview at Tolland Engineering finished 20 mins ago. design engineer",
        "design engineer",
        "Tolland Engineering",
    ),
    ("Just had interview. Tata Steel. Graduate trainee", "Graduate trainee", "Tata Steel"),
    (
        "i'm back from my interview - Penrose Gallery, front of house assistant",
        "front of house assistant",
        "Penrose Gallery",
    ),
    (
        "had my Aldi interview this morning. store assistant. went alright",
        "store assistant",
        "Aldi",
    ),
]

FEELINGS = [
    ("absolutely knackered. kitchen porter at the Royal Oak", "kitchen porter", "the Royal Oak"),
    (
        "i think i blew it, solutions architect at Pylon Systems",
        "solutions architect",
        "Pylon Systems",
    ),
    (
        "home from the interview at Sorrel House, care assistant, think it went ok",
        "care assistant",
        "Sorrel House",
    ),
    (
        "got out of my interview w/ Home Depot, cashier, idk how it went",
        "cashier",
        "Home Depot",
    ),
]

NAMES_THAT_SOUND_SO = [
    ("Met Office, meteorologist", "meteorologist", "Met Office"),
    ("Left Bank Books, bookseller", "bookseller", "Left Bank Books"),
    ("left bank books, bookseller", "bookseller", "left bank books"),
    ("Day One Nursery, room leader", "room leader", "Day One Nursery"),
    ("Back to Work Solutions - job coach", "job coach", "Back to Work Solutions"),
    ("One Housing, call handler", "call handler", "One Housing"),
    ("Done & Dusted Cleaning, supervisor", "supervisor", "Done & Dusted Cleaning"),
    ("Home from Home Care, carer", "carer", "Home from Home Care"),
    ("Just Eat, courier", "courier", "Just Eat"),
    ("Good Things Bakery, baker", "baker", "Good Things Bakery"),
    (
        "home from hospital coordinator at Age UK",
        "home from hospital coordinator",
        "Age UK",
    ),
    ("test engineer, Chat Analytics", "test engineer", "Chat Analytics"),
]


def _position(text: str) -> Position:
    return read_position(read_opening(text, WORDS).position or text, WORDS.job_words)


@pytest.mark.parametrize(
    ("text", "role", "company"), [*OUT_OF_A_PLACE, *OVER, *FEELINGS, *NAMES_THAT_SOUND_SO]
)
def test_what_tells_of_coming_out_is_no_part_of_job_or_employer(
    text: str, role: str, company: str
) -> None:
    assert _position(text) == Position(role, company)


@pytest.mark.parametrize("text", [text for text, _, _ in NAMES_THAT_SOUND_SO])
def test_an_employer_with_such_words_in_its_name_keeps_them(text: str) -> None:
    assert take_off(text, WORDS.coming, WORDS.job_words).text == text


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("just got out of a thing at Brackwell Trust, officer. knackered", "just now"),
        ("walked out of my interview at Hartley's an hour ago, kitchen porter", "an hour ago"),
        ("i was today in Hotel Adler, receptionist", "today"),
        ("just had my interview at Lidl this morning, buyer", "this morning"),
        ("left Stonebridge Surgery about half an hour ago. nurse", "about half an hour ago"),
        ("back from Halden Robotics. firmware engineer", ""),
    ],
)
def test_when_it_was_is_only_the_words_about_time(text: str, held: str) -> None:
    assert read_opening(text, WORDS).held == held


def test_a_day_in_a_sentence_about_something_else_is_lifted_alone() -> None:
    assert read_opening("whether I could start next wednesday", WORDS).held == "next wednesday"


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("the zoom with Halden Robotics is over, firmware eng role", "zoom"),
        ("teams call with Oakridge Council just finished, planning officer", "teams call"),
        ("just hung up with Sable Insurance, claims handler", "hung up"),
        ("just got out of a thing at Acme, buyer", ""),
    ],
)
def test_the_way_of_meeting_is_heard_in_how_it_ended(text: str, medium: str) -> None:
    assert read_opening(text, WORDS).medium == medium


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("just out of an interview with Orchard Vale Care for night carer", ""),
        ("just wrapped with Coldwater Outfitters, retail associate", ""),
        (
            "just been interviewed by Anna Reyes at Willow Tree Nursery, nursery nurse",
            "Anna Reyes",
        ),
        (
            "just left the interview. Larkfield Hospice, healthcare assistant, spoke to Moira",
            "Moira",
        ),
        ("met Ana Holt and Ben about the lecturer job at Leeds Uni", "Ana Holt and Ben"),
        ("finished my interview with Karen Holt at Lidl, shift manager", "Karen Holt"),
        (
            "just out of a call with Imran Shah from Fidelis Insurance, underwriter role",
            "Imran Shah",
        ),
    ],
)
def test_an_employer_behind_with_is_nobody_who_was_there(text: str, people: str) -> None:
    assert read_opening(text, WORDS).people == people


@pytest.mark.parametrize(
    ("name", "firm"),
    [
        ("Lidl", True),
        ("Holt Property", True),
        ("Ellis Florists", True),
        ("Brooks & Daughters", True),
        ("Rundle Aviation", True),
        ("Karen Holt", False),
        ("Ana & Tom", False),
        ("Moira", False),
        ("the manager", False),
        ("", False),
    ],
)
def test_a_name_is_an_employers_by_its_own_words(name: str, firm: bool) -> None:
    assert is_firm(name, WORDS.coming, WORDS.job_words) is firm


def test_a_message_of_nothing_but_feelings_gives_no_job() -> None:
    assert read_opening("it was awful, im shattered", WORDS).position == ""


PIECES = "just|got|out of|the|Acme|interview|with|is|over|now|done|at|,|.|!!| - |\n|nurse|in|\0"
COMING = st.lists(st.sampled_from(PIECES.split("|")), max_size=40)


@given(COMING.map(" ".join) | st.text(max_size=300))
def test_nothing_is_left_that_was_not_typed(text: str) -> None:
    left = take_off(text, WORDS.coming, WORDS.job_words).text
    typed = {word.strip(",.;:!?…") for word in text.replace("\0", " ").split()}
    rest = {word.strip(",.;:!?…") for word in left.replace("\0", " ").split()}
    assert rest <= typed | {"at", "with", ""}
