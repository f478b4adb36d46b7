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
        (r"^((?:the )?(?:\w+ )?\w+s), that they (?=\w+ \w)", r"how \1 "),
        (
            r"^(?!(?:his|her|their|our|the|some|all|my|old|more) )((?:[\w'-]+ ){1,3})"
            r"(stories|tales), (?=(?:he|she|they) (?:had|has|have|told) )",
            r"his \1\2. ",
        ),
        (
            r"^(?!(?:the|an?|his|her|their|our|why|how|what|room) )"
            r"((?:\w+ ){1,3}(?:temperature|price|rate|speed|size))(?=\s*(?:,|$))",
            r"\1s",
        ),
    )
)
_ASKED_WAYS = tuple(
    (re.compile(pattern, re.IGNORECASE), instead)
    for pattern, instead in (
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
_STORM = re.compile(r"\b(hurricane|cyclone|typhoon) (?=[A-Z])")


def liked(text: str) -> str:
    """Return an answer without why there was nothing to enjoy, its subject in its place."""
    for pattern, instead in _WAYS:
        text = pattern.sub(instead, text)
    return _STORM.sub(lambda found: f"{found[1].capitalize()} ", text)


def put_plainly(asked: str) -> str:
    """Return what was asked without slang, a thing within the question that is about it."""
    for pattern, instead in _ASKED_WAYS:
        asked = pattern.sub(instead, asked)
    return asked
