"""Labels of one band that look like one line, cut where each begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from raadsparser.layout.canvas.blocks import OPEN, Canvas, Region, Segment, split
from raadsparser.layout.lexicon.capitals import is_capital
from raadsparser.layout.lexicon.labels import LabelHit, Lexicon
from raadsparser.layout.lexicon.wording import is_head
from raadsparser.page import BBox, Word

EDGE = 4.0  # points by which a word may begin beside the edge of its column
KNOWN = 0.86  # score from which a text is a label
_BLANK = 0.75  # between two words at most, as a share of the height of a line
_TO_ONE = 3  # so many labels that are known to one that is not, or is read badly


def part_labels(
    canvas: Canvas, inside: Sequence[Segment], under: Sequence[Region], lexicon: Lexicon
) -> None:
    """Cut labels set so close in a band that they look like one line: the cells of their values
    show where each begins."""
    edges = sorted(min(s.box.x0 for s in some) for r in under if (some := canvas.in_region(r)))
    if len(edges) < 2 or not inside:
        return
    columns: dict[float, list[str]] = {edge: [] for edge in edges}
    cuts: list[tuple[Segment, list[int]]] = []
    for segment in inside:
        words = segment.line.words
        begin = [min(edges, key=lambda edge: abs(edge - word.box.x0)) for word in words]
        at_edge = [
            abs(word.box.x0 - edge) <= EDGE and _may_begin(words, n)
            for n, (word, edge) in enumerate(zip(words, begin, strict=True))
        ]
        if not at_edge[0]:
            return
        home = begin[0]
        for word, edge, starts in zip(words, begin, at_edge, strict=True):
            home = edge if starts else home
            columns[home].append(word.text)
        cuts.append((segment, [n for n in range(1, len(words)) if at_edge[n]]))
    texts = [" ".join(column).rstrip(" :") for column in columns.values() if column]
    known = [hit for text in texts if (hit := lexicon.match(text)) and hit[2] >= KNOWN]
    if len(known) < 2 or len(texts) - len(known) > len(known) // _TO_ONE:
        return
    if _is_one(inside, lexicon) and not all(map(lexicon.listed, texts)):
        return
    _split_all(canvas, cuts)


def _is_one(inside: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Whether a line is the listed label of a whole table, letter for letter, though its words
    stand at the edges of columns: `VOORSTEL VOOR DE BEHANDELING`."""
    return len(inside) == 1 and lexicon.listed(inside[0].line.text) is not None


def _may_begin(words: Sequence[Word], at: int) -> bool:
    """Whether a label may begin at one of the words: not in the middle of `Advies behandeling`."""
    return is_capital(words[at:]) or not is_capital(words)


def part_at_colons(canvas: Canvas, inside: Sequence[Segment], lexicon: Lexicon) -> None:
    """Cut the first line of a band after the labels that a colon ends, if there are several."""
    top = min((segment.row for segment in inside), default=0)
    cuts: list[tuple[Segment, list[int]]] = []
    known = 0
    for segment in (s for s in inside if s.row == top):
        words, places, at = segment.line.words, [], 0
        while (hit := lexicon.prefix(words[at:])) is not None and hit.colon:
            known += 1
            at += hit.words
            if at >= len(words):
                break
            places.append(at)
        cuts.append((segment, places))
    if known < 2:
        return
    _split_all(canvas, cuts)


def _split_all(canvas: Canvas, cuts: Sequence[tuple[Segment, Sequence[int]]]) -> None:
    """Cut segments before each of the words told."""
    for segment, places in cuts:
        first = segment
        for place in reversed(places):
            parts = split(first, place)
            canvas.replace(first, parts)
            first = parts[0]


def just_above(canvas: Canvas, row: Sequence[Region]) -> list[Segment]:
    """What stands on the open page right over a row of cells, the rows of one paragraph."""
    box = BBox.union(canvas.cells[region] for region in row)
    over = [
        s
        for s in canvas.in_region(OPEN)
        if box.x0 - EDGE <= s.box.x0 and s.box.x1 <= box.x1 + EDGE and s.box.y1 <= box.y0 + 1
    ]
    found: list[Segment] = []
    top = box.y0
    for segment in sorted(over, key=lambda s: -s.box.y1):
        if top - segment.box.y1 > canvas.size:
            break
        found.append(segment)
        top = min(top, segment.box.y0)
    return found[::-1]


def run_of(
    words: Sequence[Word], listed: Callable[[Sequence[Word]], LabelHit | None]
) -> list[LabelHit]:
    """The labels that words are, one after another, as heads of columns set close.

    `listed` gives the label that words begin with. Empty where not all of the words are labels,
    each of its own field.
    """
    run: list[LabelHit] = []
    at = 0
    while at < len(words):
        hit = listed(words[at:])
        if hit is None or not is_head(hit.key) or not is_capital(words[at:]):
            return []
        run.append(hit)
        at += hit.words
    each = len({hit.key for hit in run}) == len(run)
    return run if each and not _is_body(words, run) else []


def _is_body(words: Sequence[Word], run: Sequence[LabelHit]) -> bool:
    """Whether two labels a blank apart are the name of a meeting: `Commissie Ruimte`."""
    if len(run) != 2 or run[0].key != "meeting/body":
        return False
    before, after = words[run[0].words - 1].box, words[run[0].words].box
    return after.x0 - before.x1 <= _BLANK * before.height


def cut_run(canvas: Canvas, segment: Segment, run: Sequence[LabelHit]) -> None:
    """Part a segment into its labels."""
    for hit in run[:-1]:
        first, rest = split(segment, hit.words)
        first.hit = hit
        canvas.replace(segment, [first, rest])
        segment = rest
    segment.hit = run[-1]
