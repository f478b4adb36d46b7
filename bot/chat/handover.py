"""Handing a note over to a mail program: compose links and unsent e-mail files."""

from collections.abc import Mapping
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote, urlencode

from bot.core.interview import Channel, Draft, Interview

URL_LIMIT = 2000
_GMAIL = "https://mail.google.com/mail/?"
_OUTLOOK = "https://outlook.live.com/mail/0/deeplink/compose?"


def address_for(interview: Interview, draft: Draft) -> str:
    """Return the e-mail address a draft goes to: the person's, or for a pass-on any known one."""
    own = next((p.email for p in interview.people if p.id == draft.person), "")
    if own or draft.channel is not Channel.PASS_ON:
        return own
    return next((p.email for p in interview.people if p.email), "")


def compose_links(draft: Draft, address: str) -> list[tuple[str, str]]:
    """Return (button key, https address) for each web mail.

    A text that makes the link too long stays in the chat, to be copied; the key says so.
    """
    gmail = {"view": "cm", "fs": "1", "to": address, "su": draft.subject}
    outlook = {"to": address, "subject": draft.subject}
    return [
        _link(("gmail", "gmail_without"), _GMAIL, gmail, draft.text),
        _link(("outlook", "outlook_without"), _OUTLOOK, outlook, draft.text),
    ]


def _link(
    names: tuple[str, str], page: str, fields: Mapping[str, str], body: str
) -> tuple[str, str]:
    whole = page + urlencode({**fields, "body": body}, quote_via=quote)
    if len(whole) <= URL_LIMIT:
        return names[0], whole
    return names[1], page + urlencode(fields, quote_via=quote)


def unsent_email(draft: Draft, address: str) -> bytes:
    """Return the draft as an e-mail file that mail programs open as unsent (``X-Unsent``)."""
    message = EmailMessage(policy=SMTP)
    if address:
        message["To"] = address
    message["Subject"] = draft.subject
    message["X-Unsent"] = "1"
    message.set_content(draft.text)
    return message.as_bytes()
