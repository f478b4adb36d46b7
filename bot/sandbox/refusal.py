"""A refusal is what the Bot API answers to a call it does not carry out: a code and a sentence."""


class RefusalError(Exception):
    """A call that is refused with `code` and `description`, as the Bot API words it.

    `retry_after` is in seconds and set on a flood refusal only.
    """

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(reason: str) -> RefusalError:
    """The commonest refusal: 400 with "Bad Request: " before the reason."""
    return RefusalError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> RefusalError:
    """The refusal of a chat the bot may not write to: 403."""
    return RefusalError(403, f"Forbidden: {reason}")


def too_many(seconds: int) -> RefusalError:
    """The flood refusal: 429 and how many seconds to wait."""
    return RefusalError(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
