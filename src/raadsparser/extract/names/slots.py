"""Reads persons: all names in a slot whose label asks for them.

A name is kept as printed, without titles, roles, parties and stray OCR marks. So
`Rog, M.R.J.` stays in that order (its comma does not split it); `PersonMatch.natural`
turns it round for comparing and looking up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from raadsparser.extract.names.initials import mended_name, with_initial
from raadsparser.extract.names.lines import name_goes_on
from raadsparser.extract.names.titles import (
    INITIALS,
    MARKS,
    UPPER,
    given_names,
    strip_titles,
    surnames,
    trimmed,
    without_titles,
    words_between,
)
from raadsparser.lexicon import entries

_HYPHENATED = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=\w)")
_SEPARATOR = re.compile(
    r"[/;&|\n]|\s[+•·]\s|,|(?<=\w)\s?:\s+(?=[A-ZÀ-Þ]|(?:wethouder|burgemeester)\b|[1l]\.\s?[A-Z]\.)|(?<=[Ww]ethouder\))\s+(?=[A-ZÀ-Þ])|(?<=[\w.)])\s+en\s+(?=\S)|(?<=\w)\s+[–—-]\s+(?=[A-ZÀ-Þ]|(?:loco-?)?(?:wethouder|burgemeester)\b)"
)
_PARTED = re.compile(r"(?<=\S)\s[/;|]\s(?=\S)|(?<=\w);\s")  # by a sign, then not by its lines
_COLLEGE = re.compile(r"(?i)burgemeester\s*(?:en|&)\s*wethouders|\bb\s?(?:&|en)\s?w\b")
_NOBODY = re.compile(
    r"(?i)(?:n\.?\s?v\.?\s?t\.?|nvt|geen|onbekend|vacant|niet van toepassing|nader te bepalen"
    r"|nog niet bekend|volgt|n\.?t\.?b\.?|alle(?:n| wethouders)?|divers(?:e)?)"
)
_ROLE_BEHIND = re.compile(r"\s(?:loco-?)?(?:wethouder|burgemeester)\s+(?=[A-ZÀ-Þ])")
_SURNAME_NEXT = r"\s+(?:['’‘]?[a-z]+\s|[a-z]['’‘])*['’‘]?[A-ZÀ-Þ]"
_NICKNAME = re.compile(rf"\s?\([^()]{{1,20}}\)(?={_SURNAME_NEXT})")
_AFTER_NAME = re.compile(
    rf"\((?![^()]{{1,20}}\){_SURNAME_NEXT}).*|\s(?:tel\b|telefoon|e-?mail|mobiel|\S+@|\d).*$",
    re.S,
)


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """A person in a text: `raw` is `text[start:end]`, `name` the same without marks and with
    what OCR lost at the initials restored.

    `role` is the title or role printed with the name, in lower case (`griffier`), so that
    a cell with `Griffier: …` in it can be shared out.
    """

    start: int
    end: int
    raw: str
    name: str
    role: str | None = None

    @property
    def natural(self) -> str:
        """The name with a surname printed first put last: `Rog, M.R.J.` is `M.R.J. Rog`."""
        surname, comma, rest = self.name.partition(",")
        if not comma:
            return self.name
        words = rest.split()
        return " ".join([*words, surname.strip()]) if words else surname.strip()


def parse_persons(text: str, *, printed: bool = False) -> list[PersonMatch]:
    """The persons in a slot that holds persons (Portefeuillehouder, Voorzitter, Griffier).

    Split at `/ ; & en`, line ends and commas, unless the comma stands between a surname
    and its initials or first name, or the line end inside a name.
    """
    if _COLLEGE.search(text):
        return []
    text = with_initial(text, printed=printed)
    parts = (piece for part in _parts(text) for piece in _entitled(text, *part))
    found = (_person(text, start, end) for start, end in parts)
    return _without_portfolios([person for person in found if person is not None])


def _without_portfolios(found: list[PersonMatch]) -> list[PersonMatch]:
    """The persons, without portfolios beside them: `Jan Smit, wethouder Wonen en Zorg`."""
    kept: list[PersonMatch] = []
    listing = False
    for person in found:
        listing = _is_portfolio(person.name, certain=not listing)
        kept += [] if listing else [person]
    return kept or found


def _is_portfolio(name: str, *, certain: bool = True) -> bool:
    """Whether a name is that of a portfolio; after one, it may be a surname as well: `Groen`."""
    first = name.partition(" ")[0]
    if first.casefold() in words_between():
        return False  # `Op de Stelt`
    return first in entries("no_surnames") and not (certain and first in surnames())


_ADDRESS = re.compile(
    r"(?<![\w(])((?:[Ww]ethouder|[Bb]urgemeester|[Mm]evrouw|[Dd]e heer|[Mm]evr\.|[Mm]w\.|[Dd]hr\.)"
    r"\s+(?:[a-z]+\.?\s+)*[A-ZÀ-ÞİŞČŁ])"
)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    parted = _PARTED.search(text) is not None
    for cut in _SEPARATOR.finditer(text):
        if parted and "\n" in cut[0] and not cut[0].strip():
            continue  # only a narrow column ends its lines there
        if _inside_parentheses(text, start, cut.start()) or _within_name(text, start, cut):
            continue
        yield start, cut.start()
        start = cut.end()
    yield start, len(text)


def _entitled(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A part at each form of address, where the sign between two persons was not read:
    `wethouder Jan Smit wethouder Anna de Vries`."""
    places = [found.start(1) for found in _ADDRESS.finditer(text, start, end)]
    places = [at for at in places if text.count("(", start, at) <= text.count(")", start, at)]
    first = start + len(text[start:end]) - len(text[start:end].lstrip(MARKS + "\n"))
    if len(places) < 2 or places[0] != first:
        places = [start]
    yield from pairwise([*places, end])


