"""The flap of a large city: number and mark at the top, a nomination for a committee's meeting,
three small lines, then ruled sections, each with a bold head.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field, Words
from raadsparser.bench.office.families._family import Family, Variant
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.odt import Par

_ALWAYS = ("number", "portfolio", "item", "body", "date", "purpose", "advice", "history")
_NEVER = ("holders", "time", "room", "chair", "clerk", "domains", "duration", "programme",
          "speaking", "department", "author", "phone", "mail", "secrecy", "written",
          "chair_clerk")  # fmt: skip
_LABELS = {
    "portfolio": "Portefeuille", "item": "Agendapunt", "subject": "Onderwerp",
    "advice": "De commissie wordt gevraagd", "history": "Bestuurlijke achtergrond",
    "attachments": "Welke stukken treft u aan?",
}  # fmt: skip
_EMPTY = ("Uitkomsten extern advies", "Geheimhouding", "Reden bespreking", "Wettelijke grondslag")


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `column` wide or narrow, the width of the margin that small labels stand in."""
    page.tables = True
    fields, look = page.draft.fields, page.look
    left = 3.4 if options.get("column") == "wide" else 2.6
    committee = page.draft.place.habit("committee").choice(page.draft.place.words("committees"))
    code, _, long = committee.partition(" = ")
    body = page.draft.record["meeting"]["body"] = f"Commissie {code}"
    page.add(page.sheaf.line(fields["number"].text, Par(after=3.0), look.small))
    page.add(
        page.sheaf.line(f"{long}\t{code}", Par(left=left, tabs=(11.5,), after=12.0), look.label)
    )
    heading = f"Voordracht voor de {body} van {fields['date'].text}"
    page.add(page.sheaf.line(heading, Par(left=left), look.body))
    page.add(
        page.sheaf.line(_purpose(page), Par(left=left, after=14.0), replace(look.body, bold=True))
    )
    for key in ("portfolio", "item"):
        _small(page, fields[key], left)
    _small(page, Field("decided", "Datum besluit", (Words("n.v.t."),)), left)
    sections = [fields[key] for key in ("subject", "advice", "history") if key in fields]
    empty = page.draft.place.habit("sections").sample(_EMPTY, 2)
    sections += [Field("none", name, (Words("n.v.t."),)) for name in empty]
    sections += [fields["attachments"]] if "attachments" in fields else []
    for entry in sections:
        _section(page, entry, left)


def _purpose(page: Page) -> str:
    text = page.draft.place.habit("purpose").choice(page.draft.place.words("flaps"))
    page.draft.record["purpose"] = [text.lower()]
    return text


def _small(page: Page, entry: Field, left: float) -> None:
    small = page.look.small
    label = page.sheaf.run(entry.label + "\t", small)
    text = page.sheaf.run(entry.text, page.look.body)
    par = Par(left=left, first=-left, after=2.0)
    page.add(page.sheaf.para(label + text, par, page.look.body))


def _section(page: Page, entry: Field, left: float) -> None:
    thick = f"1pt solid {page.look.accent}"
    rule = Par(left=left, before=8.0, after=2.0, rule=thick, keep=True)
    page.add(page.sheaf.line("", rule, replace(page.look.body, size=4.0)))
    head = replace(page.look.body, bold=True, size=max(page.look.body.size - 1.5, 8.0))
    page.add(page.sheaf.line(entry.label, Par(left=left, after=4.0, keep=True), head))
    page.add(page.value(entry, left=left))


FAMILY = Family(
    "flap",
    (
        Variant("wide", "dev", {"column": "wide"}, _ALWAYS, _NEVER, _LABELS,
                {"meeting_day": "{dd} {month} {y}"}),
        Variant("narrow", "test", {"column": "narrow"}, _ALWAYS, _NEVER, _LABELS,
                {"meeting_day": "{d} {month} {y}"}),
    ),
    draw,
)  # fmt: skip
