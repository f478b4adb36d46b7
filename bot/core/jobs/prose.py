"""Role and employer as they read within a sentence; nothing is added that was not typed.

Cut forms are written out from a closed table, case is mended where none was typed, asides go.
"""

import re

from bot.core.jobs.owners import is_group, mark_owners, without_mark
from bot.core.jobs.words import JobWords
from bot.core.people.bounds import bounded
from bot.core.people.titles import words_of

_LONGEST = 200  # characters
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*(?:[)\]]|$)")
_SENTENCE = re.compile(r"(?<=[\w)])[!?]+(?:\s|$)|(?<=\w{3})\.+(?:\s+|$)|\.{2,}")
_ASIDE = re.compile(
    r"(?:,\s*)?\s+(?:but|though|altho(?:ugh)?|which|that|where|because|cos|cuz|since|starting|lol|haha|i\s+think|maybe|or\s+so)\b.*$"
    r"|\s*[,;]\s.*$|\s+[-–—]+\s.*$|\s*[–—].*$",
    re.IGNORECASE,
)
# Behind a title: what else it takes, "w/ some driving", "+ some reception".
_BESIDES = re.compile(
    r"\s+w/.*$|\s+(?:with|\+|&|and|n|plus)\s+(?:some|a\s+(?:bit|little|few)|occasional|bits|odd)\b.*$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"\b(asst|mgr|mktg|sr|jr|engr?|supv|coord|dir|admin|tech|assoc|rep|dept|maint|exec|ops)\.",
    re.IGNORECASE,
)
_AND = re.compile(r"\s+(?:n|&|\+|'n')\s+", re.IGNORECASE)
_TEAM = re.compile(r"^([^,]+),\s+(?:the\s+)?([^,]+\s(?:team|squad|crew))$", re.IGNORECASE)
# Before a further word of the title these are no persons.
_BEFORE_NOUN = {
    "tech": "tech", "admin": "admin", "eng": "engineering", "engr": "engineering",
    "mech": "mechanical", "dev": "development", "rep": "rep", "exec": "executive",
    "coord": "coordinating", "maint": "maintenance",
}  # fmt: skip
_ROLE_TRAILS = re.compile(
    r"(?:\s+(?:entry[\s-]level|(?:1st|2nd|3rd|first|second|third|day|night|late|early|swing|graveyard)\s+shift"
    r"|nights|days|evenings|mornings|weekends|(?:part|full)[\s-]?time|temp|permanent|perm|wfh|remote|hybrid|level\s+\w+|\d+\s*hrs?\b.*))+$",
    re.IGNORECASE,
)
# Whom somebody is to teach, behind the title: "counselor 7th grade".
_YEAR_BEHIND = re.compile(
    r"^(.+) ((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth)"
    r"[\s-]grade|(?:grade|year) \d{1,2})$",
    re.IGNORECASE,
)
_TITLED = r"[A-Z][\w/&'-]*(?:\s[A-Z][\w/&'-]*){0,3}"
_LISTED = re.compile(rf"{_TITLED},\s{_TITLED}")  # "Senior Accountant, Group Reporting"
_SMALL = words_of(
    "of and the for in at on to a an de la le du des der die das und et y e da do di del"
)
_POINTING = frozenset(("The", "Our", "My", "Their", "This", "Local"))
_ANNEXES = frozenset(("shop", "cafe", "café", "hall", "centre", "center"))
_FEW_WORDS = 4  # of what an institution is, behind its name
_ARTICLE = re.compile(r"(?:an?|some|my|this)\s")
_LEGAL_COMMA = re.compile(r",\s+(?=(?:inc|llc|ltd|plc|l\.l\.c|llp|co)\b)", re.IGNORECASE)


def role_in_prose(role: str, words: JobWords, *, keep_case: bool = False) -> str:
    """Return a role as it stands in a sentence: "data engineer", "CNC machinist", "EMT".

    Common job words become small, acronyms and proper words keep their capitals. With
    ``keep_case`` (a formal letter) a title typed with capitals keeps them. Empty stays empty.
    """
    core = _cut_asides(bounded(role, _LONGEST), keep_case)
    core = _ROLE_TRAILS.sub("", core) or core
    core = _YEAR_BEHIND.sub(r"\2 \1", core)
    core = mark_owners(_joined(core, words), words)
    if not core:
        return ""
    typed = core.split()
    tokens = [_expand(*pair, words) for pair in zip(typed, [*typed[1:], ""], strict=True)]
    if keep_case and _is_titled(tokens):
        return " ".join(tokens)
    if _shouts(core) or core.islower():
        return " ".join(_small_word(token.lower(), words) for token in tokens)
    if all(_is_common(token, words) for token in tokens):
        return " ".join(_small_word(token, words) for token in tokens)
    return " ".join(tokens)


