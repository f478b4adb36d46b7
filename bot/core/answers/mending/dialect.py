"""Puts talk of a region or of a learner as it is written: "me nan", "since 3 years"."""

import re

_COUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of)"
_SPAN = rf"({_COUNT} (?:years|months|weeks))"
_DAYS = {"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday",
         "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}  # fmt: skip
_DAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:day|nesday|sday|rsday|urday)?"
_SHORT_DAY = r"(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_KIN = r"(?:nan|nana|mum|mam|dad|da|gran|grandad|brother|sister|missus|wife|husband|uncle|auntie)"
_OWN = (
    r"(?:mates?|boss|van|hands|kids|children|lads|job|licen[cs]e|card|car|bike|dog|tools|tickets?|"
    r"apprenticeship|shifts?|papers|feet|back|head|life|work|certs?|certificates?|exams?|trade)"
)
_RECEIVING = (
    r"(?<!give )(?<!gives )(?<!gave )(?<!get )(?<!gets )(?<!got )(?<!made )(?<!make )(?<!show )"
    r"(?<!showed )(?<!handed )(?<!teach )(?<!taught )(?<!buy )(?<!bought )(?<!lent )(?<!sent )"
    r"(?<!send )(?<!told )(?<!find )(?<!found )(?<!offered )(?<!left )(?<!for )(?<!to )(?<!let )"
    r"(?<!bring )(?<!brought )(?<!asked )(?<!help )(?<!helped )(?<!call )(?<!called )"
)
_SOLE = r"(?:canteen|CHRO|CEO|CFO|COO|CTO|warehouse|kitchen|factory|show|shop floor|head office)"
_TELLS = (
    r"(?:is|was|has|had|went|opens|opened|closes|closed|stands|runs|ran|gets|got|takes|took|"
    r"comes|came|eats|knows|does|did|starts|started)"
)

_PLAIN = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (rf"{_RECEIVING}\b[Mm]e (?={_KIN}\b)", "my "),
        (
            rf"\b(had|have|has|done|did|passed|lost|love|use|used|keep|kept|in|on|of|with|and) "
            rf"me (?={_OWN}\b)",
            r"\1 my ",
        ),
        (r"\b(had|have|has|done|passed|renewed|doing|did|since) me (?=[A-Z]{2,}\b)", r"\1 my "),
        (r"(?:\b(?:about|around|roughly) )?\b(\d+) ?-?ish\b(?= [a-z])", r"about \1"),
        (r"\b(I|we|they|you|he|she) done (?=(?:[\w' -]+) since\b)", r"\1 have done "),
        (
            r"\b(I|we|they|you|he|she) done (?=(?:an?|the|my|our|it|all|this|that|\d+)\b)",
            r"\1 did ",
        ),
        (r"\b(I|we|they) seen\b", r"\1 saw"),
        (r"\b(he|she) have done\b", r"\1 has done"),
        (r"(?<!and )(?<!of )\b(we|they|you) was\b", r"\1 were"),
        (r"\b(could|should|would|might|must) of(?! course)\b", r"\1 have"),
        (r"\bthem (?=(?:trays|boxes|lads|guys|kids|children|machines|days|shifts|hours|jobs)\b)",
         "those "),
        (r"\bI is not\b", "I am not"),
        (r"\b(am|is|are|was|were) not never\b", r"\1 never"),
        (r"\bteached\b", "taught"),
        (r"\b(do|does|did|doing|done) same\b(?! (?:day|week|day's))", r"\1 the same"),
        (
            r"\b(in|at|from) my (last|previous|former|old|present|current) work"
            r"(?=$|,| (?:I|we|they|and|the|there|was|is|it)\b)",
            r"\1 my \2 job",
        ),
        (
            rf"^(?:(?:from|since|for|in) )?(?:the )?(last|past) {_SPAN} "
            r"I am (?!going to)(\w+ing)\b",
            r"for the \1 \2 I have been \3",
        ),
        (rf"^(?:since|from) {_SPAN} I am (?!going to)(\w+ing)\b", r"for \1 I have been \2"),
        (
            rf"\bI am (?!going to)(\w+ing)\b((?: (?!and\b|but\b)[\w'-]+)*?) (?:for|since|from) "
            rf"(?:the )?(last|past) {_SPAN}",
            r"I have been \1\2 for the \3 \4",
        ),
        (
            rf"\bI am (?!going to)(\w+ing)\b((?: (?!and\b|but\b)[\w'-]+)*?) since {_SPAN}",
            r"I have been \1\2 for \3",
        ),
        (rf"^((?:and |but |that )?)(?={_SOLE} {_TELLS}\b)", r"\1the "),
        (rf"(?<=, )((?:and|but|because) )(?={_SOLE} {_TELLS}\b)", r"\1the "),
        (rf"\b(told|said|liked|love|loved|hear|heard|like)((?: \w+)? that )(?={_SOLE} {_TELLS}\b)",
         r"\1\2the "),
        (r"\b(in|with|using) playwright\b", r"\1 Playwright"),
        (
            r"\b((?:re)?(?:wrote|written|built|coded|ported) (?:[\w-]+ ){1,5}?(?:in|to)) go\b"
            r"(?! to\b)",
            r"\1 Go",
        ),
    )
)  # fmt: skip
_ON_DAY = re.compile(
    rf"\b(on|every|each|next) {_SHORT_DAY}\b(?! (?:nav|navs|dish|down|cream|deck|lamp|screen))",
    re.I,
)
_TO_DAY = re.compile(
    rf"\b({_DAY}) (to|and|or|until|till) {_SHORT_DAY}\b(?! (?:nav|down|cream))", re.I
)
_FROM_DAY = re.compile(rf"\b{_SHORT_DAY} (to|and|or|until) (?={_DAY}\b)", re.I)


def as_written(text: str) -> str:
    """Return a sentence as it is written."""
    for pattern, instead in _PLAIN:
        text = pattern.sub(instead, text)
    text = _ON_DAY.sub(lambda found: f"{found[1]} {_day(found[2])}", text)
    text = _TO_DAY.sub(lambda found: f"{found[1]} {found[2]} {_day(found[3])}", text)
    return _FROM_DAY.sub(lambda found: f"{_day(found[1])} {found[2]} ", text)


def _day(short: str) -> str:
    return _DAYS[short[:3].lower()]
