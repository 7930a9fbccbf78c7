"""Rows of tick boxes that a narrow cell broke between a box and its option, or within one."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word

_BOXES = {EMPTY_BOX, TICKED_BOX}
_JOINS = frozenset({"en", "&", "/", "ter", "tot", "van", "voor"})  # with these no option ends
_PHRASE = 3  # words of an option by which it is known


def with_wrapped(rows: Sequence[list[Word]]) -> list[list[Word]]:
    """Rows of words; one goes on in the next where its last box stands before an option there.

    `☐ Informatie ☒` over `Discussie ☐` over `Besluit` has its boxes before the options. So has
    `☐ Sociaal` over `domein ☒ Bestuur en` over `middelen`, where a narrow cell breaks options.
    Where boxes stand behind, the words after the last one begin an option.
    """
    result: list[list[Word]] = []
    first = False
    for row in rows:
        if result and row[0].text not in _BOXES and _breaks(result[-1], row, first):
            result[-1] += row
            continue
        if result and not first and _ends_before_box(result[-1], row):
            result[-1] += row
            continue
        first = row[0].text in _BOXES and (len(row) > 1 or (not result and _are_chained(rows)))
        result.append(list(row))
    return result


def _breaks(above: Sequence[Word], row: Sequence[Word], first: bool) -> bool:
    return _goes_on(above, row) if first else _goes_on_to_box(above, row)


def _are_chained(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether the box of each row is that of the option in the next, as in a cell where no option
    has room beside its box: `☐` over `Ja ☒` over `Nee`."""
    *boxed, last = rows[1:] or [[]]
    parted = all(row[0].text not in _BOXES and row[-1].text in _BOXES for row in boxed)
    return bool(boxed) and parted and 0 < len(last) <= _PHRASE and last[-1].text not in _BOXES


def _ends_before_box(above: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether an option ends its row and its box begins the next, where boxes stand behind:
    `Beeldvorming ☐ Oordeelsvorming` over `☒ Besluitvorming ☐`."""
    boxes = [word.text in _BOXES for word in above]
    behind = any(boxes) and not (boxes[0] or boxes[-1])
    return behind and row[0].text in _BOXES and row[-1].text in _BOXES


def _goes_on_to_box(above: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether an option with its box behind it begins in one row and ends in the next:
    `mogelijk ☐ niet` over `mogelijk ☒`, or over `mogelijk ☒ anders ☐`."""
    texts = [word.text for word in above]
    last = max((at for at, text in enumerate(texts) if text in _BOXES), default=len(texts))
    begun, boxes = texts[last + 1 :], [word.text in _BOXES for word in row]
    if not 0 < len(begun) < _PHRASE or not boxes[-1] or not row[0].text[:1].islower():
        return False
    return sum(boxes) == 1 or begun[0][:1].isupper()


def _goes_on(above: Sequence[Word], row: Sequence[Word]) -> bool:
    """Whether a row whose boxes stand before the options ends within one that the next goes on."""
    if above[-1].text in _BOXES:
        return True
    within = above[-1].text.casefold() in _JOINS or any(word.text in _BOXES for word in row)
    return within and row[0].text[:1].islower() and row[-1].text not in _BOXES
