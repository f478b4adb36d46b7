"""Keeps out of what is said back to a listener whatever could sound unkind or is too private.

Somebody may tell of their own knee, or laugh at their own puns; in a stranger's letter it is
another thing.
"""

import re

from bot.core.answers.words import Words

# What nobody wants to read of oneself or of one's own.
_HARSH = (
    r"terrible|awful|horrible|bad|worst|dumb|stupid|ugly|lazy|silly|crappy|cheesy|boring|ridiculous|"
    r"pathetic|clumsy|sad|filthy|messy|disgusting|fat|grumpy|crazy|cringe\w*|lame|corny|crap|"
    r"embarrassing|shitty|weak|failed|fail|fails|failing|mistakes?|regrets?|addict\w*|"
    r"mad|nuts|bonkers|insane|weird|badly|poorly|awkward|bossy|odd|strange|"
    r"obsess\w*|hate|hates|hated|nerdy|nerds?|geeks?|hoard\w*|freaks?|drunk|mean|angry|smelly|dirty|cheap|useless|hopeless"
)
_PRIVATE = (
    r"knees?|hips?|backs?|eyesight|low vision|surgery|surgeon|operation|cancer|tumou?r|"
    r"dementia|alzheimer\S*|stroke|diabet\w+|adhd|autis\w+|dyslexi\w+|anxiety|depress\w+|pregnan\w+|"
    r"miscarriage|divorc\w+|ex|exes|ex-\w+|weight|diet|bald|rehab|illness|ill|sick|sickness|disease|died|"
    r"death|passed away|late (?:wife|husband|mother|father|mum|mom|dad)|therapist|church|god|"
    r"religion|politics|salary|debt|arthritis|allerg\w+|asthma|migraines?|insomnia|menopause|heart|"
    r"nails|tattoos?|hospital stay|chemo|boyfriend|girlfriend|fiancée?|affair|parole|prison|jail"
)
_OF_LISTENER = re.compile(rf"\byour (?:[\w'-]+ ){{0,2}}(?:{_HARSH}|{_PRIVATE})\b")
_LISTENER_IS = re.compile(
    r"\byou (?:are|were) (?:\w+ )?(?:too|so|very|not|bad|scared|afraid)\b|\byou cannot\b"
)
_MANNER = re.compile(
    r"\bthe way you (?:laugh|smile|talk|speak|walk|dress|look|sound)\b|\bdo your job\b|"
    r"\byou cr(?:y|ied)\b"
)
_NEVER_SAID = re.compile(
    rf"\b(?:{_HARSH}|{_PRIVATE}|deaf|blind|not|never|no|nobody|everything|even|"
    r"(?:far|way|much) too|too (?:well|much|many|often|long))\b|"
    r"\badmitted that \w+ (?:cannot|could not|is|was|are|were)\b"
)
# What somebody was only that day: in a hurry, on the phone.
_THAT_DAY = re.compile(
    r"\byou (?:are|were|seem(?:ed)?|looked|sounded) (?:\w+ )?"
    r"(?:in (?:a |such a |another )?(?:hurry|rush|meeting|call)|on (?:the |your )?phone|"
    r"rush(?:ed|ing)|hurried|tired|"
    r"exhausted|late|quiet|busy|eating|stressed|distracted|hungry|nervous|shy|kind|nice)\b"
)
_CRUDE = re.compile(
    r"\b(?:bathroom|toilet|washroom|restroom|loo|pee|blood)s? "
    r"(?:breaks?|jokes?|humou?r|stories|habits|paper|rolls?|queues?|trips?|stops?)\b|"
    r"\b(?:loos?|pee|peeing|poos?|poop\w*|fart\w*|puk(?:e|ing)|vomit\w*|bums?)\b|"
    r"^(?:breeding|mating|insemination|castration)$"
)
_AGED = re.compile(r"\b(?:at|aged?|turning) [2-9]\d$|\bour (?:kids|children|sons|daughters)\b")
_KEPT_PAIRS = re.compile(r"\b(?:disaster|failure|bad|worst)\w* (?:recovery|stories|movies|films)\b")


def is_kind_topic(text: str) -> bool:
    """Whether nothing unkind or private is said of the listener in what was talked about."""
    low = _KEPT_PAIRS.sub("", text.lower())
    if _AGED.search(low) or _MANNER.search(low) or _CRUDE.search(low):
        return False
    return not (_OF_LISTENER.search(low) or _LISTENER_IS.search(low) or low.startswith("the bad "))


def is_kind_telling(text: str) -> bool:
    """Whether it can be told back: no weakness, no denial, nothing of health, faith or grief."""
    unsaid = (_NEVER_SAID, _THAT_DAY, _CRUDE, _IS_A_PART)
    return not any(said.search(text.lower()) for said in unsaid)


# Of a person that is short for what came from them: "she was the best question of the day".
_IS_A_PART = re.compile(
    r"^you (?:are|were) (?:\w+ )?(?:the|a|an|my) (?:[\w-]+ ){0,2}(?:questions?|part|bit|thing|"
    r"moment|highlight|interview|conversation|talk|answer|surprise|round|call|story)\b"
)


def is_grave(text: str, words: Words) -> bool:
    """Whether something is spoken of that nobody is glad of: "the floods", "talking of grief"."""
    return any(words.has("grave", word) for word in text.lower().split())


def slights(text: str) -> bool:
    """Whether a topic calls bad what the house offers: "terrible coffee"."""
    return _SLIGHTS.match(text) is not None


_SLIGHTS = re.compile(
    r"(?:the |your |that )?(?:terrible|awful|horrible|bad|disgusting|vile|rubbish|worst|weak) "
    r"(?:coffee|tea|food|lunch\w*|canteen|parking|toilets?|chairs?|carpets?|lights?|lighting|music|"
    r"wi-?fi|traffic lights?)\b"
)
