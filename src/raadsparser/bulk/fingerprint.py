"""What decides a document's result beside its bytes: version, settings, models, word lists."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from raadsparser import __version__
from raadsparser.settings import Settings

# Parts of the package that make no record: they run, write, show or measure; what reads pages has
# an identity of its own.
_OTHERS = frozenset({"bench", "bulk", "cli", "output", "ingest", "__pycache__"})
# Settings that change how a document is read but not what comes of it.
_WITHOUT_EFFECT = frozenset({"ocr_cache"})
# Settings that name files, whose content counts and not their place.
_BY_CONTENT = frozenset({"profile_dirs", "roster"})


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A hash of `parts`, which say by name what it is made of."""

    digest: str
    parts: Mapping[str, str]

    def line(self) -> dict[str, Any]:
        """Its line in the ledger."""
        return {"fingerprint": self.digest, "of": dict(self.parts)}

    def differences(self, was: Mapping[str, str]) -> list[str]:
        """What changed since another: `version 0.1.0 → 0.2.0`."""
        names = sorted({*was, *self.parts})
        changed = [name for name in names if was.get(name) != self.parts.get(name)]
        return [f"{n} {was.get(n, 'none')} → {self.parts.get(n, 'none')}" for n in changed]


UNKNOWN = Fingerprint("unknown", {})
"""For results that are booked without a word on how they were made."""


def fingerprint(settings: Settings) -> Fingerprint:
    """The fingerprint of a run with these settings on this machine."""
    from raadsparser.ingest.identity import code_of, engine_data, reading_identity

    chosen = settings.model_dump(mode="json", exclude=set(_WITHOUT_EFFECT | _BY_CONTENT))
    parts = {
        "version": __version__,
        **{f"setting {name}": str(value) for name, value in chosen.items()},
        **reading_identity(settings),
        "profiles, word lists, models, code": code_of(*_parts_of_a_record()),
        "Dutch words": engine_data("nld"),  # that misspelt ones are put right by
        "own profiles": _profiles(settings.profile_dirs),
        "roster": _roster(settings.roster),
        "language model": _language_model(),
    }
    text = json.dumps(parts, sort_keys=True)
    return Fingerprint(hashlib.sha256(text.encode()).hexdigest()[:16], parts)


def _parts_of_a_record() -> list[str]:
    """The files and folders of this package that make a record of what was read."""
    return sorted(
        place.name for place in Path(__file__).parents[1].iterdir() if place.name not in _OTHERS
    )


def _profiles(folders: tuple[Path, ...]) -> str:
    """The hash of the user's own profiles, by content: the folder may have moved."""
    digest = hashlib.sha256()
    files = [file for folder in folders for file in sorted(Path(folder).glob("*.toml"))]
    for file in files:
        digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()[:16] if files else "none"


def _roster(roster: Path | tuple[str, ...] | None) -> str:
    """The hash of the known names, by content."""
    if roster is None:
        return "none"
    text = roster.read_bytes() if isinstance(roster, Path) else "\n".join(roster).encode()
    return hashlib.sha256(text).hexdigest()[:16]


def _language_model() -> str:
    """The hash of the model that stands beside the source of a checkout; one that is installed
    is part of the package."""
    folder = Path(__file__).parents[3] / "models"
    files = [file for file in sorted(folder.rglob("*")) if file.is_file()]
    digest = hashlib.sha256()
    for file in files:
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16] if files else "none"
