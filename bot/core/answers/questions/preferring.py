"""Which of several things that were asked a note would rather name: one of the work, no prompt."""

import re

from bot.core.answers.pieces import Piece, Shape

# What nobody wants to be reminded of having talked about, or of which thanks would be odd.
_UNWELCOME = re.compile(
    r"^(?:biting|hitting|spitting|vomit\w*|poo|pee|wee|nappies|lice|nits|bedbugs|bugs|rats|mice|"
    r"theft|stealing|conflicts?|complaints?|failures?|failing|swearing|shouting|violence|assaults?|"
    r"(?:bathroom|toilet|loo)s?(?: breaks?)?|blood|"
    r"punctuality|honesty|loyalty|lateness|shrink|attendance|shifts|nights)$|"
    r"^bad (?:\w+ )?\w+$|^whether I (?:do not )?mind\b|^whether I am an? \w+ person$|"
    r"\b(?:errors?|mistakes?|failures?|blunders?|bugs?|accidents?|incidents?|defects?) "
    r"(?:that |which )?(?:I|of mine)\b|\bmy (?:own |last |worst |biggest )*"
    r"(?:errors?|mistakes?|failures?|blunders?|weakness(?:es)?)\b|"
    r"^(?:an?|the|my) (?:last )?"
    r"(?:quarter|deadline|target|quota|goal|sale|deal|delivery|diagnosis) "
    r"I (?:\w+ )?(?:missed|lost)\b|"
    r"\bI (?:\w+ )?(?:failed|messed|screwed|botched|broke|fail|got wrong|got it wrong)\b|"
    r"\b(?:let|letting) (?:\w+ )?(?:somebody|someone|anyone|anybody|a \w+|people|staff|them) go\b|"
    r"\b(?:fired?|firing|sack(?:ed|ing)?|dismiss\w*|laid off) "
    r"(?:somebody|someone|anyone|people|a|my)\b|"
    r"^(?:an? |any |the )?(?:conflicts?|arguments?|disagreements?|fights?|trouble|problems?) "
    r"(?:I had )?(?:with|between|among) (?:(?:an?|my|the|other|former|difficult) )*"
    r"(?:co-?workers?|colleagues?|boss(?:es)?|managers?|teammates?|supervisors?|staff)\b|"
    r"^(?:when|where|what|why|who|how) I (?:(?:would|will|can|could) )\w+$|"
    r"^(?:when|where|what|why|who) I \w+$|"
    r"^how I (?!(?:study|learn|teach|plan|write|listen|cook|relax|unwind|travel)$)\w+$|"
    r"^(?:why|whether) I (?:really |actually )?(?:want|wanted)\b|"
    r"\bcurrent job\b|^how fast I (?:can )?type\b|^what time I\b|"
    r"\bfar (?:away )?(?:I live|from)\b|\bI live\b|^whether I (?:am|was|would be) "
    r"(?:scared|afraid|nervous|late|lazy|bored|shy|squeamish|seasick|claustrophobic)\b|"
    r"^whether I (?:get|feel|felt) (?:\w+ )?"
    r"(?:dizzy|sick|seasick|bored|tired|lonely|nervous|angry)\b|"
    r"\b(?:one|mine|my own)$|^how I (?:get|make|let|would get|would make) "
    r"(?:people|staff|them|everyone|others|kids|children)\b(?: \w+){0,3} (?:it|this|that)$|"
    r"^what my (?:hourly|rate|day rate|price) |^how many .* I (?:have|had|ever|did|do|make|made)\b|"
    r"^whether I (?:want|would like|take|drink|need) (?:\w+ )?"
    r"(?:coffee|tea|water|sugar|milk|a drink)\b|"
    r"^whether I (?:am|would be|feel) (?:ok|okay|comfortable|fine|happy|alright|willing|open|free|"
    r"available|flexible) (?:with|for|about|on|to (?:do|work|travel|relocate|come|commute|be))\b.*"
    r"\b(?:office|weekends?|hours|relocat\w+|travel(?:ling|ing)?|remote|"
    r"hybrid|shifts?|nights?|commut\w+|salary|pay|bond|notice|overtime|rota|Saturdays?|"
    r"Sundays?|evenings?|mornings?)\b|"
    r"^whether I (?:(?:can|could) )?(?:drive(?: an? (?:car|van))?|commute|relocate)$|"
    r"^why I am the (?:one|right|best)\b|"
    r"^(?:whether|if) I (?:do )?(?:have|own|hold) (?:an? |my (?:own )?|the )?(?:\w+ )?"
    r"(?:car|van|licen[cs]e|transport|passport)\b|"
    r"^(?:when|how soon) I .*\bstart$|\bright to work\b"
)
# The prompts of every interview, that say nothing of this one.
_PROMPT = re.compile(
    r"^(?:a|the last) (?:time|situation|moment|day|case|mistake)\b|"
    r"^an? (?:example|occasion|instance)\b|"
    r"^(?:my |a |the )?(?:teamwork|team work|communication|stress|pressure|motivation|flexibility|"
    r"leadership|customer service|time management|hobbies|goals|reliability|languages|computers)$"
)


_UNPLEASANT = re.compile(r"\b(?:steal|stole|theft|fight|assault|abus|bully|lies|lying)\w*\b")
_SHORT = 4  # words of a question that leaves open what it is about


def is_unwelcome(text: str) -> bool:
    """Whether thanks for this would be odd: for a dismissal, or where one lives."""
    return _UNWELCOME.search(text) is not None


def is_prompt(text: str) -> bool:
    """Whether something is asked in every interview: "a time I disagreed"."""
    return _PROMPT.search(text) is not None


def worth(piece: Piece) -> tuple[bool, int]:
    """Return a key by which what a note would rather name comes first.

    Things are of more use than questions, which a note names only where it has no topic; "whether I
    can" asks about the user and least about the work.
    """
    bare = piece.shape is not Shape.EMBEDDED and piece.length == 1
    order = 3 if piece.text.startswith("whether ") else 2 if bare else 0
    if piece.shape is Shape.EMBEDDED and not order:
        order = 1 if piece.length > _SHORT else 3  # "who I tell first"
    return is_prompt(piece.text) or _UNPLEASANT.search(piece.text) is not None, order


def says_as_much(topic: Piece, asked: Piece) -> bool:
    """Whether a topic holds every word of a thing that was asked about: they are one matter."""
    return set(asked.text.lower().split()) <= set(topic.text.lower().split())
