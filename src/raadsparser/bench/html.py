"""The score as one page that needs nothing beside it: tables, a plot, and the worst cases."""

from __future__ import annotations

import base64
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from raadsparser.bench.attribute import STAGES, Miss
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.plot import reliability_svg
from raadsparser.bench.report import Scores
from raadsparser.bench.score import Summary
from raadsparser.bench.tables import figures, interval, short
from raadsparser.errors import DocumentError, RaadsparserError
from raadsparser.page import Page

if TYPE_CHECKING:
    from PIL.Image import Image

WORST_SHEETS, MISSES_SHOWN = 12, 8
SCALE, MARGIN, WIDEST = 2.0, 14.0, 900

STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; color: #1c1c1c; margin: 2rem auto; max-width: 76rem;
       padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2.2rem } h3 { font-size: 1rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: .5rem 0 }
th, td { border-bottom: 1px solid #ddd; padding: .22rem .6rem; text-align: right;
         vertical-align: top }
th:first-child, td:first-child, td.text { text-align: left } th { background: #f4f4f2 }
td.text { max-width: 24rem; overflow-wrap: anywhere } td.wrong { color: #a3201d }
img { max-width: 100%; border: 1px solid #ccc } .muted { color: #707070 }
tr.core td:first-child { font-weight: 600 } .scroll { overflow-x: auto }
"""


def page(scores: Scores, *, title: str) -> str:
    """The whole report as HTML; page images are cut from the documents where they can be read."""
    body = "\n".join(_sections(scores, title))
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title><style>{STYLE}</style></head>\n<body>\n{body}\n"
        "</body></html>\n"
    )


def _sections(scores: Scores, title: str) -> Iterator[str]:
    summary = scores.summary
    yield f"<h1>{escape(title)}</h1>"
    yield f"<p>{summary.documents} documents, {summary.sheets} sheets. Intervals: 95 %, by "
    yield "bootstrap over documents.</p>"
    yield _headline(summary)
    yield "<h2>Fields</h2><p class=muted>Bold: core fields. The last columns count misses by the "
    yield "stage whose replacement by the truth mends them.</p>"
    yield _fields(scores)
    yield "<h2>Confidence</h2>"
    yield reliability_svg(summary.calibration.bins)
    for group, by_name in scores.groups.items():
        yield f"<h2>By {escape(group)}</h2>"
        yield _group(group, by_name)
    yield f"<h2>Worst sheets</h2>{''.join(_cases(scores.misses))}"


def _headline(summary: Summary) -> str:
    rows = ([name, short(fig), interval(fig)] for name, fig in figures(summary).items())
    return _table(["figure", "value", "95 % interval"], (_row(row) for row in rows))


def _fields(scores: Scores) -> str:
    head = ["field", "there", "read", "P", "R", "F1", "95 %", "F1 normalised", "ANLS*", *STAGES]
    rows = []
    for name, field in scores.summary.fields.items():
        stages = scores.stages(name)
        cells = [name, str(field.gold), str(field.read)]
        cells += [short(field.precision), short(field.recall), short(field.f1)]
        cells += [interval(field.f1), short(field.normal_f1)]
        cells += [short(field.anls) if field.anls else ""]
        cells += [str(stages[stage] or "") for stage in STAGES]
        rows.append(_row(cells, "core" if field.core else ""))
    return _table(head, rows)


def _group(group: str, by_name: dict[str, Summary]) -> str:
    wanted = {
        "core F1": "core_f1",
        "all core right": "sheets_core_right",
        "perfect": "sheets_perfect",
        "boundaries F1": "boundary_f1",
        "negatives with fields": "negatives_with_fields",
    }
    fields = list(dict.fromkeys(f for s in by_name.values() for f in s.fields if s.fields[f].core))
    head = [group, "documents", *wanted, *fields]
    rows = []
    for name, summary in by_name.items():
        shown: list[Estimate | None] = [summary.headline[key] for key in wanted.values()]
        shown += [summary.fields[f].f1 if f in summary.fields else None for f in fields]
        cells = [name, str(summary.documents), *(_cell(figure) for figure in shown)]
        rows.append(_row(cells))
    return _table(head, rows)


def _cell(figure: Estimate | None) -> str:
    return short(figure) if figure else ""


def _table(head: Iterable[str], rows: Iterable[str]) -> str:
    cells = "".join(f"<th>{escape(name)}</th>" for name in head)
    return f"<div class=scroll><table><tr>{cells}</tr>{''.join(rows)}</table></div>"


def _row(cells: Iterable[str], kind: str = "") -> str:
    inner = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr class="{kind}">{inner}</tr>' if kind else f"<tr>{inner}</tr>"


def _cases(misses: Sequence[Miss]) -> Iterator[str]:
    """The sheets with most misses in core fields, each miss with its ink, truth and reading."""
    by_sheet: dict[tuple[str, int], list[Miss]] = defaultdict(list)
    for miss in misses:
        if miss.core:
            by_sheet[miss.document, miss.sheet].append(miss)
    if not by_sheet:
        yield "<p>Every core field is right.</p>"
    worst = sorted(by_sheet.items(), key=lambda item: (-len(item[1]), item[0]))
    for (document, sheet), found in worst[:WORST_SHEETS]:
        which = f"sheet {sheet}" if sheet else "a sheet that is not there"
        yield f"<h3>{escape(document)}, {which}: {len(found)} misses</h3>"
        head = ["field", "on the page", "truth", "read", "confidence", "stage"]
        yield _table(head, (_case(miss) for miss in found[:MISSES_SHOWN]))


def _case(miss: Miss) -> str:
    sure = "" if miss.confidence is None else f"{miss.confidence:.2f}"
    return (
        f"<tr><td>{escape(miss.row)}</td><td class=text>{_crop(miss)}</td>"
        f"<td class=text>{escape(miss.gold or '–')}</td>"
        f'<td class="text wrong">{escape(miss.read or "–")}</td>'
        f"<td>{sure}</td><td>{miss.stage}</td></tr>"
    )


def _crop(miss: Miss) -> str:
    """The miss's ink cut from its page, as an image inside the page itself."""
    if miss.page is None or not miss.boxes:
        return "<span class=muted>place unknown</span>"
    if not miss.path.is_file():
        return "<span class=muted>the document is not there</span>"
    try:
        picture = _cut(miss.path, miss.page, miss)
    except RaadsparserError as error:
        return f"<span class=muted>{escape(str(error))}</span>"
    return f'<img alt="page {miss.page}" src="data:image/png;base64,{_png(picture)}">'


def _cut(path: Path, number: int, miss: Miss) -> Image:
    from raadsparser.ingest import page_image

    pages = _upright(path)
    if number > len(pages):
        raise DocumentError(path, "no_such_page", f"has no page {number}")
    whole = page_image(path, pages[number - 1], SCALE).convert("L")
    x0, y0 = min(box[0] for box in miss.boxes), min(box[1] for box in miss.boxes)
    x1, y1 = max(box[2] for box in miss.boxes), max(box[3] for box in miss.boxes)
    left, top = max(0.0, (x0 - MARGIN) * SCALE), max(0.0, (y0 - MARGIN) * SCALE)
    right = min(float(whole.width), (x1 + MARGIN) * SCALE)
    bottom = min(float(whole.height), (y1 + MARGIN) * SCALE)
    return whole.crop(
        (int(left), int(top), max(int(right), int(left) + 1), max(int(bottom), int(top) + 1))
    )


@lru_cache(maxsize=4)
def _upright(path: Path) -> tuple[Page, ...]:
    """The pages as ingestion puts them upright, which is where boxes are measured."""
    from raadsparser.ingest import read

    return read(path).pages


def _png(picture: Image) -> str:
    if picture.width > WIDEST:
        picture = picture.resize((WIDEST, max(1, picture.height * WIDEST // picture.width)))
    buffer = io.BytesIO()
    picture.quantize(16).save(buffer, "PNG", optimize=True)
    return base64.b64encode(buffer.getvalue()).decode("ascii")
