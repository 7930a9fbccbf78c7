"""Numbers that only the word before them tells: a label (`kenmerk`) or a document noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from raadsparser.extract.numbers.shapes import NumberMatch, is_year, number_at
from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.extract.text.clues import lowered, matches_at

_TOKEN = r"(?P<number>[A-Z]{0,4}[./\-]?\d[0-9A-Za-z]*(?:[./\-][0-9A-Za-z]+)*)"
_LABEL = re.compile(
    r"(?i:\b(?:zaak|registratie|document|dossier|stuk|volg|voorstel|raads|besluit|ris|motie|brief"
    r"|toezegging|amendement|reg|corsa|djuma|verseon|decos)?[\s\-.]?"
    r"(?:nummers?|nrs?\b|kenmerk|id\b)\.?(?:[^\S\n]+nrs?\.?)?[^\S\n]*:?[^\S\n]*)" + _TOKEN
)
_NOT_LABELLED = re.compile(
    r"(?i)(?:punt|kamer|zaal|huis|telefoon|tel|bus|lijn|bijlage|perceel|artikel|fax"
    r"|rekening|vraag|scenario|variant|pagina|fase|deel|btw|kvk|wedstrijd)[\s\-.]*$"
)
_NOUN = re.compile(
    r"(?i:\b(?P<noun>moties?|amendement(?:en)?|toezegging(?:en)?|initiatiefvoorstel|raadsvoorstel"
    r"|raadsbesluit|stuk|besluit|raads(?:informatie)?brie(?:f|ven)|raadsmededeling(?:en)?|RIB"
    r"|memo|(?:schriftelijke|technische|mondelinge)\s+vragen)[^\S\n]+)(?P<number>(?:[A-Z]{1,3}[cC]?[A-Z]?\.?)?\d{1,6}"
    r"(?:[.\-/]\d{1,6})?(?:-[A-Z](?:-\d)?)?|[A-Z]\.\d{1,2}|[A-Z][a-z][A-Z]\d{1,2})"
    r"(?![0-9A-Za-z]|[.,:/\-]\d)"
)
_FURTHER = re.compile(r"(?:,|\ben)\s+(?P<number>20\d\d[\-/]\d{1,4})(?![\w]|[.,/\-]\d)")
_NOUNS = (
    r"(?:\w*(?:brie(?:f|ven)|besluit(?:en)?|mededeling(?:en)?|bericht(?:en)?|memo|voorstel(?:len)?)"
    r"|\w*vragen|moties?|amendement(?:en)?|toezegging(?:en)?|RIB)"
)
_REGISTERED = re.compile(
    rf"(?i:\b{_NOUNS})(?:\s+[‘“\"'][^’”\"'()]{{2,80}}[’”\"'])?\s*(?:[\(\[]\s*|\s)"
    r"(?P<number>\d{2,4}[\-/.]\d{1,4})(?![\w]|[.,/\-]\d)"
)
_ALSO = re.compile(r"(?:\s*[,/]|\s+en)\s+(?P<number>\d{2,4}[\-/.]\d{1,4})(?!\w|[.,/\-]\d)")
# How a noun or a title ends, and then a short number.
_SHORT = re.compile(
    r"(?:ief|ven|uit|ten|ing|gen|cht|emo|tel|len|tie|ies|ent|rib|[’”\"'])\s*(?:[(\[]\s*|\s)"
    r"\d{2,4}[\-/.]\d"
)
_LABEL_CLUE = re.compile(r"nummer|nr|kenmerk|id[.:\s]*[a-z]{0,4}[./\-]?\d")
_BEFORE_LABEL = 12
_NOUN_CLUES = (
    *("motie", "amendement", "toezegging", "voorstel", "stuk", "besluit", "brie", "mededeling"),
    *("rib", "memo", "vragen"),
)
_ENCLOSED = re.compile(r"[(\[](?P<number>[MAT]\d{1,3})(?=[)\],; ])")
_PASSED = re.compile(r"(?i)\b(?:moties?|amendement(?:en)?|toezegging(?:en)?)\b[^.;()]*$")
_COUNTED = re.compile(
    r"\s+(?:keer|maal|dagen|weken|maanden|jaar|stemmen|leden|punten|procent|x\b|uur|minuten)"
)
# Nothing but figures, after any document noun: `bestuurlijke opdracht 18298 (21-12-2016)`, or set
# off by commas: `een besluit van het dagelijks bestuur, 25216, maakte op …`.
# Round ones count something: `het voorstel 12500 beschikbaar te stellen`.
_BARE = re.compile(r"(?<![\w.,/\-])\d{5,8}(?<!00)(?![\w%]|[.,:/\-]\d)")
_SPENT = re.compile(r"\s+(?:per|voor|extra|meer|minder|te|beschikbaar|subsidie)\b")
_SET_OFF = re.compile(r"(?:\s+(?:van|door|aan|uit)\s[^,;.()\d]{2,50})?,\s")
_SET_OFF_AFTER = re.compile(r",\s")
# What follows a number that counts: the plural of what is counted, or its measure.
_MANY = re.compile(
    r"\s+(?!(?:en|zijn|was|is|werden|worden|hebben|samen|tegen|tussen|binnen|als|sinds)\b)"
    r"(?:\w+(?:en|s)|euro|jaar|keer|maal|uur|procent|m2|m²)\b"
)


def named_numbers(text: str) -> Iterator[NumberMatch]:
    """The numbers after a label or a noun, with overlaps; what is masked is not left out."""
    seen = lowered(text)
    yield from _labelled(text, seen)
    if any(clue in seen for clue in _NOUN_CLUES):
        yield from _named(text)
    yield from _registered(text, seen)
    yield from _bare(text)


def _labelled(text: str, seen: str) -> Iterator[NumberMatch]:
    labels = [label.start() for label in _LABEL_CLUE.finditer(seen)]
    # A label may be the end of a word (`registratienummer`) that is at most so long.
    places = sorted({p for at in labels for p in range(max(0, at - _BEFORE_LABEL), at + 1)})
    for match in matches_at(_LABEL, text, places):
        before = text[max(0, match.start() - 14) : match.start()]
        if not is_year(match["number"]) and not _NOT_LABELLED.search(before):
            yield number_at(text, match.span("number"), "labelled", 0.8)


def _named(text: str) -> Iterator[NumberMatch]:
    for match in _NOUN.finditer(text):
        if not _names_noun(text, match):
            continue
        yield number_at(text, match.span("number"), "named", 0.75)
        for further in _FURTHER.finditer(text, match.end()):
            if text[match.end() : further.start()].strip(" ,0123456789-/en"):
                break
            yield number_at(text, further.span("number"), "named", 0.7)


def _registered(text: str, seen: str) -> Iterator[NumberMatch]:
    """Short numbers that only their noun tells: `raadsvragen (2024-55)`, `motie ‘Groen’ (M89)`."""
    for match in _REGISTERED.finditer(text) if _SHORT.search(seen) else ():
        if not is_year(match["number"]):
            yield number_at(text, match.span("number"), "named", 0.7)
            yield from _also(text, match)
    for match in _ENCLOSED.finditer(text):
        if _PASSED.search(text[max(0, match.start() - 150) : match.start()]):
            yield number_at(text, match.span("number"), "named", 0.8)


def _bare(text: str) -> Iterator[NumberMatch]:
    """The numbers without letters or signs that stand at a noun."""
    found = [
        m
        for m in _BARE.finditer(text)
        if not _MANY.match(text, m.end()) and not _SPENT.match(text, m.end())
    ]
    nouns = find_kind_nouns(text) if found else []
    for number in found:
        before = [noun for noun in nouns if noun.end <= number.start() and noun.group != "label"]
        if not before:
            continue
        between = text[before[-1].end : number.start()]
        off = _SET_OFF.fullmatch(between) and _SET_OFF_AFTER.match(text, number.end())
        if off or (between.isspace() and "\n" not in between):
            yield number_at(text, number.span(), "named", 0.75)


def _also(text: str, first: re.Match[str]) -> Iterator[NumberMatch]:
    """The numbers of one shape that go on a list: `de brieven 97/4094 en 97/0416`."""
    shape, further = re.sub(r"\d", "9", first["number"]), _ALSO.match(text, first.end())
    while further and re.sub(r"\d", "9", further["number"]) == shape:
        yield number_at(text, further.span("number"), "named", 0.7)
        further = _ALSO.match(text, further.end())


def _names_noun(text: str, match: re.Match[str]) -> bool:
    """Whether `motie 884` names a motion; `motie 2 keer` and `moties 2022` do not."""
    number = match["number"]
    if is_year(number) or re.fullmatch(r"\d", number):
        return False
    return not (number.isdigit() and _COUNTED.match(text, match.end()))
