"""The setting of an interview: register, what the meeting is called, what fills the blanks."""

import re

from bot.core.debrief import Debrief
from bot.core.drafts.bank import Bank, Register
from bot.core.drafts.channel import read_signs
from bot.core.drafts.pen import capital
from bot.core.drafts.timing import time_in_prose, told_by_listener
from bot.core.interview import Kind, Medium
from bot.core.jobs import Sign, Workplace, company_in_prose, role_in_prose, without_denials

_FORMAL = re.compile(
    r"\b(?:law|legal|paralegal|solicitors?|attorneys?|(?<!food )(?<!blood )"
    r"bank(?! (?:school|primary|nursery|farm|house|hotel))|banking|formal|"
    r"courthouse|court (?:clerk|reporter|interpreter|of)|the court|"
    r"(?:county|district|high|crown|supreme|magistrates'?|circuit|family) courts?|"
    r"university|ministry|embassy|notary|mittelstand|diocese|cathedral|"
    r"church(?! (?:basement|hall))|parish|synagogue|military|air guard|federal|"
    r"(?<!night )(?:audit|auditor)|insurance|academic|accountant|accounting|consulate|"
    r"chambers|hedge fund|private equity|wealth management|(?:very|so|quite|rather|all) official|"
    r"(?:everyone|everybody|all)(?: is|'s| are|s)? (?:mrs?|ms|sir|madam|in (?:suits?|ties|navy)))\b"
)
# What the user says of a place outweighs what its trade would have it be.
_EASY = re.compile(
    r"\b(?:casual|informal|laid[\s-]back|relaxed|jeans|easy[\s-]going|braai|barbecue|bbq|bonfire|"
    r"sandals|flip[\s-]?flops|barefoot|t[\s-]?shirts|hoodies|(?:in|wear\w*) shorts|gumboots|"
    r"wellies|(?:on|along|to) the beach|shipping containers?|portakabins?|picnic|hammocks?)\b"
)
_FIRST_NAMES = re.compile(r"\b(?:on|by|use|uses|with) (?:a |their )?first[\s-]names?\b")
_SAID_FORMAL = re.compile(r"\bformal\b")
_SOLEMN = re.compile(
    r"\b(?:funeral|hospice|mortuary|cemetery|cremator\w+|bereavement|palliative|burial|undertaker)"
)
# Cards on a wall or a fax make a nursing home no formal place; its name for itself does.
_TRADITIONAL = re.compile(r"\b(?:traditional|conservative|old[\s-](?:school|fashioned))\b")
_REGISTERS = {
    Workplace.TECHNOLOGY: Register.LIGHT,
    Workplace.CREATIVE: Register.LIGHT,
    Workplace.CARE: Register.WARM,
    Workplace.TRADITIONAL: Register.FORMAL,
}
_AMERICA = ("US", "CA")
_WARM_IN = (*_AMERICA, "PH", "MX")


def register_of(debrief: Debrief, bank: Bank) -> Register:
    """Return how a note speaks in this setting; plain where nothing else is known."""
    workplace = without_denials(debrief.workplace)
    text = f"{workplace}\n{debrief.role}\n{debrief.company}".lower()
    signs = read_signs(debrief, bank.channels)
    if _SOLEMN.search(text):
        return Register.SOLEMN
    told = f"{workplace}\n{debrief.medium_text}".lower()
    familiar = _FIRST_NAMES.search(f"{told}\n{debrief.stood_out.lower()}")
    easy = bool(familiar or (_EASY.search(told) and not _SAID_FORMAL.search(told)))
    if not easy and (Sign.FORMAL in signs or _FORMAL.search(text)):
        return Register.FORMAL
    kinds = [kind for kind in Workplace if kind in signs]
    if len(kinds) > 1 and not _TRADITIONAL.search(workplace.lower()):
        kinds = [kind for kind in kinds if kind is not Workplace.TRADITIONAL]
    kind = next(iter(kinds), None)
    register = _REGISTERS.get(kind, Register.PLAIN) if kind else Register.PLAIN
    if register is Register.FORMAL and (easy or signs & {Sign.SMALL, Sign.OWNER_RUN}):
        return Register.PLAIN
    cool = register is Register.WARM and debrief.country not in _WARM_IN
    return Register.PLAIN if cool else register


def meeting_of(debrief: Debrief) -> str:
    """Return what to call the interview."""
    return "call" if debrief.medium is Medium.PHONE else "interview"


_TIMES = (("morning", "this morning"), ("afternoon", "this afternoon"), ("arvo", "this afternoon"))


# What goes on beyond the time of day that was named: "morning, then lunch with the team".
_LATER = re.compile(r"\b(?:all day|whole day|lunch|until|till|rest of the day|evening)\b")


def when_of(debrief: Debrief) -> str:
    """Return "today", "this morning", "yesterday" or nothing."""
    days = (debrief.now.date() - debrief.held).days if debrief.held else -1
    if days == 1:
        return "yesterday"
    if days != 0:
        return ""
    said = debrief.held_text.lower()
    whole = "after my morning" in said or "tomorrow" in said or _LATER.search(said)
    times = {time for sign, time in _TIMES if sign in said}
    return times.pop() if len(times) == 1 and not whole else "today"


