"""What the session is for (Doel): the ticked options, or the words that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._lists import pieces
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.options.aims import known_word, run_of_known, word_beside_aside
from raadsparser.extract.options.box_side import EMPTY_LEFT, TICK_LEFT, boxes_follow
from raadsparser.extract.options.boxcolumn import (
    ANSWER,
    labels_beside,
    options_of_aims,
    whole_column,
)
from raadsparser.extract.options.formnotes import leaves_choice, without_form_notes
from raadsparser.extract.options.lostbox import option_of_lost_box
from raadsparser.extract.options.struck import without_struck
from raadsparser.extract.text.largeprint import is_large
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, has_boxes, scalar_lines
from raadsparser.page import BULLET
from raadsparser.profiles import body_words
from raadsparser.sheet import Line, Tick, Zone

KEYS = ("purpose",)
_SHORT, _LONGEST = 3, 6  # words; of a purpose that no list has
_LED = "ter "
_FEW_OPTIONS = 3  # words, the box among them, that an option has at most
_VERB = re.compile(r"\s*[A-Za-z]{4,}en\s*")  # `Luisteren en ophalen`
_SIGNS = " ,;:.|/•-[]"
# What is left of a box, another one or its own: `Besluitvormend 2`, `1 Beeldvorming`.
_SIGN_AT_END, _SIGN_AT_START = re.compile(r"\s\S{1,2}$"), re.compile(r"^[\W\dlI]{1,2}\s")
# `Gevraagde actie` or a question: what is said under `De raad wordt gevraagd` is no aim.
_ASKED = re.compile(r"(?i)^(?:gevraagd|wat (?:wordt|is) .*(?:gevraagd|verwacht)|wat verwacht)")
_STATUS = re.compile(r"(?i)status\b")
# A sentence that says what a session is or is meant for; one that tells what is done (`Het college
# wil de raad informeren over …`) states no purpose by the words of a list.
_STATES = re.compile(r"(?i)\b(?:is|zijn|wordt|worden|heeft|dient|strekt|staat|vindt|behandelen)\b")
# A sentence with one of these says what it is not, or what comes before or after.
_NOT_SAID = re.compile(
    r"(?i)\b(?:geen|niet|nog|eerder|later|na|voor|voordat|tenzij|daarna|over|genomen|zodra|pas)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = 14  # words
_AFTERWARDS = ("daarna ", "vervolgens ", "waarna ", "en daarna ", "en vervolgens ")
_AND = re.compile(r"\s+en\s+|\s+&\s+")
_TITLE_LINES = 14
# A form may be named `Bespreekstuk`, in letters so much larger than the rest: that is no answer.
_PAPER = "stuk"


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        yield from _in_zone(view, zone)
    for zone in (*view.unlisted, *_asked(view)):
        passage = Passage(without_struck(without_form_notes(scalar_lines(zone))))
        if len(passage.text.split()) <= _SHORT and known_word(view, passage.text):
            yield from _in_zone(view, zone)
    yield from _ticked_anywhere(view)
    if view.profile.reading.unlabelled_purpose:
        yield from _in_titles(view)


def _in_zone(view: View, zone: Zone) -> Iterable[Candidate]:
    score = zone_score(zone)
    ticks = view.ticks_in(zone) if has_boxes(zone.lines) else []
    ticks = [tick for tick in ticks if not ANSWER.fullmatch(tick.option.text)]
    if ticks:
        ticks = whole_column(ticks, options_of_aims(view), labels_beside(view, zone))
    if any(tick.checked for tick in ticks):
        yield from _from_ticks(view, ticks, score)
        return
    left = _by_residue(view, zone) or _without_box(view, zone, ticks) or _spoilt(view, zone)
    if left or ticks:
        if not left:
            return
        inks = {f"/{place}": ink for place, (_, ink) in enumerate(left)}
        yield Candidate("/purpose", [value for value, _ in left], inks, score * 0.9)
        return
    lines = _answer(view, zone)
    left_over = without_struck(lines)
    passage = Passage(left_over, keep_lines=BULLET in zone.text)
    found = [
        (value, passage.ink(start, stop, "label", label=score, pattern=fit))
        for start, stop, value, fit in _named(view, passage.text, side_by_side=left_over != lines)
    ]
    if len(found) > 1 and left_over == lines and leaves_choice(zone.lines):
        return
    if found:
        inks = {f"/{place}": ink for place, (_, ink) in enumerate(found)}
        best = max(ink.features["pattern"] for _, ink in found)
        yield Candidate("/purpose", [value for value, _ in found], inks, score * best)


def _asked(view: View) -> Iterable[Zone]:
    """`Gevraagd: ter advisering`, `Wat wordt gevraagd? Hamerstuk`, `Status stuk: ter bespreking`:
    what is asked, or how far it is, may be all that a sheet says of its aim."""
    if any(zone.lines for zone in view.zones(*KEYS)):
        return ()
    told = [z for z in view.zones("other") if _STATUS.match(z.label)]
    return [z for z in view.zones("advice") if _ASKED.search(z.label)] + told


def _answer(view: View, zone: Zone) -> list[Line]:
    """The lines of the answer: the first alone where it is one that is known, and what stands
    below it is too long to be another."""
    lines = without_form_notes(scalar_lines(zone))
    known = len(lines) > 1 and known_word(view, lines[0].text)
    return lines[:1] if known and any(len(x.words) > _LONGEST for x in lines[1:]) else lines


def _by_residue(view: View, zone: Zone) -> list[tuple[str, Ink]]:
    """The chosen options where OCR left marks of the boxes: `O Informeren Consulteren`.

    An option whose empty box was read as a letter is not the one that was ticked. Boxes may
    stand after their options as well.
    """
    passage = Passage(scalar_lines(zone))
    options: list[tuple[str, str, Ink]] = []
    places = list(re.finditer(r"\S+", passage.text))
    beside = [*places[1:], None] if boxes_follow(view) else [None, *places[:-1]]
    for at, (box, word) in enumerate(zip(beside, places, strict=True)):
        led = places[at - 1] if at and places[at - 1][0].casefold() == _LED.strip() else word
        if value := known_word(view, passage.text[led.start() : word.end()]):
            ink = passage.ink(led.start(), word.end(), "inferred", pattern=0.8)
            options.append((value, box[0] if box else "", ink))
    marked = [bool(EMPTY_LEFT.fullmatch(mark)) for _, mark, _ in options]
    ticked = [bool(TICK_LEFT.fullmatch(mark)) for _, mark, _ in options]
    if len(options) < 2 or not (any(marked) or any(ticked)):
        return []
    chosen = ticked if any(ticked) else [not empty for empty in marked]
    return [(value, ink) for (value, _, ink), yes in zip(options, chosen, strict=True) if yes]


def _without_box(view: View, zone: Zone, ticks: Sequence[Tick]) -> list[tuple[str, Ink]]:
    """The one option whose box was not found, where all others are empty: its tick spoilt it."""
    passage = Passage(scalar_lines(zone))
    if not ticks or len(passage.text.split()) > _FEW_OPTIONS * (len(ticks) + 1):
        return []
    boxed = {known_word(view, word) for tick in ticks for word in tick.option.text.split()}
    left = [
        (value, passage.ink(word.start(), word.end(), "inferred", pattern=0.7))
        for word in re.finditer(r"[^\W\d_]{4,}", passage.text)
        if (value := known_word(view, word[0])) and value not in boxed
    ]
    return left if len(left) == 1 else []


def _spoilt(view: View, zone: Zone) -> list[tuple[str, Ink]]:
    """The option whose ticked box was read as other signs, among empty ones."""
    line = option_of_lost_box(scalar_lines(zone))
    if line is None:
        return []
    return [(_option(view, line.text), Ink.of([line], "inferred", pattern=0.7))]


def _named(view: View, text: str, *, side_by_side: bool) -> Iterable[tuple[int, int, str, float]]:
    """Each purpose in a printed text: a known word, or what the sheet says if it is short; what
    is left of options some of which are struck out may stand side by side."""
    for start, stop in pieces(text):
        run = run_of_known(view, text[start:stop]) if side_by_side else []
        yield from ((start + left, start + right, value, 1.0) for left, right, value in run)
        if run:
            continue
        parts = _parts(view, text[start:stop])
        for left, right in parts:
            printed = text[start + left : start + right].strip(" .:;,‚„‘’'")
            known = known_word(view, printed) or word_beside_aside(view, printed)
            if printed.casefold().startswith(_AFTERWARDS):
                continue  # `Meningsvorming, daarna door naar de raad`
            if known is None and (said := _said(view, text, start + left, start + right)):
                yield said
            elif known or (_is_few(printed) and not printed.endswith("?")):
                yield start + left, start + right, known or printed.lower(), 1.0 if known else 0.6


def _is_few(printed: str) -> bool:
    """Whether a text is so short as a purpose may be, and longer than dirt reads: `le` is none,
    capitals alone (`B`, `BV`) are."""
    said = re.search(r"[^\W\d_]{3}|^[A-Z]{1,3}$", printed)
    return len(printed.split()) <= _LONGEST and said is not None


def _said(view: View, text: str, start: int, stop: int) -> tuple[int, int, str, float] | None:
    """The one purpose that a sentence states: `De behandeling is oordeelsvormend.`"""
    verb = _STATES.search(text, start, stop)
    said = text[start:stop]
    if verb is None or len(said.split()) > _SENTENCE or _NOT_SAID.search(said):
        return None
    found: list[tuple[int, int, str, float]] = []
    words = list(_WORD.finditer(text, start, stop))
    at = 0
    while at < len(words):
        for count in range(min(_SHORT, len(words) - at), 0, -1):
            begin, end = words[at].start(), words[at + count - 1].end()
            known = known_word(view, text[begin:end])
            if known is not None:
                found.append((begin, end, known, 0.9))
                at += count - 1
                break
        at += 1
    return found[0] if len(found) == 1 else None


def _parts(view: View, text: str) -> list[tuple[int, int]]:
    """`Beeldvorming en oordeelsvorming` is two; `ter bespreking en ter kennisneming` one."""
    cut = None if known_word(view, text) else _AND.search(text)
    if cut and all(
        (known_word(view, part) or _VERB.fullmatch(part)) and not part.lower().startswith(_LED)
        for part in (text[: cut.start()], text[cut.end() :])
    ):
        return [(0, cut.start()), (cut.end(), len(text))]
    return [(0, len(text))]


def _from_ticks(view: View, ticks: Sequence[Tick], score: float) -> Iterable[Candidate]:
    ticked = [tick for tick in ticks if tick.checked]
    chosen = list({tick.option.text: tick for tick in ticked}.values())
    if not chosen:
        return
    values, inks = [], {}
    for place, tick in enumerate(chosen):
        printed = tick.option.text.strip(_SIGNS)
        values.append(_option(view, printed))
        ink = Ink.of([tick.option], "tick", tick=tick.certainty)
        inks[f"/{place}"] = Ink(ink.raw, ink.page, (tick.box, *ink.boxes), "tick", ink.features)
    yield Candidate("/purpose", values, inks, score)


def _option(view: View, printed: str) -> str:
    """The purpose that an option's text names: all of it, or as many of its first words as name
    one, or of its last where boxes follow their options: the next option's box was not found."""
    if whole := known_word(view, printed):
        return whole
    for sign in (_SIGN_AT_END, _SIGN_AT_START):
        if bare := known_word(view, sign.sub("", printed)):
            return bare
    words = printed.split()
    back = boxes_follow(view)
    for count in range(len(words) - 1, 0, -1):
        part = " ".join(words[-count:] if back else words[:count])
        # Of a few words each may bend it: `besluit voorbereiden` is not `besluiten`.
        known = known_word(view, part)
        if back and part[:1].islower() and printed[:1].isupper():
            continue  # `Politiek debat` is one
        if not back and _is_more(view, words, count):
            continue
        if known and (known == part.casefold() or len(words) > 2 * count):
            return known
    return printed.lower()


