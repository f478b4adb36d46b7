"""What is said in between and means the debrief itself: taken back, put right, one and the same."""

import pytest

from tests.chat.stories import debrief_one
from tests.user import PeopledSandbox, SandboxUser


async def come_to_the_people(sam: SandboxUser) -> None:
    """Begin a debrief, up to the question who was there."""
    await sam.says("/new")
    await sam.says("caretaker at Blue Cup")
    await sam.taps("Just now")
    await sam.taps("On site")


async def come_to_the_name(sam: SandboxUser) -> None:
    """Name a man and a job, which may be the same man."""
    await come_to_the_people(sam)
    await sam.says("Tony Marsh and the chef whos leaving")
    await sam.sees("Do you know the name of")


@pytest.mark.parametrize(
    "said",
    ["its Tony!! hes called Tony", "thats tony", "sorry no thats Tony, hes the chef whos leaving",
     "the chef whos leaving IS tony, same person", "are the same person, tony"],
)  # fmt: skip
async def test_two_entries_become_one_person(sam: SandboxUser, said: str) -> None:
    await come_to_the_name(sam)
    await sam.says(said)
    await sam.sees("One person, then: Tony Marsh (")
    await sam.sees("With Tony, I liked talking about")


@pytest.mark.parametrize(
    "said",
    ["thats not a person", "no no, those arent people, thats where i was", "ward isnt a name!!",
     "sorry those are not names, it was Anil Thakker and Rosemary"],
)  # fmt: skip
async def test_who_was_there_is_asked_anew_where_what_was_taken_is_nobody(
    sam: SandboxUser, said: str
) -> None:
    await come_to_the_people(sam)
    await sam.says("Ward, Clinic")
    await sam.says(said)
    await sam.sees("Then I have that wrong.")
    await sam.says("Anil Thakker")
    await sam.sees("With Anil, I liked talking about")
    assert "With Clinic" not in sam.last.text


@pytest.mark.parametrize(
    "said",
    ["no i think he was happy enough", "seemed happy", "she loved me", "not that he said",
     "think they were fine", "she seemed pretty impressed tbh"],
)  # fmt: skip
async def test_no_doubt_is_heard_in_a_sentence(sam: SandboxUser, said: str) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("my years with Kafka")
    await sam.says(said)
    assert "What would you tell Priya about that now" not in sam.transcript


@pytest.mark.parametrize("said", ["hang on its heaney not heanny", "sorry it's Heaney, not Heanny"])
async def test_a_last_name_put_right_leaves_title_and_first_name(
    sam: SandboxUser, said: str
) -> None:
    await come_to_the_people(sam)
    await sam.says("Mrs Ida Heanny (head)")
    await sam.says(said)
    await sam.sees("Noted: Mrs Ida Heaney")


@pytest.mark.parametrize(
    "said",
    ["theres nobody called boyle street", "his name isnt boyle", "remove boyle",
     "the governor isn't called boyle", "take boyle out, he doesnt need a note"],
)  # fmt: skip
async def test_somebody_who_is_nobody_can_be_taken_out_in_words(
    sam: SandboxUser, said: str
) -> None:
    await come_to_the_people(sam)
    await sam.says("Ida Heaney (head), Boyle Street")
    await sam.says(said)
    await sam.sees("Remove Boyle")
    await sam.taps("Remove Boyle")
    await sam.sees("Removed: Boyle")
    await sam.says("the boiler")
    assert "With Boyle" not in sam.last.text


async def test_a_doubt_about_somebody_and_people_is_an_answer(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("my years with Kafka")
    await sam.says("she thinks a coder isnt a people person")
    await sam.sees("What would you tell Priya about that now")


async def test_a_doubt_beside_a_good_word_is_still_a_doubt(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("my years with Kafka")
    await sam.says("she seemed happy but worried about my notice period")
    await sam.sees("What would you tell Priya about that now")


async def test_a_question_nobody_should_ask_gets_a_kind_word(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says(
        "how old are my kids and do i have a husband at home which i thought was a bit much"
    )
    await sam.sees("none of their business")


async def test_a_question_about_the_work_gets_no_such_word(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("how i calm a kid. i get down on the floor with them. and whats my notice")
    await sam.sees("Did Priya seem to have a doubt")
    assert "none of their business" not in sam.transcript


async def test_the_last_answer_is_taken_back(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("my years with Kafka")
    await sam.says("delete that")
    await sam.sees("Taken back. It was: my years with Kafka")
    await sam.sees("What did Priya ask")


async def test_what_else_is_answered_and_the_question_stands(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("what else do you want to know")
    await sam.sees("A few more questions")
    await sam.sees("What did Priya ask")


async def test_a_word_of_the_last_answer_is_put_right(sam: SandboxUser) -> None:
    await debrief_one(sam, finish=False)
    await sam.says("whether i can run a halal kitchen")
    await sam.says("no sorry not halal, kosher")
    await sam.sees("whether i can run a kosher kitchen")
    await sam.sees("Did Priya seem to have a doubt")


@pytest.mark.parametrize(
    "said", ["can you fix tonys note", "yo fix it its 10 days", "joel part is cringe"]
)
async def test_words_about_a_note_lead_to_its_correction(sam: SandboxUser, said: str) -> None:
    await debrief_one(sam)
    await sam.says(said)
    await sam.sees("To change a note")


@pytest.mark.usefixtures("afterword")
async def test_a_name_is_the_signature_after_other_messages_too(
    sandbox: PeopledSandbox,
) -> None:
    dolores = await sandbox.user("Dolores", language="en")
    await debrief_one(dolores, finish=False)
    await dolores.taps("Enough, write my notes")
    await dolores.sees("how do you sign")
    await dolores.says("the weather was lovely over there")
    await dolores.says("my bus comes at ten")
    await dolores.says("Dolores Whitaker")
    await dolores.sees("You sign as Dolores Whitaker.")
