"""What a form says to who fills it in: `* doorhalen wat niet van toepassing is`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.sheet import Line

_DO = r"(?:door ?(?:halen|strepen)|aan ?(?:kruisen|vinken)|omcirkelen|onderstrepen)\b"
_USUAL = r"wat (?:niet )?van toepassing is\W*"
# The word that tells what to do, or, where OCR bent it, the end of the usual phrase.
_NOTE = re.compile(
    rf"\W*(?:s\.?v\.?p\.? |graag |a\.?u\.?b\.? )?{_DO}.*"
    rf"|\s*[(*].*\b{_USUAL}|\W*(?:(?:door|aan|om|onder)\w+ )?{_USUAL}",
    re.IGNORECASE,
)
# The same behind an answer: `Nee (aangeven wat van toepassing is)`.
_BEHIND = re.compile(
    rf"[(*]\s*(?:[\w.]+ ){{0,3}}?(?:{_DO}[^()]*\)?\W*|{_USUAL})$|\b{_DO}\s+{_USUAL}$", re.IGNORECASE
)
_OPTIONS = re.compile(r"\w\)?\s*/\s*\(?\w")
_COMMA = re.compile(r"\w\)?\s*,\s+\(?\w")
_MANY = 2  # commas between options that nobody chose among
_STRIKES = re.compile(
    r"(?i)\b(?:door ?(?:halen|strepen)|omcirkelen|onderstrepen|wat niet van toepassing)\b"
)
_REFERS = re.compile(r"\w\s*\(?\*+\)?\s*$")  # to a note elsewhere


def without_form_notes(lines: Sequence[Line]) -> list[Line]:
    """The lines of an answer without what tells how to give one; a line with a box stays."""
    return [left for line in lines if (left := _without_note(line)) is not None]


def leaves_choice(lines: Sequence[Line]) -> bool:
    """Whether all options of a form still stand, to choose among by striking out the others:
    `ja / nee *`. What was struck is not seen, or nothing is."""
    text = "\n".join(line.text for line in lines)
    told = any(_NOTE.fullmatch(line.text) or _BEHIND.search(line.text) for line in lines)
    if told and (_STRIKES.search(text) or len(_COMMA.findall(text)) >= _MANY):
        # Where a note says `aangeven`, two answers with a comma may be what was given.
        return (_OPTIONS.search(text) or _COMMA.search(text)) is not None
    return _OPTIONS.search(text) is not None and (told or _REFERS.search(text) is not None)


def _without_note(line: Line) -> Line | None:
    if any(word.text in (EMPTY_BOX, TICKED_BOX) for word in line.words):
        return line
    if _NOTE.fullmatch(line.text):
        return None
    note = _BEHIND.search(line.text)
    before = len(line.text[: note.start()].split()) if note else 0
    if not before:
        return line
    return Line.of(line.words[:before], line.page, line.cell, line.gap)
