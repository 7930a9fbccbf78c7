"""Remarks by pen or pencil in the side margins of a page, clear to read but no text of the form.

A clerk writes `spoed` or `kopie HB` beside a line; read with it, the remark would end the value
there. What stands by the side of the sheet, past where the text ends, is of no line.
"""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.layout.canvas.lines import rows
from raadsparser.page import BBox, Rule, Word

# A remark begins, or ends, so near to the side of the sheet, as a share of its width; text that
# is set as far out is told by how much of it there is.
_RIGHT, _LEFT = 0.86, 0.09
_OUTSIDE = 2.0  # points outside of all text
_CLEAR = 6.0  # points of white between a remark and the text of its row
_FEWEST, _MOST = 20, 6  # words of text that tell its edges; of all remarks together
_LETTERS = 2  # on a row; less is a sign, or a mark of a list


def without_margin_notes(
    words: Sequence[Word], width: float, rules: Sequence[Rule] = ()
) -> list[Word]:
    """The words less those in the margins of a page so wide (points); what stands between its
    rules is in a cell."""
    read = [word for word in words if word.source == "ocr"]
    inner = [w for w in read if w.box.x0 < _RIGHT * width and w.box.x1 > _LEFT * width]
    if len(inner) < _FEWEST or not 0 < len(read) - len(inner) <= _MOST:
        return list(words)
    edges = min(w.box.x0 for w in inner) - _OUTSIDE, max(w.box.x1 for w in inner) + _OUTSIDE
    within = {id(word) for word in inner}
    noted = {id(word) for row in rows(read) for word in _remark(row, within, edges)}
    if noted and rules:
        form = BBox.union(rule.box for rule in rules)
        noted -= {id(word) for word in read if form.x0 < word.box.center_x < form.x1}
    return [word for word in words if id(word) not in noted]


def _remark(row: Sequence[Word], within: set[int], edges: tuple[float, float]) -> list[Word]:
    """The words of a row that are outside the edges of the text, clear of the rest of the row."""
    rest = [word.box for word in row if id(word) in within]
    remark = [word for word in row if id(word) not in within]
    if sum(len(word.text) for word in remark) < _LETTERS:
        return []
    box = BBox.union(word.box for word in remark)
    outside = not edges[0] <= box.center_x <= edges[1]
    clear = all(o.x1 <= box.x0 - _CLEAR or o.x0 >= box.x1 + _CLEAR for o in rest)
    told = any(char.isalpha() for word in remark for char in word.text)  # not the page's number
    return remark if outside and clear and told else []
