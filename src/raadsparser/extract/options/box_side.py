"""On which side of its option a tick box stands, told by all questions of a sheet.

OCR drops a ticked box: `Informeren O Consulteren O Adviseren` alone may be either. A box that
begins a row, or that follows the last option, shows how the form sets them all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.extract.view import View

# What OCR makes of an empty box.
EMPTY_LEFT = re.compile(r"O|0|o|D|Dl|L\]|LJ|LI|Ll|\[\]|\[1|\[J|U|TJ|DJ|\(\)|C[\]JIl1|]|C|Q|□|☐")
# And of a ticked one.
TICK_LEFT = re.compile(r"B|m|ml|M|A|X|x|XI|Xl|B\]|Zl|Jl|®|@|&|☒|☑|■|\[[xX]\S{0,2}|[xX]\]")
_YES_NO = frozenset({"ja", "nee", "neen"})
_NOTE_NO = re.compile(r"(?i)\b(?:geen|zonder) (?:spreekrecht|inspraak)\b")


def boxes_follow(view: View) -> bool:
    """Whether boxes stand after their options; where nothing tells, they stand before them."""
    votes = 0
    known = _YES_NO | frozenset(view.profile.purpose.words)
    for zone in view.zones("purpose", "public_speaking"):
        for line in zone.lines:
            votes += _votes([word.text for word in line.words], known)
    return votes > 0 or (votes == 0 and _answered_no(view))


def _votes(texts: Sequence[str], known: frozenset[str]) -> int:
    """How many boxes of a row can only stand after their option, less those before one."""
    options = [text.casefold().strip(".,:;") in known for text in texts]
    votes = 0
    for at, text in enumerate(texts):
        if EMPTY_LEFT.fullmatch(text) or TICK_LEFT.fullmatch(text):
            before = at > 0 and options[at - 1]
            after = at + 1 < len(texts) and options[at + 1]
            if at and texts[at - 1].endswith(":"):
                votes += 1  # `Ja: X Nee: …`
            else:
                votes += (before and not after) - (after and not before)
    return votes


def _answered_no(view: View) -> bool:
    """Whether `ja O nee` goes on to say that nobody may speak: the lost box is after `nee`."""
    for zone in view.zones("public_speaking"):
        words = zone.text.casefold().split()
        if words[:1] == ["ja"] and words[2:3] == ["nee"] and EMPTY_LEFT.fullmatch(words[1].upper()):
            return _NOTE_NO.search(zone.text) is not None
    return False
