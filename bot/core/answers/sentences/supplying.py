"""Supplies what hurried typing leaves out: a subject, the perfect, "for" before a time."""

import re

from bot.core.answers.clauses import subject_of
from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.stretches import COUNT, YEARS, Stretch, lead_of
from bot.core.answers.words import Words
from bot.core.english.tree import Tree

LICENSED = frozenset(
    ("certified", "licensed", "licenced", "trained", "qualified", "authorized", "authorised",
     "registered", "accredited", "insured", "bonded", "bilingual", "experienced", "cleared",
     "chartered", "vetted", "fluent", "apprenticed", "booked", "enrolled", "signed")
)  # fmt: skip


_PARTICIPLES = frozenset(
    ("been", "done", "gone", "seen", "taken", "given", "written", "driven", "flown")
)


# What a reader is told to do ("see my CV").
_TO_READER = frozenset(
    ("see", "ask", "look", "put", "say", "tell", "let", "note", "imagine", "mention", "add")
)


_OFTEN = frozenset(("always", "still", "already", "also", "usually", "even", "just", "once"))


_BRITISH = frozenset(("learnt", "spelt", "burnt", "leant", "smelt", "spilt"))


# What happens to things, not what somebody does, when a figure follows.
MOVES = re.compile(
    r"^(?:went|goes|rose|fell|dropped|grew|climbed|jumped|came|shot) "
    r"(?:up |down |back )?(?:from|to|by) "
)


_STATES = frozenset(
    ("have", "be", "know", "own", "hold", "want", "like", "love", "believe", "need")
)


LASTING = frozenset(
    ("did", "ran", "worked", "taught", "drove", "led", "managed", "kept", "sang", "was", "had",
     "served", "lived", "coached", "volunteered", "ran", "looked", "helped", "cared", "sold",
     "cooked", "played", "flew", "supervised", "looked", "interpreted", "trained", "studied",
     "guarded", "delivered", "cleaned", "stayed", "shadowed", "assisted", "handled", "covered",
     "nursed", "farmed", "fished", "tutored", "translated", "owned", "stood", "carried", "used")
)  # fmt: skip


def with_subject(part: Stretch, shop: Workshop) -> str:
    """Return a clause with "I" in front where it was left out; nothing where it is not certain."""
    tree, low, text = part.tree, part.low, part.text
    first, tag = low[0], tree.tags[0]
    if MOVES.match(text.lower()) and not _has_object(tree):
        return ""
    if low[1:2] in (("me",), ("us",), ("i",), ("we",)) or first in ("cost", "costs"):
        return ""
    if first in _PARTICIPLES:
        alone = len(low) < 3 or (first == "done" and tree.tags[1] in ("IN", "RB"))
        return "" if alone else f"I have {text}"
    if first == "never":
        return _never(tree, shop.words)
    if first in _OFTEN and len(low) > 2 and low[1] not in _TO_READER:
        return f"I {text}" if tree.tags[1] in ("VBD", "VBP", "VB") else ""
    if tag == "MD":
        helps = first in ("can", "could", "would", "will") and low[1:2] != ("be",)
        return f"I {text}" if helps else ""
    if first in ("did", "had", "have", "got", "was"):
        return f"I {text}" if first != "was" or _was_something(tree, shop) else ""
    if _has_other_verb(tree):
        return ""
    past = shop.words.verb(first, "past") is not None or first in _BRITISH
    past = past or (first.endswith("ed") and tree.tags[1:2] in (("DT",), ("CD",), ("PRP$",)))
    if tag in ("VBD", "VBN") and past and not _is_passive(tree):
        return _told(f"I {text}", shop, "VBD")
    if first in _TO_READER:
        return ""
    verb = shop.words.verb(first, "base")
    figure = any(letter.isdigit() for letter in text)
    if tag == "VB" and verb and verb.past == verb.base and figure and _has_object(tree):
        return f"I {text}"
    if tag in ("VBP", "VB") and verb:
        return _told(f"I {text}", shop, "VBP") if _acts(tree, shop) else ""
    return ""