def values_of(debrief: Debrief, bank: Bank, *, formal: bool, kind: Kind) -> dict[str, str]:
    """Return what fills the blanks that every note of the interview may use."""
    role = _in_few_words(role_in_prose(debrief.role, bank.jobs, keep_case=formal), bank)
    company = with_definite(company_in_prose(debrief.company, bank.jobs), bank)
    meeting = meeting_of(debrief)
    role, company = (text if _is_readable(text) else "" for text in (role, company))
    role = "" if _is_many(role, bank) else role
    values = {"meeting": meeting, "a_meeting": with_article(meeting)}
    when = when_of(debrief) if kind is Kind.THANK_YOU else ""
    if when:
        values["whens"] = f"{when}'s"
    if role:
        values |= {"role": role, "Role": capital(role)}
        if _is_person(role, bank):
            values["as_role"] = f"as {with_article(role)}"
    if company:
        values |= {"company": company, "Company": capital(company)}
    by = time_in_prose(debrief)
    if by:
        values["by"] = by
    if told_by_listener(debrief):
        values["alone"] = "alone"
    blank = {"when": when}
    blank |= {} if debrief.medium is Medium.PHONE else {"met": ""}
    blank |= {} if role else {"norole": ""}
    blank |= {"panel": ""} if len(debrief.people) > 1 else {}
    return {name: value for name, value in values.items() if value} | blank


def _is_person(role: str, bank: Bank) -> bool:
    """Whether a role names who does the work, so that one can work "as" it.

    It stands before an "of" or an "in", or last: "front of house and bar supervisor".
    """
    head = _PLACED.split(role)[0]
    return _names_doer(head, bank) or _stands_behind(head, role, bank)


def _stands_behind(head: str, role: str, bank: Bank) -> bool:
    """Whether who does the work stands behind an "of": "end of life care nurse"."""
    return role[len(head) :].startswith(" of ") and _names_doer(role, bank)


def _names_doer(text: str, bank: Bank) -> bool:
    """Whether the last word says who does some work: "bar supervisor", "RN"."""
    head = "".join(text.split()[-1:]).rsplit("/", 1)[-1]
    short = head.isupper() and len(head) <= _ACRONYM
    return short or bank.words.has("persons", head.lower()) or bool(_DOER.search(head.lower()))


_ACRONYM = 4  # letters
_PLACED = re.compile(r" (?:in|for|at|of|on|with|de) ")
_DOER = re.compile(
    r"(?:er|or|ist|ian|ant|ent|man|woman|eer|ess|ee|ive|ary|wright|hand|aide|cook|chef|nurse|clerk|"
    r"lead|head|rep|host|maid|guard|pilot|coach|judge|guide|dean|associate|apprentice|intern|chief|"
    r"fellow|steward|sous|boss|mate|crew|captain|analyst|counsel|paralegal|principal|deputy|tech|"
    r"barista|sommelier|midwife|vet|smith|spark|sparky|monk|nun|monitor|champion|groom|bosun|"
    r"registrar)$"
)


def _is_many(role: str, bank: Bank) -> bool:
    """Whether what was typed for a role is no post but work ("evenings at the till")."""
    tags = bank.english.read(f"I work as a {role}").tags[4:]
    placed = next((i for i, tag in enumerate(tags) if tag == "IN" and i), 0)
    return placed > 0 and tags[placed - 1] == "NNS" and not role[:1].isupper()


_CODES = re.compile(r"(?:\s+[A-Z]{2,}(?:/[A-Z]{2,})+)+$")
# Alternatives and grades: "lab tech / stockroom lead 6-8", "dishwasher or busser".
_OTHERWISE = re.compile(r"(?<=\w)(?:\s+/\s*|\s*/\s+|\s+or\s+|\s+any\w*\b).*$|\s+\d[\d-]*$")
_TAIL = re.compile(r"(?<=\w) (?:in|for|with|of|at|on) .*$")
_FEW = 4  # words of a role that a sentence bears easily
_MOST = 6  # words of one whose title goes on behind an "of": "registrar of births and deaths"


def _in_few_words(role: str, bank: Bank) -> str:
    """Return a role without codes at its end, and a long one without what it is in or for.

    What who does the work stands behind belongs to the title: "front of house supervisor".
    """
    plain = _CODES.sub("", _OTHERWISE.sub("", role)) or role
    plain = _without_label(plain, bank)
    short = _TAIL.sub("", plain)
    most = _MOST if plain[len(short) :].startswith(" of ") else _FEW
    behind = not _names_doer(short, bank) and _stands_behind(short, plain, bank)
    # "Director" of what makes the title.
    title = " " not in short and _ONE_HOLDER.search(short.lower())
    return plain if behind or title or len(plain.split()) <= most else short


