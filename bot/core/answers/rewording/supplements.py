"""Says what English lets one leave out: "all four of them passed", "on Tuesday nights"."""

from collections.abc import Iterator

from bot.core.answers.rewording.edits import PLAIN, UNSEEN, Edit
from bot.core.answers.rewording.numerals import number_in_words
from bot.core.answers.rewording.sentence import Sentence
from bot.core.english.tags import FINITE, NOUNS

_OPENS = frozenset(("and", ",", "but", "."))
_WEEKDAYS = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
)
_PARTS_OF_DAY = frozenset(("nights", "mornings", "evenings", "afternoons"))


def _of_them(sentence: Sentence) -> Iterator[Edit]:
    """Put "all four of them passed" for "all four passed", "six of them on loan" behind "with"."""
    for place in range(1, sentence.end - 2):
        if sentence.tags[place] != "CD":
            continue
        before, after = sentence.low[place - 1], sentence.tags[place + 1]
        every = before == "all" and (place == 1 or sentence.low[place - 2] in _OPENS)
        placed = sentence.low[place + 1] in ("on", "under", "from") and before == "with"
        counted = sentence.tag(place - 2) in ("NNS", "CD")
        if (every and after in (*FINITE, "VBN")) or (placed and counted):
            yield Edit("of them", UNSEEN, befores={place + 1: ("of", "them")})


def _some_of_them(sentence: Sentence) -> Iterator[Edit]:
    """Put "four apprentices, and three of them passed" for "4 apprentices and 3 passed"."""
    figures = [place for place, word in enumerate(sentence.low) if word[0].isdecimal()]
    small = all(sentence.low[i].isdecimal() and int(sentence.low[i]) <= 20 for i in figures)
    if len(figures) != 2 or not small:
        return
    first, some = figures
    told = sentence.low[some - 1] == "and" and sentence.tag(some + 1) == "VBD"
    many = sentence.thing_after(first + 1) == first + 1 and sentence.tag(first + 1) == "NNS"
    if told and many and int(sentence.low[some]) < int(sentence.low[first]):
        puts = {place: (number_in_words(int(sentence.low[place])),) for place in figures}
        befores: dict[int, tuple[str, ...]] = {some + 1: ("of", "them"), some - 1: (",",)}
        yield Edit("some of them", UNSEEN, puts, befores)


def _all_of_so_many(sentence: Sentence) -> Iterator[Edit]:
    """Put "I trained six cooks, and all six passed" for "... six cooks and all of them passed"."""
    for place in range(4, sentence.end - 3):
        if sentence.low[place : place + 3] != ("all", "of", "them"):
            continue
        counts = [i for i in range(place) if sentence.tags[i] == "CD"]
        noun = sentence.thing_after(counts[0] + 1) if len(counts) == 1 else None
        small = bool(counts) and sentence.low[counts[0]] not in ("one", "1", "two", "2", "half")
        plural = noun is not None and sentence.tags[noun] == "NNS" and noun - counts[0] <= 4
        alone = sum(tag == "NNS" for tag in sentence.tags[:place]) == 1
        if small and plural and alone and sentence.tag(place + 3) in FINITE:
            said = sentence.tree.words[counts[0]]
            yield Edit("all so many", UNSEEN, {place + 1: (said,), place + 2: ()})


def _on_days(sentence: Sentence) -> Iterator[Edit]:
    """Put "classes on Tuesday and Thursday nights" for "classes Tuesday and Thursday nights"."""
    for place in range(2, sentence.end - 1):
        end = place
        while sentence.word(end) in _WEEKDAYS or (end > place and sentence.word(end) == "and"):
            end += 1
        opens = sentence.tags[place - 1] in NOUNS and sentence.low[place - 1] not in _WEEKDAYS
        if end > place and opens and sentence.word(end) in _PARTS_OF_DAY:
            yield Edit("on days", UNSEEN, befores={place: ("on",)})


