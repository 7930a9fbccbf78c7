"""The room or place of the session (Zaal, Locatie)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._people import with_whole_words
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.pending import is_pending
from raadsparser.extract.placed import parts_beside_day, place_beside_day
from raadsparser.extract.text.blocks import pieces_by_look
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.text.punctuation import punctuated
from raadsparser.extract.view import View, scalar, scalar_lines
from raadsparser.sheet import Zone

KEYS = ("meeting/room",)
# Rank of a value told by its look: under a label that no list has, and anywhere.
_BY_LOOK, _ANYWHERE = 0.5, 0.4
_TITLE_LINES = 12
# So far is what is left under a label that asks the day too to be trusted.
_BESIDE = 0.9
# Fields beside whose values a room may stand: `Raadzaal, 19.30 uur`.
_TIMES = ("meeting/date", "meeting/time", "meeting/start_time")
_NEIGHBOURS = (*_TIMES, "meeting/item", "meeting/body", "meeting/duration")
_ONE = re.compile(r"(?<=[Zz]aal )[lI](?= ?en \d|$)|(?<=[Kk]amer )[lI](?= ?en \d|$)")
_FLOOR = re.compile(r"\b[lLI](?=e (?:etage|verdieping)\b)")
_GLUED = re.compile(r"\b([Zz]aal|[Kk]amer)([A-Z]-?\d|\d|[A-Z]\b)")
# `B1.04`, its storey and the dot taken for one letter, or the storey for one.
_STOREY = re.compile(r"\b([A-Z])(?:L|[Il]\.)(?=\d\d\b)")
# What stands around a value and is none of it; `-1.04` is a room.
_AROUND = " :;|_‘'\"–—•"
_DASH = re.compile(r"^-\s+|\s+-$")
_BEFORE_AND = re.compile(r"(?<=\s)(\d) ?en ?(\d)\b")
# How to see a session from elsewhere, behind its room: `Raadzaal, te volgen via de livestream`.
_FOLLOWED = re.compile(
    r"(?i)(?<=\w)[\s,;(–-]+(?:(?:ook|en|tevens|live|online) )*"
    r"(?:te volgen|te zien|(?:via |met )?(?:de )?livestream)\b.*$",
    re.DOTALL,
)
_ONLINE = r"(?:digitaal|online|hybride)(?: via| in)?(?: (?:ms )?(?:teams|zoom|webex|starleaf))?"


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = Passage(with_whole_words(scalar_lines(zone)))
        value = passage.text.split("\n\n")[0].strip(_AROUND)
        value = _FOLLOWED.sub("", _DASH.sub("", value)).rstrip(" ,;(-–")
        if any(c.isalnum() for c in value) and not is_pending(value):
            score = zone_score(zone)
            start = passage.text.index(value)
            ink = passage.ink(start, start + len(value), "label", label=score)
            yield scalar_candidate("/meeting/room", _mended(value, read=_is_read(zone)), ink, score)
    for zone in view.zones(*_TIMES):
        passage = Passage(with_whole_words(scalar_lines(zone)))
        if (part := place_beside_day(zone, passage)) is not None:
            score = _BESIDE * zone_score(zone)
            ink = passage.ink(*part, "label", label=score)
            value = _mended(passage.text[slice(*part)], read=_is_read(zone))
            yield scalar_candidate("/meeting/room", value, ink, score)
    room = room_pattern(view)
    for zone in view.unlisted:
        passage = scalar(zone)
        if room.fullmatch(passage.text):
            yield scalar_candidate("/meeting/room", passage.text, passage.whole("layout"), _BY_LOOK)
    for passage in view.titles[:_TITLE_LINES]:  # `12 maart 2019 20.00 uur Kamer 3`
        for part in parts_beside_day(passage.text):
            if not room.fullmatch(value := passage.text[slice(*part)]):
                continue
            ink = passage.ink(*part, "layout")
            read = all(line.is_read for line in passage.lines)
            yield scalar_candidate("/meeting/room", _mended(value, read=read), ink, _ANYWHERE)
    for passage, start, stop in pieces_by_look([*view.zones(*_NEIGHBOURS), *view.blocks]):
        value = passage.text[start:stop]
        if room.fullmatch(value):
            ink = passage.ink(start, stop, "layout")
            yield scalar_candidate("/meeting/room", value, ink, _ANYWHERE)


def _mended(value: str, *, read: bool) -> str:
    """A room's number as it was printed: OCR reads `zaal 1` as `zaal l` and drops blanks.

    `Commissiekamer I` that was not `read` from ink is that.
    """
    value = _ONE.sub(lambda one: "1" if read or one[0] == "l" else "I", value)
    value = _FLOOR.sub("1", value)
    value = _GLUED.sub(r"\1 \2", value)
    value = punctuated(_STOREY.sub(r"\g<1>1.", value)) if read else value
    return _BEFORE_AND.sub(r"\1 en \2", value)


def _is_read(zone: Zone) -> bool:
    """Whether OCR read a value, so that its letters may be others."""
    return any(word.source == "ocr" for line in zone.lines for word in line.words)


def room_pattern(view: View) -> re.Pattern[str]:
    """What a room's name looks like: `Raadzaal`, `Blauwe zaal`, `Kamer 2.14`, `Online`."""
    known = "|".join(re.escape(room) for room in view.profile.meeting.rooms)
    name = rf"(?i:{known}|\w{{2,}}zaal|\w{{2,}}kamer|zaal|kamer)"
    return re.compile(
        rf"(?!(?:\w+ )?(?:Eerste|Tweede) [Kk]amer|(?:\w+ )?Rekenkamer|Gemeente |[Gg]emeenteraad )"
        rf"(?:[A-Z][\w'’&-]* ){{0,2}}{name}(?: (?:(?:De|Het|Den) )?[A-Z\d][\w.\-]*)?"
        rf"(?: \([\w .]+\))?|(?i:{_ONLINE})"
    )
