"""Handing a note over to a mail program: compose links and unsent e-mail files."""

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
    """Return (button key, https address) for each web mail whose link is short enough."""
    gmail = {"view": "cm", "fs": "1", "to": address, "su": draft.subject, "body": draft.text}
    outlook = {"to": address, "subject": draft.subject, "body": draft.text}
    links = [
        ("gmail", _GMAIL + urlencode(gmail, quote_via=quote)),
        ("outlook", _OUTLOOK + urlencode(outlook, quote_via=quote)),
    ]
    return [(name, url) for name, url in links if len(url) <= URL_LIMIT]


def unsent_email(draft: Draft, address: str) -> bytes:
    """Return the draft as an e-mail file that mail programs open as unsent (``X-Unsent``)."""
    message = EmailMessage(policy=SMTP)
    if address:
        message["To"] = address
    message["Subject"] = draft.subject
    message["X-Unsent"] = "1"
    message.set_content(draft.text)
    return message.as_bytes()
