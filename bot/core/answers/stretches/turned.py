"""Puts what was typed in the order of speech into that of a sentence: "the rules I know"."""

import re
from collections.abc import Callable

from bot.core.answers.pieces import Workshop
from bot.core.answers.stretches.stretches import COUNT, SPAN

_WORKS = (
    r"(?:contracts|placements|jobs|posts|positions|roles|internships|assignments|projects|seasons)"
)
_GROUP = r"(?:crew|team|shift|class|group|line|section|brigade|unit|kitchen|ward|office)"
_AMOUNT = r"(?:about |under |around )?(?:\d[\d.,]*|half|an?|two|three|four|five|ten) \w+"
_TURNS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(typed, re.IGNORECASE), meant)
    for typed, meant in (
        (rf"^(?:in|during|over|for) those ({COUNT} {SPAN}),? (?=(?:I|we) )", r"for \1 "),
        (
            rf"^(?:but |and |so )?(?:the )?last ({COUNT} {SPAN}),? (?=(?:I|we) (?!have\b))",
            r"in the last \1 ",
        ),
        (
            r"^((?:the|my|our) (?:(?!that\b|which\b|who\b|and\b|I\b)[\w'-]+ ){1,5})I "
            r"(already )?(know|learned|learnt|did) (?=because I |from (?:my|the|our) )",
            lambda m: f"I {m[2] or ''}{m[3]} {m[1]}",
        ),
        (r"^the (?=(?:manuscript|thesis|dissertation|portfolio) (?:is|has|was|went)\b)", "my "),
        (
            rf"^((?:each|all|both|every one|most) of )(?:those|these|the) (?={_WORKS}\b)",
            r"\1my ",
        ),
        (
            rf"^((?:in|on|at) (?:my|our) {_GROUP}),? (nobody .+?),? and (?:we|they) were (\d+)$",
            r"we were \3 people \1 and \2",
        ),
        (
            rf"(^|: )((?:the|my|our) (?:[\w'-]+ ){{1,5}}?)(?:took|used to take) ({_AMOUNT}),? "
            rf"(?:and |but )?(?:now )?with ((?:my|our) [\w ]+?),? (?:it|they) (?:now )?takes? "
            rf"(?:now )?({_AMOUNT})$",
            r"\1with \4 I cut the time for \2from \3 to \5",
        ),
        (r"^(my \w+) is ((?:with|at|in|on|under) .+ since )", r"\1 has been \2"),
        (rf"^(?:those|these|my) ({_WORKS}) were all (?=\w+ed\b)", r"all of my \1 were "),
        (r"\ben fran[cç]ais\b", "in French"),
        (r"(?<=\w)(?<!,)(?<!and)(?<!with) (?=(?:half|most|some) of them in \w+$)", ", "),
        (r"\b(I|we|I have|we have|I was|we were|I am) also (?=[a-z]+)", r"\1 "),
        (
            rf"^((?:my|our) {_GROUP}) (?!of\b)(.+?), (?:and )?(\d+) (?:out )?of (?:the |my )?(\d+) "
            r"(?=(?:went|came|passed|got|moved|finished|made|stayed|graduated) )",
            r"\1 of \4 \2, and \3 of them ",
        ),
        (
            r"^(?:I am |I have been )?(doing|learning|using|studying) ([\w+#.]+(?: \w+)?) "
            r"((?:since|for) (?:\w+ )?\w+),? (?:and )?"
            r"(?=(?:wrote|built|made|did|[a-z]+ed) .* in it\b)",
            r"I have been \1 \2 \3 and ",
        ),
        (r"\b((?:doing|learning|using) go since [^,]+ and .*) in it\b", r"\1 in Go"),
        (r"\b(had|did|ran|held) (?=study (?:table|group|hall|club)\b)", r"\1 a "),
        (
            r"\bwith my (?:old )?guy (?:check|watch|look|sign)ing(?: off| over)?(?: \w+)?$",
            "under supervision",
        ),
        (r"\bj[- ]school\b", "journalism school"),
        (
            r"\b(doing|learning|using|writing|coding|programming) (?:in )?(go|rust|ruby|swift) "
            r"(?=since |for )",
            lambda m: f"{m[1]} {m[2].capitalize()} ",
        ),
    )
)
_GOING = re.compile(r"\b(I|we) (?:was|were) ([a-z]+ing)\b(?! (?:to|and|up)\b)")
_TIMED = re.compile(rf"\bfor {COUNT} {SPAN}\b|\b(?:last|past) (?:\w+ )?{SPAN}\b")
_MEANWHILE = re.compile(r"\b(?:when|while|until|as|before|(?<!looking )after|already)\b")


def turned(text: str, shop: Workshop) -> str:
    """Return a sentence in the order and the words of written English."""
    for typed, meant in _TURNS:
        text = typed.sub(meant, text)
    if _TIMED.search(text) and not _MEANWHILE.search(text):
        text = _GOING.sub(lambda m: _done(m, shop), text)
    return text


def _done(going: re.Match[str], shop: Workshop) -> str:
    """Return "I replaced" for "I was replacing", which went on for a time that is told."""
    verb = shop.words.verb(going[2], "ing")
    return f"{going[1]} {verb.past}" if verb else going[0]
