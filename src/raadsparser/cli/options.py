"""Options that more than one verb takes, and the settings they make."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from raadsparser.settings import Settings


class Engine(StrEnum):
    """The OCR engines `--engine` takes; `auto` is the fastest that is present."""

    AUTO = "auto"
    TESSEROCR = "tesserocr"
    PYTESSERACT = "pytesseract"


ProfileName = Annotated[
    str | None,
    typer.Option("--profile", help="Use this layout profile instead of the best match."),
]
ProfileDirs = Annotated[
    list[Path] | None,
    typer.Option(
        "--profile-dir",
        help="A folder with profiles of your own (.toml); may be given more than once.",
        exists=True,
        file_okay=False,
    ),
]
EngineName = Annotated[Engine, typer.Option("--engine", help="What reads scanned pages.")]
MinConfidence = Annotated[
    float,
    typer.Option(
        "--min-confidence", min=0.0, max=1.0, help="Values below this make a sheet `partial`."
    ),
]
RosterFile = Annotated[
    Path | None,
    typer.Option(
        "--roster",
        help="Known persons, a name a line (`2018-2022<TAB>Name` with a term of office), by "
        "which badly read names are corrected.",
        exists=True,
        dir_okay=False,
    ),
]


def settings_of(
    profile: str | None,
    profile_dirs: list[Path] | None,
    engine: Engine,
    min_confidence: float,
    roster: Path | None = None,
    ocr_cache: Path | None = None,
) -> Settings:
    """The settings, with profiles and roster read once, so that a fault stops before work."""
    from raadsparser.errors import UsageError
    from raadsparser.extract.names.roster import roster_of
    from raadsparser.profiles import load_profiles
    from raadsparser.settings import Settings

    folders = tuple(profile_dirs or ())
    known = load_profiles(folders)
    if profile is not None and profile not in known:
        raise UsageError(f"there is no profile {profile!r}; known are {', '.join(sorted(known))}")
    if roster is not None:
        roster_of(roster)
    return Settings(
        profile=profile,
        profile_dirs=folders,
        engine=engine.value,
        min_confidence=min_confidence,
        roster=roster,
        ocr_cache=ocr_cache,
    )


def check_mark(output: Path | None, wanted: bool) -> None:
    """A byte order mark is for formats that know one; UsageError for others."""
    from raadsparser.errors import UsageError
    from raadsparser.output.formats import format_of

    if wanted and (output is None or not getattr(format_of(output), "MARKED", False)):
        raise UsageError("--csv-bom needs an output that ends in .csv")
