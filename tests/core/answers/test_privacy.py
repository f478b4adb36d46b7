"""What nobody may ask, and what nobody wants to read again, is never named; the rest is."""

import pytest

from bot.core.answers.questions.asked import answered, subjects
from bot.core.answers.sparing.fitness import is_fit
from bot.core.answers.sparing.privacy import is_discriminatory
from tests.core.answers.reading import trees, workshop

PRIVATE = """
am i engaged
whether I'm married yet
have i got a fella at home
is there a man in my life
does my husband mind the nights
what does my missus do for a living
who is at home with me
do i plan to settle down round here
was i ever divorced
am i miss or mrs
have i any weans
do I want babies in future
how many childs i have
got kids?
who'd watch the wee ones
who minds my mam when I'm on lates
who looks after them
the school run
how i'd sort childcare
whether i might be expecting
when is it due
am i thinking of starting a family
my family plans
whether a baby is on the cards for me, more babies
what year was i born
how much years i have
when did I finish school, which year did i graduate
am i not a bit old for ladders
can i keep up with the young lads
how many years i have left in me
when I'm hanging up my boots, do i think of retiring
would a younger boss bother me
which chapel do we go to
do i keep ramadan
would i take the headscarf off
am i catholic or what
do i believe
what foot do i kick with
where am I really from
where is my name from
from which country I come
where did i grow up like
is that an accent i hear
what language do we talk at home
how long am i in this country
do i have a passport
what tribe my people are
am i a local
my blood pressure
do I take any pills
is my back ok for lifting
how many sick days I took
am I fit and healthy
if i've any health troubles
whether i'm allergic to anything
do i see a shrink
what do i weigh
could I lose a few pounds
am i too heavy for the ladder
do i like girls
am I straight
who did i vote for
am I into politics
would i join the union
what was i on at the last place
how much do i want a month
what i make now
salary expectations
do I owe anybody
have I debts
whether I'm a smoker, do i vape
do I take a drink
do i like the odd pint
would i pass a drug test
ever been in bother, have i been arrested
do I have a record
do i rent or own
who i live with
do i still live with my parents
do I sleep well
my stance on abortion
could i lift granny if she fell
what brings me here from so far
do I get on with the inlaws
am i thinking of having a second one
was i ever in hospital
do i need glasses for the gauges
would i get on with older men
why i packed in the taxis
why i gave up nursing
how come i walked out of the bakery
what I did between jobs
the gap on my cv
was I let go
what are my weaknesses
what I'm bad at
how much notice I have to give
any other offers
am i interviewing elsewhere
why should they pick me
why me
""".strip().splitlines()

ASKED_OF_WORK = """
how I keep pupils engaged
split shifts
how I would calm a drunk guest
how I handle controlled drugs
what I do when a child will not eat
how I would lift a patient out of a wheelchair
how I would tell a family that the dog will not walk again
whether I can drive the old van
how the kiln is loaded
how I plan a wedding cake for 200 people
my experience with horses
how I would back up the server
how many children I can watch at the pool
single-use plates
how I price a job
the state of the land registry
credit union software
how I would explain a mortgage to a first-time buyer
whether I have worked with lime
how I would deal with a vendor who ships late
pension scheme letters
student records
how I sharpen a saw
what I would change about their menu
night feeds in the lambing shed
students' union bookings system
how I would carry a piano down three floors
the race day rota
why the bread sinks
how I stop a line when the drawing is wrong
what I do if the pump stops
how I check the home office files
how heavy a full pallet is
why I like early shifts
how I make a roux
""".strip().splitlines()


def asked(text: str) -> list[str]:
    shop = workshop()
    return [piece.text for piece in subjects(trees(text), "asked", shop)]


def test_there_are_eighty_ways_to_ask_what_nobody_may() -> None:
    assert len(PRIVATE) >= 80


@pytest.mark.parametrize("typed", PRIVATE)
def test_a_private_question_is_never_named(typed: str) -> None:
    assert not asked(typed)
    assert answered(trees(f"{typed}. I said I would rather talk about the work"), "x",
                    workshop()) is None  # fmt: skip


@pytest.mark.parametrize("typed", PRIVATE)
def test_what_is_asked_beside_a_private_question_stays(typed: str) -> None:
    for text in (f"glaze tests. {typed}", f"glaze tests, and {typed}"):
        assert asked(text) == ["glaze tests"]


@pytest.mark.parametrize("typed", ASKED_OF_WORK)
def test_a_question_about_the_work_stays(typed: str) -> None:
    assert is_fit(typed, workshop().words)
    assert asked(typed)


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("rota and kids", ["the rota"]),
        ("rota, and am I engaged", ["the rota"]),
        ("handover, forklifts, health", ["handover and forklifts"]),
        ("whether I smoke, which I laughed off", []),
        ("do i smoke, forklifts", ["forklifts"]),
        ("forklifts, why i was home for 8 months", ["forklifts"]),
        ("forklifts, why was I off work so long", ["forklifts"]),
        ("do i have any kids. two of them", []),
        ("kiln loads, do i want children, glaze tests", ["kiln loads and glaze tests"]),
    ],
)
def test_only_the_private_thing_of_several_is_dropped(typed: str, left: list[str]) -> None:
    assert asked(typed) == left


@pytest.mark.parametrize(
    "asked",
    [
        "do i have kids", "excel. and am i planning kids!!", "marriage", "kids, religion",
        "how old are my kids and do i have a husband at home", "how old am i", "do i go to church",
        "where am i really from", "do i have any health problems", "when will i marry",
        "whether my childcare is settled", "if i 'have a family to get home to'",
        "how many kids ive got", "am I too old for the lifting", "is my accent a problem",
    ],
)  # fmt: skip
def test_what_no_employer_should_ask_is_known(asked: str) -> None:
    assert is_discriminatory(asked, workshop().words)


@pytest.mark.parametrize(
    "asked",
    [
        "how i calm a kid. i get down on the floor with them. and whats my notice",
        "how i get a child to open wide", "what i do when a child is sick", "am i good with kids",
        "what would i say to a pregnant patient", "what religion the families are", "salary",
        "how i teach kids with disabilities", "health and safety", "union rules", "why i left",
        "my health and safety training", "how i would run the church office", "single page apps",
        "what i do with an angry parent", "do I know the age of the building", "do i smoke",
    ],
)  # fmt: skip
def test_what_is_asked_of_the_work_is_no_such_question(asked: str) -> None:
    assert not is_discriminatory(asked, workshop().words)