def as_user(part: Stretch, shop: Workshop) -> str:
    """Return "I never panic" for "never panics", as a strength is told at its start."""
    place = 1 if part.low[0] in _OFTEN | {"never"} else 0
    verb = shop.words.verb(part.low[place], "third") if place < len(part.low) else None
    told = place == 1 or part.tree.tags[0] == "VBZ"
    if verb is None or not told or part.low[place] in ("is", "has", "was"):
        return ""
    words = [*part.tree.words[:place], verb.base, part.tree.text(range(place + 1, len(part.low)))]
    return " ".join(["I", *words]).strip()


def _told(text: str, shop: Workshop, tag: str) -> str:
    """Return a clause if it reads as one."""
    read = shop.read(text)
    verb = shop.words.verb(read.words[1].lower(), "base")
    both = verb is not None and verb.past == verb.base
    alike = read.tags[1] == tag or (both and read.tags[1] in ("VBD", "VBP", "VB"))
    return text if read.labels[0] == "subj" and read.heads[0] == 1 and alike else ""


def _acts(tree: Tree, shop: Workshop) -> bool:
    """Whether a word is the verb of "run 380 labels" and not the noun of "quiz after"."""
    low = tree.words[0].lower()
    after = tree.tags[1:2]
    other = shop.words.has("noun", low) or shop.words.has("adjective", low)
    return bool(after) and (not other or after[0] in ("DT", "PRP$", "PRP", "CD", "RP", "PDT"))


def _has_other_verb(tree: Tree) -> bool:
    """Whether the first word describes the subject of a later verb: "missed visits fell"."""
    return any(
        tree.tags[i] in ("VBD", "VBZ", "VBP")
        and "NNS" in (tree.tags[i - 1], tree.tags[i - 2] if tree.tags[i - 1] == "RB" else "")
        and tree.labels[i] in ("comp", "root", "para")
        for i in range(2, len(tree))
    )


def _has_object(tree: Tree) -> bool:
    return any(tree.tags[i].startswith("NN") for i in tree.children(tree.root, "obj"))


def _was_something(tree: Tree, shop: Workshop) -> bool:
    """Whether "was" is said of the user: "was lead on the night shift"."""
    after = tree.tags[1:2]
    if not after or after[0] in ("CD", "RB", "DT", "$"):
        noun = next(
            (w.lower() for w, t in zip(tree.words, tree.tags, strict=True) if t == "NN"), ""
        )
        return tree.tags[1:2] == ("DT",) and shop.words.has("persons", noun)
    named = next(
        (i for i in range(1, len(tree)) if not tree.tags[i].startswith(("NN", "JJ"))), len(tree)
    )
    return after[0] in ("IN", "VBG") or shop.words.has("persons", tree.words[named - 1].lower())


def _is_passive(tree: Tree) -> bool:
    """Whether a past form opens what was done to something: "built by my father"."""
    low = tree.words[0].lower()
    by = tree.words[1:2] == ("by",)
    if tree.tags[1:2] in (("DT",), ("CD",), ("PRP$",), ("$",), ("PRP",)):
        return False
    if low in _NEEDING and tree.tags[1:2] == ("IN",) and tree.words[1] not in ("that", "why"):
        return True
    if low in LICENSED and not _has_object(tree):
        return True
    return by or (tree.tags[0] == "VBN" and not _has_object(tree))


# What was found, made or kept is named right behind these.
_NEEDING = frozenset(("found", "made", "built", "brought", "bought", "kept", "raised", "written"))


def _never(tree: Tree, words: Words) -> str:
    """Return "never dropped a load" in the perfect: "I have never dropped a load"."""
    if len(tree) < 3:
        return ""
    low = tree.words[1].lower()
    verb = words.verb(low, "past", "participle")
    rest = tree.text(range(2, len(tree)))
    if low in ("had", "been"):
        return f"I have never {low} {rest}"
    return f"I have never {verb.participle} {rest}" if verb else ""


