"""The flap of a large city: number and mark at the top, a nomination for a committee's meeting,
three small lines, then ruled sections, each with a bold head.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from raadsparser.bench.office.content.blocks import Field, Words
from raadsparser.bench.office.content.lists import words
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
_HEADING = "Voordracht voor de {body} van {date}"


def draw(page: Page, options: Mapping[str, str]) -> None:
    """Options: `column` wide, narrow, slim or broad, the width of the margin that small labels
    stand in; `heading` says for which meeting it is; `own` yes for empty sections in words
    of the split."""
    page.tables = True
    fields, look = page.draft.fields, page.look
    left = {"wide": 3.4, "slim": 4.6, "broad": 5.2}.get(options.get("column", ""), 2.6)
    at = 11.5 if left < 4 else look.width - left - 1.5
    committee = page.draft.place.habit("committee").choice(page.draft.place.words("committees"))
    code, _, long = committee.partition(" = ")
    body = page.draft.record["meeting"]["body"] = f"Commissie {code}"
    page.add(page.sheaf.line(fields["number"].text, Par(after=3.0), look.small))
    page.add(page.sheaf.line(f"{long}\t{code}", Par(left=left, tabs=(at,), after=12.0), look.label))
    heading = options.get("heading", _HEADING).format(body=body, date=fields["date"].text)
    page.add(page.sheaf.line(heading, Par(left=left), look.body))
    page.add(
        page.sheaf.line(_purpose(page), Par(left=left, after=14.0), replace(look.body, bold=True))
    )
    for key in ("portfolio", "item"):
        _small(page, fields[key], left)
    _small(page, Field("decided", "Datum besluit", (Words("n.v.t."),)), left)
    sections = [fields[key] for key in ("subject", "advice", "history") if key in fields]
    names = _EMPTY
    if options.get("own") == "yes":
        names = tuple(words(page.draft.place.split, "labels")["spare"])
    empty = page.draft.place.habit("sections").sample(names, 2)
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
        Variant("slim", "train", {"column": "slim", "own": "yes",
                                  "heading": "Agendering in de {body} d.d. {date}"},
                _ALWAYS, (*_NEVER, "spare")),
        Variant("close", "train", {"column": "broad", "own": "yes",
                                   "heading": "Voor de vergadering van {date} van de {body}"},
                _ALWAYS, (*_NEVER, "spare"), casing="upper"),
    ),
    draw,
)  # fmt: skip
