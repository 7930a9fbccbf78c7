"""Labels broken over several lines of a narrow column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.layout.canvas.blocks import Canvas, Segment, split
from raadsparser.layout.lexicon.additions import is_addition
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import MAX_LABEL_WORDS, LabelHit, Lexicon
from raadsparser.layout.lexicon.listed import slack
from raadsparser.layout.lexicon.wording import LISTED, is_hint
from raadsparser.layout.marking.known.numbered import is_timed
from raadsparser.layout.marking.parting.rightlabels import is_right_below
from raadsparser.layout.marking.standing import ALIGNED, begins, has_right, is_point

_ORDINAL = re.compile(r"^\d{1,2}[.):]?$")
# No label ends so: `aard van de` goes on below, whatever that is by itself.
_UNFINISHED = re.compile(r"(?i)\b(?:de|het|een|van|voor|tot|aan|en|of)$")
_NAME_BEGINS = re.compile(r"\s(?!D\.D\.)(?:[A-ZÀ-Þ]\.)+$")  # `wethouder B.B.`
# By so much a label that wraps may fit worse than its first line alone, if it goes on in
# lower case: `Voorzitter` and, below it, `sessie`.
WHOLLY = 0.06
# The second line of a centred label stands so near below the first, in heights of a line, and
# their middles differ by so many points at most.
_CLOSE, _CENTRED = 0.8, 2.5
# Heads of the column of who speaks: `Door` over `voorzitter` asks for no chair.
_SPEAKS = frozenset({"door", "wie"})
# A word is put together of two halves only where all words of the label then are known.
_SURE = 0.95
# The options under a label, `Ja / Nee`, though some forms have them in it: `Inspreken ja/nee`.
CHOICE = re.compile(r"(?i)\W*(?:ja\W+nee|nee\W+ja)\W*$")


def mark_wrapped(canvas: Canvas, lexicon: Lexicon) -> None:
    """Labels broken over two or three lines of a narrow column on the open page."""
    for region in canvas.regions():
        inside = [s for s in canvas.in_region(region) if not s.taken]
        rows: dict[int, list[Segment]] = {}
        for segment in inside:
            rows.setdefault(segment.row, []).append(segment)
        for first in inside:
            if first.taken or lexicon.is_answer(first.line.text) or _is_listed(canvas, first):
                continue  # it ends the label above; `Ter kennisname` over `Ja`, beside two labels
            column = column_below(first, rows, canvas.size)
            for count in (3, 2):
                parts = [first, *column[: count - 1]]
                whole = len(parts) == count and not any(part.taken for part in parts)
                if whole and _join_label(canvas, parts, lexicon):
                    break
            else:
                _join_unfinished(canvas, first, column[:1])


def _is_listed(canvas: Canvas, segment: Segment) -> bool:
    """Whether a segment is a point of a list, or an item behind its time."""
    return is_point(canvas, segment) or (canvas.has_geometry and is_timed(canvas, segment))


def starts_anew(first: Segment, second: Segment) -> bool:
    """Whether a line's capital sets it apart from the line above, which is not all capitals."""
    in_capitals = first.line.text.isupper() and second.line.text.isupper()
    return is_capital(second.line.words) and not in_capitals


def texts(segment: Segment) -> list[str]:
    return [word.text for word in segment.line.words]


def whole_label(lexicon: Lexicon, lines: Sequence[Sequence[str]]) -> tuple[str, str, float] | None:
    """The label that lines of words make, set apart or broken within a word."""
    texts = [text for line in lines for text in line]
    ways = [lexicon.match_or_guess(" ".join(texts))]
    if all(one.endswith("-") or two[:1].islower() for one, two in pairwise(texts)):
        ways.append(lexicon.match("".join(text.strip("-") for text in texts)))
    mended = (lexicon.match(whole) for whole in _mended(lexicon, lines))
    ways += [way for way in mended if way and way[2] >= _SURE]
    return max((way for way in ways if way), key=lambda way: way[2], default=None)


def _mended(lexicon: Lexicon, lines: Sequence[Sequence[str]]) -> Iterator[str]:
    """The words of lines in capitals with the last of one line and the first of the next made one:
    `PORTEFEUILLEHOUD` over `ER COLLEGE`, which a narrow column cut without a hyphen."""
    for at in range(1, len(lines)):
        before = [text for line in lines[:at] for text in line]
        after = [text for line in lines[at:] for text in line]
        own = lexicon.match(" ".join(lines[at]))
        if not (before[-1].isupper() and after[0].isupper()) or (own and own[2] >= _SURE):
            continue  # the next label
        yield " ".join([*before[:-1], before[-1].rstrip("-") + after[0], *after[1:]])


