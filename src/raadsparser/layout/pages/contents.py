"""What a scanned page says where its labels cannot be read: only the values tell a sheet.

Labels are often set small or in grey, and a one-bit scan breaks them into dots, while the text
beside them stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from raadsparser.layout.lexicon.labels import Lexicon

_LEAD = re.compile(
    r"(?i)\b(?:op te bouwen|opbouwen|in te delen"
    r"|volgende (?:onderdelen|lijn|aanpak|indeling|opzet)"
    r"|voorgestelde (?:programma|indeling|opzet|aanpak))(?: \w+){0,3}\s?[:.]?$"
)
_ITEM = re.compile(r"^\W?(?:\d{1,2}(?:\.\d{1,2})?|[A-Z]\d?)[.):]?\s+(\S.*)$")
_OPENS = re.compile(r"(?i)\b(?:opening|opent|welkom\w*|inloop|start|mededelingen)\b")
_CLOSES = re.compile(
    r"(?i)\b(?:afronding|sluiting|sluit|afsluiting|einde|slotwoord|rondvraag|terugkoppeling"
    r"|conclusies?|vervolgafspraken|vervolgstappen|samenvatting)\b"
)
_SPEAKING = re.compile(
    r"(?i)\b(?:inspreken|insprekers?|meespreken|meepraten|spreekrecht|spreektijd)\b"
)
_YES_NO = re.compile(r"(?i)\bja\b.{0,12}\bnee\b")
_FEWEST, _WORDS = 3, 14
_OPTION = re.compile(r"^\S{1,3}\s+(?=\S{4})")  # a tick box, or what OCR made of it

# What each weighs, as labels do in `segment`.
_LED, _LISTED, _ASKED, _ANSWERED, _PURPOSE = 2.0, 2.5, 1.0, 1.5, 2.0


def weigh_contents(
    texts: Sequence[str], lexicon: Lexicon, *, announced: bool, parts: Sequence[str] = ()
) -> float:
    """How much the rows of a page speak for an agenda sheet, their labels left aside.

    `parts` are what the rows are made of, where cells or columns part them.
    `announced` says that a list may count as one more where any line before it ends in a
    colon; so do lists of all papers, which are to have a label of a sheet besides.
    """
    short = [text for text in (*texts, *parts) if len(text.split()) <= _WORDS]
    led = any(_LEAD.search(text) for text in short) or (announced and _is_announced(texts))
    return (
        _LED * led
        + _LISTED * _is_programme(texts)
        + _ASKED * any(_SPEAKING.search(text) for text in short)
        + _ANSWERED * any(_YES_NO.search(text) for text in short)
        + _PURPOSE * any(lexicon.is_answer(_OPTION.sub("", text)) for text in short)
    )


def _is_announced(texts: Sequence[str]) -> bool:
    """Whether a line that ends in a colon stands right before what opens a session."""
    return any(
        text.rstrip().endswith(":") and (item := _ITEM.match(after)) and _OPENS.search(item[1])
        for text, after in pairwise(texts)
    )


def _is_programme(texts: Sequence[str]) -> bool:
    """Whether the rows hold a list that opens and closes a session."""
    items = [item[1] for text in texts if (item := _ITEM.match(text))]
    opens = next((place for place, item in enumerate(items) if _OPENS.search(item)), None)
    if opens is None:
        return False
    return any(_CLOSES.search(item) for item in items[opens + _FEWEST - 1 :])
