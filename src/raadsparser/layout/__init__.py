"""Layout: pages cut into sheets, and each sheet into lines, labelled zones and tick boxes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from raadsparser.layout.canvas.blocks import Canvas, stack
from raadsparser.layout.cells.finding import find_cells
from raadsparser.layout.lexicon.labels import lexicon_of
from raadsparser.layout.marking.phases import mark_labels
from raadsparser.layout.noise.marginnotes import without_margin_notes
from raadsparser.layout.noise.remnants import without_remnants
from raadsparser.layout.noise.squarebullets import without_square_bullets
from raadsparser.layout.noise.underlined import without_underlines
from raadsparser.layout.noise.wornedges import without_worn_edges
from raadsparser.layout.pages.furniture import without_furniture
from raadsparser.layout.pages.pageview import Kind, Look
from raadsparser.layout.pages.segment import cut
from raadsparser.layout.ticks.boxquestions import part_other_questions
from raadsparser.layout.ticks.finding import find_ticks, with_tick_words
from raadsparser.layout.values.zones import find_zones
from raadsparser.page import Document, Page, Word
from raadsparser.profiles import Profile
from raadsparser.sheet import Line, Sheet, Zone

# A profile is recognised by this share of its landmarks, and this much before the next.
_SHARE, _MARGIN, _LANDMARK = 0.6, 0.15, 86.0


@dataclass(frozen=True, slots=True)
class Laid:
    """The sheets of a document, and the kind of every page that belongs to none."""

    sheets: tuple[Sheet, ...]
    passed: tuple[tuple[int, Kind], ...]


def lay_out(document: Document, profiles: Mapping[str, Profile], wanted: str | None = None) -> Laid:
    """Lay out all sheets of a document.

    `wanted` names the profile to use for every sheet; else each sheet gets the one whose
    landmarks it shows, by a margin, or `generic`.
    """
    words = [_words(page) for page in document.pages]
    found = cut(document.pages, words, lexicon_of(profiles[wanted or "generic"]))
    by_number = {page.number: some for page, some in zip(document.pages, words, strict=True)}
    sheets = [
        _sheet(pages, [by_number[page.number] for page in pages], profiles, wanted, look)
        for pages, look in zip(found.sheets, found.looks, strict=True)
    ]
    return Laid(tuple(sheets), tuple(found.passed))


def _words(page: Page) -> list[Word]:
    """The words of a page, tick boxes among them, without what OCR made of lines and dirt."""
    cells = find_cells(page).ticks
    page = without_square_bullets(page)
    plain = replace(page, words=tuple(without_underlines(page.words)))
    read = without_worn_edges(without_remnants(with_tick_words(plain, cells)))
    return without_margin_notes(read, page.width, page.rules)


def match_profile(words: Sequence[Sequence[Word]], profiles: Mapping[str, Profile]) -> str:
    """The name of the profile whose landmarks the words show, else `generic`."""
    text = _squeezed("".join(word.text for some in words for word in some))
    shares = sorted(
        ((_share(profile, text), name) for name, profile in profiles.items()), reverse=True
    )
    best, runner_up = shares[0], shares[1] if len(shares) > 1 else (0.0, "")
    if best[0] >= _SHARE and best[0] - runner_up[0] >= _MARGIN:
        return best[1]
    return "generic"


def _share(profile: Profile, text: str) -> float:
    marks = profile.match.landmarks
    if not marks:
        return 0.0
    hits = sum(
        fuzz.partial_ratio(_squeezed(mark), text, score_cutoff=_LANDMARK) >= _LANDMARK
        for mark in marks
    )
    return hits / len(marks)


def _squeezed(text: str) -> str:
    """Without blanks and hyphens, so that a word broken over lines is still itself."""
    return text.casefold().replace(" ", "").replace("-", "")


def _sheet(
    pages: Sequence[Page],
    words: Sequence[Sequence[Word]],
    profiles: Mapping[str, Profile],
    wanted: str | None,
    look: Look | None,
) -> Sheet:
    name = wanted or match_profile(words, profiles)
    profile = profiles[name]
    lexicon = lexicon_of(profile)
    if look is not None and look.lexicon is lexicon:
        canvas, zones = look.canvas, look.zones
    else:
        shown = [replace(page, words=tuple(s)) for page, s in zip(pages, words, strict=True)]
        canvas = stack(pages, without_furniture(shown), lexicon)
        mark_labels(canvas, lexicon)
        zones = find_zones(canvas)
    loose = _loose(canvas, zones)
    zones = part_other_questions(zones, lexicon.is_answer)
    options = ("ja", "nee", "wel", "niet", "mogelijk", *profile.purpose.words)
    return Sheet(
        pages=(pages[0].number, pages[-1].number),
        origin=pages[0].origin,
        profile=name,
        lines=tuple(segment.line for segment in canvas.segments if not segment.taken),
        zones=tuple(zones),
        ticks=tuple(find_ticks(zones, loose, options)),
        notes=tuple(dict.fromkeys(note for page in pages for note in page.notes)),
    )


def _loose(canvas: Canvas, zones: Sequence[Zone]) -> list[Line]:
    """The lines that no label claims."""
    owned = {id(line) for zone in zones for line in (*zone.lines, zone.label_line)}
    return [s.line for s in canvas.segments if id(s.line) not in owned and not s.taken]
