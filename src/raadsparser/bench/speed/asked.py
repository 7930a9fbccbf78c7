"""What was asked of the speed, beside what was measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from raadsparser.bench.speed.contenders import (
    AGAIN,
    OCRMYPDF,
    ONE,
    PDFPLUMBER,
    TESSERACT,
    TWO,
    Timed,
)
from raadsparser.bench.speed.measure import Cost
from raadsparser.bench.speed.report import table

_WORKER, _PARENT = 600, 50  # MB
_SCALES = 1.8


@dataclass(slots=True)
class Asked:
    """The rows of the table, as the measurements come in."""

    rows: list[tuple[str, str, str]] = field(default_factory=list)

    def table(self) -> str:
        return table(("what", "measured", "asked"), self.rows)

    def of_scans(self, timed: Sequence[Timed]) -> None:
        costs = {one.name: one.cost for one in timed}
        two = costs[TWO].seconds
        share = two / costs[TESSERACT].seconds
        self._add("scanned: share of plain Tesseract's time, both two at a time", share, 0.7)
        if OCRMYPDF in costs:
            share = two / costs[OCRMYPDF].seconds
            self._add("scanned: share of OCRmyPDF's time, both two at a time", share, 0.3)
        self._scaling("scanned", costs)
        most = max(costs[name].child for name in (TWO, ONE, AGAIN))
        self.rows.append(("scanned: peak memory of a worker", f"{most:.0f} MB", f"≤ {_WORKER} MB"))

    def of_digital(self, timed: Sequence[Timed], words: float) -> None:
        """`words` is the share of processor time for reading alone, against pdfplumber."""
        costs = {one.name: one.cost for one in timed}
        slow = costs[PDFPLUMBER]
        self._add(
            "digital: words, rules and boxes, share of pdfplumber's processor time", words, 0.6
        )
        share = costs[ONE].seconds / slow.seconds
        self._add("digital: whole records, one worker, share of pdfplumber's time", share, 0.6)
        self._add(
            "digital: whole records, two workers, share of pdfplumber's time",
            costs[TWO].seconds / slow.seconds,
            0.6,
        )
        self._scaling("digital", costs)

    def of_cache(self, speed: float) -> None:
        what = "again from the OCR cache: sheets a second of processor time, models loaded"
        self.rows.append((what, f"{speed:.1f}", "≥ 60"))

    def of_growth(self, costs: Mapping[int, Cost]) -> None:
        few, many = min(costs), max(costs)
        grown = costs[many].parent - costs[few].parent
        what = f"parent's growth in memory from {few:,} to {many:,} documents"
        self.rows.append((what, f"{grown:.0f} MB", f"≤ {_PARENT} MB"))

    def _add(self, what: str, share: float, most: float) -> None:
        self.rows.append((what, f"{share:.2f}", f"≤ {most}"))

    def _scaling(self, kind: str, costs: Mapping[str, Cost]) -> None:
        gain = costs[ONE].seconds / costs[TWO].seconds
        what = f"{kind}: speed of two workers over that of one"
        self.rows.append((what, f"{gain:.2f}", f"≥ {_SCALES}"))
