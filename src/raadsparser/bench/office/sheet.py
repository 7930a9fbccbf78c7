"""Types one agenda sheet: a draft on a form."""

from __future__ import annotations

from random import Random
from typing import Any

from raadsparser.bench.office import letterhead
from raadsparser.bench.office.content.draft import draw_draft
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.content.plan import put_times
from raadsparser.bench.office.families._family import forms
from raadsparser.bench.office.families._page import Page
from raadsparser.bench.office.look import Look
from raadsparser.bench.office.odt import Sheaf

_OWN_HEADING = ("market", "flap")


def type_sheet(rng: Random, place: Place, look: Look, form_name: str) -> tuple[str, dict[str, Any]]:
    """The flat text and the record without its pages.

    All that belongs to the form comes from the place's own seed, so that the sheets of one
    municipality look alike whatever they say.
    """
    family, variant = forms()[form_name]
    place = variant.settled(place)
    draft = draw_draft(rng, place, always=variant.always, never=variant.never)
    if "plan" in variant.options:
        put_times(rng, draft, variant.options["plan"])
    sheaf = Sheaf()
    page = Page(sheaf, look, rng, draft, place.habit("form"))
    page.ticks = variant.options.get("ticks", "")
    top, named = letterhead.sender(sheaf, look, place.habit("sender"), place.municipality)
    header, footer, running = letterhead.bands(
        sheaf, look, place.habit("bands"), place.municipality
    )
    if family.name not in _OWN_HEADING:
        letterhead.head_to_title(place.habit("heading"), draft)
    page.add(top)
    if family.name != "flap":
        page.add(letterhead.title(sheaf, look, place.habit("title"), draft))
    family.draw(page, variant.options)
    if named or running:
        draft.record["municipality"] = place.municipality
    margins = (look.top, look.right, look.bottom, look.left)
    return sheaf.document("".join(page.out), margins, header, footer), draft.record