def _that_of_things(sentence: Sentence) -> Iterator[Edit]:
    """Put "settings that children could sing" for "settings children could sing"."""
    for place in range(3, sentence.end - 2):
        plural = sentence.tags[place - 1] == sentence.tags[place] == "NNS"
        modal = sentence.low[place + 1] in ("can", "could", "will", "would")
        told = any(tag in FINITE for tag in sentence.tags[:place])
        if plural and modal and told and sentence.tags[place + 2] == "VB":
            yield Edit("that of things", UNSEEN, befores={place: ("that",)})


def _that_of_nothing(sentence: Sentence) -> Iterator[Edit]:
    """Put "nothing that I have welded" for "nothing I have welded"."""
    whole = sentence.word(0) in ("nothing", "everything", "anything")
    if whole and sentence.word(1) in ("i", "we", "they") and sentence.tag(2) in FINITE:
        yield Edit("that of nothing", UNSEEN, befores={1: ("that",)})


def _on_my_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "on my own" for "alone" of what the user did."""
    for clause in sentence.clauses:
        own = sentence.low[clause.start] == "i"
        for place in range(clause.verb + 1, clause.end if own else 0):
            between = sentence.tags[clause.verb + 1 : place]
            other = any(tag[:2] in ("VB", "WP", "WD") or tag == "PRP" for tag in between)
            ended = sentence.tag(place + 1) in ("", "IN", ",", ".", "CC")
            if sentence.low[place] == "alone" and ended and not other:
                yield Edit("on my own", UNSEEN, {place: ("on", "my", "own")})


def _on_their_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "all four work on their own" for "all four work alone"."""
    last = sentence.end - 1
    many = sentence.low[0] in ("they", "all", "both") and not {"i", "we"} & {*sentence.low}
    joined = {"and", "but", "so", "who", "which", "that"} & {*sentence.low}
    if many and not joined and sentence.word(last) == "alone":
        yield Edit("on their own", UNSEEN, {last: ("on", "their", "own")})


def _already_earlier(sentence: Sentence) -> Iterator[Edit]:
    """Put "I already changed" for "I changed already"."""
    for place in range(2, sentence.end - 1):
        told = sentence.tags[place - 1] in ("VBD", "VBZ", "VBP")
        subject = sentence.tag(place - 2) in ("PRP", "NN", "NNS", "NNP")
        be = sentence.low[place - 1] in ("is", "are", "am", "was", "were", "has", "have", "had")
        if sentence.low[place] == "already" and told and subject and not be:
            yield Edit("already", UNSEEN, moved=(place, place + 1, place - 1))


def _have_already(sentence: Sentence) -> Iterator[Edit]:
    """Put "I have already started" for "I already started", at no certain time."""
    for place in range(1, sentence.end - 2):
        own = sentence.low[place - 1] in ("i", "we") and sentence.low[place] == "already"
        known = sentence.words.verb(sentence.low[place + 1], "past") if own else None
        told = sentence.tags[place + 1] in ("VBD", "VBN") and known is not None
        later = sentence.within(place, sentence.end) & _DATED or any(
            sentence.one_of(name, i)
            for i in range(place, sentence.end)
            for name in ("rewording_times", "rewording_months")
        )
        if known and told and not later and known.base not in ("be", "have", "do", "know"):
            said = {place + 1: (known.participle,)} if known.past != known.participle else {}
            yield Edit("have already", UNSEEN, said, {place: ("have",)})


_DATED = frozenset(("last", "ago", "when", "yesterday", "while", "then", "before"))


def _one_who(sentence: Sentence) -> Iterator[Edit]:
    """Put "I was the one who wrote" for "I was the one writing"."""
    if sentence.low[:2] != ("i", "was") or sentence.low[2:4] not in _THE_ONE:
        return
    known = sentence.words.verb(sentence.word(4), "ing")
    if known and sentence.tag(4) == "VBG":
        yield Edit("one who", UNSEEN, {4: ("who", known.past)})


_THE_ONE = (("the", "one"), ("the", "person"))


