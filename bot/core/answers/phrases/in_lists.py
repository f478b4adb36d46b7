"""Words a bare thing, typed as one of a list, so that it can follow "your questions about"."""

from bot.core.answers.phrases.phrases import Phrase
from bot.core.answers.phrases.soundness import with_article
from bot.core.answers.pieces import Workshop
from bot.core.english.tags import NOUNS

_OWN = frozenset(
    ("experience", "level", "background", "thesis", "portfolio", "degree", "dissertation", "career",
     "apprenticeship", "internship", "placement", "handwriting", "english", "spanish", "french",
     "german", "approach", "availability", "cv", "motivation", "knowledge", "philosophy")
)  # fmt: skip
_STYLES = frozenset(
    ("teaching", "management", "leadership", "working", "work", "communication", "learning")
)
_ONLY_ONE = frozenset(
    ("rota", "roster", "timetable", "schedule", "budget", "menu", "website", "syllabus", "diary",
     "logbook", "calendar", "curriculum", "kitchen", "garden", "warehouse", "library", "archive",
     "brand", "logo", "portfolio", "catalogue", "dashboard", "newsletter", "site", "shop",
     "system", "channel", "fair", "pipeline", "database", "backlog", "roadmap", "workflow",
     "handbook", "process", "programme", "oath")
)  # fmt: skip
_TIMES = frozenset(("weekends", "nights", "days", "mornings", "evenings", "weeks", "months"))


def in_a_list(found: Phrase, end: int, shop: Workshop) -> tuple[str, ...] | None:
    """Return the words of a thing that can be named, or None for a single one without an article.

    What is the user's comes with "my"; of a few tools and dates several are meant.
    """
    words, tags, head = found.tree.words, found.tree.tags, found.head
    low = words[head].lower()
    bare = tags[0] in ("JJ", "NN", "NNP", "NNS", "VBG", "VBN", "JJR") and head < end
    if bare and head > 0 and words[0].lower() in ("favourite", "favorite", "favourites"):
        return ("my", *words[:end])
    if (
        bare
        and (low in _OWN or (low == "style" and words[head - 1].lower() in _STYLES))
        and tags[head + 1 : head + 2] != ("VBG",)
        and (head > 0 or end > head + 1 or low == "experience")
    ):
        return ("my", *words[:end])
    if words[:2] == ("first", "aid") or tags[head + 1 : head + 2] == ("VBG",):
        return None if tags[head] == "NNS" else words[:end]  # "tree felling" is what is done
    ranked = words[0].lower() in (
        "first",
        "last",
        "next",
        "biggest",
        "hardest",
        "longest",
        "oldest",
    )
    if (
        ranked
        or not bare
        or tags[head] not in ("NN", "VB")
        or words[head] != low
        or shop.words.plural(low)
    ):
        return None if low in _SET_TASKS and end == head + 1 else _owning(found, end, shop)
    return _single(found, end, shop)


_SET_TASKS = frozenset(("test", "exercise", "task", "scenario", "scenarios"))


def _owning(found: Phrase, end: int, shop: Workshop) -> tuple[str, ...]:
    """Return the words of a thing, with "drivers' hours" for "drivers hours"."""
    words, tags = with_article(found, end, shop), found.tree.tags
    if len(words) != end:
        return words
    return tuple(
        f"{word}'"
        if tags[place] == "NNS"
        and place < found.head
        and tags[place + 1] in NOUNS
        and shop.words.has("persons", word.lower().removesuffix("s"))
        and word.endswith("s")
        else word
        for place, word in enumerate(words)
    )


