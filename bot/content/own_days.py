"""Days that many countries have by one name, each on a day of its own: "Independence Day"."""

import re
from collections.abc import Mapping
from datetime import date, timedelta


def _codes(text: str) -> frozenset[str]:
    return frozenset(text.split())


# How the calendars write them; of an entry the first form that is there counts.
_WRITTEN = {
    "independence day": (
        r"(?:national )?independence day",
        r"(?!juneteenth|greek|.*\b(?:restoration|declaration|of the)\b).*"
        r"\bindependence\b.*\bday\b.*",
    ),
    "republic day": (r"republic day", r".*\brepublic (?:proclamation )?day\b.*"),
    "national day": (
        r"national day(?: holiday)?",
        r"(?!greek)\w+ national day",
        r"national day of (?:the |the people's )?republic.*",
    ),
    "constitution day": (r"constitution day", r".*\bconstitution\b.*\bday\b.*"),
    "king's day": (r"king's day",),
    "family day": (r"family day",),
    "may day": (r"may day(?: bank holiday)?",),
    "labor day": (
        r"(?:inter)?(?:national )?labou?r day",
        r"may day(?: bank holiday)?",
        r"(?!.*\b(?:thanksgiving|party|memorial|indentured)\b).*\b(?:workers'|labou?r)(?!\w).*",
    ),
    "thanksgiving": (r"thanksgiving day",),
    "mother's day": (r"(?:national )?mother's day",),
    "midsummer eve": (r"midsummer eve",),
    "midsummer day": (r"midsummer day",),
    "carnival": (r"carnival tuesday", r"carnival day", r"carnival"),
    "eid al-fitr": (r"eid[ -][au]l-fitr(?: holiday)?",),
    "eid al-adha": (r"eid[ -][au]l-adha(?: holiday)?",),
}
# What the calendars lack, or have under a name that nobody types.
_KNOWN: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "CH": {"national day": (8, 1)},
    "CY": {"independence day": (10, 1), "national day": (10, 1)},
    "CZ": {"independence day": (10, 28), "national day": (10, 28)},
    "DE": {"national day": (10, 3)},
    "DK": {"constitution day": (6, 5), "national day": (6, 5), "midsummer": (6, 23)},
    "EC": {"independence day": (8, 10), "national day": (8, 10)},
    "FJ": {"independence day": (10, 10)},
    "IE": {"national day": (3, 17)},
    "IS": {"independence day": (6, 17)},
    "IT": {"national day": (6, 2)},
    "KE": {"independence day": (12, 12), "republic day": (12, 12), "national day": (12, 12)},
    "LK": {"independence day": (2, 4), "national day": (2, 4)},
    "LT": {"independence day": (2, 16), "midsummer": (6, 24)},
    "LV": {"independence day": (11, 18), "national day": (11, 18)},
    "MY": {"independence day": (8, 31)},
    "NG": {"independence day": (10, 1)},
    "NO": {"national day": (5, 17), "midsummer": (6, 23)},
    "PL": {"national day": (11, 11), "constitution day": (5, 3)},
    "PT": {"national day": (6, 10), "independence day": (12, 1)},
    "SG": {"independence day": (8, 9)},
    "TR": {"national day": (10, 29)},
    "UA": {"independence day": (8, 24), "constitution day": (6, 28)},
    "US": {"national day": (7, 4)},
    "VN": {"independence day": (9, 2)},
}
# Which of several days is meant is not plain, or none is the country's own.
_OPEN = {
    "HU": ("national day",),
    "KR": ("independence day", "national day"),
    "PK": ("national day",),
}
_MAY_FIRST = (5, 1)
# Where the days before Lent are called carnival.
_BEFORE_LENT = _codes(
    """
    AD AO AR AT AW BE BO BR CH CO CR CU CV CW CY CZ DE DM DO EC ES FR GF GP GR GT HN HR HT HU IT LI
    LU MC ME MK MQ MT MX MZ NI NL PA PE PL PT PY RO RS SI SK SV TT UY VE
    """
)
_CARNIVAL = timedelta(days=-47)  # from Easter Sunday
_MOTHERING = timedelta(days=-21)
# Mother's Day: a day of a month, or month, weekday and how many in (-1: the last).
_MOTHERS_DATE = {
    **dict.fromkeys(("AE", "BH", "EG", "IQ", "JO", "KW", "LB", "OM", "PS", "QA", "SA"), (3, 21)),
    **dict.fromkeys(("LY", "SD", "YE"), (3, 21)),
    **dict.fromkeys(("GT", "MX", "SV"), (5, 10)),
    **dict.fromkeys(("AL", "BG", "MK"), (3, 8)),
    "BO": (5, 27), "BY": (10, 14), "ID": (12, 22), "PL": (5, 26), "PY": (5, 15), "SI": (3, 25),
}  # fmt: skip
_MOTHERS_SUNDAY = {
    **dict.fromkeys(("AO", "CV", "ES", "HU", "MZ", "PT", "RO"), (5, 1)),
    **dict.fromkeys(("DO", "DZ", "MA", "MU", "SE", "SN", "TN"), (5, -1)),
    **dict.fromkeys(
        _codes("""
        AG AT AU BB BD BE BR BS BZ CA CH CL CN CO CU CY CZ DE DK EC EE FI FJ GH GR GY HK HN HR IN IS
        IT JM JP KE LI LK LV MO MT MY NL NZ PE PG PH PK PR SG SK TR TT TW TZ UA UG US UY VE VN ZA ZM
        ZW
        """),
        (5, 2),
    ),
    "AR": (10, 3), "LU": (6, 2), "NO": (2, 2), "RU": (11, -1),
}  # fmt: skip
_MOTHERING_SUNDAY = frozenset(("GB", "IE", "NG", "GG", "IM", "JE"))
_SUNDAY = 6