def _taught_myself(sentence: Sentence) -> Iterator[Edit]:
    """Put "I taught myself Xero" for "I learned Xero alone"."""
    if sentence.low[:2] not in (("i", "learned"), ("i", "learnt")):
        return
    thing = sentence.thing_after(2)
    end = (thing or 0) + 1
    own = 1 if sentence.word(end) == "alone" else 0
    own = 3 if sentence.low[end : end + 3] in _BY_MYSELF else own
    if thing and own and thing <= 5:
        puts: dict[int, tuple[str, ...]] = dict.fromkeys(range(end, end + own), ())
        yield Edit("taught myself", PLAIN - 0.3, {**puts, 1: ("taught", "myself")})


_BY_MYSELF = (("on", "my", "own"), ("all", "by", "myself"))


def _using(sentence: Sentence) -> Iterator[Edit]:
    """Put "saved a cake using toothpicks" for "saved a cake with toothpicks"."""
    for verb in range(1, sentence.end - 4):
        known = sentence.words.verb(sentence.low[verb], "past")
        worked = known is not None and known.base in sentence.listed("with_tools")
        thing = sentence.thing_after(verb + 1) if worked else None
        place = (thing or 0) + 1
        tool = sentence.thing_after(place + 1) if thing and sentence.word(place) == "with" else None
        if tool is None or sentence.tag(verb) not in ("VBD", "VBN"):
            continue
        people = any(sentence.one_of(name, tool) for name in _NO_TOOLS) or sentence.word(
            tool
        ).rstrip("s") in (sentence.words.sets["persons"] | {"help", "care", "patience"})
        if sentence.tag(place + 1) in ("DT", "NNS", "JJ") and not people:
            yield Edit("using", PLAIN - 0.2, {place: ("using",)})


_NO_TOOLS = ("persons", "company_words", "rewording_company", "measures")


def _country_of(sentence: Sentence) -> Iterator[Edit]:
    """Put "our suppliers in Spain" for "our Spanish suppliers"."""
    for place in range(1, sentence.end - 1):
        country = _COUNTRIES.get(sentence.low[place])
        firm = sentence.word(place + 1) in ("suppliers", "customers", "clients", "partners")
        firm = firm or sentence.word(place + 1) in ("office", "branch", "factory", "supplier")
        behind = sentence.tag(place + 2)
        if country and firm and sentence.low[place - 1] in ("our", "my") and behind[:2] != "NN":
            noun = sentence.tree.words[place + 1]
            yield Edit("country", PLAIN, {place: (noun, "in", country), place + 1: ()})


_COUNTRIES = {
    "spanish": "Spain",
    "german": "Germany",
    "french": "France",
    "italian": "Italy",
    "polish": "Poland",
    "turkish": "Turkey",
    "chinese": "China",
    "japanese": "Japan",
    "indian": "India",
    "mexican": "Mexico",
    "brazilian": "Brazil",
    "canadian": "Canada",
    "swedish": "Sweden",
    "norwegian": "Norway",
    "danish": "Denmark",
    "irish": "Ireland",
    "portuguese": "Portugal",
    "belgian": "Belgium",
    "austrian": "Austria",
    "swiss": "Switzerland",
}


def _plain_date(sentence: Sentence) -> Iterator[Edit]:
    """Put "4 January" for "4th January"."""
    for place in range(1, sentence.end - 1):
        day, month = sentence.low[place : place + 2]
        ordinal = day[:-2].isdecimal() and day[-2:] in ("st", "nd", "rd", "th")
        if ordinal and month in sentence.listed("months"):
            yield Edit("date", UNSEEN, {place: (day[:-2],)})


def _of_my_own(sentence: Sentence) -> Iterator[Edit]:
    """Put "two of my own papers" for "two papers of my own"."""
    for place in range(1, sentence.end - 3):
        own = sentence.low[place + 1 : place + 4] == ("of", "my", "own")
        if own and sentence.tags[place - 1] == "CD" and sentence.tags[place] == "NNS":
            yield Edit("of my own", UNSEEN, moved=(place, place + 1, place + 4))