def as_licensed(part: Stretch) -> str:
    """Return "I have been certified in X since 2019", "I am licensed in Ohio", or nothing."""
    low, text = part.low, part.text
    being = "I have been" if "since" in low else "I was" if low[1:2] == ("by",) else "I am"
    if low[0] == "trained" and re.search(r"\bfor [\w+]+ (?:years|months|weeks)\b", text):
        return f"I {text}"
    dated = re.search(r"\bin (?:19|20)\d\d\b", text)
    if low[0] in LICENSED and len(low) > 1 and part.tree.tags[1] in _AFTER_LICENSED:
        return "" if dated else f"{being} {text}"
    holder = part.tree.tags[-1] == "NN" and low[-1].endswith(_HOLDERS) and len(low) > 1
    if holder and low[0] in LICENSED and part.tree.tags[1].startswith("NN"):
        return f"I am a {text}"
    held = next((i for i, word in enumerate(low) if word in LICENSED), 0)
    plain = all(tag.startswith(("NN", "JJ", "CD")) for tag in part.tree.tags[:held])
    ended = held == len(low) - 1 or low[held + 1] == "since"
    if 1 <= held <= 4 and ended and plain:
        return f"{being} {text}"
    return ""


_AFTER_LICENSED = ("IN", "TO", "CC", "RB", "RP")
_HOLDERS = ("er", "or", "ist", "ian", "nurse", "guide", "pilot", "coach", "mechanic")
_SINCE = re.compile(
    r"\bsince (?:about |over )?(?P<count>(?:\d+|two|three|four|five|six|seven|eight|nine|"
    r"ten|eleven|twelve) (?:years|months|weeks))\b(?! ago)|"
    r"\bsince (?=(?:19|20)\d\d|last |I was |january|february|march|april|may|june|july|"
    r"august|september|october|november|december)",
    re.IGNORECASE,
)


_LED_SINCE = re.compile(r"^((?:(?:every|each) \w+ )?since [\w ]+?,?) (I|we) (\w+) (?=\w)")
_BEING_SINCE = re.compile(r"^((?:my|our) [\w ]+?) (is|are) (?=\w+ since (?:\d|last|[A-Z]))")


def _led_by_since(text: str, shop: Workshop) -> str:
    """Return "since last summer I run" as "since last summer I have been running"."""
    led = _LED_SINCE.match(text)
    verb = shop.words.verb(led[3].lower(), "base") if led else None
    if led and verb and verb.base not in _STATES:
        return f"{led[1]} {led[2]} have been {verb.ing} {text[led.end() :]}"
    return _BEING_SINCE.sub(lambda m: f"{m[1]} {'has' if m[2] == 'is' else 'have'} been ", text)


def lasting(text: str, shop: Workshop) -> str:
    """Return "I speak it since two years" as "I have been speaking it for two years".

    A lead ("at the hotel I ...") and each clause behind a comma is taken by itself.
    """
    lead = lead_of(shop.read(text))
    if lead and not text.lower().startswith(("since ", "every ", "each ", "for ", "over ")):
        words = text.split(" ")
        if len(words) > lead and words[lead].lower() in ("i", "we"):
            return f"{' '.join(words[:lead])} {lasting(' '.join(words[lead:]), shop)}"
    apart = _APART.match(text)
    if apart:
        return f"{_lasting(apart[1], shop)}{apart[2]}{_lasting(apart[3], shop)}"
    return _lasting(text, shop)


_APART = re.compile(r"^((?:I|we) .+?)(,? and )((?:it|they|I|we) .+)$")
_IT_SINCE = re.compile(r"^(it|they) (is|are) (?=.*\bsince\b)")


def _lasting(text: str, shop: Workshop) -> str:
    text = _led_by_since(text, shop)
    text = _IT_SINCE.sub(lambda m: f"{m[1]} {'has' if m[2] == 'is' else 'have'} been ", text)
    tree = shop.read(text)
    since = _SINCE.search(text)
    time = _bare_time(tree)
    verb = shop.words.verb(tree.words[1].lower(), "base") if len(tree) > 2 else None
    ahead = tree.words[0].lower() in ("i", "we") and tree.tags[1] in ("VBP", "VB")
    further = (i for i in tree.children(1, "conj") if subject_of(tree, i) is None)
    if len(tree) > _CLAUSE and any(tree.tags[i] in ("VBP", "VB") for i in further):
        return text
    being = since is not None and tree.words[1:2] == ("am",)
    if being:
        text = f"I have been {tree.text(range(2, len(tree)))}"
    elif verb and ahead and verb.base not in _STATES and (since or time) and tree.tags[2] != "VBN":
        text = f"{tree.words[0]} have been {verb.ing} {tree.text(range(2, len(tree)))}"
    elif since and (changed := _perfect(tree, shop)):
        text = changed
    elif verb and ahead and verb.base == "have" and since and tree.tags[2] not in ("VBN", "RB"):
        text = f"{tree.words[0]} have had {tree.text(range(2, len(tree)))}"
    text = _SINCE.sub(lambda m: f"for {m['count']}" if m["count"] else m[0], text)
    text = _within(tree, text)
    timed = (
        with_time(text.removesuffix(" now").removesuffix(f" {time}"), time, shop) if time else ""
    )
    return timed or text