def company_in_prose(company: str, words: JobWords) -> str:
    """Return an employer's name as it stands in a sentence: "Kettle Precision", "St. Mary's".

    Brackets, a place behind a comma and asides go; a name typed with capitals keeps its own.
    """
    core = _BRACKETS.sub("", bounded(company, _LONGEST))
    core = _cut_company(" ".join(core.split()))
    if not core or _ARTICLE.match(core):
        return core
    tokens = core.split()
    slipped = core.islower() or (_shouts(core) and len(core) > 6)
    tokens = [_company_token(token, index, words, slipped) for index, token in enumerate(tokens)]
    return " ".join(tokens if slipped else _raise_institutions(tokens, words))


def _raise_institutions(tokens: list[str], words: JobWords) -> list[str]:
    """Give capitals to the kind of institution behind a name: "St Kea's Primary School"."""
    raised = list(tokens)
    for start in range(1, len(tokens)):
        if not _is_proper(tokens[start - 1], words) or not tokens[start].islower():
            continue
        end = start
        while end < min(len(tokens), start + _FEW_WORDS) and _is_described(tokens[end]):
            end += 1
        kinds = [i for i in range(start, end) if tokens[i] in words.institutions]
        if kinds:
            end = _end_of_name(tokens, kinds[-1] + 1)
            raised[start:end] = [t if t in _SMALL else _cap(t) for t in tokens[start:end]]
    return _raise_purpose(raised, words)


def _end_of_name(tokens: list[str], end: int) -> int:
    """Return where a name ends whose kind ends before a place: "Farm Shop", "Mill and Bakery"."""
    if end < len(tokens) and tokens[end] in _ANNEXES:
        end += 1
    joined = end + 2 == len(tokens) and tokens[end] in {"and", "&"}
    return len(tokens) if joined and tokens[-1].islower() else end


def _raise_purpose(tokens: list[str], words: JobWords) -> list[str]:
    """Give capitals to what an institution is of, at the end: "Holm College of Fine Art"."""
    of = next((i for i, token in enumerate(tokens) if token in {"of", "for"}), 0)
    kind, rest = tokens[of - 1], tokens[of + 1 :]
    small = 0 < len(rest) <= _FEW_WORDS and all(word.islower() for word in rest)
    if not of or not small or not kind[:1].isupper():
        return tokens
    if kind.casefold() not in words.institutions | words.organisations:
        return tokens
    return [*tokens[: of + 1], *(word if word in _SMALL else _cap(word) for word in rest)]


def _is_proper(token: str, words: JobWords) -> bool:
    """Whether a word can be a place's own name: not "NHS", nor an employer with many places."""
    known = token.casefold() in words.employers
    pointing = token in _POINTING
    return token[:1].isupper() and not token.isupper() and not known and not pointing


def _is_described(token: str) -> bool:
    return token.islower() and token not in _SMALL and token[-1] not in ",;:"


def _cut_asides(role: str, keep_list: bool) -> str:
    core = " ".join(_ABBREVIATED.sub(r"\1", _BRACKETS.sub(" ", role)).split())
    core = _TEAM.sub(r"\1 on the \2", _BESIDES.sub("", core) or core)
    core = _SENTENCE.split(core, maxsplit=1)[0]
    listed = _LISTED.fullmatch(core)
    if not (keep_list and listed):
        core = _ASIDE.sub("", core)
    return core.strip(' ,;:-–—.!?/*"“”')


def _joined(role: str, words: JobWords) -> str:
    """Return a role with "and" for "n" or "+"; a part of the firm joined to a title goes."""
    first, *rest = _AND.split(role)
    kept = [part for part in rest if words.roles.is_noun(_bare(part))]
    titled = words.roles.is_noun(_bare(first))
    return " and ".join((first, *(kept if titled else rest))) if first else role


def _bare(part: str) -> str:
    return part.split()[-1].casefold().strip(".,") if part.split() else ""


def _expand(token: str, after: str, words: JobWords) -> str:
    small = token.casefold()
    leads = after and after.casefold() not in _SMALL
    written = _BEFORE_NOUN.get(small) if leads else None
    written = written or words.expansions.get(small)
    if written is None:
        return token
    return written.capitalize() if token[:1].isupper() else written


def _is_titled(tokens: list[str]) -> bool:
    weighty = [token for token in tokens if token.casefold() not in _SMALL]
    return all(token[:1].isupper() for token in weighty) and len(weighty) > 1


