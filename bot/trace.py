"""What a log may say of an exception: its type and where it arose, never its message.

Messages can repeat what a person typed, or the token.
"""

from pathlib import Path
from traceback import extract_tb

_FRAMES = 4


def describe(error: BaseException) -> str:
    """Return an exception's type and its innermost places, on one line."""
    frames = extract_tb(error.__traceback__)[-_FRAMES:]
    places = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
    cause = f" from {type(error.__cause__).__name__}" if error.__cause__ else ""
    return f"{type(error).__name__}{cause} at {places or 'unknown'}"
