"""What a label that no list has asks, told by the stem of its chief word: `Zaalreservering`.

It counts where the label is told by how and where it stands, and nothing else asks the same.
"""

from __future__ import annotations

import re
from dataclasses import replace

from raadsparser.layout.blocks import Canvas
from raadsparser.sheet import UNLISTED

_STEMS = {
    "portfolio_holders": re.compile(r"(?i)\bportef|\bwethouder|\bcollege(?:lid|leden)?\b"),
    "meeting/chair": re.compile(r"(?i)voorzit"),
    "meeting/clerk": re.compile(r"(?i)griffi"),
    "meeting/room": re.compile(r"(?i)\bzaal|zaal\b|vergaderruimte|locatie"),
    "meeting/domains": re.compile(r"(?i)domein|taakveld"),
    "meeting/duration": re.compile(r"(?i)duur\b"),
    "zaaknummer": re.compile(r"(?i)zaak.*(?:nr|no|nummer)\b|kenmerk\b"),
    "purpose": re.compile(r"(?i)\bdoel\b|\bBOB\b"),
    "public_speaking": re.compile(r"(?i)\binspr|spreekrecht|\bmeespre|\bmeepra"),
}
# What is asked of them is another thing: `Datum college`, `Akkoord griffie`, `Mail wethouder`.
_OF = re.compile(
    r"(?i)\b(?:datum|d\.?\s?d\.?|akkoord|paraaf|besluit\w*|advies|mail|e-mail|tel\w*|bijlage\w*"
    r"|stuk\w*|voorstel\w*|uw|oud|aantal|namen|tekst|afspraken)\b"
)
_TRUST = 0.8  # above that in a label that is told by its look alone


def name_by_stem(canvas: Canvas) -> None:
    """Say what labels ask that no list has, where one stem alone tells and it is asked once."""
    asked = {s.hit.key for s in canvas.segments if s.hit is not None}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score > UNLISTED or hit.key != "other" or _OF.search(hit.label):
            continue
        keys = [key for key, stem in _STEMS.items() if stem.search(hit.label)]
        if len(keys) == 1 and keys[0] not in asked:
            segment.hit = replace(hit, key=keys[0], score=_TRUST)
            asked.add(keys[0])
