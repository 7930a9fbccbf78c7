"""The reader users have today: plain text of the pages and one regular expression a label.

What a handy clerk writes in an afternoon: the text layer where there is one, else
Tesseract's text at 300 dpi; labels as the sheets known best print them; each document one
sheet. It knows no geometry, gives no evidence, and is here only to be compared with.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from raadsparser.digest import sha256_of
from raadsparser.extract.dates.calendar_words import MONTHS
from raadsparser.record import (
    AgendaSheet,
    Meeting,
    ProgrammeItem,
    PublicSpeaking,
    RelatedLetter,
    Source,
    SubItem,
)

DPI = 300
_LABELS = {
    "subject": r"Onderwerp|Betreft|Titel",
    "zaaknummer": r"Zaaknummer|Zaaknr\.?|Zaak|Kenmerk|Registratienummer|Dossiernummer",
    "holders": r"Portefeuillehouder(?:\(s\)|s)?|Wethouder|Port\.H\.",
    "date": r"Vergaderdatum|Datum(?: en tijd)?|Politieke Markt",
    "room": r"Zaal|Locatie|Plaats",
    "chair": r"Voorzitter",
    "clerk": r"Griffiemedewerker|Commissiegriffier|Raadsgriffier|Griffier|Secretaris",
    "domains": r"Domein(?:en)?|Commissie",
    "duration": r"Duur|Bespreektijd|Tijdsduur",
    "purpose": r"Doel|Behandeling|Status",
    "speaking": r"Spreekrecht(?: publiek)?|Inspreken|Meespreken",
}
# The value stands after the label, or on the next line that has anything.
_AFTER = {
    key: re.compile(rf"(?im)^\W*(?:{label})\b[ \t]*:?\s*(\S.*)$") for key, label in _LABELS.items()
}
_KNOWN_FROM = ("subject", "zaaknummer", "holders", "date", "chair", "clerk")
_DATE = re.compile(rf"(\d{{1,2}})(?:[-/](\d{{1,2}})[-/]| ({'|'.join(MONTHS)}) ?)(\d{{4}})?", re.I)
# A line that starts with a capital starts a sentence, as far as plain text tells.
_SENTENCE_END = re.compile(r"(?<=\.)\s+|\n(?=[A-ZÀ-Ý])")
_LETTER = re.compile(r"\b(\w*brief|motie|raadsvoorstel|besluit|opdracht)\b", re.I)
_NUMBER = re.compile(r"\b(?:[A-Z]{1,3}[-/]?)?(?:\d{2,4}[-/])?\d{5,8}\b")
_ITEM = re.compile(r"^\s*(\d{1,2})[.)]\s+(\S.*)$")
_BULLET = re.compile(r"^\s*([•*\-e])\s+(\S.*)$")
_HISTORY = re.compile(
    r"(?ims)^\W*(?:Historie|Aanleiding|Toelichting)\W*$(.*?)^\W*(?:Behandeladvies|Programma|Advies|Behandelvoorstel)\b"
)


def parse(path: Path) -> list[AgendaSheet]:
    """The document as at most one sheet; none where fewer than three labels are found."""
    texts = _texts(path)
    text = "\n".join(texts)
    if sum(_after(key, text) is not None for key in _KNOWN_FROM) < 3:
        return []
    source = Source(
        path=str(path),
        sha256=sha256_of(path) or "",
        media_type="application/pdf",
        pages=(1, max(1, len(texts))),
        origin="scan",
    )
    return [_sheet(text, source)]


def parse_all(paths: Iterable[Path], workers: int) -> Iterator[list[AgendaSheet]]:
    """The sheets of each document in turn, read by this many processes."""
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(parse, paths)


def _texts(path: Path) -> list[str]:
    """The text of each page of a PDF, image or text file."""
    ending = path.suffix.lower()
    if ending == ".txt":
        return path.read_text(encoding="utf-8", errors="replace").split("\f")
    if ending != ".pdf":
        from PIL import Image, ImageSequence

        with Image.open(path) as picture:
            return [_recognised(frame) for frame in ImageSequence.Iterator(picture)]
    from pypdfium2 import PdfDocument

    with PdfDocument(path) as document:
        return [_text(page) for page in document]


def _text(page: Any) -> str:
    layer: str = page.get_textpage().get_text_range().replace("\r\n", "\n")
    return layer if layer.strip() else _recognised(page.render(scale=DPI / 72).to_pil())


def _recognised(picture: Any) -> str:
    import pytesseract

    text: str = pytesseract.image_to_string(picture, lang="nld")
    return text


def _sheet(text: str, source: Source) -> AgendaSheet:
    history = _HISTORY.search(text)
    return AgendaSheet(
        id=f"{source.sha256[:16]}-1",
        source=source,
        subject=_after("subject", text),
        zaaknummer=_after("zaaknummer", text),
        portfolio_holders=_split(_after("holders", text)),
        history=history[1].strip() if history else None,
        related_letters=_letters(text),
        meeting=Meeting(
            date=_date(_after("date", text) or ""),
            date_text=_after("date", text),
            room=_after("room", text),
            chair=_after("chair", text),
            clerk=_after("clerk", text),
            domains=_split(_after("domains", text)),
            duration_minutes=_minutes(_after("duration", text)),
        ),
        purpose=[purpose.lower() for purpose in _split(_after("purpose", text))],
        programme=_programme(text.splitlines()),
        public_speaking=PublicSpeaking(allowed=_allowed(_after("speaking", text))),
    )


def _after(key: str, text: str) -> str | None:
    found = _AFTER[key].search(text)
    return found[1].strip() if found else None


def _split(text: str | None) -> list[str]:
    parts = re.split(r",| / | en ", text or "")
    return [part.strip() for part in parts if part.strip()]


def _date(text: str) -> str | None:
    found = _DATE.search(text)
    if found is None or found[4] is None:
        return None
    month = int(found[2]) if found[2] else MONTHS.index(found[3].lower()) + 1
    return f"{found[4]}-{month:02}-{int(found[1]):02}"


def _minutes(text: str | None) -> int | None:
    found = re.search(r"(\d+)\s*min", text or "")
    return int(found[1]) if found else None


def _allowed(text: str | None) -> bool | None:
    found = re.search(r"\b(ja|nee)\b", (text or "").lower())
    return found[1] == "ja" if found else None


def _letters(text: str) -> list[RelatedLetter]:
    """Every sentence with a word for a letter and something like a document number."""
    letters = []
    for part in _SENTENCE_END.split(text):
        sentence = " ".join(part.split())
        kind, numbers = _LETTER.search(sentence), _NUMBER.findall(sentence)
        if kind and numbers:
            letters.append(
                RelatedLetter(
                    numbers=numbers,
                    kind=kind[1].lower(),
                    date=_date(sentence),
                    text=sentence,
                )
            )
    return letters


def _programme(lines: Sequence[str]) -> list[ProgrammeItem]:
    items: list[ProgrammeItem] = []
    for line in lines:
        if found := _ITEM.match(line):
            items.append(ProgrammeItem(number=found[1], text=found[2].strip()))
        elif items and (found := _BULLET.match(line)):
            items[-1].subitems.append(SubItem(marker=found[1], text=found[2].strip()))
    return items