def _place_of_subject(sentence: Sentence) -> Iterator[Edit]:
    """Put "at Mount Carmel my survey went up" for "my survey at Mount Carmel went up"."""
    if sentence.tags[0] != "PRP$" or sentence.low[0] not in ("my", "our"):
        return
    start = next((i for i in range(2, min(5, sentence.end)) if sentence.low[i] == "at"), 0)
    noun = sentence.thing_after(start + 1) if start else None
    if noun is None or sentence.tags[start - 1] not in NOUNS or noun - start > 4:
        return
    named = sentence.tags[start + 1] in ("NNP", "PRP$", "DT")
    if named and sentence.tag(noun + 1) == "VBD" and sentence.low[0] != sentence.low[start + 1]:
        whole = (start, noun + 1, 0)
        yield Edit("place of subject", PLAIN, {}, {0: (",",)}, whole, alone=True)


def _time_of_subject(sentence: Sentence) -> Iterator[Edit]:
    """Put "last year six of my nine pupils passed" for "six of my nine pupils last year passed"."""
    for place in range(2, min(9, sentence.end - 3)):
        timed = sentence.low[place] == "last" and sentence.one_of("rewording_times", place + 1)
        told = sentence.tag(place + 2) == "VBD" and sentence.tags[place - 1] in NOUNS
        plain = all(sentence.tags[i] in _SUBJECT for i in range(place))
        if timed and told and plain:
            yield Edit("time of subject", UNSEEN, moved=(place, place + 2, 0), alone=True)


_SUBJECT = frozenset(("DT", "PRP$", "JJ", "CD", "IN", "POS", "RB", *NOUNS))


def _out_of_ten(sentence: Sentence) -> Iterator[Edit]:
    """Put "six out of ten of my guests" for "6 out of 10 of my guests"."""
    for place in range(len(sentence.low) - 3):
        some, joint = sentence.low[place], sentence.low[place + 1 : place + 3]
        small = some.isdecimal() and 1 < int(some) < 10 and sentence.low[place + 3] == "10"
        if small and joint == ("out", "of") and sentence.word(place + 4) in ("of", "came", "were"):
            said: dict[int, tuple[str, ...]] = {place: (number_in_words(int(some)),)}
            yield Edit("out of ten", UNSEEN, {**said, place + 3: ("ten",)})


def _worked_so_long(sentence: Sentence) -> Iterator[Edit]:
    """Put "for two winters I worked on a patrol" for "I worked two winters on a patrol"."""
    worked = sentence.word(1) in ("worked", "volunteered", "served", "taught", "sailed")
    timed = sentence.tag(2) == "CD" and sentence.word(3) in _SPELLS
    if sentence.word(0) == "i" and worked and timed and sentence.tag(4) == "IN":
        yield Edit("worked so long", PLAIN, {}, {2: ("for",)}, (2, 4, 0), alone=True)


_SPELLS = ("years", "months", "seasons", "winters", "summers", "weeks")


def _spent_doing(sentence: Sentence) -> Iterator[Edit]:
    """Put "for two years I taught at sea" for "I spent two years teaching at sea"."""
    if sentence.low[:2] != ("i", "spent") or sentence.tag(2) != "CD" or sentence.tag(4) == "":
        return
    known = sentence.words.verb(sentence.word(4), "ing") if sentence.tag(4) == "VBG" else None
    years = sentence.word(3) in _SPELLS
    desk = sentence.word(4) in ("on", "at") and sentence.tag(5) in ("DT", "PRP$")
    noun = sentence.thing_after(5) if desk else None
    worked = noun is not None and any(sentence.one_of(name, noun) for name in _WORKPLACES)
    if years and (known or worked):
        said: dict[int, tuple[str, ...]] = {1: (known.past if known else "worked",)}
        if known:
            said[4] = ()
        yield Edit("spent doing", PLAIN, said, {2: ("for",)}, (2, 4, 0), alone=True)


_WORKPLACES = ("rewording_institutions", "halls", "desks", "stood_on")


SUPPLEMENTS = (
    _of_them,
    _some_of_them,
    _all_of_so_many,
    _on_days,
    _that_of_things,
    _that_of_nothing,
    _on_my_own,
    _on_their_own,
    _already_earlier,
    _have_already,
    _one_who,
    _taught_myself,
    _country_of,
    _using,
    _plain_date,
    _of_my_own,
    _place_of_subject,
    _time_of_subject,
    _out_of_ten,
    _worked_so_long,
    _spent_doing,
)
