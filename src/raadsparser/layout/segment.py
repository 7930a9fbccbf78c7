"""A stream of pages into sheets: which page starts a sheet, goes on with it, or is other paper."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from rapidfuzz import fuzz

from raadsparser.layout.blankpages import is_blank
from raadsparser.layout.blocks import Canvas, stack
from raadsparser.layout.contents import weigh_contents
from raadsparser.layout.furniture import page_position, without_furniture
from raadsparser.layout.labels import Lexicon
from raadsparser.layout.lines import rows
from raadsparser.layout.marking import mark_labels
from raadsparser.layout.zones import find_zones
from raadsparser.letters import HEADS, MINUTES, PRESENT, SALUTATION, TITLE_WORDS, TITLES
from raadsparser.page import Page, Word
from raadsparser.sheet import Zone

Kind = Literal["start", "inner", "letter", "decision", "agenda", "blank", "other"]

# How much a label speaks for a single-topic agenda sheet. Labels that letters have too
# (subject, number, date) weigh little; what only a sheet asks weighs much.
_WEIGHT = {
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
# What the agenda of a whole meeting does not ask, and how many items make one.
_ONLY_SHEETS = frozenset(
    {"portfolio_holders", "history", "advice", "public_speaking", "purpose", "meeting/domains"}
)
_ITEMS = 4
_START = 5.0
_BEGUN = 4.0  # less will do where the page after it goes on as a sheet
# A page whose labels cannot be read is a sheet by what it says.
_CONTENTS, _ALL_CONTENTS = 4.0, 6.0
# A page that asks so much again without repeating the number is another sheet.
_AGAIN = 4
_ASKED_TWICE = 1
_FULL = 0.6  # how far down a page is filled that the next may go on
_LETTER = re.compile(
    rf"{SALUTATION.pattern}"
    r"|\bhoogachtend\b|\bmet vriendelijke groet"
    r"|\buw (brief|bericht) van\b",
    re.IGNORECASE,
)
_MEMO = re.compile(
    r"^(memo|memorandum|brief|(interne|ambtelijke) (memo|notitie))\W*$", re.IGNORECASE
)
_DECISION = re.compile(
    r"^(besluitenlijst|notulen|verslag\b|besluit\b(?!\s*(college|:))"
    r"|raadsbesluit\b|collegebesluit\b|extract\b)"
    r"|\bbesluit(en)?\s*:\s*$|\bbesloten in de vergadering\b|^aldus (besloten|vastgesteld)",
    re.IGNORECASE,
)
_AGENDA = re.compile(r"\bagenda\b|\bvergaderagenda\b|\braadsagenda\b", re.IGNORECASE)
_ATTACHMENT = re.compile(r"^(bijlage|appendix)\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(\d{1,2}|[A-Z]\d{1,2})[.):]?\s*\S")
_OPENING = re.compile(r"(?i)\b(?:opening|vaststell\w+)\b")
_SETS_AGENDA = re.compile(
    r"(?i)^\W*(?:\d{1,2}\W*)?(?:vaststell\w+(?: van)?(?: de)? agenda|agenda vaststellen)\b"
)
_FIRST = re.compile(r"^1\W{0,2}\s+[A-Z]")  # the first item of a list, announced on the page before
_PROSE_END = re.compile(r"[.!?:][\"'”’)]?$")


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
    filled: float = 0.0
    are_minutes: bool = False
    is_head: bool = False  # of a paper that was read only until it was plain
    look: Look | None = None

    @cached_property
    def position(self) -> tuple[int, int | None] | None:
        """Its number as printed; only a page that may go on with another is asked for it."""
        return page_position(self.page)


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
        if before and _is_first_of(before, view):
            result.passed.pop()
            current = [before]
            result.sheets.append([before.page])
            result.looks.append(before.look)
        before = None
        if current and _goes_on(current, view):
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
    keys = frozenset(zone.key for zone in zones if zone.key != "other" and zone.score >= 0.85)
    texts = [" ".join([word.text for word in row]) for row in rows(words)]
    score = sum(_WEIGHT.get(key, 0.0) for key in keys)
    bottom = max(word.box.y1 for word in words)
    view = PageView(
        page,
        "other",
        score,
        keys,
        subject=next((zone.text for zone in zones if zone.key == "subject"), ""),
        subjects=tuple(zone.text for zone in zones if zone.key == "subject"),
        number=next((zone.text for zone in zones if zone.key == "zaaknummer"), ""),
        head=" ".join(texts[:3]),
        first_line=texts[0],
        last_line=texts[-1],
        filled=bottom / page.height if page.height else 0.0,
        look=Look(lexicon, canvas, zones),
    )
    top = [text.strip() for text in texts[:TITLES]]
    titled = any(MINUTES.match(t) and len(t.split()) <= TITLE_WORDS for t in top)
    view.are_minutes = (titled and "subject" not in keys) or any(map(PRESENT.match, top))
    view.kind = _kind(view, texts, lexicon)
    return view


def _kind(view: PageView, texts: Sequence[str], lexicon: Lexicon) -> Kind:
    letters = sum(2.0 for text in texts if _LETTER.search(text))
    letters += 3.0 * any(_MEMO.match(text.strip()) for text in texts[:TITLES])
    decisions = sum(2.5 for text in texts if _decides(text.strip()))
    decisions += 2.5 * view.are_minutes
    items = sum(bool(_ITEM.match(text)) for text in texts)
    asked = len(view.keys & _ONLY_SHEETS)
    # `Onderwerp: Economische agenda`, where the rest is what a sheet asks, is no title.
    subjects = [text for text in view.subjects if text] if asked > 1 else []
    titled = any(
        _is_agenda_title(text) and not any(subject in text for subject in subjects)
        for text in texts[:12]
    )
    # A long agenda may have an item that reads like what only a sheet asks.
    many = (items >= _ITEMS and asked == 0) or (items >= 2 * _ITEMS and asked == 1)
    if titled and (len(view.subjects) > 1 or many):
        return "agenda"
    named = "subject" in view.keys or {"zaaknummer", "meeting/body"} <= view.keys
    needed = _START if named else _START + 2.5
    if view.score - min(letters, 4.0) - min(decisions, 5.0) >= needed:
        return "start"
    if view.page.origin == "scan" and not (decisions or titled or letters):
        contents = weigh_contents(texts, lexicon, announced=asked > 0)
        if contents >= _CONTENTS and contents + view.score >= _ALL_CONTENTS:
            return "start"
    if letters:
        return "letter"
    if titled and "subject" not in view.keys and items >= _ITEMS:
        return "agenda"
    return "decision" if decisions else "other"


def _decides(text: str) -> bool:
    """Whether a row is the title or a formula of a decision, and does not go on about one:
    `collegebesluit van 29 juli 2024 is opdracht gegeven om …`."""
    found = _DECISION.search(text)
    if found is None:
        return False
    runs_on = text[0].islower() and len(text.split()) > TITLE_WORDS
    return found.start() > 0 or not runs_on


def _is_agenda_title(text: str) -> bool:
    """Whether a row names an agenda as a title does, and is no running text about one.

    `1. Opening en agenda` is an item, also of the programme of one subject; but only a whole
    meeting sets its agenda.
    """
    text = text.strip()
    if _SETS_AGENDA.search(text):
        return len(text.split()) <= TITLE_WORDS
    if _ITEM.match(text) or _OPENING.search(text):
        return False
    return bool(
        _AGENDA.search(text) and len(text.split()) <= TITLE_WORDS and not text[:1].islower()
    )


def _goes_on(sheet: Sequence[PageView], view: PageView) -> bool:
    """Whether a page belongs to the sheet of the pages before it."""
    first, last = sheet[0], sheet[-1]
    if view.is_head or view.kind in ("blank", "letter"):
        return False
    if view.kind == "agenda":
        return _is_list_of(sheet, view)
    if view.are_minutes and not (view.position and view.position[0] > 1):
        return False  # though its letterhead is the same
    if _same_sheet(first, view):
        return True
    if view.are_minutes:
        return False
    seen = {key for page in sheet for key in page.keys}
    # A form may ask its subject on the second page, after all that it asks but once.
    asked_late = "subject" not in seen and len(view.keys & seen) <= _ASKED_TWICE
    anew = "subject" in view.keys and not asked_late
    if view.kind == "start" and (anew or len(view.keys & first.keys) >= _AGAIN):
        return False
    if _counts_on(last, view):
        return True
    if view.position and view.position[0] == 1:
        return False
    if _ATTACHMENT.match(view.first_line):
        return False
    new = {key for key in view.keys - seen if _WEIGHT.get(key, 0.0) >= 1.0}
    if new and not anew:
        return True
    if view.kind == "decision" or last.filled < _FULL:
        return False
    return _reads_on(last, view)


def _is_list_of(sheet: Sequence[PageView], view: PageView) -> bool:
    """Whether a page headed `Agenda` has the programme of a sheet that ran on to it: it asks
    nothing that the sheet did, which has none and fills its page."""
    seen = {key for page in sheet for key in page.keys}
    lacking = "programme" in view.keys and not seen & view.keys
    return lacking and "subject" in seen and sheet[-1].filled >= _FULL


def _is_first_of(before: PageView, view: PageView) -> bool:
    """Whether a page that by itself looked like a letter is the first of a sheet.

    The page numbered after it asks what only a sheet does, and no subject: that was asked
    already, under `Geachte raadsleden` or over it.
    """
    if view.kind != "start" or "subject" in view.keys or before.kind not in ("letter", "other"):
        return False
    asked = "subject" in before.keys and before.keys & _ONLY_SHEETS
    return bool(asked) and before.score >= _BEGUN and _counts_on(before, view)


def _same_sheet(first: PageView, view: PageView) -> bool:
    """A repeated head: the same page head, or the same subject and number again."""
    if view.position and view.position[0] == 1:
        return False
    if view.number and first.number and fuzz.ratio(first.number, view.number) < 90:
        return False
    if len(view.keys & first.keys) >= _AGAIN and not view.number:
        return False
    if len(first.head) > 20 and fuzz.ratio(first.head, view.head) >= 90:
        return "subject" not in view.keys or first.subject == view.subject
    return bool(
        view.subject
        and fuzz.ratio(first.subject, view.subject) >= 90
        and fuzz.ratio(first.number, view.number) >= 90
    )


def _counts_on(last: PageView, view: PageView) -> bool:
    if view.position is None or view.position[0] < 2:
        return False
    if last.position is None:
        return view.position[0] == 2
    return view.position[0] == last.position[0] + 1 and view.position[1] == last.position[1]


def _reads_on(last: PageView, view: PageView) -> bool:
    """Running text that a page break cut: an open sentence, or a list that counts on."""
    end, start = last.last_line.strip(), view.first_line.strip()
    if not _PROSE_END.search(end) or (end.endswith(":") and _FIRST.match(start)):
        return True
    return start[:1].islower() or bool(re.match(r"^([•\-*]|\d{1,2}[.)]|[a-z][.)])\s", start))
