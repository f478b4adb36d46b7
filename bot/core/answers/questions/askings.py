"""Takes what somebody asked apart from the answers that were typed with it.

What was asked and could only be denied is left out: nobody wants to be reminded of it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.answers.phrases.chunks import chunks
from bot.core.answers.phrases.leads import without_lead
from bot.core.answers.phrases.sayings import statement
from bot.core.answers.pieces import Workshop
from bot.core.answers.questions.questions import QUESTION_WORDS, question
from bot.core.answers.sparing.privacy import may_be_named
from bot.core.english.tree import Tree

_PAIR = 2
_SAYING = frozenset(("told", "said", "answered", "explained", "gave", "replied", "mentioned"))


def unled(chunk: str, shop: Workshop) -> str:
    """Return a chunk without "she asked" and the like; what the user said stays as it is."""
    chunk = _ANSWERED.sub("", chunk)
    set_task = _SET_TASK.match(chunk)
    behind = chunk[set_task.end() :] if set_task else ""
    if behind and not _OF_TASK & set(behind.lower().split()):
        return behind
    own = chunk.split()[0].lower() in {"i", "we", *_SAYING}
    return chunk if own else without_lead(chunk, shop)


_ANSWERED = re.compile(r"(?<=\w) (?:yes|yep|yeah|yup|of course)$")
# A task that was set, and the question with it, if it is clear without the task.
_SET_TASK = re.compile(
    r"(?:he|she|they) (?:gave|showed|handed|put|sent|read|played|set|laid|described)\b.* and "
    r"(?:then )?(?:asked|wanted to know)(?: me)? (?=(?:what|how|why|whether|who|which|where)\b)",
    re.IGNORECASE,
)
_OF_TASK = frozenset(("it", "them", "that", "this", "those", "these", "they", "one", "ones"))


def askings(sentences: Sequence[Tree], shop: Workshop) -> Iterator[tuple[str, bool, str]]:
    """Yield the chunks of what was asked without the user's own answers.

    The second value says whether a question came right before, so that a thing is an answer; the
    third, the word by which the chunk goes on, so that a question or a clause would be cut.
    """
    behind = False
    for place, tree in enumerate(sentences):
        found = chunks(tree)
        later = [*sentences[place + 1 : place + 2]]
        for at, chunk in enumerate(found):
            text = unled(chunk, shop)
            if is_answer(text, shop) or _TOLD_ME.match(chunk):
                behind = True
                break
            after = found[at + 1] if at + 1 < len(found) else "".join(t.text() for t in later)
            denied = _DENIAL.match(after) or text.endswith((" no", " nope"))
            if not (denied and _YES_OR_NO.match(text)):
                yield text, behind, _goes_on(tree, chunk)
            counts = _HOW_MUCH.match(text)  # whose answer is a number, and no thing
            mine = may_be_named(text, shop.words) and not counts
            asks = text.split()[0].lower() in QUESTION_WORDS or question(text, shop) is not None
            behind = behind or (mine and asks)


# What was asked and could only be denied: "can I use the lathe. I cannot".
_YES_OR_NO = re.compile(
    r"(?:can|could|do|did|have|had|am|is|are|was|whether|if|seasick|scared|afraid)\b(?!.*\bmind\b)",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"(?:no|nope|nah|never|not (?:really|yet|much|often|at all))\b(?! (?:problem|need))|"
    r"I (?:cannot|can't|(?:can|do|did|have|am|could|was|had) not)(?: \w+)?$",
    re.IGNORECASE,
)
_HOW_MUCH = re.compile(r"how (?:many|much|often|fast)\b", re.IGNORECASE)
_TOLD_ME = re.compile(
    r"(?:he|she|they) (?:(?:mostly|mainly|just|only|also) )?"
    r"(?:told|showed|explained|talked|spoke|said|joked|complained)\b",
    re.IGNORECASE,
)


def _goes_on(tree: Tree, chunk: str) -> str:
    """Return the word by which what belongs to a chunk follows it: "who is kind | but shouts"."""
    _, found, rest = tree.text().partition(chunk)
    on = _GOING_ON.match(rest) if found else None
    return on[1].lower() if on else ""


_GOING_ON = re.compile(
    r",? (but|because|so|since|unless|though|although|instead of|rather than|"
    r"and (?:how|why|what)) (?!(?:i|we) (?:said|told|answered)\b)",
    re.IGNORECASE,
)
JOINS = frozenset(("and how", "and why", "and what"))


def is_answer(text: str, shop: Workshop) -> bool:
    """Whether a chunk is what the user said, and so the end of what was asked."""
    first = text.split()[0].lower()
    if first in ("yes", "no", "yep", "nope", "yeah", "sure", "gladly", "never", "always"):
        return True
    if first in _SAYING or first in ("i", "we"):
        return question(text, shop) is None
    if first == "my" and question(text, shop) is not None:
        return False
    said = statement(text, shop) if len(text.split()) > _PAIR else None
    if said is None:
        return False
    # "heat pumps and gas leaks" only looks like one
    return shop.words.is_small(first) or shop.words.is_small(said.tree.words[said.verb].lower())


def put_plainly(asked: str) -> str:
    """Return what was asked without slang, a thing within the question that is about it."""
    for pattern, instead in _PLAIN_WAYS:
        asked = pattern.sub(instead, asked)
    return asked


_PLAIN_WAYS = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        (r"\b(what|which) %(?= \w)", r"\1 percentage"),
        (r"(?:,? (?:y/n|y or n)|, yes(?:/| or )no)\b(?= *(?:$|[,.;?!]))", ""),
        (
            r"\b(do|did) (?:in )?(?:my |the )?first (week|month|day)(?= *(?:$|[,.;?!]))",
            r"\1 in the first \2",
        ),
        (
            r"\bhow (fast|old|big|long|far|high|tall|heavy|deep|good|strong|clean|hot|accurate|"
            r"quick|"
            r"busy|large|small|wide|thick|fluent|comfortable) (is|are|was|were) "
            r"((?:my|the|your|our|an?) [\w -]+?)(?= *(?:$|[,.;?!]))",
            r"how \1 \3 \2",
        ),
        # One of the questions told of by its kind: "then an odd one about what tool I would be".
        (
            r"(?:^|(?<=[,.;?!]))[^,.;?!]*\b(?:an?|one) (?:really |very |quite )?\w+ one "
            r"(?:about|on) (?=(?:what|how|why|whether|if)\b)",
            " ",
        ),
        # What could only be denied: "am I a night owl. no".
        (
            r"(?:^|(?<=[,.;?!]))[^,.;?!]*\b(?:am|do|can|did|have|was|would|could) (?:i|you) "
            r"[^,.;?!]*[,.;?!]+ *(?:no|nope|nah|not really|not yet)(?=$|[.,;!?])[.,;!? ]*",
            "",
        ),
        (
            r"\b(how (?:i|would i|do i|i would|i'd|would you|do you|you would) "
            r"(?:handle|manage|take|deal with)) (?=when\b|if\b)",
            r"\1 it ",
        ),
        (
            r"^what(?:'s| is| would be) (?=(?:my|your) (?:approach|view|philosophy|experience|take|"
            r"opinion) (?:to|of|on|about|with) )",
            "",
        ),
        (
            r"\b(crew|team|staff|people|lads|workers|volunteers|tenants) "
            r"(?:that|who|which)(?:'?s|'re| is| are) already (?:here|there)\b",
            r"\1 already in place",
        ),
        (
            r"\b(when|if|because|once|while) it'?s (?=(?:suddenly|too|so|not|all|still|already|"
            r"raining|snowing|freezing|boiling|-?\d+)\b)",
            r"\1 it is ",
        ),
        (r"\b(if|whether|why|where|when|how) am (?!i\b)", r"\1 I am "),
        (r"(?<=[a-z]) ever(?= and why\b| *(?:$|[?,.]))", ""),
        # Without what stood in the answer to it, nobody knows whose "mine" is.
        (
            r",? (?:and|or) (?:if|whether|what|how|do|did) (?:i|you) [\w ]*"
            r"\b(?:mine|yours)\b(?! \w)",
            "",
        ),
        (
            r"\bwhy (?:should|would|do|shall) (?:we|i|they) (?:hire|take|choose|pick|want) you"
            r"(?:,? (?:and|but) not|,? (?:over|instead of|rather than)) (?=(?:an?|the|some) ?\w+)",
            "what sets you apart from ",
        ),
        (r"\bin first (?=(?:month|week|day|year|quarter|term)s?\b)", "in the first "),
        (r"\bmid (?=[a-z]{4,}\b)", "mid-"),
        (
            r"^(?:sir|madam|ma'am|miss|boss|chef|coach|doctor|(?:the )?(?:manager|owner|principal|"
            r"head|hr)) (?:also |just )?(?:asked|wanted to know)(?: me)?:? "
            r"(?=(?:how|what|why|if|whether|where|when|who|which|about)\b)",
            "",
        ),
        (r"\bnicking (?=(?:stuff|things|money|cash|food|stock|from|the)\b)", "stealing "),
        (r"\bnicks (?=(?:stuff|things|money|cash|food|stock|from|the)\b)", "steals "),
        (r"\bnicked (?=(?:stuff|things|money|cash|food|stock|from|the)\b)", "stole "),
        (
            r"^(?:the )?([a-z]+)((?: (?:at|on|in) [\w ]+?)?)(?:, \w+)?, what if it "
            r"(?=(?:does|is|has|never|breaks|fails|stops|comes)\w*)",
            r"what if the \1\2 ",
        ),
    )
)
