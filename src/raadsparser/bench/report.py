"""The report of one scoring: for the terminal, for machines, and as a page to look at."""

from __future__ import annotations

import json as jsonlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from raadsparser.bench.attribute import STAGES, Miss, misses
from raadsparser.bench.calibration import Calibration
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.predictions import Reading, read_predictions
from raadsparser.bench.score import FieldScore, Scored, Summary, score
from raadsparser.bench.substitute import Reader
from raadsparser.bench.tables import scores_table
from raadsparser.bench.truth import TruthDocument, read_truth
from raadsparser.errors import UsageError
from raadsparser.record import AgendaSheet

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Scores", "evaluate", "evaluate_files", "scores_json", "scores_table"]


@dataclass(frozen=True, slots=True)
class Scores:
    """The table, the same by group, every miss with its stage, and what found no partner.

    `unread` names documents with sheets of which nothing was read, `strangers` the
    documents that were read but that the truth does not have.
    """

    summary: Summary
    groups: dict[str, dict[str, Summary]]
    misses: tuple[Miss, ...]
    unread: tuple[str, ...]
    strangers: tuple[str, ...]

    def stages(self, row: str | None = None) -> dict[str, int]:
        """How many misses each stage has: in this row, or in the core fields together."""
        wanted = (miss for miss in self.misses if (miss.row == row if row else miss.core))
        counted = Counter(miss.stage for miss in wanted)
        return {stage: counted[stage] for stage in STAGES}


def evaluate_files(
    truth: Path,
    predictions: Path,
    *,
    html: Path | None = None,
    json: Path | None = None,
    reader: Reader | None = None,
    console: Console | None = None,
) -> Scores:
    """Scores a predictions file against a truth file; writes and shows what is asked for.

    `reader` reads documents again to find where misses come from; by default our own.
    UsageError names file, line and key where either file is wrong.
    """
    scores = evaluate(read_truth(truth), read_predictions(predictions), reader or _own_reader)
    if json is not None:
        text = jsonlib.dumps(scores_json(scores), ensure_ascii=False, indent=1)
        _write(json, text + "\n")
    if html is not None:
        from raadsparser.bench.html import page

        _write(html, page(scores, title=f"{predictions.name} against {truth.name}"))
    if console is not None:
        console.print(*scores_table(scores), sep="\n")
    return scores


def evaluate(
    documents: Sequence[TruthDocument], readings: Iterable[Reading], reader: Reader | None
) -> Scores:
    """Scores readings; without a reader, misses are attributed by what the readings show."""
    scored = score(documents, readings)
    return Scores(
        summary=scored.summary,
        groups=scored.groups,
        misses=misses(scored.documents, reader),
        unread=_unread(scored),
        strangers=tuple(dict.fromkeys(str(reading.path) for reading in scored.strangers)),
    )


def _unread(scored: Scored) -> tuple[str, ...]:
    matches = (judged.match for judged in scored.documents)
    return tuple(m.document.name for m in matches if m.document.sheets and not m.readings)


def _own_reader(path: Path) -> Sequence[AgendaSheet]:
    from raadsparser.pipeline import parse

    return parse(path)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written ({error.strerror}); give a path in a folder that exists"
        ) from error


def scores_json(scores: Scores) -> dict[str, Any]:
    """Everything as plain JSON values; the keys are stable."""
    return {
        "schema_version": "1",
        **summary_json(scores.summary),
        "attribution": {
            "core": scores.stages(),
            "fields": {row: scores.stages(row) for row in scores.summary.fields},
        },
        "groups": {
            group: {name: summary_json(summary) for name, summary in by_name.items()}
            for group, by_name in scores.groups.items()
        },
        "unread": list(scores.unread),
        "strangers": list(scores.strangers),
        "misses": [_miss_json(miss) for miss in scores.misses],
    }


def summary_json(summary: Summary) -> dict[str, Any]:
    """One table as plain JSON values."""
    return {
        "documents": summary.documents,
        "sheets": summary.sheets,
        "headline": {name: figure.as_json() for name, figure in summary.headline.items()},
        "fields": {name: _field_json(field) for name, field in summary.fields.items()},
        "calibration": _calibration_json(summary.calibration),
    }


def _field_json(field: FieldScore) -> dict[str, Any]:
    def level(*figures: Estimate) -> dict[str, Any]:
        names = ("precision", "recall", "f1")
        return {name: figure.as_json() for name, figure in zip(names, figures, strict=True)}

    return {
        "core": field.core,
        "gold": field.gold,
        "read": field.read,
        "strict": level(field.precision, field.recall, field.f1),
        "normalised": level(field.normal_precision, field.normal_recall, field.normal_f1),
        "anls": field.anls.as_json() if field.anls else None,
    }


def _calibration_json(found: Calibration) -> dict[str, Any]:
    return {
        "values": found.values,
        "ece": found.ece.as_json(),
        "brier": found.brier.as_json(),
        "accuracy": found.accuracy.as_json(),
        "accuracy_at_coverage": {
            share: figure.as_json() for share, figure in found.at_coverage.items()
        },
        "bins": [
            {"values": part.values, "confidence": part.confidence, "accuracy": part.accuracy}
            for part in found.bins
        ],
    }


def _miss_json(miss: Miss) -> dict[str, Any]:
    return {
        "document": miss.document,
        "sheet": miss.sheet,
        "row": miss.row,
        "core": miss.core,
        "gold": miss.gold,
        "read": miss.read,
        "stage": miss.stage,
        "confidence": miss.confidence,
        "page": miss.page,
        "boxes": [list(box) for box in miss.boxes],
    }