def _single(found: Phrase, end: int, shop: Workshop) -> tuple[str, ...] | None:
    """Return a single thing that was typed without an article as it can be named, or None."""
    words, head = found.tree.words, found.head
    low = words[head].lower()
    front = [
        word[:-1] if word.lower() in _TIMES and place < head else word
        for place, word in enumerate(words[:head])
    ]
    if low in _ONLY_ONE or _is_fixed(found, end):
        return ("the", *front, low, *words[head + 1 : end])
    compound = head == 1 and low in _SEVERAL_BEHIND and found.tree.tags[0] in NOUNS
    if (low in SEVERAL or compound) and found.tree.tags[head + 1 : head + 2] in ((), ("IN",)):
        return (*front, f"{low}s", *words[head + 1 : end])
    told = end > head + 1 and found.tree.tags[head + 1] not in ("TO",)
    if told and (shop.words.has("persons", low) or low == "time"):
        return with_article(found, end, shop)
    pair = f"{words[head - 1]} {low}".lower() if head else low
    done = head > 0 and low.endswith(_OF_DOING) and low not in _NO_DOING
    whole = is_mass(low, shop) or pair in _BARE or shop.words.has("mass", pair)
    whole = whole or (done and not is_countable(low, shop))
    return words[:end] if whole else None


def _is_fixed(found: Phrase, end: int) -> bool:
    """Whether an order is the one in which something is done: "order of work"."""
    tree, head = found.tree, found.head
    if tree.words[head].lower() != "order" or tree.words[head + 1 : head + 2] != ("of",):
        return False
    return end > head + 2 and tree.tags[head + 2] in (*NOUNS, "VBG", "VB")


def is_mass(noun: str, shop: Workshop) -> bool:
    """Whether a noun in the singular can be named without an article."""
    if is_countable(noun, shop):
        return False
    return shop.words.has("mass", noun) or noun.endswith(_OF_MASS) or noun in _BARE


def is_countable(noun: str, shop: Workshop) -> bool:
    """Whether a noun stands in the lists of what can be counted, or names who does something."""
    lists = ("counted", "counted_in_lists", "persons")
    if any(shop.words.has(name, noun) for name in lists):
        return True
    return is_doer(noun, shop)


def is_doer(noun: str, shop: Workshop) -> bool:
    """Whether a noun names who, or what, does something, by its ending: "contractor"."""
    if noun.endswith(("er", "or")) and noun not in _NO_DOERS:
        return any(shop.words.verb(stem, "base") for stem in (noun[:-2], noun[:-1]))
    return noun.endswith(("ist", "ian", "woman", "worker"))


_NO_DOERS = frozenset(("labor", "humor", "water", "paper", "power", "matter", "offer", "order",
                       "cover", "slaughter", "powder", "river", "differ", "solder", "copper",
                       "litter", "laughter", "timber", "leather", "weather", "rubber"))  # fmt: skip
