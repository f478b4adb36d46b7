"""Decides which sentences of an answer may enter a note at all.

Emptiness, private matters, insults, weaknesses, talk about the talk and requests to write what is
not true stay out, whatever else could be made of them.
"""

import re
from functools import lru_cache

from bot.core.answers.words import Words

_PLAIN = re.compile(r"[^\w\s'/?-]")
_SHORT = 8  # words: a longer answer says something all the same
_ANY = re.compile(r"(?!)")


def says_nothing(text: str, words: Words) -> bool:
    """Whether an answer is empty, a skip or a way to say that there is nothing."""
    plain = " ".join(_PLAIN.sub(" ", text.lower().replace("’", "'")).split())
    bare = _pattern(words.sets["asides"]).sub(" ", plain.replace("'", ""))
    if " ".join(bare.split()) in words.sets["empty_plain"]:
        return True
    if not plain or plain in words.sets["empty"] or not re.search(r"[^\W\d_]{2}|\d", plain):
        return True
    opening = re.split(r"[,.;:!]| (?=he |she |they |just |we )", text.lower().strip())[0].strip()
    if opening in words.sets["empty"] and len(plain.split()) < _SHORT:
        return True
    first = plain.split()[0].strip("?")
    return first in ("idk", "dunno", "skip", "none") and len(plain.split()) < _SHORT


