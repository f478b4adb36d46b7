"""Two people typed as one name: "Anna & Ben", "Mr and Mrs Hale"."""

import re

_BETWEEN = re.compile(r"\s*[&+]\s*|\s+and\s+", re.IGNORECASE)
_PAIR = 2


def halves(name: str) -> tuple[str, ...]:
    """Return both names of two people typed as one, or the one name of one."""
    parts = tuple(_BETWEEN.split(name.strip()))
    both = len(parts) == _PAIR and all(parts) and not {",", "/"} & {*name}
    return parts if both else (name.strip(),)
