"""Folding judged pieces into people.

A role goes to the person before it; a name or a new description starts the next person.
"""

import re
from dataclasses import replace

from bot.core.people.forgotten import is_stand_in
from bot.core.people.met import Met
from bot.core.people.naming import Finding, Sort
from bot.core.people.pieces import Mark, Piece
from bot.core.people.titles import PARTICLES
from bot.core.people.words import PeopleWords

_POINTING = frozenset({"the", "our", "my", "their", "her", "his"})


class Gathering:
    """The people gathered so far from one answer.

    ``awaited`` counts the people of a group ("two engineers, Sam and Dmitri") still to be named.
    """

    def __init__(self, words: PeopleWords) -> None:
        self.people: list[Met] = []
        self._words = words
        self._group: Finding | None = None
        self._awaited = 0
        self._described: Mark | None = None

    def fold(self, found: Finding, piece: Piece, *, closes: bool) -> None:
        """Add what one piece says; ``closes``: nothing more of the same line is to come."""
        before = len(self.people)
        described, self._described = self._described, None
        if found.sort is Sort.SUFFIX:
            self._fold_suffix(found)
        elif found.sort in (Sort.ROLE, Sort.TELLING):
            self._fold_role(found, piece)
            if len(self.people) > before and piece.mark is Mark.LINE:
                self._described = piece.mark  # "recruiter, Sam"
        elif found.sort is Sort.NAMELESS:
            self._fold_nameless(found, piece)
            if len(self.people) > before and not self._is_several(found.name):
                self._described = piece.mark
        elif found.sort is Sort.NAME:
            opens = closes and described in (Mark.AND, Mark.LINE)
            self._fold_name(found, piece, explains=opens or self._is_guess(piece))
        else:
            self._described = described

    def _is_guess(self, piece: Piece) -> bool:
        return self._words.surmise.search(piece.text) is not None

    def _is_several(self, description: str) -> bool:
        """Whether a description is of more than one person: "some people from HR"."""
        return any(word in self._words.several for word in description.casefold().split())

    def finish(self) -> list[Met]:
        """Return everybody; of a group, those never named are counted through."""
        if self._group is not None:
            noun = self._group.role or self._group.name.split(" ", 1)[-1]
            single = _one_of(noun)
            first = self._group.count - self._awaited + 1
            for number in range(first, self._group.count + 1):
                self.people.append(
                    Met(f"{single} {number}", single if self._group.role else "", named=False)
                )
            self._group = None
        return [met for met in self.people if met.name]

    def _last(self) -> Met | None:
        return self.people[-1] if self.people else None

    def _add_role(self, role: str, link: str = ", ") -> None:
        last = self.people[-1]
        if self._is_shared(role):
            self._share_role(role)
            return
        joined = f"{last.role}{link}{role}" if last.role and role else last.role or role
        self.people[-1] = replace(last, role=joined)

    def _fold_suffix(self, found: Finding) -> None:
        """Degrees behind a full name belong to it; behind a first name alone they are a role."""
        last = self._last()
        if last is None:
            called = found.name.casefold() == "junior"  # by what else would he be called
            role = found.role or ("" if called else found.name)
            self.people.append(Met(found.name, role, named=called))
        elif " " in last.name and last.named and not last.role:
            self.people[-1] = replace(last, name=f"{last.name}, {found.name}", role=found.role)
        else:
            self._add_role(", ".join(part for part in (found.name, found.role) if part))

    def _fold_role(self, found: Finding, piece: Piece) -> None:
        last = self._last()
        joins = last is not None and (
            piece.mark is Mark.DASH
            or (piece.mark is Mark.COMMA and (last.named or not last.role))
            or (not last.named and found.role.casefold() in last.name.casefold())
            or found.sort is Sort.TELLING
            or (piece.mark is Mark.LINE and not last.role and last.named)
            or (piece.mark is Mark.AND and bool(last.role) and last.named)
        )
        repeated = last and not last.named and found.role.casefold() in last.name.casefold()
        if joins and not repeated:
            self._add_role(found.role, " and " if piece.mark is Mark.AND else ", ")
        elif found.role and not joins:
            named = found.role.istitle() and found.role.casefold() in self._words.given
            self.people.append(Met(found.role, "" if named else found.role, named=named))

    def _fold_nameless(self, found: Finding, piece: Piece) -> None:
        last, mark = self._last(), piece.mark
        if last and last.named and (mark is Mark.DASH or self._goes_on(found, piece)):
            self._add_role(_without_article(found.name), " and " if mark is Mark.AND else ", ")
        elif last and self._tells_of(last, found, piece):
            self._add_role(_without_article(found.name))
        elif found.name.casefold().startswith("both ") and last and last.named:
            self._share_role(found.role)
        elif found.count == 1:
            self.people.append(Met(found.name, found.role, named=False))
        elif self._group is None:
            self._group, self._awaited = found, found.count

    def _tells_of(self, last: Met, found: Finding, piece: Piece) -> bool:
        """Whether a description is of the one named before it: "Ana, foreman. Ben, his boss"."""
        if not last.named or last.role or piece.mark is not Mark.COMMA:
            return False
        pointing = piece.text.casefold().partition(" ")[0] in ("his", "her", "their")
        return not found.fresh or (pointing and len(self.people) > 1)

    def _is_shared(self, role: str) -> bool:
        """Whether a role in the plural means the last two: "Gail and Dee, store managers"."""
        word = role.casefold().split()[-1] if role else ""
        plural = word.endswith("s") and word[:-1] in self._words.roles.nouns
        plural = plural and " of " not in role  # "chair of the trustees"
        return plural and all(met.named and not met.role for met in self.people[-2:])

    def _goes_on(self, found: Finding, piece: Piece) -> bool:
        """Whether a description goes on about the same person: "owner, also a pharmacist"."""
        if piece.mark is Mark.LINE:
            return False
        if piece.mark is Mark.COMMA and piece.text.casefold().startswith("also "):
            return True
        people = set(found.name.casefold().split()) & self._words.persons
        return piece.listed and not people

    def _share_role(self, role: str) -> None:
        """Give a role to the last two people: "Mike and Sarah, both nurses"."""
        single = role.removesuffix("s")
        self.people[-2:] = [replace(met, role=met.role or single) for met in self.people[-2:]]

    def _fold_name(self, found: Finding, piece: Piece, *, explains: bool) -> None:
        last = self._last()
        if last and self._is_rather_a_role(found, piece, last):
            self._add_role(piece.text)
        elif found.role and self._is_known(found.name):
            self._tell_more(found)
        elif last and not last.named and found.name.partition(" ")[0] in self._words.looks:
            return  # "a guy from finance, friendly enough"
        elif last and self._is_apposition(last, found, piece, explains=explains):
            role = self._role_of(last)
            role = f"{role} and {found.role}" if found.role else role
            self.people[-1] = Met(found.name, role, last.email)
        elif self._awaited and not found.role and self._group is not None:
            self._awaited -= 1
            role = self._group.role
            one = _one_of(role)
            known = one.casefold().split()[-1:]
            is_job = bool(known) and known[0] in self._words.roles.nouns  # "owners", but "ops"
            vague = one.casefold() in self._words.persons  # "two blokes"
            self.people.append(Met(found.name, one if is_job else "" if vague else role))
        else:
            self.people.append(Met(found.name, found.role))

    def _is_known(self, name: str) -> bool:
        """Whether somebody was named so before, of whose work nothing is known."""
        same = [met for met in self.people if met.named and met.name == name]
        persons = self._words.persons
        vague = [
            {w.removesuffix("s") for w in met.role.casefold().split()} <= persons for met in same
        ]
        return bool(vague) and all(vague)

    def _tell_more(self, found: Finding) -> None:
        """Give a role to somebody named before: "Daz and Gaz, Daz runs the yard"."""
        self.people = [
            replace(met, role=found.role) if met.name == found.name else met for met in self.people
        ]

    def _is_rather_a_role(self, found: Finding, piece: Piece, last: Met) -> bool:
        """Whether small letters behind a name tell of that person ("been there forever")."""
        if piece.mark not in (Mark.COMMA, Mark.DASH):
            return False
        if not last.named:  # "Sir Something, chairman"
            titled = is_stand_in(last.name.partition(" ")[2], self._words)
            return titled and not last.role and found.name.islower()
        if found.name.isupper() and 2 < len(found.name) < 6 and not last.name.isupper():
            return " " in last.name and not last.role  # an acronym: "Jean Dubois, DRH"
        if not found.name.islower() or found.fresh:
            return False
        if piece.mark is Mark.DASH or (piece.listed and piece.mark is Mark.COMMA):
            return True
        length = sum(word not in PARTICLES for word in found.name.split())
        if last.name.islower():
            return length > 3 or (self._ends_in_noun(found.role) and not last.role)
        if found.role or not found.name.isascii():  # "Piotr Wolski, główny księgowy"
            return not last.role
        if length == 1:  # a role in another language: "Carmen Díaz, directora"
            return " " in last.name and not last.role
        # "Ida Aas-Lund, daglig leder", but "Ida Lund, maria lopez"
        strange = " " in last.name and found.name.partition(" ")[0] not in self._words.firsts
        return length > 2 or (length == 2 and (bool(last.role) or strange))

    def _ends_in_noun(self, role: str) -> bool:
        words = role.casefold().split()
        return bool(words) and len(words[-1]) > 3 and self._words.roles.is_noun(words[-1])

    def _role_of(self, described: Met) -> str:
        """Return what a description tells of its owner's work; of "a woman" that is nothing."""
        role = _without_article(described.role or described.name)
        vague = self._words.persons | self._words.determiners | {"else"}
        return "" if set(role.casefold().split()) <= vague else role

    def _is_apposition(self, last: Met, found: Finding, piece: Piece, *, explains: bool) -> bool:
        """Whether a name explains the role before it: "the owner, Maria", "CTO: Priya".

        ``explains``: it stands where it can hardly be the name of somebody else.
        """
        if last.named or not found.name:
            return False
        if piece.mark is not Mark.AND and self._words.naming.search(piece.text):
            return True  # "some woman from HR, I think her name was Maria"
        if piece.mark is Mark.AND:  # "director of sales and marketing Anna Holt"
            opens = bool(found.role) and piece.text.startswith(found.role)
            return opens and last.name == last.role and " of " in last.role
        if found.role:
            return False
        if piece.mark is Mark.DASH or (piece.mark is Mark.COMMA and explains):
            return True
        words = last.name.casefold().split()
        if piece.mark is Mark.COMMA and words[0] == "the" and "who" in words:
            return True  # "the guy who owns it, Vito"
        only_role = " ".join(words[1:]) == last.role.casefold()
        if piece.mark is Mark.COMMA and words[0] in self._words.looks:
            return not last.role  # "new guy, Hector"
        return piece.mark is Mark.COMMA and only_role and words[0] in _POINTING


def _one_of(noun: str) -> str:
    """Return the singular of a role in the plural."""
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def _without_article(text: str) -> str:
    return re.sub(r"^(?:the|an?|our|my|his|her|their)\s+", "", text, flags=re.IGNORECASE)
