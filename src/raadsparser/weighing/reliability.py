"""How often rules and model were each right in a situation, counted on made texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

Source = Literal["pattern", "model"]

FILE = "reliability.json"
# What is more often right than wrong is worth keeping; in a text that was read badly all
# reading is worse, and F1 grows by what is right more than half as often as the rest.
_KEEP = (0.5, 0.45, 0.4)
# The shares come of generated text, which the model is nearer to than papers are: in a text
# that was read well the rules stand where the model was right only a little more often. The
# worse a text was read, the less the rules see, and the shares decide.
_MARGINS = (0.15, 0.05, 0.0)
_ENOUGH = 8  # cases below which a situation says too little


class Reliability:
    """How often each source was right in a situation: `{situation: {source: n, "seen": n}}`."""

    def __init__(self, table: Mapping[str, Mapping[str, int]]) -> None:
        self.table = table

    @staticmethod
    def read(path: Path) -> Reliability:
        """The shares beside a model; ValueError names a file that is no such table."""
        try:
            table = json.loads(path.read_text("utf-8"))["situations"]
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise ValueError(f"{path}: not a table of measured reliability ({error})") from error
        return Reliability(table)

    def share(self, situation: str, source: str) -> float | None:
        """How often a source was right; a rare situation goes by the wider one it is part of."""
        while situation:
            seen = self.table.get(situation, {})
            if seen.get("seen", 0) >= _ENOUGH:
                return seen.get(source, 0) / seen["seen"]
            situation = situation.rpartition("|")[0]
        return None

    def counted(self, situation: str) -> bool:
        """Whether just this situation was seen often enough to say something."""
        return self.table.get(situation, {}).get("seen", 0) >= _ENOUGH

    def better(self, situation: str, blur: int = 0) -> Source:
        """The source that was right more often; the rules where that is not known, or hardly."""
        pattern, model = self.share(situation, "pattern"), self.share(situation, "model")
        return "model" if (model or 0.0) > (pattern or 0.0) + _MARGINS[blur] else "pattern"

    def trusted(self, situation: str, source: Source, blur: int = 0) -> bool:
        """Whether what only one source says is to be kept; the rules where that is not known."""
        share = self.share(situation, source)
        if share is None:
            return source == "pattern"
        return share >= _KEEP[blur]


def as_json(table: Mapping[str, Mapping[str, int]], note: str) -> str:
    """The file that `Reliability.read` takes."""
    content: dict[str, Any] = {"note": note, "situations": table}
    return json.dumps(content, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