def _without_label(role: str, bank: Bank) -> str:
    """Return a role without the words set behind who does the work: "foreman flat roofs"."""
    words = role.split()
    persons = [i for i, word in enumerate(words) if word in bank.jobs.roles.nouns]
    behind = words[persons[-1] + 1 :] if persons else []
    plain = all(word.isalpha() and word.islower() for word in words)
    if not behind or not plain or _PLACED.search(role) or _DOER.search(words[-1]):
        return role
    if _FIELD.search(words[-1]):
        return role
    return " ".join(words[: persons[-1] + 1])


# What somebody works at, not where: "crew scheduling", "nurse education", "teacher relations".
_FIELD = re.compile(r"(?:ing|ion|ions|ment|ity|ance|ence|ics|ship|safety|support|care|services?)$")
_LONGEST_WORD = 40  # characters; what is longer is no word
_LONGEST_NAME = 120


def _is_readable(text: str) -> bool:
    """Whether a role or an employer can stand in a sentence."""
    return len(text) <= _LONGEST_NAME and all(len(w) <= _LONGEST_WORD for w in text.split())


def readable(name: str) -> str:
    """Return a name without what is no word; "" if nothing is left."""
    kept = [word for word in name.split() if len(word) <= _LONGEST_WORD]
    return " ".join(kept)[:_LONGEST_NAME]


def with_definite(company: str, bank: Bank) -> str:
    """Return an employer with "the" where English wants it: "the Ministry of Parks"."""
    words = company.lower().split()
    if not words or words[0] in _ARTICLED or "'s" in company or "’s" in company:
        return company
    sets, nouns = bank.words.sets, bank.words.classes["noun"]
    place = next((i for i, word in enumerate(words) if word in ("at", "of", "in")), 0)
    described = place > 0 and company.split()[place - 1] in nouns
    of = next((place for place, word in enumerate(words) if word in ("of", "for")), 0)
    body = of > 0 and words[0] in sets["bodies"] and not _BARE_BODY & set(words[:of])
    body = body or (of > 0 and words[of - 1] in _SURE_BODIES)
    institution = len(words) > 1 and words[-1] in sets["institutions"]
    institution = institution and not _BARE_NAME.search(company.lower())
    return f"the {company}" if described or body or institution else company


# With an article of its own, be it a foreign one: "Te Papa Museum", "Le Jardin Hotel".
_ARTICLED = frozenset(
    ("the", "a", "an", "my", "our", "some", "te", "le", "les", "il", "der", "die", "das", "het")
)
# "Bank of America", "House of Fraser", "Friends of the Earth" go without an article.
_BARE_BODY = frozenset(("bank", "house", "friends", "school", "college"))
_SURE_BODIES = frozenset(
    (
        *("museum", "department", "dept", "ministry", "society", "association", "bureau", "court"),
        *("board", "institute", "centre", "center", "foundation", "alliance", "coalition"),
        *("campaign", "network", "fund", "hospital", "trust", "academy", "committee", "church"),
    )
)
# So do "Wren Hill Zoo", "Leeds City Council", "Beech Court", "Navy Federal Credit Union".
_BARE_NAME = re.compile(
    r"\b(?:zoo|council|company|team|credit union)$|"
    r"(?<!high)(?<!district)(?<!county)(?<!supreme)(?<!crown)(?<!family)(?<!circuit) court$"
)


# Initials that are said as a word: "a NICU nurse", "a MEAL officer".
_SPOKEN = re.compile(r"[BCDFGHJ-NP-TV-Z][AEIOU]\w[A-Z]")
_LETTERS_WITH_VOWEL = "AEFHILMNORSX"
_SOUNDS_LIKE_YOU = ("uni", "use", "eu", "one", "u.")


# What only one at a time is: "as head of claims", "as general manager", "as town clerk".
_ONE_HOLDER = re.compile(
    r"^(?:head|chief|director|dean|chair|master|mistress) of |^c[efiot]o$|"
    r"^chief \w+(?: \w+)? officer$|"
    r"^head (?:chef|cook|gardener|groom|coach|porter|waiter|housekeeper|greenkeeper|baker)$|"
    r"(?:^|\s)(?:head|head ?teacher|headmaster|headmistress|provost|rector|principal|mayor|chair|"
    r"chair(?:man|woman|person)|matron|treasurer|general manager|(?:town|parish|city) clerk)$|"
    r"^(?!vice)(?:\w+ )?president$|(?<!funeral )(?<!flight )(?<!art )(?<!account )\bdirector$"
)


def with_article(role: str) -> str:
    """Return a role with "a" or "an"; a title in capitals, or of one at a time, has none."""
    words = role.split()
    if len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words):
        return role
    if _ONE_HOLDER.search(role.lower()):
        return role
    vowel = role[:1].lower() in "aeiou" and not role.lower().startswith(_SOUNDS_LIKE_YOU)
    if words[0].isupper() and len(words[0]) <= _ACRONYM and not _SPOKEN.match(words[0]):
        vowel = words[0][0] in _LETTERS_WITH_VOWEL
    return f"{'an' if vowel else 'a'} {role}"