def find_own_days(
    country: str, year: int, names: Mapping[str, date], easter: date
) -> dict[str, date]:
    """Return the common names of days with the day that each has in a country.

    ``names`` are the country's holidays as its calendar writes them, in lower case. What the
    country does not have is left out, so that nobody is told another country's day.
    """
    if not country:
        return {}
    days = {name: day for name, forms in _WRITTEN.items() if (day := _find(names, forms))}
    days = {"may day": date(year, *_MAY_FIRST), "labor day": date(year, *_MAY_FIRST)} | days
    days |= _mothers(country, year, easter) if "mother's day" not in days else {}
    days |= {name: date(year, *day) for name, day in _KNOWN.get(country, {}).items()}
    if "independence day" in days and "republic day" not in days:
        days.setdefault("national day", days["independence day"])
    days = {name: day for name, day in days.items() if name not in _OPEN.get(country, ())}
    if country in _BEFORE_LENT:
        days["carnival"] = easter + _CARNIVAL
    return _with_midsummer(days)


def _find(names: Mapping[str, date], forms: tuple[str, ...]) -> date | None:
    """Return the day of the first form that names one; a day of rest behind it is no other."""
    for form in forms:
        found = sorted({day for name, day in names.items() if re.fullmatch(form, name)})
        if found and (found[-1] - found[0]).days < len(found):
            return found[0]
    return None


def _with_midsummer(days: dict[str, date]) -> dict[str, date]:
    """Return days with midsummer, which is kept on its eve."""
    if "midsummer day" in days:
        days.setdefault("midsummer eve", days["midsummer day"] - timedelta(days=1))
    if "midsummer eve" in days:
        days.setdefault("midsummer", days["midsummer eve"])
    return days


def _mothers(country: str, year: int, easter: date) -> dict[str, date]:
    """Return the country's Mother's Day; empty where it is not known."""
    if country in _MOTHERING_SUNDAY:
        return {"mother's day": easter + _MOTHERING}
    if country in _MOTHERS_DATE:
        return {"mother's day": date(year, *_MOTHERS_DATE[country])}
    if country == "FR":
        last = nth(year, 5, _SUNDAY, -1)
        pentecost = easter + timedelta(days=49)
        return {"mother's day": last + timedelta(weeks=int(last == pentecost))}
    if country in _MOTHERS_SUNDAY:
        month, count = _MOTHERS_SUNDAY[country]
        return {"mother's day": nth(year, month, _SUNDAY, count)}
    return {}


def nth(year: int, month: int, weekday: int, count: int) -> date:
    """Return the ``count``-th such weekday of a month (-1: the last)."""
    if count < 0:
        following = date(year + month // 12, month % 12 + 1, 1)
        return nth(following.year, following.month, weekday, 1) - timedelta(weeks=1)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7, weeks=count - 1)
