"""What a label that no list has asks, told by the stem of its chief word: `Zaalreservering`.

It counts where the label is told by how and where it stands, nothing else asks the same, and
what answers it is of the form that such answers have.
"""

from __future__ import annotations

import re
from dataclasses import replace

from raadsparser.layout.canvas.blocks import Canvas, Segment
from raadsparser.sheet import UNLISTED

_SESSION = (
    r"(?:\w*vergader(?:ing)?|\w*sessie|\w*bijeenkomst|\w*bespreking|\w*behandeling|\w*avond"
    r"|\w*overleg|\w*raads?|\w*commissie|spreek|van|voor|de|het|in|totale|geschatte|verwachte)"
)
# A place, or a span of time, may be that of anything: `Projectlocatie`, `Financiële duur`.
_ALONE = rf"^(?:{_SESSION}[\s-]*)*(?:{{}})(?:\s+{_SESSION})*\W*$"
_STEMS = {
    "portfolio_holders": re.compile(r"(?i)\bportef|\bwethouder|\bcollege(?:lid|leden)?\b"),
    "meeting/chair": re.compile(r"(?i)voorzit"),
    "meeting/clerk": re.compile(r"(?i)griffi"),
    "meeting/room": re.compile(r"(?i)\bzaal|zaal\b|vergaderruimte|" + _ALONE.format("locatie")),
    "meeting/domains": re.compile(r"(?i)domein|taakveld"),
    "meeting/duration": re.compile("(?i)" + _ALONE.format("duur")),
    "zaaknummer": re.compile(r"(?i)zaak.*(?:nr|no|nummer)\b|kenmerk\W*$"),
    "purpose": re.compile(r"(?i)\bdoel\b|\bBOB\b"),
    "public_speaking": re.compile(r"(?i)\binspr|spreekrecht|\bmeespre|\bmeepra"),
}
# What is asked of them is another thing: `Datum college`, `Akkoord griffie`, `Mail wethouder`.
_OF = re.compile(
    r"(?i)\b(?:datum|d\.?\s?d\.?|akkoord|paraaf|besluit\w*|advies|mail|e-mail|tel\w*|bijlage\w*"
    r"|stuk\w*|voorstel\w*|uw|oud|aantal|namen|tekst|afspraken|vorige?|voormalig\w*|vervang\w*"
    r"|plv|plaatsverv\w*|vice|loco|reactie\w*|vragen|antwoord\w*|resulta\w*|behandel\w*|bespr\w*"
    r"|standpunt|eerder\w*|contact\w*|kosten|zaalhuur|procedure|inspraak(?!\b)\w+|begeleid\w*)\b"
)
_TRUST = 0.8  # above that in a label that is told by its look alone

# What a name holds that is no name, and what follows one.
_IN_NAMES = re.compile(
    r"van|de[rn]?|ter?|ten|het|t|in|op|aan|d|la?|le|el|wethouder|burgemeester|(?:raads)?griffier"
    r"|raadslid|voorzitter|heer|mevrouw|dhr|mw|mevr|drs|ir|ing|dr|mr|prof"
)
_FIRST_NAME = re.compile(r"[,;(/]|\d|\ben\b|\s[-–]\s")
_ADDRESS = r"\w(?:weg|straat|laan|plein|kade|dijk|singel|gracht|pad|hof)\s+\d"
_NO_ROOM = rf"(?:ja|nee)\b|.*(?:{_ADDRESS}|euro|€|\d[.:]\d\d\b)"
_VALUES = {
    "meeting/room": re.compile(rf"(?i)^(?!{_NO_ROOM}).*[^\W\d]"),
    "meeting/domains": re.compile(r"^[^\d]+$"),
    "meeting/duration": re.compile(r"(?i)\d\s*(?:min|uur|u\b|')|\buur\b|kwartier|minuten"),
    "zaaknummer": re.compile(r"\d{4}"),
    "purpose": re.compile(r"(?i)beeld|oordeel|besl|opini|mening|inform|bespre|☒|☐"),
    "public_speaking": re.compile(r"(?i)^\W*(?:ja|nee|geen|niet|wel|mogelijk|toegestaan|☒|☐)"),
}
_PERSONS = frozenset({"portfolio_holders", "meeting/chair", "meeting/clerk"})


def name_by_stem(canvas: Canvas) -> None:
    """Say what labels ask that no list has, where one stem alone tells and it is asked once."""
    asked = {s.hit.key for s in canvas.segments if s.hit is not None}
    for segment in canvas.segments:
        hit = segment.hit
        if hit is None or hit.score > UNLISTED or hit.key != "other" or _OF.search(hit.label):
            continue
        keys = [key for key, stem in _STEMS.items() if stem.search(hit.label)]
        if len(keys) == 1 and keys[0] not in asked and _answers(keys[0], _value(segment, canvas)):
            segment.hit = replace(hit, key=keys[0], score=_TRUST)
            asked.add(keys[0])


def _value(label: Segment, canvas: Canvas) -> str:
    """What stands right of a label, else what stands next below it."""
    own, others = label.box, [s for s in canvas.segments if s is not label and not s.taken]
    level = [s for s in others if s.box.overlap_y(own) > 0.4 * own.height]
    right = min((s for s in level if s.box.x0 >= own.x1 - 1), key=lambda s: s.box.x0, default=None)
    if right is not None and not right.is_label:
        return right.line.text
    under = (s for s in others if s.box.x0 <= own.x1 and own.x0 <= s.box.x1)
    below = min(
        (s for s in under if s.box.y0 >= own.center_y), key=lambda s: s.box.y0, default=None
    )
    return below.line.text if below is not None and not below.is_label else ""


def _answers(key: str, value: str) -> bool:
    """Whether a value is of the form that answers have."""
    if key not in _PERSONS:
        return _VALUES[key].search(value) is not None
    words = re.findall(r"[^\W\d_]+", _FIRST_NAME.split(value.strip(), maxsplit=1)[0])
    names = (word[0].isupper() or _IN_NAMES.fullmatch(word) for word in words)
    return len(words) > 1 and all(names)