SEVERAL = frozenset(
    ("shift", "forklift", "lift", "saw", "drill", "test", "visit", "report", "audit", "meeting",
     "order", "invoice", "return", "refund", "upgrade", "crate", "pump", "valve", "gearbox")
)  # fmt: skip
# Of these, where a noun stands before them: "race condition", "care plan".
_SEVERAL_BEHIND = frozenset(
    ("condition", "lock", "leak", "fault", "claim", "incident", "error", "problem", "plan", "form",
     "contract", "payment", "bug", "outage", "alert", "sample", "record", "chart", "note", "seal",
     "joint", "weld", "bearing", "sensor", "panel", "cable", "circuit", "review", "round",
     "slot", "bid", "label", "file", "map", "model", "template", "checklist", "spreadsheet")
)  # fmt: skip
_OF_MASS = (
    *("ing", "ness", "ity", "ism", "ics", "ware", "ology", "graphy", "therapy", "surgery"),
    *("management", "maintenance", "insurance", "assurance", "compliance", "governance", "care"),
    *("prevention", "protection", "collection", "retention", "coordination", "communication"),
    *("documentation", "administration", "automation", "integration", "education", "deaccession"),
    *("preservation", "conservation", "observability", "resuscitation", "ventilation", "work"),
    *("medication", "sanitation", "sterilisation", "sterilization", "cessation", "consistency"),
    *("discipline", "control", "safety", "accuracy", "literacy", "etiquette", "leadership"),
)
# Behind another noun, these name what is done: "spillway design", "load estimation".
_OF_DOING = (
    *("ation", "ution", "ection", "isation", "design", "analysis", "tenance", "opment"),
    *("recovery", "etiquette", "balance"),
)
_NO_DOING = frozenset(
    ("station", "workstation", "location", "reservation", "application", "operation", "section",
     "quotation", "citation", "donation", "allegation", "certification", "qualification",
     "specification", "notification", "publication", "vacation", "foundation", "corporation",
     "organisation", "organization", "solution", "institution", "injection", "connection",
     "constellation", "examination", "observation", "invitation", "equation", "combination",
     "destination", "election", "objection", "infection", "generation", "formation", "violation")
)  # fmt: skip
_BARE = frozenset(
    ("time", "money", "homework", "handover", "hand-over", "determinism", "netcode", "drift",
     "state", "accrual", "crunch", "turnaround", "speed", "code", "stress", "pressure", "conflict",
     "change", "growth", "burnout", "teamwork", "customer service", "service",
     "sample size", "month end", "stock variance", "food cost",
     "snow load", "on-call load", "model uncertainty", "friction loss", "shelf life", "cash flow",
     "work life balance", "quality control", "night work", "shift work", "checkout",
     "leave", "support", "trust", "treatment", "research", "shutdown",
     "privacy", "security", "noise", "dust", "heat", "cold", "frost", "rust", "mould", "mold",
     "damp", "rain", "snow", "ice", "wind", "dirt", "blood", "pain", "grief", "death", "faith",
     "music", "art", "history", "maths", "math", "physics", "chemistry", "biology", "grammar",
     "phonics", "reading", "poetry", "fiction", "drama", "theatre", "sugar", "salt", "flour",
     "dough", "bread", "milk", "wine", "beer", "coffee", "tea", "cheese", "meat", "fish", "food",
     "ink", "glue", "paint", "varnish", "plaster", "cement", "concrete", "steel", "wood", "glass",
     "clay", "fabric", "wool", "cotton", "silk", "thread", "leather", "paper", "gas", "oil",
     "water", "power", "fuel", "diesel", "electricity", "voltage", "torque", "friction", "loss",
     "lockout", "latency", "bandwidth", "throughput", "uptime", "caching", "observability",
     "neutrality", "confidentiality", "hygiene", "infection control", "triage", "dementia",
     "sepsis", "delirium", "asthma", "anaesthesia", "access care", "nutrition", "hydration",
     "behaviour", "behavior", "assessment", "differentiation", "inclusion", "safeguarding",
     "attrition", "recruitment", "retention", "onboarding", "offboarding", "procurement",
     "logistics", "customs", "freight", "storage", "capacity", "demand", "supply", "credit",
     "debt", "tax", "audit", "depreciation", "consolidation", "cash flow", "cash", "petty cash",
     "budgeting", "forecasting", "pricing", "value", "silhouette", "light", "colour", "color",
     "sound", "timing", "rhythm", "tone", "style", "enrichment", "breeding", "welfare",
     "husbandry", "pruning", "irrigation", "drainage", "soil", "manure", "feed", "silage",
     "liability", "negligence", "probate", "conveyancing", "mediation", "arbitration", "evidence",
     "disclosure", "discovery", "traceability", "contamination", "calibration", "validation",
     "rollback", "parity", "rate parity", "rework", "load", "memory", "testing", "hardware",
     "firmware", "middleware", "etiquette", "parking", "staffing", "overbooking", "upselling",
     "sense", "tact", "patience", "humour", "humor", "uncertainty", "risk", "fraud",
     "diversity", "equity", "accessibility", "sustainability", "recycling", "compost", "waste",
     "paperwork", "red tape", "fundraising", "stewardship", "outreach", "advocacy", "theory")
)  # fmt: skip
