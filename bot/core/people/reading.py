"""Free text about who was there, read into people: names to the letter as typed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import zip_longest

from bot.core.people.addresses import assign_addresses, met_by_address
from bot.core.people.asides import strip_lead
from bot.core.people.bounds import bounded
from bot.core.people.case import propose_spelling
from bot.core.people.doubts import drop_doubted
from bot.core.people.forgotten import close_blanks, is_stand_in
from bot.core.people.gathering import Gathering
from bot.core.people.grammar import is_title
from bot.core.people.met import Met
from bot.core.people.naming import Finding, Sort, judge
from bot.core.people.pieces import Mark, Piece, cut
from bot.core.people.runs import is_plain_word
from bot.core.people.spelling import mend_titles
from bot.core.people.words import PeopleWords

_SMALL_ROW = re.compile(r"(?<![\w/@.])[^\W\d_A-Z]{3,20}(?:/[^\W\d_A-Z]{3,20})+(?![\w/@.])")
_LONGEST = 3000  # characters
_MOST = 12  # people in one answer; more than that is not a list of interviewers


def read_people(text: str, words: PeopleWords) -> tuple[Met, ...]:
    """Read who was there, in the order typed; nobody named or described gives an empty tuple.

    Takes lists, lines, sentences, and a single name with role and address alike. Never raises.
    """
    text = bounded(text, _LONGEST)
    if _names_nobody(text, words):
        return ()
    text = _FACULTY.sub(r"\1.", text)
    text = _HOW_THEY_WERE.sub("", _AFTERTHOUGHT.sub(r"\1", _ARTICLE.sub("", text)))
    text = _OFFICE_HELD.sub(r"\1 \3 (\2)", text)
    text = _COUPLE.sub(r"\1 \3, \2 \3", drop_doubted(text, words))
    people, addresses = _gather(strip_lead(text.strip(), words), words)
    if not people and not addresses:
        people, addresses = _gather(text, words)  # "two people, didn't get their names"
    if not people:
        return tuple(met_by_address(address, words) for address, _ in addresses[:_MOST])
    return tuple(_propose(met) for met in assign_addresses(people, addresses, words))


# Of what somebody is a doctor, which is never said: "Dr. med. vet. Jonas Petersen".
_FACULTY = re.compile(
    r"\b(dr|doktor|drs)\b\.?(?:[ -]*\b(?:med|vet|dent|rer|nat|phil|jur|iur|theol|habil|oec|pol|"
    r"techn?|agr|sc|mult|h\. ?c|hc|pharm|paed|ing)\b\.)+(?= +\w)",
    re.IGNORECASE,
)


def _gather(text: str, words: PeopleWords) -> tuple[list[Met], list[tuple[str, int]]]:
    """Return the people in a text, and each address with the index of whom it stood beside."""
    gathered = Gathering(words)
    addresses: list[tuple[str, int]] = []
    pieces = [*_pieces(text, words)]
    for piece, following in zip_longest(pieces, pieces[1:]):
        closes = following is None or _opens_another(following, words)
        gathered.fold(_judge_piece(piece, words), piece, closes=closes)
        addresses += [(address, len(gathered.people) - 1) for address in piece.emails]
        if len(gathered.people) >= _MOST:
            break
    return [met for met in gathered.finish() if not _is_place(met, words)], addresses


def _is_place(met: Met, words: PeopleWords) -> bool:
    """Whether what was taken for a name is a place: "hospital", "the council", "St Kea's"."""
    name = [token for token in met.name.casefold().split() if token not in words.determiners]
    if _SAINTS.fullmatch(met.name):
        return True
    if not name or met.email or is_title(name[0]):
        return False
    capital = met.name[:1].isupper() and name[-1] in words.namesakes
    called = met.named and not met.role and name[-1] in words.places
    return not capital and (called or set(name) <= words.places)


def _opens_another(piece: Piece, words: PeopleWords) -> bool:
    """Whether a piece begins a line, or goes on with "and the …"."""
    first = piece.text.casefold().split(" ")[0]
    return piece.mark is Mark.LINE or (piece.mark is Mark.AND and first in words.determiners)


def _pieces(text: str, words: PeopleWords) -> Iterator[Piece]:
    """Yield the pieces of a text; given names in a row without a comma are parted as well."""
    for piece in cut(_part_slashes(close_blanks(text), words)):
        typed = piece.text.split()
        plainly = len(typed) > 1 and piece.text.islower() and set(typed) <= words.firsts
        if not plainly or set(typed) <= words.doubled or piece.emails:
            yield piece
            continue
        yield replace(piece, text=typed[0])
        for name in typed[1:]:
            yield replace(piece, mark=Mark.AND, text=name)


# "Ana Holt (CTO) / Tom (HR)", "Ana Holt / lab lead"
_SLASH_BEHIND_NAME = re.compile(
    r"(?P<name>\)(?=\s*/\s*[^\W\d_])|[^\W\d_a-z][\w'’-]*(?=\s+/\s+[a-z]))\s*/\s*"
)
# "Inés Roa, el profe Beto"
_ARTICLE = re.compile(r"(?<=, )(?:el|la|il)\s+(?=[a-zà-ÿ]\w+\.?\s+[A-ZÀ-Þ])")
# What stands around the names in a letter: "Please confirm. Best regards", "December 9".
_OF_A_LETTER = re.compile(
    r"please\b.*|(?:with )?(?:best|kind|warm|many|all the) (?:regards|wishes|thanks|best)|"
    r"regards|yours (?:sincerely|faithfully|truly)|sincerely|(?:thank you|thanks)\b.*|"
    r"(?:we )?look(?:ing)? forward\b.*|"
    r"(?:january|february|march|april|may|june|july|august|"
    r"september|october|november|december) \d.*"
)
# "Ida Holt, oh and a porter"
_AFTERTHOUGHT = re.compile(
    r"(^|[,;.]\s*|\s)(?:oh|ah|um|erm|btw|ps)[\s,]+(?=(?:and|also|a|an|the)\b)", re.I
)
# "A porter hardly said a word": how somebody took part is no name.
_HOW_THEY_WERE = re.compile(
    r"\s+(?:who\s+)?(?:hardly|barely|scarcely|never|mostly|only|just)\s+(?:ever\s+)?(?:\w+ed|said|spoke|"
    r"spoken|took|sat|wrote|say|speak|talk|open|listening|nodding|taking|writing|there)\b[^,;.\n(]*",
    re.IGNORECASE,
)
_SAINTS = re.compile(r"(?:st\.?|saint)\s+\w+['’]s", re.IGNORECASE)
# "Mme la directrice, Odile Petit"
_OFFICE_HELD = re.compile(
    r"\b(M\.|Mr|Mme|Mlle|Monsieur|Madame)\s+l[ea]\s+([^\W\d_A-Z]\w+),?\s+"
    r"((?:[A-ZÀ-Þ][\w'’-]+\s?)+(?<!\s))"
)
_COUPLE = re.compile(
    r"\b(mrs?\.?|ms\.?|dr\.?)\s*(?:&|\+|and|n)\s*(mrs?\.?|ms\.?|dr\.?)\s+([^\W\d_][\w'’-]+)",
    re.IGNORECASE,
)


def _names_nobody(text: str, words: PeopleWords) -> bool:
    small = re.sub(r"[\s.!…,]+$", "", " ".join(text.casefold().replace("’", "'").split()))
    return not small or small in words.nobody or small.startswith(words.nobody_starts)


def _part_slashes(text: str, words: PeopleWords) -> str:
    """Put commas for slashes between names; "owner/operator" stays."""

    def part(found: re.Match[str]) -> str:
        known = any(words.roles.is_known(side.casefold()) for side in found.groups())
        return found[0] if known else f"{found[1]}, {found[2]}"

    text = _SLASH_BEHIND_NAME.sub(r"\g<name>, ", text)
    text = _SMALL_ROW.sub(lambda found: _part_row(found[0], words), text)
    return re.sub(
        r"([^\W\d_]+) ?/ ?(?=([^\W\d_a-z][^\W\d_]+))", lambda m: part(m).removesuffix(m[2]), text
    )


def _part_row(row: str, words: PeopleWords) -> str:
    """Put commas for the slashes of "graham/nina/ollie" if all of them can be names."""
    parts = row.split("/")
    return ", ".join(parts) if all(is_plain_word(part, words) for part in parts) else row


def _judge_piece(piece: Piece, words: PeopleWords) -> Finding:
    text = strip_lead(piece.text, words)
    small = text.casefold()
    if small in words.labels or (small in words.nobody and text.islower()):
        return Finding(Sort.NOTHING)
    if _OF_A_LETTER.fullmatch(small):
        return Finding(Sort.NOTHING)
    if piece.mark is Mark.DASH and is_stand_in(text, words):
        return Finding(Sort.NOTHING)  # "Marcus … whatshisname"
    return judge(text, words)


def _propose(met: Met) -> Met:
    if met.proposal or not met.named:
        return met
    met = replace(met, name=mend_titles(met.name))
    return replace(met, proposal=propose_spelling(met.name))