# "Never late" is no weakness.
_PRAISED = re.compile(
    r"\b(?:never|not once|no|not one|none|nobody|no one|without an?|without any|without|"
    r"without one|zero|0|have not|has not|had not|did not|cannot)"
    r"(?: (?!and|but)[\w-]+){0,4} "
    r"(?:late|wrong|failed|fail|cancelled|canceled|mistakes?|quit|blanked|complaints?|accidents?|"
    r"gaps?|sick|complained|sacked|lost|errors?|mixed up|forgot|forgotten|froze|shouted|yelled)\b|"
    r"\b(?:complaints?|accidents?|mistakes?|cancellations) (?:went|fell|dropped|are|were) "
    r"(?:down|by|from|to|at)\b|"
    r"\b(?:found|caught|spotted|fixed|corrected|put right|cut|sent back|brought|got|took|reduced|"
    r"lowered|halved|drove|brought down|answered|settled|dealt with|took|handled) (?:[\w-]+ ){0,3}"
    r"(?:mistakes?|complaints?|accidents?|wrong \w+)\b|\bcover(?:ed)? (?:all |the )?sick days\b|"
    r"\b(?:and|only|just|had|got) (?:one|1|two) complaints?\b|"
    r"\b\d[\d,]+ [a-z -]+? (?:an?|per|last|this|every|each) \w+,? (?:and|with) (?:only |just )?"
    r"(?:one|two|three|[1-3]) (?:late|errors?|mistakes?|complaints?|wrong)\b|"
    r"\b(?:nobody|no one|none|they never|never once) (?:had |ever )?(?:asked|told|paid) me\b|"
    r"\b(?:and|with) (?:only |just )(?:\d|one|two|three|four|five) (?:of (?:them|those) )?"
    r"(?:(?:was|were|came|arrived) )?late\b|"
    r"\b(?:was|been|only|just) late (?:only |just )?(?:once|twice|one time|two times)\b|"
    r"\b(?:not|never|no|without|zero|0|not one|not a) (?:(?:had|taken|took|a|an|one|any|single|"
    r"have) )*"
    r"(?:sick|late) days?\b|"
    r"\blate[- ](?:shifts?|nights?)\b|\bbeen lied to\b|"
    r"\b(?:custody|divorce|family) (?:cases?|officers?|suites?|hearings?|law)\b|"
    r"\b(?:jail|prison) (?=(?:ministry|library|service|kitchen|teach|nurs|chaplain))|"
    r"\b(?:fryer|engine|boiler|battery|laptop|server|printer|mixer|van|truck|pump|generator|"
    r"freezer|fridge|power|lights?|oven|motor|tractor|system|till|computer) (?:just )?died\b|"
    r"^i (?:said|told (?:him|her|them)|say)(?: that)? (?=i )|"
    r"^i said (?:yes|no) (?=to )|^i asked for (?=the |a |an |more )|"
    r"^i talked (?=(?:an?|the) \w+ (?:through|into|out of|down))|"
    r"\bwhy [\w ]{3,30} failed\b"
)
# The word is there, and what it stands for is the work, or somebody or something else.
_WORK = re.compile(
    r"\b(?:arsen\w+|crabs?|blankets?|sweat(?:ers?|shirts?)|dumb(?:bells?|waiters?)|depressur\w+|"
    r"cardiac arrests?|(?:average|mixed|school|reading|every|all|any) ages?|ages? groups?|"
    r"gap analys[ie]s|"
    r"how old (?:people|folk|[a-z]+s) (?!are\b|should\b|is\b)(?=[a-z]+ )|"
    r"(?:closed?|filled|bridged) the gap|\w+-fired|fired (?:pots?|bricks?|tiles?|the kiln|up)|"
    r"senior citizens?|citizens?'? advice|smoke (?:alarms?|detectors?|tests?|house)|"
    r"(?:physical|occupational|speech|respiratory|massage|music|art|beauty) therap\w+|"
    r"retirement (?:home|village|community)|religious (?:studies|education)|"
    r"political (?:science|desk|reporter)|politics (?:desk|degree|reporter)|"
    r"cancer (?:ward|unit|patients?|care|nurses?|charity|research|trials?|centre|center|clinic)|"
    r"benefits (?:office|claims?|team|advis[eo]rs?|advice|applications?)|"
    r"pregnant (?:women|ewes|mares|cows|animals|patients)|"
    r"(?:mentally|terminally|seriously|critically) ill|little money|"
    r"(?:can|could|will) resume (?:work|duty|on|from|the|\d+(?:st|nd|rd|th)?)|"
    r"money (?:back|handling|laundering|transfers?|goes (?:to|into|back)|raised)|"
    r"(?:pays?|paid|paying) for (?:the|their|its|our|new|school)\b|"
    r"(?:(?:rais|sav|handl|tak|mov|wast)(?:e|es|ed|ing)|took|(?:count|collect)(?:s|ed|ing)?) "
    r"(?:[\w']+ ){0,2}money|"
    r"(?:autistic|dyslexic|sick|ill|nervous|confused|crying|rude|angry|drunk|wrong|failed|"
    r"cancelled|late) (?:people|patients?|residents?|pupils?|child|children|kids|students?|"
    r"learners?|animals?|dogs?|horses?|calves|cows|birds|plants|trees|bab(?:y|ies)|customers?|"
    r"guests?|callers?|passengers?|clients?|flyers|drivers|brides?|labels?|parts?|orders?|"
    r"invoices?|payments?|payers?|trains?|bus(?:es)?|flights?|ships?|boats?|ferr(?:y|ies)|"
    r"lorr(?:y|ies)|trucks?|vans?|shipments?|deliver(?:y|ies)|appointments?|"
    r"pumps?|motors?|"
    r"welds?|joints?|batch(?:es)?|books?|returns?)|"
    r"(?:pupils?|children|kids|students?|adults|residents?|people|patients?) with "
    r"(?:autism|dyslexia|adhd|cancer|anxiety|depression|dementia)|"
    r"(?:cover(?:ed|ing)?|stepped in for|filled in for) (?:an?|the|her|his|two|\w+'s) "
    r"(?:(?:maternity|sick|parental|paternity) )+(?:leaves?|cover)|(?:did|on|"
    r"as) (?:a )?maternity cover|"
    r"maternity (?:ward|unit|hospital|wing|clinic|nurses?|care)|"
    r"(?:wrong|old) (?:(?:tax|product|bar|zip|postal|cost|account|colour) )?(?:codes?|sizes?|"
    r"addresses|"
    r"figures?|prices?|totals?|doses?|dosages?|names?|bills?|readings?|numbers?|data|spellings?)|"
    r"visa (?:cases?|applications?|office|desk|forms?|letters?|files?|clients?|section|team)|"
    r"(?:lunch|dinner|bus|milk) money|"
    r"(?:who|that) (?:is|are|was|were|starts?|keeps?) (?:just |still |always |already )?"
    r"(?:crying|late|sick|ill|angry|rude|drunk|confused|nervous|wrong)|"
    r"(?:prov(?:e|ing) (?:a|the|their) )marriages?|marriage (?:certificates?|records?|registers?)|"
    r"immigration (?:cases?|law|lawyers?|firm|clinic|court|forms?|office|files?|clients?)|"
    r"retired (?:people|fisher\w+|\w+(?:ers|ists|ors)|nurses?|men|women|staff)|"
    r"(?:stayed|worked|work|stay|open|opened) late|toxic (?:waste|gas(?:es)?|chemicals?|metals?)|"
    r"(?:pipes?|lines?|lake|road|river|pump|lock|trap)s? froze|cv (?:joints?|axles?)|finger prick|"
    r"rusty (?:bolts?|pipes?|nuts?|frames?|hulls?|steel|iron|tools?)|bs (?:\d+|en|degree|in)|"
    r"jerk (?:chicken|pork)|prick(?:ed|ing)? out|asked me (?:back|to (?:stay|lead|train|run|come))|"
    r"i answered (?=all|every|each|\d)|i asked in writing|"
    r"(?:at|for|in) (?:my|our|the|a|an) (?:\w+ )?(?:church|mosque|temple|gurdwara|synagogue) "
    r"(?=for \w+ years)|failed (?:settlements?|builds?|jobs?|transactions?|logins?|tests?|calls?)|"
    r"(?:who|that) (?:cannot|could not|can not)|"
    r"(?:others?|crews?|teams?|nobody|anybody|anyone|people) (?:else )?could not|"
    r"(?:found|saw|knew|spotted|worked out) what was wrong|(?:own|[a-z]+'s) sponsorship|"
    r"had \d+ babies to (?:settle|feed|change|mind)|"
    r"my children's (?:\w+ )?(?:hour|club|group|class|ward|section|choir|room|library|books?|"
    r"time))\b"
)