_AMID = re.compile(
    rf"(?<=\w) ({COUNT} (?:years|months|weeks|seasons|summers|winters)) "
    r"(?=(?:with|at|as|under|alongside|without|in|when|while|until|because|on) )"
)


def _within(tree: Tree, text: str) -> str:
    """Return a clause with "for" before a time that stands bare in its middle."""
    amid = _AMID.search(text)
    if not amid or len(tree) < _CLAUSE or tree.words[1].lower() not in LASTING:
        return text
    before = text[: amid.start()].split()[-1].lower()
    free = before not in ("for", "in", "over", "last", "past", "the", "about", "of", "after")
    named = tree.tags[len(text[: amid.start()].split()) - 1].startswith("NN")
    return f"{text[: amid.start()]} for {text[amid.start() + 1 :]}" if free and named else text


_CLAUSE = 3  # words
_PERFECTS = {"had": "had", "was": "been", "were": "been"}


_OF_TIME = frozenset(
    ("about", "first", "last", "just", "whole", "full", "entire", "next", "past", "those", "these")
)


def _bare_time(tree: Tree) -> str:
    """Return a time at the end of a clause that stands there without a word before it."""
    low = [word.lower() for word in tree.words]
    if {"took", "takes", "take"} & set(low[-6:]):
        return ""
    end = len(low) - (low[-1] == "now")
    for start in (end - 2, end - 3):
        said = tree.text(range(max(start, 0), end))
        if start > 1 and YEARS.fullmatch(said) and low[start] not in ("a", "an"):
            free = tree.tags[start - 1].startswith(("NN", "RP", "RB", "PRP", "JJ"))
            return said if free and low[start - 1] not in _OF_TIME else ""
    return ""


def _perfect(tree: Tree, shop: Workshop) -> str:
    """Return "I worked Saturdays since ..." as "I have worked Saturdays since ...", or nothing."""
    if len(tree) < 3 or tree.words[0].lower() not in ("i", "we") or tree.tags[1] != "VBD":
        return ""
    verb = shop.words.verb(tree.words[1].lower(), "past")
    done = _PERFECTS.get(tree.words[1].lower()) or (verb.participle if verb else "")
    return f"{tree.words[0]} have {done} {tree.text(range(2, len(tree)))}" if done else ""


def with_time(text: str, time: str, shop: Workshop) -> str:
    """Return a clause with a bare time behind it: "for two summers", "in 3 months"."""
    time = re.sub(r"^for ", "", time)
    tree = shop.read(text)
    low = [word.lower() for word in tree.words]
    if re.search(
        r"\b(?:for|in|over) (?:[\w+]+ ){1,3}(?:years?|months?|summers|seasons|weeks|days)\b",
        text,
    ):
        return ""
    acts = re.findall(r"\b(?:I|we) (\w+)", text)
    if len(acts) > 1 and acts[-1] in LASTING:
        return f"{text} for {time}"
    progress = low[1:3] == ["have", "been"]
    if {"all", "every", "daily", "each"} & set(low) and "VBD" in tree.tags:
        return f"{text} for {time}"
    if progress or (low[0] in ("i", "we") and low[1] in LASTING and not _counted(tree)):
        return f"{text} for {time}"
    figures = any(tag == "CD" for tag in tree.tags)
    return f"{text} in {time}" if figures and YEARS.match(time) else ""


def _counted(tree: Tree) -> bool:
    return any(
        tree.tags[c] == "CD" and tree.words[c + 1] not in ("a.m.", "p.m.")
        for i in tree.children(tree.root, "obj")
        for c in tree.children(i)
    )