def merge(parts: Sequence[Segment], hit: LabelHit) -> None:
    """Let the first part carry the label; the rest are used up by it."""
    parts[0].hit, parts[0].tail = hit, parts[1:]
    for part in parts[1:]:
        part.hit, part.taken = None, True


def column_below(
    first: Segment, rows: Mapping[int, Sequence[Segment]], size: float
) -> list[Segment]:
    """What stands under a segment on the two rows below it, of its region's `rows`, with
    nothing of another column between."""
    column: list[Segment] = []
    for row in (first.row + 1, first.row + 2):
        here = [s for s in rows.get(row, ()) if _is_near(first, s, size)]
        fit = [s for s in here if _is_in_column(first, s)]
        if not fit and any(s.box.overlap_x(first.box) > 0 for s in here):
            break
        column += fit
    return column


def _is_in_column(first: Segment, below: Segment) -> bool:
    flush = abs(below.box.x0 - first.box.x0) <= ALIGNED
    return flush or is_right_below(first, below) or _is_centred_below(first, below)


def _is_centred_below(first: Segment, below: Segment) -> bool:
    """Whether a segment goes on, in the middle of the one above, with a label set centred."""
    close = below.box.y0 - first.box.y1 < _CLOSE * first.box.height
    goes_on = close and below.line.text[:1].islower()
    return goes_on and abs(first.box.center_x - below.box.center_x) <= _CENTRED


def _is_near(first: Segment, below: Segment, size: float) -> bool:
    """Whether a line may go on one above; a page may end within `Kan er worden` /
    `ingesproken?`, but not behind what is a label by itself."""
    over = first.hit is None and below.line.page == first.line.page + 1
    return over or below.box.y0 - first.box.y1 < 3 * size


