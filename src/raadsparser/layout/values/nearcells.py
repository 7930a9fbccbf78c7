"""Values in cells near to labels that stand on the open page."""

from __future__ import annotations

from collections.abc import Container

from raadsparser.layout.canvas.blocks import OPEN, Region, Segment
from raadsparser.layout.cells.adjacent import EDGE
from raadsparser.layout.values.found import Found
from raadsparser.layout.values.neighbours import COLUMN, Neighbours
from raadsparser.sheet import Relation


def take_cells_aside(neighbours: Neighbours, found: Found) -> None:
    """The cells of a column right of labels on the open page, each level with its label.

    So it is where only the values have a ground or a frame, or where the rule at the left of
    the label is worn away: the white between may be wide.
    """
    free = {r for r in neighbours.canvas.cells if not neighbours.is_label_cell(r)}
    free -= {s.region for _, _, lines in found for s in lines}
    asides = {
        index: _cells_aside(neighbours, label, free)
        for index, (label, _, lines) in enumerate(found)
        if not lines and not neighbours.canvas.is_closed(label.region)
    }
    edges = [neighbours.canvas.cells[r].x0 for aside in asides.values() for r in aside]
    beside_labels = {lines[0].region for _, how, lines in found if how == "beside" and lines}
    edges += [box.x0 for r, box in neighbours.canvas.cells.items() if r in beside_labels]
    for index, aside in asides.items():
        edge = neighbours.canvas.cells[aside[0]].x0 if aside else 0.0
        if sum(abs(other - edge) <= EDGE for other in edges) >= COLUMN:
            inside = [s for r in aside for s in neighbours.canvas.in_region(r) if not s.taken]
            found[index] = found[index][0], "beside", inside


def _cells_aside(neighbours: Neighbours, label: Segment, free: Container[Region]) -> list[Region]:
    """The cells right of a label, from its top to that of the next one in its column."""
    cells, slack = neighbours.canvas.cells, 0.5 * neighbours.canvas.size
    column = (s for s in neighbours.labels if abs(s.box.x0 - label.box.x0) <= EDGE)
    following = [s.box.y0 for s in column if s.box.y0 > label.box.y1 and s.region == OPEN]
    top, end = label.box.y0 - slack, min(following, default=float("inf")) - slack
    right = [
        r
        for r, box in cells.items()
        if r in free and box.x0 >= label.box.x1 - 1 and top <= box.center_y < end
    ]
    if not any(cells[r].y0 <= label.box.center_y <= cells[r].y1 for r in right):
        return []
    first = min(cells[r].x0 for r in right)
    between = (s for s in neighbours.canvas.in_region(OPEN) if label.box.x1 < s.box.x0 < first)
    if any(top <= s.box.center_y < end for s in between):
        return []
    return sorted(right, key=lambda r: (round(cells[r].y0), cells[r].x0))


def take_near_cells(neighbours: Neighbours, found: Found) -> None:
    """The cell under a label on the open page, or else right of it, with its text.

    So it is where only values have a frame, or where rules got lost on dark ground.
    """
    owned = {s.region for _, _, lines in found for s in lines}
    shared: dict[Region, int] = {}  # the row of the labels over one wide cell
    for index, (label, _, lines) in enumerate(found):
        if lines or neighbours.canvas.is_closed(label.region):
            continue
        near = _cells_near(neighbours, label, {r for r in owned if shared.get(r) != label.row})
        for relation in ("below", "beside"):
            if some := [(at, region) for how, at, region in near if how == relation]:
                region = min(some, key=lambda one: _order(neighbours, label, *one))[1]
                inside = neighbours.claim(label, region)
                if relation == "below":
                    inside = neighbours.in_column(label, inside)
                    shared[region] = label.row
                found[index] = label, relation, inside
                owned.add(region)
                break


def _order(
    neighbours: Neighbours, label: Segment, at: float, region: Region
) -> tuple[float, float]:
    """Nearer cells first; of those level with one another the one that begins at the label."""
    return round(at), abs(neighbours.canvas.cells[region].x0 - label.box.x0)


def _cells_near(
    neighbours: Neighbours, label: Segment, owned: Container[Region]
) -> list[tuple[Relation, float, Region]]:
    reach = 2 * neighbours.canvas.size
    last = neighbours.label_bottom(label)
    near: list[tuple[Relation, float, Region]] = []
    for region, cell in neighbours.canvas.cells.items():
        if region in owned or neighbours.is_label_cell(region):
            continue
        if cell.x0 - EDGE <= label.box.x0 < cell.x1 and -EDGE <= cell.y0 - last <= reach:
            near.append(("below", cell.y0, region))
        elif cell.y0 <= label.box.center_y <= cell.y1 and 0 <= cell.x0 - label.box.x1 <= reach:
            near.append(("beside", cell.x0, region))
    return near
