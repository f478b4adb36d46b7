"""What somebody enjoyed talking about comes out as what can follow "about", or as told back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.answers.pieces import Piece, Shape
from bot.core.answers.rewording import Typed
from bot.core.answers.sparing.liking import liked
from bot.core.answers.topics.topics import goes_beside, told, topics
from tests.core.answers.reading import trees, workshop


def first_topic(text: str) -> str:
    return next((piece.text for piece in topics(trees(text), "enjoyed", workshop())), "")


def first_told(text: str) -> str:
    return next((piece.text for piece in told(trees(text), "enjoyed", workshop())), "")


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("the ledger she still keeps in pencil", "the ledger you still keep in pencil"),
        ("talking about how the ovens are lit by hand", "how the ovens are lit by hand"),
        ("swapping stories about the winter the pipes froze", "the winter the pipes froze"),
        ("Pepper. She knows everything about pepper", "pepper"),
        ("dumplings, obviously. pork or prawn", "dumplings"),
        ("his logbook since 1988, all in green ink", "your logbook since 1988"),
        ("her project on harbour seals and the students", None),
        ("our dogs' names", "our dogs' names"),
        ("loved hearing about the owls in the tower", "the owls in the tower"),
        ("the drones they use for counting sheep, v cool", "the drones you use for counting sheep"),
        ("why nobody reads the safety notices", "why nobody reads the safety notices"),
        ("mending nets by hand", "mending nets by hand"),
        (
            "how he runs the -18 store with just 3 people on nights n checks it every 15 mins",
            "how you run the -18 store with just three people on nights",
        ),
    ],
)
def test_a_topic_is_whole_and_without_what_was_thrown_in(typed: str, topic: str | None) -> None:
    assert first_topic(typed) == (topic or "your project on harbour seals and the students")


@pytest.mark.parametrize(
    "typed",
    ["his view", "a story", "nice", "she is funny", "the end", "her smile", "his wife",
     "everyone", "one"],
)  # fmt: skip
def test_what_says_nothing_is_no_topic(typed: str) -> None:
    assert not first_topic(typed)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("she also started as porter", "you started as a porter"),
        ("he roasts his darker than anyone dares", "you roast yours darker than anyone dares"),
        ("her dad drove a milk float", "your dad drove a milk float"),
        ("he used to work on the ferries as a diver", "you used to work on the ferries as a diver"),
        ("clocks. he has a shed full of them", "you have a shed full of clocks"),
        ("he is building a harp since 6 years", "you have been building a harp for six years"),
        ("she's been knitting hats for 11 yrs", "you have been knitting hats for 11 years"),
    ],
)
def test_what_a_listener_told_of_themselves_is_told_back(typed: str, said: str) -> None:
    assert first_told(typed) == said


@pytest.mark.parametrize(
    "typed",
    ["she smiled once", "he was eating lunch", "he gave me advice", "she is nice though",
     "he drew the whole thing on paper", "his cousin was there. he races pigeons every sunday"],
)  # fmt: skip
def test_what_was_merely_done_in_the_interview_is_not_told_back(typed: str) -> None:
    assert not first_told(typed)


def test_the_same_is_not_said_twice_in_a_note() -> None:
    telling = Piece(Shape.CLAUSE, "you have a shed full of clocks", "enjoyed")
    assert not goes_beside(Piece(Shape.NOUN, "clocks", "enjoyed"), telling)
    assert not goes_beside(Piece(Shape.NOUN, "sourdough", "enjoyed"), telling)
    assert goes_beside(Piece(Shape.NOUN, "your sourdough", "enjoyed"), telling)


@given(st.lists(st.from_regex(r"[a-z]{1,8}[,.]?", fullmatch=True), max_size=12).map(" ".join))
def test_whatever_is_typed_no_topic_is_empty_or_ends_in_a_comma(text: str) -> None:
    for piece in (*topics(trees(text), "enjoyed", workshop()), *told(trees(text), "x", workshop())):
        assert piece.text.strip(" ,") == piece.text
        assert piece.text


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("your band saw", "your band saw"),
        ("her book fair disasters", "your book fair disasters"),
        ("her aquarium lol little crabs in every corner", "your aquarium"),
        ("she showed me the sketchbook where every client gets one page",
         "the sketchbook where every client gets one page"),
        ("the letters people leave in books", "the letters people leave in books"),
        ("the one recipe their founder never wrote down",
         "the one recipe your founder never wrote down"),
        ("the fact her team reads every letter aloud",
         "the fact your team reads every letter aloud"),
        ("the kid who asked him where the moon goes",
         "the child who asked you where the moon goes"),
        ("the difference between a rabbet and a dado",
         "the difference between a rabbet and a dado"),
        ("what a good day looks like for me", ""),
        ("that kids believe the planetarium is the real sky", ""),
        ("mostly rye", ""),
        ("that the best solder joint is the one you forget", ""),
        ("quick", ""),
        ("an old lift with a man in it", "an old lift with a man in it"),
    ],
)  # fmt: skip
def test_a_topic_keeps_its_detail_or_is_left(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("the shed the night porters built and how oats, hay and straw became beds",
         "the shed the night porters built"),
        ("the crate marked 'odd. bits'", ""),
        ("concrete that was mixed in 1951 and still holds",
         "concrete that was mixed in 1951 and still holds"),
        ("wild pear trees hes too kind to cut down", "wild pear trees"),
        ("the bad jokes at weddings, and the one good speech", ""),
        ("naming of the lifts, he names by planets", "the naming of the lifts"),
        ("her trick for calm dogs: she hums the news", "your trick for calm dogs"),
        ("evening meeting", "evening meetings"),
        ("her uncles old van", "your uncle's old van"),
        ("how my old boss and him were rivals", ""),
        ("harp lessons with toddlers, more noise than notes", "harp lessons with toddlers"),
        ("my street and his street are close", ""),
        ("sitting with him while he let me steer", ""),
        ("his mam testing every batch", "your mam testing every batch"),
        ("the ladies' rowing team he coaches", "the ladies' rowing team you coach"),
        ("the porter's old quiet bench", "the porter's old quiet bench"),
        ("salmon, how they know the way home", "salmon"),
        ("a dance class for people with canes", "a dance class for people with canes"),
        ("how she make soup from old bread", "how you make soup from old bread"),
        ("learning Frisian as a joke", "learning Frisian as a joke"),
    ],
)  # fmt: skip
def test_a_topic_is_the_first_thing_named_and_never_a_piece_out_of_a_clause(
    typed: str, topic: str
) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("people leave the strangest notes", "how people leave the strangest notes"),
        ("he said the boiler has its own logbook", "how the boiler has its own logbook"),
        ("why do lifts have mirrors", "why lifts have mirrors"),
        ("how do you even weigh a whale", "how to weigh a whale"),
        ("if a library can be too quiet", "whether a library can be too quiet"),
        ("dogs. he has a retired greyhound", "dogs and your retired greyhound"),
        ("his wife is ill", ""),
        ("his terrible puns", ""),
    ],
)  # fmt: skip
def test_what_is_said_of_the_world_becomes_how_it_is(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("voles, and how everybody lays a drain wrong in them fields",
         "how everybody lays a drain wrong"),
        ("snow and why kids love it", "snow and why children love it"),
        ("hedges, and whether they still matter", "hedges and whether they still matter"),
        ("owls. she has a heron", "owls and your heron"),
        ("old radios. he has 9", "old radios"),
        ("her plum jam and moaning about lids", "your plum jam"),
        ("the barn roof one, he was there", "the barn roof"),
        ("worst wedding songs", "the worst wedding songs"),
        ("when not to ring the bell", "when not to ring the bell"),
        ("her plan for a bar outside of the gate where kids can play",
         "your plan for a bar outside of the gate where children can play"),
        ("clay that turns blue in the kiln", "clay that turns blue in the kiln"),
        ("tall ships and the mates who never sleep", "tall ships and the mates who never sleep"),
        ("errors we both made with glue", ""),
        ("line dancing he competes", ""),
        ("tea vs coffee he is a tea person", "tea versus coffee"),
        ("telling owners the truth about their roof",
         "telling owners the truth about their roof"),
        ("the story how she got stuck in the lift", "the story of how you got stuck in the lift"),
        ("letting the juniors make their own choices",
         "letting the juniors make their own choices"),
        ("the soup nobody orders", "the soup nobody orders"),
        ("the song they play when somebody retires", "the song you play when somebody retires"),
        ("that her whole family are smiths", ""),
        ("the ham radio that only gets one station", "the ham radio that only gets one station"),
        ("how she memorises 90 names in a week", "how you memorise 90 names in a week"),
        ("pilots and bakers have a lot in common", ""),
        ("the boys and what they eat", ""),
        ("Monday quiz with the pensioners", "the Monday quiz with the pensioners"),
        ("two hours on Finnish tango", "Finnish tango"),
        ("sharing a desk with a parrot", "sharing a desk with a parrot"),
        ("wells run by women and why they last longer",
         "wells run by women and why they last longer"),
        ("story work, she keeps pens in her van for it", "story work"),
        ("letting kids write there own rules", "letting children write their own rules"),
        ("we love the same terrible team", ""),
        ("the clinic goat and the vet who is listed as an owner",
         "the clinic goat and the vet who is listed as an owner"),
        ("we disagreed calmly about gazebos", "our friendly disagreement about gazebos"),
        ("mutual love of bad puns", "our mutual love of bad puns"),
        ("how hard it is to find good joiners", "how hard it is to find good joiners"),
    ],
)  # fmt: skip
def test_what_is_named_with_what_is_said_of_it_goes_as_one_or_the_telling_first(
    typed: str, topic: str
) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    "typed",
    ["we are both mad", "he plays the angry guest far too well", "her record is 4 visits",
     "trains. he has the whole loft", "darts. his brother was a pro",
     "her dad worked in the same mine"],
)  # fmt: skip
def test_a_judgement_and_what_is_unclear_alone_are_not_told_back(typed: str) -> None:
    assert not first_told(typed)


@pytest.mark.parametrize(
    "typed",
    ["her cat kept walking over the keys", "his gran has low vision", "she doesn't wear a helmet",
     "he sells every weekend", "tanks. he names by planets", "her students did it once",
     "weaving, her aunt taught her", "they know what everybody like for tea"],
)  # fmt: skip
def test_what_only_happened_or_is_private_or_lacks_its_object_is_not_told_back(typed: str) -> None:
    assert not first_told(typed)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("whether children should be allowed to give up on a book",
         "whether or not children may give up on a book"),
        ("how she got rid of the uniforms at night",
         "how you managed to get rid of the uniforms at night"),
        ("the mural the residents painted during lockdown",
         "the mural that the residents painted during lockdown"),
        ("how you know when to stop digging", "how you can tell when to stop digging"),
        ("how to sharpen a saw without cutting yourself",
         "ways of sharpening a saw without cutting yourself"),
        ("how to tell a guest no in a nice way", ""),
        ("how many tongues are spoken on the ward", "the number of tongues spoken on the ward"),
        ("her motto that no plan is ever longer than a page", ""),
        ("fonts and the shop on Hill Road that shut", "fonts"),
        ("her dream of opening the loft to the public",
         "your dream to open the loft to the public"),
        ("how the day shift got its own kettle", "how the day shift got a kettle of its own"),
        ("Welsh speaking customers and how they get rushed through the papers",
         "how Welsh speaking customers get rushed through the papers"),
        ("the siren going down in the harbour on Monday", ""),
        ("a door sign in Basque that is spelled wrong", "a door sign"),
        ("being the only lad in the sewing class on Mondays", ""),
        ("water pooling in the middle of a shift", "water pooling during a shift"),
        ("clay that was fired in 1950 and still rings when you tap it",
         "clay fired in 1950 that still rings when you tap it"),
        ("the difference between a good weld and a poor one",
         "what sets a good weld apart from a poor one"),
        ("rural bus routes and the drivers who never read them", "rural bus routes"),
        ("the swallows nesting in the loading bay", "the swallows that nest in the loading bay"),
    ],
)  # fmt: skip
def test_a_topic_that_would_be_a_copy_is_put_another_way(typed: str, topic: str) -> None:
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = next(topics(trees(typed), "enjoyed", shop), None)
    assert (found.text if found else "") == topic


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("frost. sledges on the hill road. he has pictures", "sledges on the hill road"),
        ("the storms and what they taught the whole crew about ropes",
         "what the storms taught the whole crew about ropes"),
        ("the 2003 cyclone and how they shut down the mill slowly by hand",
         "how you shut the mill down slowly by hand"),
        ("how she color coded the whole attic by decade",
         "how you color-coded the entire attic by decade"),
        ("his idea that you can know a tailor by their thread",
         "your idea that it is possible to know a tailor by their thread"),
        ("arguing about whether Le Clos or Hamlin would win in a fight",
         "whether Hamlin or Le Clos would win a fight"),
        ("how they moved the back door so parents can wait there",
         "how you moved the back door so that parents can wait"),
        ("he keeps a tin of spare keys for guests who come without one",
         "your tin of spare keys for guests coming without one"),
        ("the hail storm of 2009 when we both hid in the barn",
         "the hail storm of 2009 when both of us hid in the barn"),
        ("how porters choose their shifts by age",
         "the way porters choose their shifts by age"),
        ("his 67 mustang, my uncle had one", "your 67 Mustang"),
    ],
)  # fmt: skip
def test_the_fuller_thing_is_spoken_of_and_no_copy(typed: str, topic: str) -> None:
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = next(topics(trees(typed), "enjoyed", shop), None)
    assert (found.text if found else "") == topic


@pytest.mark.parametrize(
    "typed",
    ["snow", "the floods", "the fire at the old mill", "the dog, Crumb, who sat on my shoe",
     "we disagreed about gazebos", "the earthquake of 1999", "one wrote tastes like chalk"],
)  # fmt: skip
def test_weather_disasters_and_who_was_in_the_room_are_no_topics(typed: str) -> None:
    assert not first_topic(typed)


@pytest.mark.parametrize("typed", ["Hte!0", "!", "in the snow", "the"])
def test_what_says_nothing_is_no_topic_and_no_fault(typed: str) -> None:
    assert not first_topic(typed)


def test_what_went_on_during_the_talk_is_not_told_back() -> None:
    assert not first_told("her cat was on the keyboard the whole time")


def test_what_an_animal_of_theirs_does_is_told_back_whole() -> None:
    typed = "his kelpie rides in the service ute"
    assert first_told(typed) == "your kelpie rides in the service ute"
    assert not first_topic(typed)


def test_what_is_had_is_counted_in_few_words() -> None:
    assert first_told("his hives. he keeps nine of them") == "you keep nine hives"


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("we are both Thistle sufferers", "how we are both Thistle sufferers"),
        ("swim dads, we both have 5am lanes", "swim dads"),
        ("how the printers never rest", "how the printers never rest"),
        ("the orchard, pickers sleep in old trams", "how pickers sleep in old trams"),
        ("the worst lofts folk have hid pumps in", ""),
    ],
)  # fmt: skip
def test_what_both_share_or_several_do_is_talked_of_and_told_by_neither(
    typed: str, topic: str
) -> None:
    assert first_topic(typed) == topic
    assert not first_told(typed)


@pytest.mark.parametrize(
    "typed",
    ["we both drowned our bees in it", "not much time, she had to catch a tram", "hardly any chat",
     "no real rapport", "barely spoke, she was on another line"],
)  # fmt: skip
def test_that_there_was_no_talk_is_no_topic(typed: str) -> None:
    assert not first_topic(typed)
    assert not first_told(typed)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("sheep shearing championships in the barn", "sheep shearing championships in the barn"),
        ("the first album they each bought", ""),
        ("the oven jokes. hes worked nights for years", "the oven jokes"),
        ("school days in Leith", "school days in Leith"),
        ("her grandads first boat that is still in the yard",
         "your grandad's first boat that is still in the yard"),
    ],
)  # fmt: skip
def test_a_topic_says_no_more_and_no_less_than_was_meant(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


def test_the_second_verb_of_a_telling_is_in_its_person_too() -> None:
    told_back = first_told("he bakes one loaf a day and weighs what is left")
    assert told_back == "you bake one loaf a day and weigh what is left"


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("his story about the goat at the weir", "the goat at the weir"),
        ("her story of how the bell fell", "how the bell fell"),
        ("nothing, he was in a rush, he ate while asking", ""),
        (
            "how she gets the scouts and the pensioners on the allotment to share one shed",
            "how you get the scouts and the pensioners on the allotment to share one shed",
        ),
        ("the 1964 star lamp they keep in the cellar", "the 1964 star lamp you keep in the cellar"),
        ("the seed room. shelf built by hand", "the seed room"),
        ("Weaver and the blue loom", "Weaver and the blue loom"),
        ("crazy customer stories", "customer stories"),
        ("debugging story", ""),
        ("we both laughed", ""),
        ("guessing the tide by the way the gulls sit on the wall",
         "guessing the tide by how the gulls sit on the wall"),
    ],
)  # fmt: skip
def test_a_topic_is_put_rightly_or_left_out(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    "typed", ["he was in hurry", "my village, she had worked there as a diver"]
)
def test_what_wants_more_to_be_clear_is_not_told_back(typed: str) -> None:
    assert first_told(typed) == ""


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("idk, she had another call", ""),
        ("dunno, he kept yawning. then we talked about kites", "kites"),
        ("the oddest engine we ever had to lift. Hers was in a well",
         "the oddest engine you ever had to lift"),
        ("goats, that they faint when they are scared",
         "how goats faint when they are scared"),
        ("lighthouse stories, he had one from Skye", "your lighthouse stories"),
        ("herring auction price, it doubled", "herring auction prices"),
    ],
)  # fmt: skip
def test_what_was_enjoyed_is_told_from_the_rest(typed: str, topic: str) -> None:
    assert first_topic(liked(typed)) == topic


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("lichens. we are both hoarders", "lichens"),
        ("we are both hoarders", ""),
        ("sourdough, we both killed three starters", ""),
        ("geeking out over sea charts, she has dozens", "sea charts"),
        ("nerding out about typefaces", "typefaces"),
        ("geeking over synths", "synths"),
        ("moaning about the ring road", "the ring road"),
        ("arguing about mustard on chips", "mustard on chips"),
        ("she labels each drawer too! we compared pens", ""),
        ("toilet breaks!! nobody plans for them", ""),
        ("blood jokes", ""),
        ("her rule of no shoes on the first floor",
         "your rule of having no shoes on the first floor"),
        ("why the ferry is always late on mondays", "why the ferry always runs late on Mondays"),
    ],
)  # fmt: skip
def test_a_topic_is_neither_the_way_of_talking_nor_unkind(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    "typed",
    [
        "he was in a hurry",
        "she was in a meeting before",
        "she was on the phone",
        "he seemed tired",
        "she was really busy",
    ],
)
def test_nobody_is_told_how_they_were_that_day(typed: str) -> None:
    assert not first_told(typed)


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("bakeries that only open before dawn", "bakeries that only open before dawn"),
        ("her wall of near misses with no names on it",
         "your wall of near-misses with no names on it"),
        ("how he started it with one van and a borrowed ladder",
         "how you started out with one van and a borrowed ladder"),
        ("arguing about whether soup counts as a drink", "whether soup counts as a drink"),
        ("old piano in her garage", "the old piano in your garage"),
        ("her old mans hand written price book", "your father's handwritten price book"),
        ("how they used to train us", "how they used to train us"),
        ("his dug, a terrier", "your dog"),
        ("comics, and whether they count", "comics and whether they count"),
        ("runnin a marathon in clogs", "running a marathon in clogs"),
        ("turns out he knew my aunt. small world", ""),
    ],
)  # fmt: skip
def test_a_plain_thing_that_was_liked_arrives(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("his admission that he still uses a paper diary",
         "you admitted that you still use a paper diary"),
        ("her confession that she cannot swim", ""),
    ],
)  # fmt: skip
def test_an_admission_is_told_as_one(typed: str, said: str) -> None:
    assert first_told(typed) == said


def test_an_article_goes_with_the_word_put_behind_it() -> None:
    typed = "finding a wrong price in the data before anybody else"
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = [piece.text for piece in topics(trees(typed), "enjoyed", shop)]
    assert found == ["finding an incorrect price in the data before anyone else"]


@pytest.mark.parametrize(
    ("typed", "topic"),
    [
        ("staff surveys being pointless and what to try instead", "staff surveys"),
        ("humming a tune together", ""),
        ("the smell of the varnish", "the varnish"),
        ("gossiping about hens", "hens"),
        ("we both had the same fifth grade swimming coach",
         "how we both had the same fifth grade swimming coach"),
    ],
)  # fmt: skip
def test_a_topic_suits_being_talked_about(typed: str, topic: str) -> None:
    assert first_topic(typed) == topic


def test_also_is_not_told_where_it_compares_with_somebody_else() -> None:
    assert first_told("he also came from Cork with one bag") == "you came from Cork with one bag"


def test_what_two_share_is_named_in_other_words_than_typed() -> None:
    typed = "we both had the same fifth grade coach"
    shop = replace(workshop(), typed=Typed.of([typed]))
    found = [piece.text for piece in topics(trees(typed), "enjoyed", shop)]
    assert found == ["how you and I had the same fifth grade coach"]
