"""Whether somebody who was to be met stayed away: nobody is reminded of a talk with them."""

import re

from bot.core.debrief import Listener


def was_absent(listener: Listener) -> bool:
    """Whether a listener, rather than somebody talked about, did not come."""
    name, role = listener.person.name.lower(), listener.person.role.lower()
    called = "|".join(
        re.escape(word) for word in (f"the {role}", role, name, *name.split()) if word
    )
    own = re.compile(rf"\b(?:{called})(?!\w)")
    answers = (listener.asked.lower(), listener.enjoyed.lower())
    told = any(_ABSENT.search(own.sub("they", text)) for text in answers)
    return told or _NEVER_CAME.search(role) is not None


_STAYED_AWAY = (
    r"(?:(?:did not|didn't|didnt) (?:show|turn up|come|join|make it|appear|attend)|"
    r"never (?:showed|turned up|came|appeared|made it)|could ?n[o']?t (?:make|join|come)|"
    r"was(?: not|n't|nt) there|(?:was )?(?:an? )?(?:no[ -]?show|absent))\b"
)
_NEVER_CAME = re.compile(_STAYED_AWAY)
# Said of nobody else: "patients who never show up", "no-show policy".
_ABSENT = re.compile(
    r"(?:^|[.,;:!?(] *|\bbut )(?:(?:he|she|they|actually|sadly|just|then|also) )*"
    rf"{_STAYED_AWAY}"
    r"(?=\W*$|[.,;:!?)]| (?:up|it|back|in|on|to|at|lol|haha|sadly|today|sorry|again)\b)"
)