_AGE = re.compile(
    r"\bI (?:am|turn|will be|turned) (?:only )?(?:1[4-9]|[2-7]\d)\b"
    r"(?! ?(?:%|percent|km|miles|minutes))"
)
# What is for the contract and not for a note.
_SCREENED = re.compile(
    r"\b(?:my|our) (?:little |old(?:er|est) |young(?:er|est) |eldest )?(?:wife|husband|partner|"
    r"kids?|sons?|"
    r"daughters?|children|boys|girls|twins|baby|fianc\w+|(?:girl|boy)friends?(?:'s)?)\b"
    r"(?!'s? (?:garage|shop|business|farm|firm|restaurant|bakery|practice|company|salon|caf[eé]|"
    r"workshop|pub|bar|stall|kiosk|boatyard|nursery|studio|stables?|clinic)\b)|"
    r"\b(?:i|we) (?:now |also |still )?(?:have|had|got|have got) (?:an?|one|two|three|four|five|"
    r"\d) "
    r"(?:(?:little|small|young|grown|school-age) )?(?:wife|husband|kids?|sons?|daughters?|child|"
    r"children|boys|girls|baby|babies|twins|toddlers?)\b(?! (?:team|group|class|choir|band|"
    r"side)\b)|"
    r"\bi (?:had|got|caught) (?:the |a )?(?:flu|covid|cold|fever)\b|\b(?:redundan\w+|(?:went|"
    r"gone) (?:bust|under|bankrupt)|visas?|work permit|drug test|"
    r"background check|right to work|sponsorship|"
    r"(?:after|before|had|have) the (?:twins|baby|birth)|"
    r"was (?:caring for|nursing|looking after) my|notice period|my notice|salary|wages?|childcare|"
    r"bought (?:a|our) (?:house|home|flat)|at home with|less pay|more pay|pay cut)\b"
)
_OF_ONESELF = re.compile(r"\b(?:I|me|my|mine|we)\b|^(?:\w+ed|went|got|lost|broke) ")


def is_fit(sentence: str, words: Words, *, strict: bool = False) -> bool:
    """Whether a mended sentence may be used; ``strict`` where the user speaks of themselves."""
    low = _WORK.sub("", _PRAISED.sub("", sentence.lower()))
    if _AGE.search(sentence) or (strict and _SCREENED.search(low)):
        return False
    weak = ("weak",) if strict or _OF_ONESELF.search(sentence) else ()
    lists = ("private", "rude", "lie", "talk", *weak, *(("doubtful",) if strict else ()))
    return not any(_pattern(words.sets[name]).search(low) for name in lists)


@lru_cache(maxsize=32)
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    if not phrases:
        return _ANY
    ways = sorted(re.escape(p).replace(r"\*", r"\w*") for p in phrases)
    return re.compile(rf"(?<![\w'])(?:{'|'.join(ways)})(?![\w'])")