def _inside_parentheses(text: str, start: int, place: int) -> bool:
    opened = text.rfind("(", start, place)
    return opened >= 0 and ")" not in text[opened:place] and ")" in text[place : place + 60]


def _within_name(text: str, start: int, cut: re.Match[str]) -> bool:
    """Whether the cut falls inside one name: `Rog, M.R.J.`, `Vincent ten⏎Voorde`."""
    before, after = text[start : cut.start()].strip(MARKS), text[cut.end() :]
    if cut[0].strip() == "," and _BENT_STOP.fullmatch(strip_titles(before)):
        return True  # `A.M, de Wit`
    if cut[0].strip() in ("-", "–", "—"):
        return _is_other_half(strip_titles(before), after)
    if cut[0].strip() == ":" and _is_portfolio(strip_titles(before)):
        return False  # `wethouder Wonen: Jan Smit`
    if cut[0].strip() == ":":  # OCR reads `;` so; else what stands before it is no person
        return not (_is_full_name(before) and _is_full_name(after))
    if cut[0] == ",":
        return bool(before) and _given_follows(before, after)
    if "\n" in cut[0]:
        if _HYPHENATED.search(text, max(0, cut.start() - 3), cut.end() + 2):
            return True
        return name_goes_on(text, text[:start], before, after)
    return False


def _is_full_name(text: str) -> bool:
    """Whether the first line of a text is a first name or initials, and a surname with nothing
    else."""
    line = mended_name(strip_titles(text.strip(MARKS).split("\n", 1)[0]))
    words = re.split(r"[/;,(]|\sen\s", line)[0].split()
    if len(words) < 2 or not (words[0] in given_names() or re.match(INITIALS, words[0])):
        return False
    if words[0] not in given_names() and words[-1] not in surnames() and len(words) == 2:
        return False  # `R.O. Verkeer`
    small = {word.lower() for word in words if word[0].islower()}
    return small <= set(entries("tussenvoegsels"))


def _is_other_half(before: str, after: str) -> bool:
    """Whether a known surname alone stands behind a dash and a name with its initials or first
    name: `S.P. Doorn - Bijlevelt` is one person."""
    piece = re.split(r"[/;&|\n,(]|\sen\s", after, maxsplit=1)[0].strip()
    named = re.match(INITIALS, before) or before.split(" ", 1)[0] in given_names()
    return bool(named) and " " in before and piece in surnames()


def _given_follows(before: str, after: str) -> bool:
    """Whether what follows a comma is the first part, or the role, of the name before it."""
    piece = re.split(r"[/;&|\n,]|\sen\s", after, maxsplit=1)[0]
    piece = re.sub(r"\(.*", "", piece).strip(" .") + "."
    if piece.strip(" .") and not strip_titles(piece.rstrip(".")):
        return True
    if re.match(rf"{INITIALS}\s*\S", strip_titles(before)):
        return False  # it has its initials before it: another name follows
    whole = strip_titles(before).split()
    if len(whole) > 1 and whole[0] in given_names():
        return False  # it has its first name: `Menno Zwiers, M.G.G.` over `Niemeijer`
    ends_between = piece.rstrip(".").rpartition(" ")[2] in words_between()
    if ends_between and any(word in words_between() for word in whole[1:]):
        return False  # a name has its own once: `Eva van den Akker, H. den` over `Ouden`
    between = "|".join(re.escape(word) for word in entries("tussenvoegsels"))
    if re.fullmatch(rf"{INITIALS}(?:\s*(?:{between})\.?)*\.?", piece):
        return True
    words = piece.rstrip(".").split()
    one_word_before = len(strip_titles(before).split()) == 1
    return (
        len(words) == 1
        and one_word_before
        and words[0] in given_names()
        and strip_titles(before) not in given_names()
    )


_BENT_STOP = re.compile(r"(?:[A-Z]\.)+[A-Z]")
# A colon that OCR read as a letter of the title behind it: `: ing.` as `zing.`.
_SPOILT_TITLE = re.compile(r"\s*[a-z](?=(?:ing|drs|ir|mr|dhr|mevr|mw)\.\s)")


def _person(text: str, start: int, end: int) -> PersonMatch | None:
    after = _AFTER_NAME.search(text, start + 1, end)
    if after and re.search(r"[^\W\d_]", text[start : after.start()]):
        end = after.start()
    behind = _ROLE_BEHIND.search(text, start + 1, end)
    if behind and _is_portfolio(text[behind.end() : end]):
        end = behind.start()
    if spoilt := _SPOILT_TITLE.match(text, start, end):
        start = spoilt.end()
    outer = trimmed(text, start, end)
    start, end = without_titles(text, *outer)
    if start >= end:
        return None
    raw = text[start:end]
    name = mended_name(_NICKNAME.sub("", _HYPHENATED.sub("-", raw)))
    letters = sum(c.isalpha() for c in name)
    sensible = letters >= 2 and letters >= sum(c.isdigit() for c in name) * 3
    if not sensible or _NOBODY.fullmatch(name.strip(" .")) or not re.search(UPPER, name):
        return None
    role = (text[outer[0] : start] + text[end : outer[1]]).strip(MARKS + ".\n").lower()
    return PersonMatch(start, end, raw, name, role or None)
