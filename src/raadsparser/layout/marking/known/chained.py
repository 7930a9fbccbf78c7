"""Facts of a meeting on one line, parted by stops: `Voorzitter: Anna de Vries; griffier: Jan Smit`.

Behind the first the labels have no capitals, as in a sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import LISTED
from raadsparser.page import Word

_MEETING = frozenset(f"meeting/{fact}" for fact in ("date", "time", "room", "chair", "clerk"))


def asks_next(words: Sequence[Word], at: int, after: str | None, lexicon: Lexicon) -> bool:
    """Whether a small label behind a stop asks the next fact of the meeting, as the one before it
    did: `Voorzitter: Anna de Vries; griffier: Jan Smit`."""
    if not at or after not in _MEETING or not words[at - 1].text.endswith((";", ",")):
        return False
    hit = lexicon.prefix(words[at:])
    return hit is not None and hit.colon and hit.score >= LISTED and hit.key in _MEETING


def asks(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether a label is a question with an answer behind it, which is no question itself."""
    answer = words[hit.words :]
    asks = words[hit.words - 1].text.endswith("?")
    return asks and len(answer) > 0 and not answer[0].text.endswith("?")
