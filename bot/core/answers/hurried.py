"""Sets right the shapes of hurried typing: what "went 74 to 91" and "last inspection 0 faults" say.

Each change puts in a small word that every reader of the typed text puts in as well; no other.
"""

import re

from bot.core.answers.stretches import COUNT

_FIGURE = r"[$€£¥₦₹]?\d[\d.,]*(?:%|k|m)?"

_CHANGES = tuple(
    (re.compile(typed, re.IGNORECASE), meant)
    for typed, meant in (
        (r"\b(?:na|po|lang|naman|lah|lor|leh|yaar|sha)\b ?(?!\.)", ""),
        (r"\b(?:like|abt) (?=\d)", "about "),
        (r"\bpax\b", "people"),
        (r"\bno show (?=rates?\b)", "no-show "),
        (r"\bco(?= (?:in|and|for|at)\b|$)", "company"),
        (
            rf"\b(went|rose|fell|dropped|grew|climbed|moved|jumped) ((?:up |down )?{_FIGURE}"
            rf"(?: \w+){{0,2}}) to (?=(?:about |under |over )?{_FIGURE})",
            r"\1 from \2 to ",
        ),
        (r"\bwith (?=(?:team|crew|group|staff|class|budget|score|grade|caseload) of\b)", "with a "),
        (r"\bin (?=last (?:\w+ )?(?:years?|months?|weeks?|seasons?)\b)", "in the "),
        (r"\bwhen the (\w+) was (?=\d[\d.]*%)", r"when the \1's was "),
        (
            r"^(?:(?:my|our|the) )?last (\w+(?: \w+)?) (?:0|zero|no) (?=\w+s\b)",
            r"the last \1 had no ",
        ),
        (r",? (?:on )?(?:the |my )?(?:first|1st) (?=(?:try|go|attempt)(?:,|$))", " on the first "),
        (r"^average (?=\w+ (?:from )?\S*\d)", "the average "),
        (r"^last (?=(?:\w+ ){1,3}(?:was|went|came|had|from \d))", "my last "),
        (
            rf"^((?:my|our|the) (?:[\w'-]+ ){{1,7}}?)(?:from )?({_FIGURE}(?: \w+)?) to "
            rf"(?=(?:about |under )?{_FIGURE}(?: \w+)?"
            r"(?: (?:in|over|within|after|since|by|and|with) .+)?$)",
            r"\1went from \2 to ",
        ),
        (r"\bwent went\b", "went"),
        (r"\byears no claims?\b", "years of no claims"),
        (r"^(my \w+) and me (?=\w+ed\b|did\b|ran\b|built\b|made\b|took\b)", r"\1 and I "),
        (r",? and (?:zero|0) (?=(?:non |\w+ )?\w+s\b)", ", with no "),
        (r"\bnon (?=conformit)", "non-"),
        (r"\bI would (?=\w+ed\b)", "I had "),
        (r"\bfrom (?=hotel|office|shop|kitchen|client|agency|bank side\b)", "from the "),
        (
            rf"^((?:\w+ )?(?:variance|shrink|shrinkage|waste|wastage|accuracy|scrap|attendance|"
            rf"occupancy|rate|score)) (?={_FIGURE}(?:$|,))",
            r"\1 at ",
        ),
        (
            r"^((?:the |my |our )?(?:[\w-]+ )?[\w-]+s'? ?(?:[\w-]+s)?) I (already|also|always) "
            r"(did|do|ran|run|made|make|taught|teach|handled|handle|held|know) "
            r"(?=(?:in|at|for|with|on|every|since)\b)",
            r"I \2 \3 \1 ",
        ),
        (r"^calm (?=(?:\w+ ){1,2}down$)", "calming "),
        (r"\b(\d+) ([a-z]+s) (?:from|of|out of) (\d+)\b(?! [a-z]+s\b)", r"\1 of \3 \2"),
        (r"\band the last (ones|two|one|three) I (finish|do|take|sit) ", r"and \2 the last \1 "),
        (
            rf"^(I|we) (was|were) ({COUNT} (?:years|months|weeks|seasons)) "
            r"((?:on|in|at|with) [^,]+?)(?=,|$| and I)",
            r"\1 \2 \4 for \3",
        ),
        (r",? and I did(?=,|$)| anyway$", ""),
        (r"\b(on|in) exactly (?:this|that)[,:] ", r"\1 "),
        (r" before (?:the |my |having )?(?:kids|children|babies)\b", ""),
        (r"\b(team|office|branch|plant|colleagues|clients) of (?=(?-i:[A-Z])[a-z]+\b)", r"\1 in "),
        (r" (?:on|at|in|with|for) (?:the|my) (?:last|other|previous|old) (?:one|place)$", ""),
        (
            r"\band (?=(?:only |just )?(?:one|no|zero|two|1|0) (?:complaints?|returns?|callbacks?|"
            r"accidents?|faults?|errors?|mistakes?|cancellations?|no-shows?)\b)",
            "and had ",
        ),
        (r"\b(passed|accepted|approved|sold|kept|finished|survived) all$", r"\1 all of them"),
        (
            rf"^({_FIGURE}) (?=(?:on|in|at) (?:the|my|our) (?:\w+ )*(?:final|exam|exams|test|paper|"
            r"practical|assessment|boards?|inspection|audit)\b)",
            r"I got \1 ",
        ),
    )
)


def spelled_out(text: str) -> str:
    """Return a mended sentence with the small words that its shape leaves out."""
    for typed, meant in _CHANGES:
        text = typed.sub(meant, text)
    return re.sub(r"\s+", " ", text).strip()
