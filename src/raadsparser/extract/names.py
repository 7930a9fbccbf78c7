"""Reads persons: all names in a slot whose label asks for them.

A name is kept as printed, without titles, roles, parties and stray OCR marks. So
`Rog, M.R.J.` stays in that order (its comma does not split it); `PersonMatch.natural`
turns it round for comparing and looking up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from raadsparser.extract.initials import mended_name, with_initial
from raadsparser.extract.lexicon import entries

UPPER, LOWER = r"[A-ZÀ-ÖØ-Þ]", r"[a-zà-öø-ÿğışç’']"
INITIALS = rf"(?:{UPPER}[a-z]?\.[\s\-]?){{1,6}}"
_MARKS = " \t‘’‚'\"“”`|_~•*:;,=<>«»{}[]\\/&+–—-·°^"
_INSIDE = re.compile(r"^[‘’'`](?=[ts]\s)")
_SMALL_I = re.compile(r"(?<=\.)[l1|](?=\.)")  # `D.l.` at a line's end
_ONE_INITIAL = re.compile(r"[1|!]\.(?=[A-ZÀ-Þ]\.)")
_LONE_AND = re.compile(r"en\s+(?=\S)")  # what stood before it was not read
_HYPHENATED = re.compile(r"(?<=[^\W\d_])-[ \t]*\n[ \t]*(?=\w)")
_SEPARATOR = re.compile(
    r"[/;&|\n]|\s[+•·]\s|,|(?<=\w)\s?:\s+(?=[A-ZÀ-Þ])|(?<=[Ww]ethouder\))\s+(?=[A-ZÀ-Þ])|(?<=[\w.)])\s+en\s+(?=\S)|(?<=\w)\s+[–—-]\s+(?=[A-ZÀ-Þ])"
)
_PARTED = re.compile(r"(?<=\S)\s[/;|]\s(?=\S)|(?<=\w);\s")  # by a sign, then not by its lines
_WORDS_OF_A_SURNAME = 3
_COLLEGE = re.compile(r"(?i)burgemeester\s*(?:en|&)\s*wethouders|\bb\s?(?:&|en)\s?w\b")
_NOBODY = re.compile(
    r"(?i)(?:n\.?\s?v\.?\s?t\.?|nvt|geen|onbekend|vacant|niet van toepassing|nader te bepalen"
    r"|nog niet bekend|volgt|n\.?t\.?b\.?|alle(?:n| wethouders)?|divers(?:e)?)"
)
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


def parse_persons(text: str) -> list[PersonMatch]:
    """The persons in a slot that holds persons (Portefeuillehouder, Voorzitter, Griffier).

    Split at `/ ; & en`, line ends and commas, unless the comma stands between a surname
    and its initials or first name, or the line end inside a name.
    """
    if _COLLEGE.search(text):
        return []
    text = with_initial(text)
    found = (_person(text, start, end) for start, end in _parts(text))
    return [person for person in found if person is not None]


_ADDRESSED = re.compile(r"(?i)\W*(?:mevrouw|mevr\.?|mw\.?|dhr\.?|(?:de\s+)?heer)\s")


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


def _inside_parentheses(text: str, start: int, place: int) -> bool:
    opened = text.rfind("(", start, place)
    return opened >= 0 and ")" not in text[opened:place] and ")" in text[place : place + 60]


def _within_name(text: str, start: int, cut: re.Match[str]) -> bool:
    """Whether the cut falls inside one name: `Rog, M.R.J.`, `Vincent ten⏎Voorde`."""
    before, after = text[start : cut.start()].strip(_MARKS), text[cut.end() :]
    if cut[0].strip() == "," and _BENT_STOP.fullmatch(strip_titles(before)):
        return True  # `A.M, de Wit`
    if cut[0].strip() in ("-", "–", "—"):
        return _is_other_half(strip_titles(before), after)
    if cut[0].strip() == ":":  # OCR reads `;` so; else what stands before it is no person
        return not (_is_full_name(before) and _is_full_name(after))
    if cut[0] == ",":
        return bool(before) and _given_follows(before, after)
    if "\n" in cut[0]:
        if _HYPHENATED.search(text, max(0, cut.start() - 3), cut.end() + 2):
            return True
        return bool(before) and (
            _line_goes_on(before, after)
            or _lacks_surname(text[:start], before, after)
            or _are_halves(text)
        )
    return False


def _is_full_name(text: str) -> bool:
    """Whether the first line of a text is a first name or initials, and a surname with nothing
    else."""
    line = strip_titles(text.strip(_MARKS).split("\n", 1)[0])
    words = re.split(r"[/;,(]|\sen\s", line)[0].split()
    if len(words) < 2 or not (words[0] in given_names() or re.match(INITIALS, words[0])):
        return False
    if words[0] not in given_names() and words[-1] not in _surnames() and len(words) == 2:
        return False  # `R.O. Verkeer`
    small = {word.lower() for word in words if word[0].islower()}
    return small <= set(entries("tussenvoegsels"))


def _are_halves(text: str) -> bool:
    """Whether two words on two lines, and no more, are a first name and a surname; two surnames
    are two persons."""
    words = text.strip(_MARKS + "\n").split()
    plain = len(words) == 2 and all(word.isalpha() and word[0].isupper() for word in words)
    return plain and words[0] not in _surnames() and words[1] not in given_names()


def _is_other_half(before: str, after: str) -> bool:
    """Whether a known surname alone stands behind a dash and a name with its initials or first
    name: `S.P. Doorn - Bijlevelt` is one person."""
    piece = re.split(r"[/;&|\n,(]|\sen\s", after, maxsplit=1)[0].strip()
    named = re.match(INITIALS, before) or before.split(" ", 1)[0] in given_names()
    return bool(named) and " " in before and piece in _surnames()


def _lacks_surname(listed: str, before: str, after: str) -> bool:
    """Whether a line ends in the first name of its list that has one word only, and the next
    is a surname: `Teun ter Braak en ing. Chrétien⏎Scholten`."""
    line = listed.rpartition("\n")[2].rstrip(_MARKS).removesuffix(" en")
    named = re.split(r"[,;/&]|\sen\s", line)[-1].split()
    words = re.split(r"[,;/&\n]|\sen\s", after.strip(), maxsplit=1)[0].split()
    half = strip_titles(before)
    if len(named) < 2 or len(half.split()) != 1 or not 0 < len(words) <= _WORDS_OF_A_SURNAME:
        return False
    plain = not any(_SEPARATOR.search(f"{word} ") or "." in word for word in words)
    return plain and words[0] not in given_names() and strip_titles(words[0]) == words[0]


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
    ends_between = piece.rstrip(".").rpartition(" ")[2] in _between()
    if ends_between and any(word in _between() for word in whole[1:]):
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


def _line_goes_on(before: str, after: str) -> bool:
    """Whether a name broken at the line end goes on: after `ten`, initials or a first name."""
    if after.startswith("("):
        return True  # the party of the person on the line before
    line = before.splitlines()[-1].strip()
    last = line.split()[-1] if line.split() else ""
    if last.rsplit("-", 1)[-1].lower() in entries("tussenvoegsels") or re.fullmatch(
        INITIALS, _SMALL_I.sub("I", last) + " "
    ):
        return True
    if re.fullmatch(r"[A-Z]{2,3}\.", last):
        return True  # initials that lost a stop
    following = re.sub(r"\(.*?(?:\)|$)", "", after.lstrip(_MARKS + "\n").split("\n", 1)[0])
    words = re.split(r"[,;/]|\sen\s", following, maxsplit=1)[0].split()
    if not words or not strip_titles(line):
        return bool(words)
    only_given = strip_titles(line) in given_names()
    if _ADDRESSED.match(line) and len(strip_titles(line).split()) == 1 and len(words) <= 2:
        return words[0][0].isupper() and words[0] not in given_names()  # `mevrouw Jet⏎Bouwhuis`
    if words[0] in entries("tussenvoegsels") and len(strip_titles(line).split()) == 1:
        return True
    surname_next = len(words) <= 3 and words[0] not in given_names()
    return only_given and surname_next and not re.match(INITIALS, words[0])


_BENT_STOP = re.compile(r"(?:[A-Z]\.)+[A-Z]")
# A colon that OCR read as a letter of the title behind it: `: ing.` as `zing.`.
_SPOILT_TITLE = re.compile(r"\s*[a-z](?=(?:ing|drs|ir|mr|dhr|mevr|mw)\.\s)")


def _person(text: str, start: int, end: int) -> PersonMatch | None:
    after = _AFTER_NAME.search(text, start + 1, end)
    if after and re.search(r"[^\W\d_]", text[start : after.start()]):
        end = after.start()
    if spoilt := _SPOILT_TITLE.match(text, start, end):
        start = spoilt.end()
    outer = _trim(text, start, end)
    start, end = _without_titles(text, *outer)
    if start >= end:
        return None
    raw = text[start:end]
    name = mended_name(_NICKNAME.sub("", _HYPHENATED.sub("-", raw)))
    letters = sum(c.isalpha() for c in name)
    sensible = letters >= 2 and letters >= sum(c.isdigit() for c in name) * 3
    if not sensible or _NOBODY.fullmatch(name.strip(" .")) or not re.search(UPPER, name):
        return None
    role = (text[outer[0] : start] + text[end : outer[1]]).strip(_MARKS + ".\n").lower()
    return PersonMatch(start, end, raw, name, role or None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start] in _MARKS + ".)\n" or text[start].isdigit()):
        if _INSIDE.match(text[start:end]) or _ONE_INITIAL.match(text[start:end]):
            break
        start += 1
    if lone := _LONE_AND.match(text, start, end):
        start = lone.end()
    while start < end and text[end - 1] in _MARKS + "(\n":
        end -= 1
    if end - start > 2 and text[end - 1] == "." and text[end - 3 : end - 1].strip().islower():
        end -= text[end - 3 : end] not in {"Jr.", "Sr.", "jr.", "sr."}
    stray = re.search(r"\s+[^\W\d_a-zA-Z]?[a-z|_‘’'\"]$", text[start:end])
    return start, start + stray.start() if stray else end


@cache
def _title_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    titles = sorted(entries("titles"), key=len, reverse=True)
    words = "|".join(re.escape(t).replace(r"\ ", r"\s+") for t in titles)
    return (
        re.compile(rf"(?i)(?:(?:{words})(?![\w\-])[.:,]?\s*)+"),
        re.compile(rf"(?i)[\s,]+(?:(?:{words})(?!\w)\.?(?:\s+van\s.*)?[\s,]*)+$"),
    )


def _without_titles(text: str, start: int, end: int) -> tuple[int, int]:
    leading, trailing = _title_patterns()
    while (match := leading.match(text, start, end)) and match.end() > start:
        start, end = _trim(text, match.end(), end)
    match = trailing.search(text[start:end])
    if match and not _is_surname(text[start : start + match.start()], match[0]):
        start, end = _trim(text, start, start + match.start())
    return start, end


def _is_surname(before: str, title: str) -> bool:
    """Whether a word that may be a title is a surname: `Anna de Heer`."""
    words = [*before.split()[-1:], *title.strip(" ,").split()]
    return len(words) > 1 and words[-1][0].isupper() and words[-2] in _between()


@cache
def _between() -> frozenset[str]:
    return frozenset(entries("tussenvoegsels")) | {"'t", "’t"}


def strip_titles(part: str) -> str:
    """A name without the titles and roles around it."""
    start, end = _without_titles(part, 0, len(part))
    return part[start:end]


def begins_with_title(text: str) -> bool:
    """Whether a title or role stands first, as before a name."""
    return _title_patterns()[0].match(text) is not None


@cache
def _surnames() -> frozenset[str]:
    """Surnames that are known and are neither a first name nor a party."""
    known = frozenset(entries("family_names"))
    return known - given_names() - frozenset(entries("parties"))


@cache
def given_names() -> frozenset[str]:
    """First names that are known."""
    return frozenset(entries("given_names"))
