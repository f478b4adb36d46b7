"""Puts an answer to what somebody enjoyed so that what it is about can be told from the rest.

"No idea, he was in a hurry" names nothing that was liked; "the oddest thing we ever weighed" was
weighed by the listener.
"""

import re

_WAYS = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
        # What follows in the same sentence is why there was nothing.
        (
            r"^\s*(?:i )?(?:idk|dunno|do not know|don'?t know|no idea|no clue)\b[^.!?\n]*[.!?\n]*",
            "",
        ),
        # The listener and the user have never worked together.
        (
            r"\b(the (?:\w+est|most \w+|best|worst|first|last|only) \w+(?: \w+)?) (?:that )?we "
            r"(?=(?:(?:have|had) )?ever (?!agreed|said)|(?:have )?had to )",
            r"\1 they ",
        ),
        # What nobody can say then is the point of nobody else.
        (
            r",? so (?:that )?(?:nobody|no one|they|people) (?:can|could) "
            r"(?:say|claim|tell|moan|complain)\b[^.!?\n]*",
            "",
        ),
        # Said in fun, and unkind in a letter.
        (
            r"\b(the|some|those) (?:weird|crazy|insane|ridiculous) "
            r"(?=(?!day|time|week|year|news|boss|manager)[\w'-]+)",
            r"\1 ",
        ),
        (
            r"\b(his|her) (?:terrible|awful|dreadful|bad) "
            r"(?=(?:dad )?(?:jokes|puns)\b|[a-z]*(?-i:[A-Z])\w+(?:[,.!]|$))",
            r"\1 ",
        ),
        (r"^((?:the )?(?:\w+ )?\w+s), that they (?=\w+ \w)", r"how \1 "),
        (
            r"^(?!(?:his|her|their|our|the|some|all|my|old|more) )((?:[\w'-]+ ){1,3})"
            r"(stories|tales), (?=(?:he|she|they) (?:had|has|have|told) )",
            r"his \1\2. ",
        ),
    )
)


def liked(text: str) -> str:
    """Return an answer without why there was nothing to enjoy, its subject in its place."""
    for pattern, instead in _WAYS:
        text = pattern.sub(instead, text)
    return text
