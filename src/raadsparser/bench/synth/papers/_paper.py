"""What a paper without a record is, and what such papers share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from raadsparser.bench.synth.content.dates import meeting_day
from raadsparser.bench.synth.content.draft import voice_of
from raadsparser.bench.synth.content.lists import Split
from raadsparser.bench.synth.content.numbers import Register
from raadsparser.bench.synth.content.phrases import Voice
from raadsparser.bench.synth.fonts import width_of
from raadsparser.bench.synth.layouts._logo import draw_logo
from raadsparser.bench.synth.lines import wrap
from raadsparser.bench.synth.look import Look, Style
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.pen import Pen
from raadsparser.bench.synth.rows import Flow
from raadsparser.registry import modules_of


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper; `draw` puts it on new pages. `within` is how often a bundle has it."""

    kind: str
    draw: Callable[[Desk], None]
    within: int = 1


@dataclass(slots=True)
class Desk:
    """All that a paper is drawn with."""

    pen: Pen
    look: Look
    rng: Random
    split: Split
    municipality: str
    day: date
    voice: Voice
    register: Register

    @staticmethod
    def of(pen: Pen, look: Look, rng: Random, split: Split, municipality: str) -> Desk:
        day = meeting_day(rng)
        voice = voice_of(rng, split, municipality, day.year)
        return Desk(pen, look, rng, split, municipality, day, voice, Register.draw(rng))

    def another_topic(self) -> Voice:
        """A voice on some topic of the split, for papers that treat several."""
        return voice_of(self.rng, self.split, self.municipality, self.day.year)

    def flow(self) -> Flow:
        """Pages with a letterhead on the first and a number at the foot of the others."""

        def furniture(pen: Pen, page: int) -> float:
            if page == 1:
                return letterhead(self)
            text = f"{page}"
            x = self.look.right - width_of(text, self.look.small.font, self.look.small.size)
            pen.text(x, self.look.page[1] - 34, text, self.look.small)
            return self.look.margins[1]

        flow = Flow(self.pen, self.look, furniture)
        flow.new_page()
        return flow

    def paragraph(self, flow: Flow, text: str, style: Style | None = None) -> None:
        look = self.look
        flow.lines(wrap(Marked(text), style or look.body, look.width, hyphenate=look.hyphenate))
        flow.space(look.body.line_height * look.paragraph_gap)


def letterhead(desk: Desk) -> float:
    """Logo and name; gives the y below them."""
    look = desk.look
    y = 40.0
    draw_logo(desk.pen, look, (look.left, y), 30.0)
    style = look.body.but(size=13.0, bold=True, colour=look.accent)
    desk.pen.text(look.left + 38, y + 20, f"Gemeente {desk.municipality}", style)
    return y + 62.0


@cache
def papers() -> Mapping[str, Paper]:
    """All papers by kind."""
    found = modules_of("raadsparser.bench.synth.papers")
    return {module.PAPER.kind: module.PAPER for module in found}
