"""What segmentation sees of a page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from raadsparser.layout.canvas.blocks import Canvas
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.pages.furniture import page_position
from raadsparser.page import Page
from raadsparser.sheet import Zone

Kind = Literal["start", "inner", "letter", "decision", "agenda", "blank", "other"]

# How much a label speaks for a single-topic agenda sheet. Labels that letters have too
# (subject, number, date) weigh little; what only a sheet asks weighs much.
WEIGHT = {
    "public_speaking": 3.0,
    "advice": 2.5,
    "purpose": 2.0,
    "history": 2.0,
    "portfolio_holders": 2.0,
    "portfolios": 1.5,
    "meeting/domains": 2.0,
    "programme": 1.0,
    "meeting/duration": 1.5,
    "meeting/clerk": 1.5,
    "meeting/chair": 1.0,
    "meeting/room": 1.0,
    "meeting/item": 1.0,
    "meeting/body": 0.5,
    "meeting/date": 0.5,
    "meeting/time": 0.5,
    "meeting/start_time": 0.5,
    "subject": 1.5,
    "zaaknummer": 0.5,
    "attachments": 0.5,
}
# What the agenda of a whole meeting does not ask.
ONLY_SHEETS = frozenset(
    {"portfolio_holders", "history", "advice", "public_speaking", "purpose", "meeting/domains"}
)


@dataclass(frozen=True, slots=True)
class Look:
    """A page laid out by itself, as a sheet of that page alone is: what the lexicon found there."""

    lexicon: Lexicon
    canvas: Canvas
    zones: list[Zone]


@dataclass
class PageView:
    """What segmentation sees of a page."""

    page: Page
    kind: Kind
    score: float = 0.0
    keys: frozenset[str] = frozenset()
    subject: str = ""
    number: str = ""
    subjects: tuple[str, ...] = ()
    head: str = ""
    first_line: str = ""
    last_line: str = ""
    texts: tuple[str, ...] = ()
    filled: float = 0.0
    are_minutes: bool = False
    is_head: bool = False  # of a paper that was read only until it was plain
    is_letter: bool = False  # it begins a text right below a greeting
    look: Look | None = None

    @cached_property
    def position(self) -> tuple[int, int | None] | None:
        """Its number as printed; only a page that may go on with another is asked for it."""
        return page_position(self.page)
