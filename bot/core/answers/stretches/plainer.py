"""Says outright what a sentence only points at, or leaves to be guessed, before it is taken apart.

"Nine of those years" is nine years, "two times I ran it" is "I twice ran it".
"""

import re
from collections.abc import Callable

from bot.core.answers.stretches.completing import article
from bot.core.answers.stretches.stretches import COUNT

_TIME = r"(?:years?|months?|weeks?|days?|hours?|terms?|seasons?|summers?|winters?)"
_DAYS = {
    "mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "weds": "Wednesday",
    "thu": "Thursday", "thur": "Thursday", "thurs": "Thursday", "fri": "Friday",
    "sat": "Saturday", "sun": "Sunday",
}  # fmt: skip
_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_STINT = (
    r"(?:internship|placement|course|contract|apprenticeship|traineeship|rotation|externship|"
    r"programme|program|probation|residency|secondment|bootcamp)"
)
_PERSON = r"(?:he|she|him|her|they|it)"


def _was(found: re.Match[str]) -> str:
    return "I was " if found[1] == "I" else "we were "


_WAYS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\b(?:about )?(\d+)[- ]?ish\b"), r"about \1"),
    (
        re.compile(rf"(?<=from )({COUNT} {_TIME}) (?:manual(?:ly)?|by hand) (?=to\b)"),
        r"\1 ",
    ),
    # "8 years on lorries never scraped one": what is told of so long a time.
    (
        re.compile(
            rf"^({COUNT} (?:years|months|seasons) (?:of|on|in|at|as|with|driving|running) [^,]+?) "
            r"(?:and )?never (?:once )?(?=(?:had|missed|dropped|lost|hit|damaged|crashed|scratched|"
            r"failed|spilled|scraped|bumped) )"
        ),
        r"in \1 I have never ",
    ),
    (
        re.compile(
            rf"(^|, )(?:and )?(?:I )?(?:have )?missed (?:only |just )?"
            rf"(?={COUNT} (?:shifts|days|classes|starts) in (?:my |the last )?{COUNT} years\b)"
        ),
        r"\1I have missed only ",
    ),
    # What came before points back at nothing.
    (re.compile(r"^even (?=(?:in|at|on|as|during|with) [^,]+? (?:I|we) )", re.I), ""),
    (re.compile(r"^for (?:the (?:last|first) )?\w+ of (?:those|these|them),? (?=(?:I|we) )"), ""),
    (re.compile(rf"\b(for|in|over) (\w+) of (?:those|these) ({_TIME})\b"), r"\1 \2 \3"),
    (re.compile(r"^(?:two times|twice) (I|we) (?=[a-z]+ (?!to\b))"), r"\1 twice "),
    # "Before I promise a date I call the warehouse": the deed first.
    (
        re.compile(
            r"^(before (?:I|we) (?!(?:started|joined|came|was|were|had)\b)[^,]+?),? "
            rf"((?:I|we) (?!(?:was|were|had|am|are)\b)(?!.*\b{_PERSON}\b)[^,]+)(?=,|$)"
        ),
        r"\2 \1",
    ),
    (
        re.compile(
            rf"^((?:I|we) (?:have been [a-z]+ing|worked|volunteered|[a-z]+ed) "
            rf"(?:(?!for |in |over |last |past |about |the last |another |every )[\w'-]+ ){{1,5}})"
            rf"({COUNT} (?:years|months|weeks|seasons|summers)) and (?=[a-z]+ (?!later))"
        ),
        r"\1for \2 and ",
    ),
    (
        re.compile(r"(?<=[a-z])(?<! and) then (?=(?:taught|trained|showed|ran|wrote|led) )"),
        " and then ",
    ),
    (
        re.compile(rf"\b((?:every|each|on|most|all) (?:\w+day)s?) and ({_DAY})\b(?!-)", re.I),
        lambda m: f"{m[1]} and {_DAYS[m[2].lower()]}" + ("s" if m[1].endswith("s") else ""),
    ),
    (
        re.compile(r"^((?:first )?I would (?!.*\b\w+s with ).*\b(?:with|to)) each of them\b"),
        r"\1 each person on the team",
    ),
    (re.compile(r"\b(release) (?=(?:in|on|by|after|from|within|at) |early\b|sooner\b)"), r"\1 me "),
    (re.compile(r"\brelease me in (\d+)$"), r"release me in \1 days"),
    (
        re.compile(
            r"\bmy (group|class|students|pupils|team) passed (?:the )?(exam|test|final|course)s?,? "
            r"(?:with )?(\d+) (?:out )?of (?:the )?(\d+)$"
        ),
        r"\3 of the \4 in my \1 passed the \2",
    ),
    (
        re.compile(
            rf"\b(did|done|had|finished|completed|have done|took) "
            rf"(?:an? |my )?({COUNT})[- ](month|week|year|day)s? (?=(?:[a-z]+ )?{_STINT}\b(?!s))"
        ),
        lambda m: f"{m[1]} {article(m[2])} {m[2]}-{m[3]} ",
    ),
    (re.compile(r"^((?:I|we) (?!am|are)[a-z]+ .*\b(?:every|each|all the) [a-z ]+) now$"), r"\1"),
    (re.compile(r",? and then it was \w+ (?:people|men|women|of us)$"), ""),
    (
        re.compile(r"^the first thing (?:that )?I (?:would )?do is (?:to )?(?=[a-z]+ )"),
        "first I would ",
    ),
    (
        re.compile(
            rf"\b(did|had|completed|finished|got) ({COUNT}) (months|weeks|days) (?=training\b)"
        ),
        r"\1 \2 \3 of ",
    ),
    # "Our casuals turnover", "the lanes colours": the mark of what is theirs.
    (
        re.compile(
            r"\b((?:our|my|the) (?:casuals|volunteers|residents|students|pupils|patients|guests|"
            r"customers|clients|drivers|workers|tenants|parents|members|children|learners|apprentices|trainees|"
            r"lanes|boxes|bottles|shelves|bins|rooms))"
            r"(?= (?:turnover|wages|names?|colou?rs|families|orders|files|hours|feedback|questions|"
            r"complaints|faces|bags|luggage|birthdays|needs|labels|reading|marks|scores|attendance|rota|"
            r"swaps?|shifts)\b)"
        ),
        r"\1'",
    ),
    (re.compile(r"^(?:the |my )?first (week|month|day) (?=I would )"), r"in the first \1 "),
    # The reason by itself is the answer.
    (re.compile(r"^because (?=[^,]*\b(?:I|my|we)\b)", re.I), ""),
    (
        re.compile(
            r"(?<=[a-z]),? and (?:got|had) (?:only |just )?(one|two|1|2) "
            r"(complaints?|call-?backs?|returns?|refunds?)(?: in total| in all)?$"
        ),
        r", with only \1 \2",
    ),
    (
        re.compile(
            rf"\b(?:the|my|our) ((?:[a-z]+ )?[a-z]+s), ({COUNT}) of them,? and ({COUNT}) "
            r"(?=(?:came|stayed|passed|got|went|are|have)\b)"
        ),
        r"\2 \1, and \3 of them ",
    ),
    (
        re.compile(
            r"^(?:I|we) (?:did not have|had) (?:an? |any |no )?(budget|money|funding),? so "
            r"(?=(?:I|we) )"
        ),
        r"with no \1 ",
    ),
    (
        re.compile(
            r"^((?:once|twice) an? (?:week|month|year|day)),? ((?:I|we) [^,]+)(?=,|$)", re.I
        ),
        lambda m: f"{m[2]} {m[1].lower()}",
    ),
    (
        re.compile(
            r"^(in [\w ]+ (?:years|seasons|months)(?: of [a-z ]+?)?,? I (?:have )?had) "
            r"(?=(?:one|two|1|2) (?:error|mistake|complaint|accident|claim|return)s?\b)"
        ),
        r"\1 only ",
    ),
    (
        re.compile(r"\bat the last (?=(?:place|farm|job|site|hotel|lab|school|shop|firm)\b)"),
        "at my last ",
    ),
    (
        re.compile(
            r"(\b(?:I|we) had \d[\d,]* [a-z][^,]{1,80},? (?:and |but )?(?:I|we) "
            r"(?:brought|got|cut|took|reduced)) it (?=(?:down )?(?:to|by|from) )"
        ),
        r"\1 them ",
    ),
    (re.compile(r"^no one (?=(?:has )?(?:ever )?(?:left|quit|failed) (?:my|our) )"), "nobody "),
    (
        re.compile(
            r"((?:audited|inspected) (?:[a-z]+ )?)and they (?:never )?found nothing(?: wrong)?$"
        ),
        r"\1and nothing was found",
    ),
    (
        re.compile(
            r"^(?:they|people) (?:all )?still use (the [\w ]+? (?:that )?I (?:made|wrote|built|"
            r"drew|"
            r"designed|started|set up)(?: in \d{4})?)$"
        ),
        r"\1 is still in use",
    ),
    (
        re.compile(
            r"^(?:the|my) ([\w' -]+?) (?:that )?I (started|founded|built|set up|wrote|planted|"
            r"opened) "
            r"((?:in \d{4} |\w+ years ago )?)(?:is|has|have|are)?\b ?(still [a-z]+s\b.*)$"
        ),
        r"I \2 the \1 \3and it \4",
    ),
    (re.compile(r"\bcut my teeth (?=(?:on|in|at|with) )"), "started out "),
    (re.compile(r"\bin the weekends?\b"), "at weekends"),
    # What stands behind a lead that the form had already said: "(I would tell them) that I ...".
    (
        re.compile(
            r"^(?:I would (?:say|tell (?:him|her|them|you))(?: that)?|"
            r"(?:tell (?:him|her|them) )?that),? "
            r"(?=(?:I|we|my|our) )"
        ),
        "",
    ),
    (
        re.compile(r"\b(I|we) got (?=(?:audited|inspected|promoted|certified|chosen|picked)\b)"),
        _was,
    ),
    (
        re.compile(
            r"(?<=\w) all (?:of|through|over|during) (?=(?:the )?(?:COVID|Covid|pandemic|lockdown|"
            r"winter|summer|strike|war|season|renovation|move|merger)\b)"
        ),
        " throughout ",
    ),
    # What is told of others in the same words says no more of the user.
    (
        re.compile(
            r"^((?:I|we) (?:speak|know|use|live|have|do|did|worked|used)\b.+?),? and "
            r"(?:half|most|many|all|some) (?:of )?(?:(?!and\b)[\w'-]+ ){1,5}(?:do|did|are|have|"
            r"were)(?: too| as well)$"
        ),
        r"\1",
    ),
    (re.compile(rf"\b({COUNT} (?:years|months|seasons|weeks)) in a row\b"), r"\1 running"),
    (
        re.compile(
            r"\b(my (?:brother|sister|uncle|aunt|cousin|father|mother|friend|neighbou?r|boss)) "
            r"(?=(?:business|shop|company|restaurant|farm|garage|house|hotel|cafe|bakery|firm|salon|"
            r"kitchen|workshop|stall|garden|wedding)\b)"
        ),
        r"\1's ",
    ),
    (
        re.compile(
            r"^((?:in the first [a-z]+ |first )?I would (?!.*\b"
            r"(?!this|his|always|across)[a-z]{2,}s .*with them)[^,]*?)\bwith them\b"
        ),
        r"\1with the team",
    ),
    (re.compile(rf"(?<=[a-z]) (?:those|these) ({COUNT} {_TIME})(?=$|,)"), r" for \1"),
    # What goes on now, in the form of a habit.
    (
        re.compile(
            r"^((?:at the moment|right now|currently),? I) (study|learn|prepare|train|do|work)"
            r"(?= (?:for|to|at|the|my|an?|on|with)\b)"
        ),
        lambda m: f"{m[1]} am {m[2].removesuffix('e')}ing",
    ),
    # Of very many so few came back that it is a merit.
    (
        re.compile(
            r"^((?:I|we) (?:did|made|sold|sent|packed|shipped|closed|built|fitted|installed|filed|"
            r"processed) (?:about |over |around |some |nearly )?\d[\d,]{2,} [\w ]+?),? and "
            r"(one|two|three|[1-3]) (?=(?:came|was|were) (?:sent )?back$)"
        ),
        r"\1, and only \2 ",
    ),
    # The time of what follows, pointed at.
    (re.compile(r"^in (?:that|this) (?=(?:1|one) year (?:I|we)\b)"), "in "),
    (
        re.compile(rf"^(?:the |my )first ({COUNT}) (years|months|seasons),? (?=(?:I|we) [a-z]+)"),
        r"for my first \1 \2 ",
    ),
    (
        re.compile(
            rf"\b(backlog|queue) of ({COUNT}) (months|weeks|days|years) (?=(?!of\b|in\b)[a-z]+ )"
        ),
        r"\1 of \2 \3 of ",
    ),
    # A lack is granted only for what stands behind it.
    (
        re.compile(
            r"^(?:have|had|did|do) (?:not|never) (?:[\w'-]+ ){1,6}?but "
            r"(?=(?:I|we) (?:did|ran|made|built|used|kept|wrote|taught|[a-z]+ed|have [a-z]+ed)\b)"
        ),
        "",
    ),
    (
        re.compile(r"^(\d[\d,]*) hours (?:of )?volunteering (?=(?:at|with|in|for) )"),
        r"I did \1 hours of volunteering ",
    ),
    (re.compile(r"^(?=\d{2,3} covers (?:on [\w ]+ )?(?:alone|solo|by myself)\b)"), "I did "),
    (re.compile(r"^(?:it )?can be bought out\b"), "my notice can be bought out"),
    (
        re.compile(
            r"\b(my (?:manager|boss|lead|employer) (?:has )?(?:already )?agreed) (?:for|to) (\d\d)$"
        ),
        r"\1 to \2 days",
    ),
    (re.compile(r"\bwhere I am at now\b"), "where I am now"),
    (
        re.compile(
            r"\b(go|me|us) (?:the )?(?=(?:end|middle|start|beginning) of (?:January|February|"
            r"March|April|May|June|July|August|September|October|November|December|the month)\b)"
        ),
        r"\1 at the ",
    ),
    (re.compile(r"\b4[ -]?wheel drive\b|\b4x4\b"), "four-wheel drive"),
    (
        re.compile(r"\b(took|came|got(?: me| us)?|won|placed|finished) 2nd (?=in|at|out|of)"),
        r"\1 second place ",
    ),
    (
        re.compile(
            r"\bin (?:the )?((?:[a-z]+ ){1,4}(?:quiz|olympiad|contest|competition|championships?|"
            r"fair|league|cup|awards?)) ((?:19|20)\d\d)\b"
        ),
        r"in the \2 \1",
    ),
)


def plainer(text: str) -> str:
    """Return a sentence with what it points at said outright."""
    for typed, said in _WAYS:
        text = typed.sub(said, text)
    return text
