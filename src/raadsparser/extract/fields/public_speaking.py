"""Whether the public may speak (Spreekrecht): ticked, said in words, or left in the text.

In text without geometry a tick box is a residue of OCR: the option that has the residue of
an *empty* box is not the one that was ticked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.dates.times import find_duration
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.lists.outline import outline
from raadsparser.extract.options.box_side import boxes_follow
from raadsparser.extract.options.formnotes import leaves_choice, without_form_notes
from raadsparser.extract.options.permission import permitted
from raadsparser.extract.options.struck import without_struck
from raadsparser.extract.text.passage import Passage, in_rows
from raadsparser.extract.view import View, has_boxes
from raadsparser.page import EMPTY_BOX, TICKED_BOX
from raadsparser.record import Method
from raadsparser.sheet import Tick, Zone

KEYS = ("public_speaking",)
_EMPTY = r"(?:O|0|o|D|Dl|L\]|LJ|LI|Ll|\[\]|\[1|\[J|1|U|TJ|DJ|\(\)|C\]|☐|□)"
_FULL = r"(?:X|x|XI|Xl|B\]|B|m|ml|Zl|Jl|A|M|@|&|☒|☑|■)"
_YES, _NO = r"(?:ja|Ja|JA)", r"(?:nee|Nee|NEE|neen)"
_WEL, _NIET = r"(?:[Ww]el)", r"(?:[Nn]iet)"
# Two answers between which a form lets choose, in either order.
_ANSWERS = ((_YES, _NO), (_NO, _YES), (_WEL, _NIET), (_NIET, _WEL))
# A yes and a no with a stroke between them, and nothing else: `wel / niet toegestaan`.
_WHAT = r"(?:mogelijk|toegestaan|van toepassing|inspreken|inspraak|spreekrecht|insprekers)"
_AYE = rf"(?:(?:ja|wel)(?:\s+{_WHAT})?|{_WHAT})"
_NAY = rf"(?:nee|neen|geen|niet)(?:\s+{_WHAT})?"
_BOTH = re.compile(
    rf"(?i)\W*(?:{_WHAT}\W+)?(?:{_AYE}\W*/\W*{_NAY}|{_NAY}\W*/\W*{_AYE})(?:\s+{_WHAT})?\W*"
)
_EDGE = r"(?<![^\W\dBXxO@®])"  # before a word, to which a sign may stick that was a box
# Beside a box a form may put other words.
_BOX_YES = r"(?:j?[ij]a|wel|mogelijk|toegestaan|van toepassing)"
_BOX_NO = rf"(?:nee|neen|geen|niet|niet {_BOX_YES})"
_START_YES = re.compile(r"^\W*(?:ja\b|j\.a\b(?!\.?\s*\w))", re.IGNORECASE)
# What is asked may stand before: `Mogelijk Nee`.
_START_NO = re.compile(r"^\W*(?:(?:mogelijk|toegestaan)\W+)?(nee|neen)\b", re.IGNORECASE)
# Words that say what is asked where no list has the label.
_CUE = re.compile(
    r"inspre|inspraak|meespre|meepra|spreekrecht|spreektijd|insprek|belangstellende|toehoorder|"
    # `Publiekszaken`, `Burgerzaken` and `Inwonerszaken` are portfolios.
    r"\b(?:publiek|(?:inwoner|burger)s?|samenleving)\b",
    re.IGNORECASE,
)
_BY_LOOK = 0.45
_FEWEST = 3  # items of a programme
_ASIDE = re.compile(r"^[\W_]*((ja|nee|neen|duur\b|tijd\b|[☐☒])[\W_]*)+", re.IGNORECASE)


def propose(view: View) -> Iterable[Candidate]:
    zones = list(view.zones(*KEYS))
    # Beside boxes that answer, words tell of something else: `Er was gelegenheid vorige week.`
    ticked = [zone for zone in zones if has_boxes(zone.lines) and _by_tick(view, zone)]
    for zone in ticked or zones:
        yield from _allowed(view, zone)
    for zone in zones:
        yield from _rest(zone)
    for zone in (*view.unlisted, *view.blocks):
        told = zone.label_line.text if _is_list(zone) else f"{zone.label_line.text} {zone.text}"
        if _CUE.search(told):
            yield from _allowed(view, zone, _BY_LOOK)


def _is_list(zone: Zone) -> bool:
    """Whether a zone holds a programme, of which an item may be `Gelegenheid tot inspreken`."""
    return len(outline(in_rows(zone.lines)).items) >= _FEWEST


def _allowed(view: View, zone: Zone, trust: float = 1.0) -> Iterable[Candidate]:
    score = zone_score(zone) * trust
    lines = without_form_notes(zone.lines)
    left = without_struck(lines)
    passage = Passage(left)
    if has_boxes(zone.lines):
        decided = _by_tick(view, zone)
    else:
        is_open = left == lines and leaves_choice(zone.lines)
        decided = _by_words(passage.text, boxes_follow(view), is_open=is_open)
    if decided is None:
        return
    value, method, sure = decided
    passage = passage if passage.text else Passage(zone.lines)
    if not passage.text:
        return
    ink = passage.whole(method, label=score, tick=sure)
    yield scalar_candidate("/public_speaking/allowed", value, ink, score)


def _by_tick(view: View, zone: Zone) -> tuple[bool, Method, float] | None:
    """By the boxes at `ja` and `nee`; a single box at neither is the box of the label."""
    states: dict[bool, tuple[bool, float]] = {}
    ticks = view.ticks_in(zone)
    for tick in ticks:
        means = _meant(tick)
        if means is not None:
            states[means] = (bool(tick.checked), tick.certainty)
    return _weigh(states) or (None if states else _of_bare_boxes(zone))


def _of_bare_boxes(zone: Zone) -> tuple[bool, Method, float] | None:
    """By two boxes whose words stand over them, apart from the label: all forms have yes first."""
    words = [word for line in zone.lines for word in line.words]
    boxes = [word.text == TICKED_BOX for word in words if word.text in (EMPTY_BOX, TICKED_BOX)]
    if len(boxes) != 2 or boxes[0] == boxes[1] or words[1].text not in (EMPTY_BOX, TICKED_BOX):
        return None
    return boxes[0], "tick", 0.8


def _meant(tick: Tick) -> bool | None:
    """What the option of a box means: the answer next to the box, where its text has both."""
    option = tick.option.text.strip(" .,:;")
    answers = ((_BOX_NO, False), (_BOX_YES, True))
    begins = [m for word, m in answers if re.search(rf"^{word}\b", option, re.IGNORECASE)]
    ends = [m for word, m in answers if re.search(rf"\b{word}$", option, re.IGNORECASE)]
    before = tick.box.x0 < tick.option.box.x0
    found = [*begins, *ends] if before else [*ends, *begins]
    return found[0] if found else None


def _weigh(states: dict[bool, tuple[bool, float]]) -> tuple[bool, Method, float] | None:
    """One ticked decides; of a pair of which one box was found the other one follows."""
    if len(states) == 2:
        if states[True][0] == states[False][0]:
            return None
        sure = min(certainty for _, certainty in states.values())
        return states[True][0], "tick", sure
    for means, (checked, certainty) in states.items():
        return (means if checked else not means), "tick", certainty * 0.85
    return None


def _by_words(text: str, follow: bool, *, is_open: bool) -> tuple[bool, Method, float] | None:
    """By what is said; both answers of a choice that is left open say nothing."""
    line = " ".join(text.split())
    both = [answers for answers in _ANSWERS if _are_both(line, *answers)]
    for answers in both:
        residue = _by_residue(line, answers, follow)
        if residue is not None:
            return residue, "inferred", 0.8
    if is_open and _BOTH.fullmatch(line):
        return None
    asked = any(_YES in answers for answers in both)  # `Nee, niet mondeling, wel schriftelijk`
    if _START_NO.match(line) and not asked:
        return False, "label", 0.95
    if _START_YES.match(line) and not (asked and re.search(rf"\b{_NO}\b", line[:20])):
        return True, "label", 0.95
    said = permitted(line)
    return None if said is None else (said, "inferred", 0.85)


def _are_both(line: str, first: str, second: str) -> bool:
    """Whether a line asks by two answers: `ja nee`, `Xja Onee`."""
    return bool(re.search(rf"{_EDGE}{first}\b.{{0,12}}{_EDGE}{second}\b", line))


def _by_residue(line: str, answers: tuple[str, str], follow: bool) -> bool | None:
    """Read what OCR left of the boxes at two answers: before the words, or after them."""
    first, second = answers
    mark, after = rf"{_FULL}|{_EMPTY}", r"[\s:._…]"
    patterns = (
        rf"^\W*(?P<a>{mark}|Z)?\s*{first}\b\s+(?P<b>{mark})?\s*[\[|(]?{second}\b",
        rf"^\W*{first}\b{after}*(?P<a>{mark})?{after}+{second}\b{after}*(?P<b>{mark})?(?!\w)",
    )
    for pattern in reversed(patterns) if follow else patterns:
        found = re.search(pattern, line)
        if not found:
            continue
        one, other = _kind(found["a"]), _kind(found["b"])
        if one == other:
            continue
        chosen = one == "full" if "full" in (one, other) else one != "empty"
        return chosen == (first in (_YES, _WEL))
    return None


def _kind(residue: str | None) -> str | None:
    if residue is None:
        return None
    return "full" if re.fullmatch(_FULL, residue) else "empty"


def _rest(zone: Zone) -> Iterable[Candidate]:
    passage = Passage(without_form_notes(zone.lines))
    text, score = passage.text, zone_score(zone)
    if duration := find_duration(text, each=True):
        ink = passage.ink(duration.start, duration.end, "label", label=score)
        yield scalar_candidate("/public_speaking/duration_minutes", duration.minutes, ink, score)
    aside = _ASIDE.match(text)
    start = aside.end() if aside else 0
    if duration and duration.start <= start + 1:
        start = max(start, duration.end)
    note = " ".join(text[start:].replace(EMPTY_BOX, "").replace(TICKED_BOX, "").split())
    if len(note.split()) > 2:
        ink = passage.ink(start, len(text), "label", label=score)
        yield scalar_candidate("/public_speaking/note", note, ink, score)
