"""A stream of pages into sheets: which page starts a sheet, goes on with it, or is other paper."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace

from raadsparser.layout.canvas.blocks import stack
from raadsparser.layout.canvas.lines import rows
from raadsparser.layout.lexicon.labels import Lexicon
from raadsparser.layout.marking.phases import mark_labels
from raadsparser.layout.pages.blankpages import is_blank
from raadsparser.layout.pages.contents import weigh_contents
from raadsparser.layout.pages.furniture import without_furniture
from raadsparser.layout.pages.goingon import goes_on, is_first_of
from raadsparser.layout.pages.lettertexts import chapters, text_top
from raadsparser.layout.pages.pageview import ONLY_SHEETS, WEIGHT, Kind, Look, PageView
from raadsparser.layout.values.zones import find_zones
from raadsparser.letters import HEADS, LISTS, MINUTES, PRESENT, SALUTATION, TITLE_WORDS, TITLES
from raadsparser.page import Page, Word
from raadsparser.sheet import Zone

_ITEMS = 4  # at least, on the agenda of a whole meeting
_KNOWN, _GUESSED = 0.85, 0.8  # scores of labels
_FEWEST_GUESSED = 3
_START = 5.0  # what labels that weigh so much ask begins a sheet
# A page whose labels cannot be read is a sheet by what it says.
_CONTENTS, _ALL_CONTENTS = 4.0, 6.0
_LETTER = re.compile(
    rf"{SALUTATION.pattern}"
    r"|\bhoogachtend\b|\bmet vriendelijke groet"
    r"|^\W*uw (brief|bericht) van\b",  # in a sentence it is one that a history tells of
    re.IGNORECASE,
)
# The title of a letter, which may have its number: `Raadsinformatiebrief 2026-069`.
_MEMO = re.compile(
    r"^(memo|memorandum|brief|(interne|ambtelijke) (memo|notitie)"
    r"|(raads|raadsinformatie|college|wethouders|burgemeesters?|commissie|informatie)"
    r"(brief|bericht|mededeling|memo))( (aan|voor) de (gemeente)?raad)?"
    r"(\W+(nr\W+)?\d[\d/.-]*)?\W*$",
    re.IGNORECASE,
)
_DECISION = re.compile(
    r"^(besluitenlijst|notulen|verslag\b|besluit\b(?!\s*(college|:))"
    r"|raadsbesluit\b|collegebesluit\b|extract\b)"
    r"|\bbesluit(en)?\s*:\s*$|\bbesloten in de vergadering\b|^aldus (besloten|vastgesteld)",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\bagenda\b|\bvergaderagenda\b|\braadsagenda\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(\d{1,2}|[A-Z]\d{1,2})[.):]?\s*\S")
_DIGIT = re.compile(r"\d")
# Fields whose rows tell of decisions and minutes, in so many words at least.
_TELLS, _TOLD_WORDS = frozenset({"history", "related_letters", "attachments"}), 4
# What is put on an agenda by a form, `Aanmeldformulier agenda raad`, is one of its subjects.
_FORM = re.compile(r"(?i)(?:formulier|aanmelding|aanvraag|oplegger|verzoek)\b")
_OPENING = re.compile(r"(?i)\b(?:opening|vaststell\w+)\b")
_SETS_AGENDA = re.compile(
    r"(?i)^\W*(?:\d{1,2}\W*)?(?:vaststell\w+(?: van)?(?: de)? agenda|agenda vaststellen)\b"
)


@dataclass(slots=True)
class Segmentation:
    """The sheets as runs of pages, and the other pages by kind.

    `looks` are those at sheets of one page.
    """

    sheets: list[list[Page]] = field(default_factory=list)
    looks: list[Look | None] = field(default_factory=list)
    passed: list[tuple[int, Kind]] = field(default_factory=list)


def cut(pages: Sequence[Page], words: Sequence[Sequence[Word]], lexicon: Lexicon) -> Segmentation:
    """Cut the pages of a document into sheets."""
    result = Segmentation()
    current: list[PageView] = []
    before: PageView | None = None  # a page right before this one that no sheet has
    for page, some in zip(pages, words, strict=True):
        view = look(page, some, lexicon)
        if before and is_first_of(before, view):
            result.passed.pop()
            current = [before]
            result.sheets.append([before.page])
            result.looks.append(before.look)
        before = None
        if current and goes_on(current, view):
            current.append(view)
            result.sheets[-1].append(page)
            result.looks[-1] = None
        elif view.kind == "start":
            current = [view]
            result.sheets.append([page])
            result.looks.append(view.look)
        else:
            current, before = [], view
            result.passed.append((page.number, view.kind))
    return result


def look(page: Page, words: Sequence[Word], lexicon: Lexicon) -> PageView:
    """Classify one page by its labels and its phrases."""
    if is_blank(words):
        return PageView(page, "blank")
    for kind, note in HEADS.items():
        if note in page.notes:
            return PageView(page, kind, is_head=True)
    canvas = stack([page], without_furniture([replace(page, words=tuple(words))]), lexicon)
    mark_labels(canvas, lexicon)
    zones = find_zones(canvas)
    printed = rows(words)
    texts = [" ".join([word.text for word in row]) for row in printed]
    titles = (row for row, text in zip(printed[:TITLES], texts, strict=False) if _MEMO.match(text))
    top = text_top(printed, zones, next(titles, None))
    told_of = chapters(zones, top) if top is not None else []
    asking = [zone for zone in zones if zone not in told_of]
    keys, score = _asked(asking)
    bottom = max(word.box.y1 for word in words)
    view = PageView(
        page,
        "other",
        score,
        keys,
        subject=next((zone.text for zone in zones if zone.key == "subject"), ""),
        subjects=tuple(zone.text for zone in zones if zone.key == "subject"),
        number=next((z.text for z in zones if z.key == "zaaknummer" and _DIGIT.search(z.text)), ""),
        head=" ".join(texts[:3]),
        first_line=texts[0],
        last_line=texts[-1],
        filled=bottom / page.height if page.height else 0.0,
        texts=tuple(texts),
        is_letter=top is not None,
        look=Look(lexicon, canvas, zones),
    )
    named = {line.text for z in zones if z.key.startswith("attachments") for line in z.lines}
    heads = [text for text in map(str.strip, texts[:TITLES]) if text not in named]
    view.are_minutes = _are_titled(heads, zones, MINUTES) or any(map(PRESENT.match, heads))
    if not any(zone.key in ONLY_SHEETS and zone.relation == "beside" for zone in zones):
        view.are_minutes = view.are_minutes or _are_titled(heads, zones, LISTS)
    told = {line.text for zone in zones if zone.key in _TELLS for line in zone.lines}
    view.kind = _kind(view, texts, told, lexicon)
    return view


def _asked(zones: Sequence[Zone]) -> tuple[frozenset[str], float]:
    """What a page asks, and how much that tells of a sheet: what labels ask by their words alone
    tells half as much, and nothing where it is little."""
    known = {zone.key for zone in zones if zone.key != "other" and zone.score >= _KNOWN}
    guessed = {zone.key for zone in zones if zone.key != "other" and zone.score >= _GUESSED} - known
    if len(guessed) < _FEWEST_GUESSED:
        guessed = set()
    weights = [WEIGHT.get(key, 0.0) * (1.0 if key in known else 0.5) for key in known | guessed]
    return frozenset(known | guessed), sum(weights)


def _are_titled(heads: Sequence[str], zones: Sequence[Zone], title: re.Pattern[str]) -> bool:
    """Whether the rows at the top of a page have such a title over all that asks for a subject,
    as the heads of a table of decisions do."""
    for text in heads:
        if any(z.key == "subject" and z.label_line and z.label_line.text in text for z in zones):
            return False
        if title.match(text) and len(text.split()) <= TITLE_WORDS:
            return True
    return False


def _kind(view: PageView, texts: Sequence[str], told: Set[str], lexicon: Lexicon) -> Kind:
    letters = sum(2.0 for text in texts if _LETTER.search(text))
    letters += 2.0 * view.is_letter
    letters += 3.0 * any(_MEMO.match(text.strip()) for text in texts[:TITLES])
    decisions = sum(2.5 for text in texts if _decides(text.strip()) and not _is_told(text, told))
    decisions += 2.5 * view.are_minutes
    items = sum(bool(_ITEM.match(text)) for text in texts)
    asked = len(view.keys & ONLY_SHEETS)
    # `Onderwerp: Economische agenda`, where the rest is what a sheet asks, is no title.
    subjects = [text for text in view.subjects if text] if asked > 1 else []
    lists = _list_labels(view) if asked else ()
    titled = any(
        _is_agenda_title(text) and not any(said in text for said in (*subjects, *lists))
        for text in texts[:12]
    )
    # A long agenda may have an item that reads like what only a sheet asks.
    many = (items >= _ITEMS and asked == 0) or (items >= 2 * _ITEMS and asked == 1)
    if titled and (len(view.subjects) > 1 or many):
        return "agenda"
    named = "subject" in view.keys or {"zaaknummer", "meeting/body"} <= view.keys
    named = named or ({"zaaknummer", "history"} <= view.keys and _has_programme(view))
    needed = _START if named else _START + 2.5
    if view.score - min(letters, 4.0) - min(decisions, 5.0) >= needed:
        return "start"
    if view.page.origin == "scan" and not (decisions or titled or letters):
        parts = [s.line.text for s in view.look.canvas.segments] if view.look else ()
        contents = weigh_contents(texts, lexicon, announced=asked > 0, parts=parts)
        if contents >= _CONTENTS and contents + view.score >= _ALL_CONTENTS:
            return "start"
    if letters:
        return "letter"
    if titled and "subject" not in view.keys and items >= _ITEMS:
        return "agenda"
    return "decision" if decisions else "other"


def _list_labels(view: PageView) -> list[str]:
    """The labels of a programme on a page: beside what only a sheet asks, `Agenda van de sessie`
    is the title of nothing."""
    zones = view.look.zones if view.look else []
    return [zone.label_line.text for zone in zones if zone.key == "programme" and zone.lines]


def _has_programme(view: PageView) -> bool:
    """Whether a page has a programme of more than one line: then it is of one subject, though its
    own label may be one that no list has."""
    zones = view.look.zones if view.look else ()
    return any(zone.key == "programme" and len(zone.lines) > 1 for zone in zones)


def _decides(text: str) -> bool:
    """Whether a row is the title or a formula of a decision, and does not go on about one:
    `collegebesluit van 29 juli 2024 is opdracht gegeven om …`."""
    found = _DECISION.search(text)
    if found is None:
        return False
    runs_on = text[0].islower() and len(text.split()) > TITLE_WORDS
    return found.start() > 0 or not runs_on


def _is_told(text: str, told: Set[str]) -> bool:
    """Whether a row tells of a decision among other things: `Besluit van 3 mei 2021 over …`."""
    return text in told and len(text.split()) >= _TOLD_WORDS


def _is_agenda_title(text: str) -> bool:
    """Whether a row names an agenda as a title does, and is no running text about one.

    `1. Opening en agenda` is an item, also of the programme of one subject; but only a whole
    meeting sets its agenda.
    """
    text = text.strip()
    if _SETS_AGENDA.search(text):
        return len(text.split()) <= TITLE_WORDS
    if _ITEM.match(text) or _OPENING.search(text) or _FORM.search(text):
        return False
    return bool(
        _AGENDA.search(text) and len(text.split()) <= TITLE_WORDS and not text[:1].islower()
    )
