"""Subject (Onderwerp): what the sheet is about, its wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Iterable
from statistics import median

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.finding import find_dates
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.punctuation import punctuated
from raadsparser.extract.text.spelling import spelt
from raadsparser.extract.view import View
from raadsparser.sheet import UNLISTED, Line, Zone

KEYS = ("subject",)
ITEM = ("meeting/item",)  # names what a sheet is about where nothing else asks for it
# White in line heights after which the subject is over.
_GAP = 0.9
_LINES = 8
# What numbers the item of an agenda: `7.`, `A02`, and behind it what the item is.
_NUMBERED = re.compile(r"\W*[A-Z]{0,2}\d{1,3}(?:\.\d{1,2})*[A-Za-z]?(?:[.):]?\s+(?=[A-Z])|\W*$)")
_AS_ITEM = 0.9  # so far a name beside `Agendapunt` is to be trusted
# Labels that ask the title by what it is of; `Steller voorstel` has a head that asks for another.
_TITLING = re.compile(
    r"(?i)(?:(?:te|titel|naam|over|betreffende?|wat|waar|voorliggende?|geagendeerde?|ingediende?"
    r"|agenderen|bespreken|behandelen|kort|korte|het|van|de|dit)\s+)*"
    r"\w*(?:voorstel|stuk|onderwerp|titel|agendapunt|bespreekpunt|thema|dossier|kwestie|zaak|casus)"
    r"(?:\s*/\s*\w+|\s+en\s+\w+|\s+(?:over|betreffende|inzake|voor|\(\w+\)|raad|commissie|sessie))*\s*[:?]?"
    r"|(?:wat|wat er)\s+(?:ligt|ligt er|staat)\s+(?:voor|centraal|op de agenda)\s*[:?]*"
)
_TITLE_WORD = re.compile(r"[^\W\d_]{4}")
_NO_TITLE = re.compile(r"(?i)(?:gemeente|ja|nee|niet|openbaar|besloten|concept)\b|\S+@\S+$")
_LOOSE = 0.65  # trust in a value beside a label that was told by its words alone
_FLUSH, _EVEN = 3.0, 0.15  # points; share of the height of a label
_LARGER = 1.25  # than most labels is set what names the form
# No quote opens in `'s avonds` and `'t Veld`.
_UNLIKE_QUOTES = re.compile(r"(?<!\w)(')(?![stn]\b)([^'‘’]{3,60})(?:’|!(?=$))(?!\w)")


def propose(view: View) -> Iterable[Candidate]:
    asked = view.zones(*KEYS)
    for zone in asked:
        passage = Passage(_subject_lines(zone))
        value = _value(spelt(passage))
        value = punctuated(value) if all(line.is_read for line in passage.lines) else value
        if any(c.isalnum() for c in value):
            score = zone_score(zone)
            ink = passage.whole("label", label=score)
            yield scalar_candidate("/subject", value, ink, score)
    items = [] if asked else view.zones(*ITEM)
    for zone in items:
        passage = Passage(_subject_lines(zone))
        number = _NUMBERED.match(passage.text)
        start = number.end() if number else 0
        value = _value(passage.text[start:])
        if any(c.isalpha() for c in value):
            score = _AS_ITEM * zone_score(zone)
            ink = passage.ink(start, len(passage.text), "label", label=score)
            yield scalar_candidate("/subject", value, ink, score)
    if not asked and not items:
        yield from _under_likely_label(view)
        yield from _at_loose_label(view)


def _at_loose_label(view: View) -> Iterable[Candidate]:
    """The same where the label is like the known ones in size and begins under or over one of
    them, but was not told as one."""
    labels = [zone.label_line for zone in view.sheet.zones if zone.score > UNLISTED]
    loose = view.loose
    for line in loose:
        if not _TITLING.fullmatch(line.text) or not any(_is_alike(line, x) for x in labels):
            continue
        near = [other for other in loose if _is_beside(line, other) and other.box.x0 > line.box.x1]
        near = near or [other for other in loose if _is_right_under(line, other)]
        for other in near[:1]:
            value = _value(spelt(passage := Passage([other])))
            if _is_title(value) and not _TITLING.fullmatch(value):
                ink = passage.whole("layout", label=_LOOSE)
                yield scalar_candidate("/subject", value, ink, _LOOSE)


def _is_alike(line: Line, label: Line) -> bool:
    flush = line.page == label.page and abs(line.box.x0 - label.box.x0) <= _FLUSH
    return flush and abs(line.box.height - label.box.height) <= _EVEN * label.box.height


def _is_right_under(line: Line, other: Line) -> bool:
    flush = line.page == other.page and abs(line.box.x0 - other.box.x0) <= _FLUSH
    return flush and -1 <= other.box.y0 - line.box.y1 <= line.box.height


def _under_likely_label(view: View) -> Iterable[Candidate]:
    """The title under a label that no list has but whose words name what is on the table:
    `Raadsvoorstel over`, `Bespreekstuk`. The title of the form itself is set larger."""
    usual = median([z.label_line.box.height for z in view.sheet.zones] or [0.0])
    for zone in view.unlisted:
        passage = Passage(_subject_lines(zone))
        value = _value(spelt(passage))
        large = zone.label_line.box.height > _LARGER * usual
        if large or not _TITLING.fullmatch(zone.label_line.text) or not _is_title(value):
            continue
        score = zone_score(zone)
        yield scalar_candidate("/subject", value, passage.whole("label", label=score), score)


def _is_title(value: str) -> bool:
    """Whether a text may say what a sheet is about: not `Ja`, a day or a municipality."""
    dated = any(map(str.isdigit, value)) and bool(find_dates(value))
    return _TITLE_WORD.search(value) is not None and not (dated or _NO_TITLE.match(value))


def _value(text: str) -> str:
    return _quoted_alike(text).replace("\n\n", " ").strip(" :|_\\•*,-–—")


def _quoted_alike(text: str) -> str:
    """Quotes that close as they open: OCR takes a straight one for a bent one or a stroke."""
    return _UNLIKE_QUOTES.sub(lambda found: f"{found[1]}{found[2]}{found[1]}", text)


def _subject_lines(zone: Zone) -> list[Line]:
    result: list[Line] = []
    for line in zone.lines[:_LINES]:
        if result and line.gap > _GAP and not _is_beside(result[-1], line):
            break
        result.append(line)
    return result


def _is_beside(before: Line, line: Line) -> bool:
    """Whether a line is the rest of a row that a wide blank cut: the white is above the row."""
    return before.box.overlap_y(line.box) > 0.5 * line.box.height
