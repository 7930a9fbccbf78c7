"""What a form says to who fills it in: `* doorhalen wat niet van toepassing is`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.sheet import Line

# The word that tells what to do, or, where OCR bent it, the end of the usual phrase.
_NOTE = re.compile(
    r"\W*(?:s\.?v\.?p\.? |graag |a\.?u\.?b\.? )?"
    r"(?:door ?(?:halen|strepen)|aan ?(?:kruisen|vinken)|omcirkelen|onderstrepen)\b.*"
    r"|.*\bwat (?:niet )?van toepassing is\W*",
    re.IGNORECASE,
)


def without_form_notes(lines: Sequence[Line]) -> list[Line]:
    """The lines of an answer without those that tell how to give one."""
    return [line for line in lines if not _NOTE.fullmatch(line.text)]