def _is_more(view: View, words: Sequence[str], count: int) -> bool:
    """Whether an option goes on behind so many words, and no other begins there: `Informatie
    krijgen`."""
    small = words[0][:1].isupper() and words[count].isalpha() and words[count].islower()
    rest = words[count:]
    return small and not any(known_word(view, word) for word in (*rest, " ".join(rest)))


def _ticked_anywhere(view: View) -> Iterable[Candidate]:
    """Purpose boxes that stand without a label of their own."""
    known = [t for t in view.sheet.ticks if known_word(view, t.option.text.strip(_SIGNS))]
    if len(known) > 1:
        # Of a question some answers are in no list: `☐ Informeren ☒ Bespreken ☐ Besluiten`.
        asked = (z for z in view.unlisted if sum(t in known for t in view.ticks_in(z)) > 1)
        ticks = [*known, *(t for z in asked for t in view.ticks_in(z) if t not in known)]
        yield from _from_ticks(view, ticks, 0.8)
        return
    rest = options_of_aims(view) if view.zones(*KEYS) else []
    if len(rest) >= _SHORT and all(len(tick.option.words) <= _SHORT for tick in rest):
        yield from _from_ticks(view, rest, 0.4)  # beside their label stands dirt


def _in_titles(view: View) -> Iterable[Candidate]:
    body = re.compile(body_words(view.profile))
    for line in view.loose[:_TITLE_LINES]:
        if line.text.casefold().endswith(_PAPER) and is_large(view, line):
            continue
        if body.fullmatch(line.text) and line.text.casefold() not in view.profile.purpose.words:
            continue  # `Opinieronde` is the name of a meeting
        passage = Passage([line])
        value = passage.text.strip(" .")
        first = re.split(r"\s+(?:en|aan)\s+", value)[0]
        if known_word(view, first) and value[:1].isupper():
            ink = passage.whole("layout", pattern=0.95)
            yield Candidate("/purpose", [value.lower()], {"/0": ink}, 0.6)
            return
