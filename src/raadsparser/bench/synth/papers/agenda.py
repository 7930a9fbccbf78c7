"""The agenda of a whole meeting: many items, each with its number, none a sheet of its own."""

from __future__ import annotations

from raadsparser.bench.synth.content.dates import WITH_YEAR, clock
from raadsparser.bench.synth.content.lists import section, words
from raadsparser.bench.synth.content.names import person
from raadsparser.bench.synth.layouts._family import cell
from raadsparser.bench.synth.lines import Line, Piece, wrap
from raadsparser.bench.synth.look import Style
from raadsparser.bench.synth.marked import Marked
from raadsparser.bench.synth.papers._paper import Desk, Paper
from raadsparser.bench.synth.rows import Flow, Row

_FIXED = (
    "Opening / mededelingen",
    "Vaststellen agenda",
    "Insprekers (zonder geagendeerd onderwerp)",
)
_INFO = (
    "Ter bespreking",
    "Ter advisering",
    "Ter vaststelling",
    "Ter kennisname",
    "Hamerstuk",
    "30 min.",
)
_LAST = ("Rondvraag", "Sluiting")
_SHARES = (0.08, 0.5, 0.24, 0.18)


def draw(desk: Desk) -> None:
    look, rng = desk.look, desk.rng
    flow = desk.flow()
    body = rng.choice(section("meeting_bodies", desk.split))
    desk.paragraph(flow, f"Agenda {body}", look.title)
    for name, value in (
        ("Datum:", WITH_YEAR["weekday"](desk.day)),
        ("Aanvang:", clock(rng, 1170, "dot_uur")),
        ("Zaal:", rng.choice(words("rooms"))),
        ("Voorzitter:", person(rng, desk.split).formal),
    ):
        pieces = (Piece(0, name, look.body.but(bold=True)), Piece(80, value, look.body))
        flow.lines([Line(look.body.line_height, pieces)])
    flow.space(look.body.line_height)
    _items(desk, flow)


def _items(desk: Desk, flow: Flow) -> None:
    """A table, or headings with a line each, item after item."""
    look, rng = desk.look, desk.rng
    table = rng.random() < 0.6
    if table:
        _row(desk, flow, ("Nr.", "Onderwerp", "Nadere info", "Reg.nr."), look.body.but(bold=True))
    topics = [desk.another_topic().say("onderwerp") for _ in range(rng.randint(6, 14))]
    for number, subject in enumerate((*_FIXED, *topics, *_LAST), 1):
        treated = subject in topics
        register = desk.register.letter_number(desk.day.year) if treated else ""
        info = rng.choice(_INFO) if treated else ""
        if table:
            _row(desk, flow, (str(number), subject, info, register), look.body)
        else:
            desk.paragraph(flow, f"{number}. {subject}", look.body.but(bold=True))
        if treated and not table:
            holder = person(rng, desk.split).last_alone
            desk.paragraph(flow, f"Portefeuillehouder {holder}. {info} ({register})")


def _row(desk: Desk, flow: Flow, texts: tuple[str, str, str, str], style: Style) -> None:
    look = desk.look
    x = look.left
    cells = []
    for text, share in zip(texts, _SHARES, strict=True):
        width = look.width * share
        lines = wrap(Marked(text), style, width - 2 * look.pad)
        cells.append(cell(look, x, width, lines, sides="ltrb"))
        x += width
    flow.add(Row(tuple(cells)))


PAPER = Paper("agenda", draw, within=1)
