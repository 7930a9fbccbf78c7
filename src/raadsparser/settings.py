"""What a user can set, validated once at the border."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """Settings of one run. Unknown names are an error, so that a typo is not ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    engine: Literal["auto", "tesserocr", "pytesseract"] = "auto"
    language: str = "nld"
    render_dpi: int = Field(default=300, ge=100, le=600)
    max_pixels: int = Field(default=120_000_000, ge=1_000_000)
    max_pages: int = Field(default=2_000, ge=1)
    profile: str | None = None
    profile_dirs: tuple[Path, ...] = ()
    whole_letters: bool = False
    """Read scanned letters, minutes and decisions to the end, not only until it is plain that
    they are no sheets: for an OCR cache that is to hold all words."""
    ocr_cache: Path | None = None
    min_confidence: float = Field(default=0.5, ge=0.0, le=1.0)
    roster: Path | tuple[str, ...] | None = None