def _before_value(parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """The last part of a label cut behind its colon, where the second line of the value stands
    close: `portefeuillehouder: Cate` under `Verantwoordelijk`, beside `Esmée ten`."""
    last = parts[-1]
    ends = (n for n, word in enumerate(last.line.words[:-1], 1) if word.text.endswith(":"))
    at = next(ends, 0)
    before = [text for part in parts[:-1] for text in texts(part)]
    found = lexicon.match(" ".join([*before, *texts(last)[:at]]).rstrip(" :")) if at else None
    return split(last, at) if found is not None and found[2] >= LISTED else [last]


def _join_label(canvas: Canvas, parts: list[Segment], lexicon: Lexicon) -> bool:
    """Make parts one label if they are; the last one is cut only then."""
    *before, last = parts
    pieces = _before_value(parts, lexicon)
    if len(pieces) == 1:
        return _joined(canvas, parts, lexicon)
    canvas.replace(last, pieces)
    if _joined(canvas, [*before, pieces[0]], lexicon):
        last.taken = True  # it is on the canvas no more, but on the list of what may wrap
        return True
    canvas.rejoin(pieces, last)
    return False


def _joined(canvas: Canvas, parts: list[Segment], lexicon: Lexicon) -> bool:
    if sum([len(part.line.words) for part in parts]) > MAX_LABEL_WORDS + 1:
        return False
    if not all(map(_may_be_part, parts)) or parts[0].line.text.casefold() in _SPEAKS:
        return False
    words = [word for part in parts for word in part.line.words]
    # A form may number its questions: `16. Opzet van de` / `avond`.
    numbered = parts[0].hit is not None or bool(canvas.numbered)
    asked = words[1:] if numbered and _ORDINAL.match(words[0].text) else words
    if len(asked) > MAX_LABEL_WORDS or not begins(canvas, asked) or _runs_on(canvas, parts[0]):
        return False
    if parts[0].line.text.isupper() and not all(part.line.text.isupper() for part in parts):
        return False  # a label in capitals goes on in capitals
    # A colon ends a label; one that no list has (`Aan:` over `Van:`) is told by the next's own.
    known = parts[0].hit is not None or has_colon(parts[-1])
    if known and any(map(has_colon, parts[:-1])):
        return False
    if _ask_apart(canvas, parts, lexicon):
        return False
    lines = [texts(part) for part in parts]
    lines[0] = lines[0][len(words) - len(asked) :]
    found = whole_label(lexicon, [[text.rstrip(":") for text in line] for line in lines])
    if found is None:
        return False
    if _ends_before(parts, found):
        return False
    alone = parts[0].hit.score if parts[0].hit else 0.0
    later_is_own = any(part.hit is not None for part in parts[1:])
    found_exactly = found[2] >= LISTED
    stacked = not any(has_right(canvas, part) for part in parts)
    # `TE BESPREKEN` with its value over `ONDERWERP` without one.
    begun = alone < LISTED and not any(has_right(canvas, part) for part in parts[1:])
    listed = found_exactly and (parts[0].hit is None or stacked or begun)
    listed = listed or (begun and _says_more(parts, found))
    own = later_is_own and not has_colon(parts[-1]) and not listed
    anew = is_capital(parts[1].line.words) if own else starts_anew(*parts[:2])
    goes_on = not anew
    text, label = " ".join(word.text for word in asked), parts[0].hit.label if parts[0].hit else ""
    if found[2] < max(0.9, alone - (slack(text, found[1], label, WHOLLY) if goes_on else 0.0)):
        return False
    added = goes_on and is_addition(text)
    fits_better = found[2] >= LISTED > alone
    if parts[0].hit and parts[0].hit.label == found[1] and not (added or fits_better):
        return False  # the first line alone: what is below adds nothing to it
    whole = parts[0].hit is not None and canvas.lower_case and found[2] < LISTED
    own_parts = parts[2:] if _UNFINISHED.search(parts[0].line.text) else parts[1:]
    others = whole and any(part.hit and part.hit.key != found[0] for part in own_parts)
    if others or (later_is_own and not (goes_on and found[2] >= 0.95)):
        return False
    colon = words[-1].text.endswith(":")
    merge(parts, LabelHit(found[0], found[1], len(words), found[2], colon))
    return True


def _ends_before(parts: Sequence[Segment], found: tuple[str, str, float]) -> bool:
    """Whether what no list has is a label and the next one under it: one that wraps over a
    capital, or `INSPREKEN` over `WAT IS ER GEBEURD?`."""
    if found[2] >= LISTED:
        return False
    own = parts[0].hit
    other = own is not None and own.score >= LISTED and own.key not in ("other", found[0])
    return other or (len(parts) > 2 and starts_anew(*parts[-2:]))


def _says_more(parts: Sequence[Segment], found: tuple[str, str, float]) -> bool:
    """Whether a label that no list has asks what its last line alone does: `BESTUURLIJK` over
    `PORTEFEUILLEHOUDER`."""
    last = parts[-1].hit
    return parts[0].hit is None and last is not None and last.key == found[0] and found[2] >= _SURE


def _join_unfinished(canvas: Canvas, first: Segment, below: Sequence[Segment]) -> None:
    """A label of two lines that no list has, the first of which cannot end so: `Programma en`
    close over `tijden`, though that is a label by itself."""
    if first.hit is None or not below or not _UNFINISHED.search(first.line.text):
        return
    second = below[0]
    close = 0 < second.box.y0 - first.box.y1 < _CLOSE * first.box.height
    if canvas.lower_case or second.hit is None or not (close and canvas.has_geometry):
        return
    if not is_capital(second.line.words) and len(second.line.words) == 1:
        words = len(first.line.words) + 1
        merge([first, second], replace(first.hit, words=words, colon=has_colon(second)))


def _may_be_part(segment: Segment) -> bool:
    """Not what a form says under one label and over the next, nor a bullet above an item that
    reads like a label, nor what a name begins with, nor options of which one is struck out."""
    text = segment.line.text
    if any(word.struck for word in segment.line.words) or CHOICE.match(text):
        return False
    return any(map(str.isalpha, text)) and not is_hint(text) and not _NAME_BEGINS.search(text)


def _ask_apart(canvas: Canvas, parts: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether each part is a label with a value beside it, they ask different things, and no
    list has them as one: `zaal` over `datum`, but not `aard van de` over `bespreking`."""
    if any(_UNFINISHED.search(part.line.text) for part in parts[:-1]):
        return False
    small = [not is_capital(part.line.words) for part in parts]
    on = not any(_has_capital_right(canvas, part) for part in parts[1:])
    if not canvas.lower_case and not small[0] and all(small[1:]) and on:
        return False  # `Datum behandeling` over `commissie`, beside `27` over `september`
    keys = {part.hit.key for part in parts if part.hit is not None and has_right(canvas, part)}
    if len(keys) < len(parts):
        return False
    texts = [part.line.text.rstrip(" :") for part in parts]
    return not any(lexicon.listed(joint.join(texts)) for joint in (" ", ""))


def _has_capital_right(canvas: Canvas, segment: Segment) -> bool:
    """Whether what stands next right of a segment begins with a capital, as values of their own
    mostly do."""
    row = canvas.in_row(segment.region, segment.row)
    right = [s for s in row if s.box.x0 > segment.box.x1]
    nearest = min(right, key=lambda s: s.box.x0, default=None)
    return nearest is not None and is_capital(nearest.line.words)


def _runs_on(canvas: Canvas, label: Segment) -> bool:
    """Whether the value begins on the line of a label, right behind it: what is below such a
    label goes on with its value."""
    if not canvas.running:
        return False
    level = canvas.in_row(label.region, label.row)
    behind = (s.box.x0 - label.box.x1 for s in level if s.box.x0 > label.box.x0)
    return min(behind, default=canvas.size) < canvas.size


def has_colon(segment: Segment) -> bool:
    return segment.line.words[-1].text.endswith(":")