def _shouts(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return text.isupper() and any(len(word) > 4 for word in words)


def _is_common(token: str, words: JobWords) -> bool:
    if not token[:1].isupper() or token.casefold() in _SMALL:
        return True
    return all(_is_common_part(part, words) for part in re.split(r"[/&+-]", token) if part)


def _is_common_part(part: str, words: JobWords) -> bool:
    small = part.casefold().strip(".,'")
    if small in words.acronyms or small in words.proper or _is_own_shape(part):
        return True
    return _is_known(small, words) or small in _SMALL


def _is_known(small: str, words: JobWords) -> bool:
    one = without_mark(small)
    return words.roles.is_known(one) or (one != small and is_group(one))


def _is_own_shape(part: str) -> bool:
    """Whether capitals or digits inside a word make its shape its own: "iOS", "WG-10", "C++"."""
    return any(c.isupper() for c in part[1:]) or any(
        not c.isalpha() and c not in "'." for c in part
    )


def _small_word(token: str, words: JobWords) -> str:
    if _LETTERED.match(token):
        return token[0].upper() + token[1:]
    return re.sub(r"[^\s/&+-]+|.", lambda found: _small_part(found[0], words), token)


_LETTERED = re.compile(r"[atxu]-[a-z]{3}", re.IGNORECASE)  # "A-level", "X-ray"


def _small_part(part: str, words: JobWords) -> str:
    bare = part.strip(".,'")
    small = bare.casefold()
    for table in (words.acronyms, words.proper):
        if small in table and small not in _NOT_ALWAYS:
            return part.replace(bare, table[small], 1)
    if _is_own_shape(part):
        return part
    known = _is_known(small, words) or small in _SMALL
    return part[:1].lower() + part[1:] if known else part


# In small letters these are ordinary words.
_NOT_ALWAYS = frozenset(
    {
        "it",
        "go",
        "us",
        "pt",
        "swift",
        "unity",
        "excel",
        "polish",
        "ar",
        "ap",
        "ea",
        "pa",
        "ta",
        "ct",
        "er",
    }
)


_PARTNERS = re.compile(r"(?<=\w)\s+(?:&|\+|and|y|und|et|e|og|och|en)\s+\w", re.IGNORECASE)
_FEW = 5  # words of the last of several partners' names


def _cut_company(core: str) -> str:
    core = _LEGAL_COMMA.sub("\0", core)
    first, *rest = re.split(r"\s*[,;]\s+", core)
    firm = [i for i, part in enumerate(rest) if _PARTNERS.search(part)]
    if firm and len(rest[firm[-1]].split()) <= _FEW:
        first = ", ".join((first, *rest[: firm[-1] + 1]))  # "Baker, Hughes & Partners"
    first = re.split(r"(?<=\w{4})[.!?]+\s+|\s+[-–—]+\s+|\s*—\s*", first, maxsplit=1)[0]
    first = re.sub(
        r"\s+(?:lol|haha|i\s+think|but|which|i\s+guess)\b.*$", "", first, flags=re.IGNORECASE
    )
    place = re.search(
        r"\s+(?:in|near|out\s+(?:in|on|by)|over\s+in|down\s+in|up\s+in)\s+(?=\S)", first
    )
    if place and _stands_alone(first[: place.start()]):
        first = first[: place.start()]
    return first.replace("\0", ", ").strip(' ,;:-–—!?*"“”')


def _stands_alone(text: str) -> bool:
    """Whether a company's name is whole without the place behind it ("a bakery" is not)."""
    tokens = text.split()
    return len(tokens) > 1 and tokens[0].casefold() not in {"a", "an", "the", "some", "this"}


def _company_token(token: str, index: int, words: JobWords, slipped: bool) -> str:
    small = token.casefold().strip(",")
    if small in words.company_expansions and (slipped or small.rstrip(".") == "hosp"):
        return token.replace(token.strip(","), words.company_expansions[small])
    if not slipped:
        return token
    if small in words.company_spellings and small not in {
        "us",
        "la",
        "who",
        "va",
        "inc",
        "ltd",
        "pvt",
    }:
        return words.company_spellings[small]
    if small in _SMALL and index:
        return token.lower()
    if _DOMAIN.search(token):
        return _cap(token)
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)?", lambda found: _cap(found[0]), token)


# "kiwi.com" has one capital.
_DOMAIN = re.compile(r"[a-z]{2}\.(?:com|net|org|io|ai|co|app|de|nl|fr|uk|in|it|es|pl|eu)$", re.I)


def _cap(word: str) -> str:
    if word.casefold().startswith("mc") and len(word) > 4:
        return "Mc" + word[2:3].upper() + word[3:].lower()
    if re.match(r"[od]['’]\w{2}", word, re.IGNORECASE):
        return word[0].upper() + word[1] + word[2].upper() + word[3:].lower()
    raised = word[0].upper()
    return (raised if len(raised) == 1 else word[0]) + word[1:].lower()
