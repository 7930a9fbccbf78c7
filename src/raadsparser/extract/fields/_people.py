"""What the fields that hold persons share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from raadsparser.candidate import Candidate, Ink
from raadsparser.extract.fields._propose import zone_score
from raadsparser.extract.names.accents import restored_name
from raadsparser.extract.names.cedillas import with_cedillas
from raadsparser.extract.names.prose import find_persons
from raadsparser.extract.names.slots import PersonMatch, parse_persons
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View, scalar_lines
from raadsparser.lexicon import entries
from raadsparser.sheet import SOFT_HYPHEN, Line, Zone

# The second line of a label, before its value: `Voorzitter` over `vergadering Anna de Vries`.
_LABEL_REST = re.compile(r"^(?:vergadering|sessie|avond|bijeenkomst|overleg|bespreking)\s+(?=\S)")
_JOINS = re.compile(r"[/;&|,+•]|\ben\b")
# A line so ended is not the last one of a list: `…, Rein van de`, `… / Rein`, `… en M.D.`.
_OPEN_END = re.compile(
    r"(?:[,/;&]|[/;&]\s+[A-ZÀ-Þ][^\s/;&]*|(?<!,)\s(?:[A-ZÀ-Þ]\.)+|"
    rf"\b(?:en|{'|'.join(map(re.escape, entries('tussenvoegsels')))}))$"
)
# A line of a list whose names a narrow column broke: `Kamminga / wethouder`.
_LISTS = re.compile(r"\w\s?[/;&]\s\w")
_BETWEEN = re.compile(
    rf"^[A-ZÀ-Þ]\S* (?:(?:{'|'.join(map(re.escape, entries('tussenvoegsels')))}) )+[A-ZÀ-Þ]"
)
# A name that breaks off at a line's end, and how it may go on; small words are whole.
_BROKEN, _REST = re.compile(r"(?:[A-ZÀ-Þ]|\d ?)[a-zà-ÿ]+$"), re.compile(r"[a-zà-ÿ]{1,3}")
_SMALL_WORDS = frozenset(
    {*entries("tussenvoegsels"), "en", "ir", "mr", "dr", "drs", "ing", "mw", "dhr"}
)
_BENT_STROKE = re.compile(r"[1lI|!] (?=[A-ZÀ-Þ]|(?:mr|dr|drs|ir|ing|mw|dhr)\.)")
# White (in line heights) between rows of a form, and points that left edges may differ.
_ROW_GAP, _EDGE = 1.8, 4.0
_GLUED_T = re.compile(r"\b(in|aan|op|van|uit)['’]t(?= [A-ZÀ-Þ])")
_OFFICE = re.compile(r"(?i)gemeente\b")  # `Griffie gemeente Ede` says who sends a paper
_FOR_THE_WRITER = re.compile(r"\([^()]* [^()]*\)?")  # `(in te vullen door de griffie)`
# Who shares no role of the meeting: the next label's value.
_OF_COLLEGE = re.compile(r"\b(?:wethouder|portefeuille)")
_ROLES = {
    "meeting/chair": re.compile(r"voorz|\bvz\b|gespreksleid"),
    "meeting/clerk": re.compile(r"griffi|\bsecr"),
}


def persons_in(view: View, zone: Zone) -> tuple[Passage, list[PersonMatch]]:
    """The persons of a short labelled value, each line break kept as a possible border.

    Letters that OCR cannot write are restored; what a digital page says stands.
    """
    lines = [with_cedillas(line) for line in _listed(zone)]
    passage = Passage(with_whole_words(lines), keep_lines=True)
    printed = view.sheet.origin != "text" and all(
        word.source == "text" for line in passage.lines for word in line.words
    )
    text = _LABEL_REST.sub(lambda rest: " " * len(rest[0]), passage.text)
    found = parse_persons(text, printed=printed)
    if printed:
        return passage, found
    return passage, [replace(person, name=_restored(person.name)) for person in found]


def _restored(name: str) -> str:
    """A name as it was printed; OCR sees no blank before an apostrophe."""
    return restored_name(_GLUED_T.sub(r"\1 't", name))


def _listed(zone: Zone) -> list[Line]:
    """The lines of a short value, and those on which a list of persons plainly goes on, with the
    strokes back that part its names."""
    lines = scalar_lines(zone)
    below = list(zone.lines[len(lines) :])
    if lines and _LISTS.search(lines[0].text) is not None:
        lines[1:], below = map(_with_stroke, lines[1:]), list(map(_with_stroke, below))
    for line in below:
        goes_on = _OPEN_END.search(lines[-1].text) is not None or line.text[0] in "/("
        goes_on = goes_on or (_LISTS.search(line.text) is not None and line.gap <= _ROW_GAP)
        if not goes_on and not _is_next_name(lines[0], line):
            break
        lines.append(line)
    return lines


def _with_stroke(line: Line) -> Line:
    """A line of a list of names parted by strokes; OCR may read that before its first name as a
    letter or figure: `1 dr. R.W. Posthumus`."""
    if _BENT_STROKE.match(line.text) is None:
        return line
    return replace(line, words=(replace(line.words[0], text="/"), *line.words[1:]))


def _is_next_name(first: Line, line: Line) -> bool:
    """Whether a line below the first name of a list, set off by white as the rows of the whole
    form are, is a name as well: it begins right below that one and is nothing else."""
    if line.gap > _ROW_GAP or abs(line.box.x0 - first.box.x0) > _EDGE:
        return False
    found = parse_persons(line.text)
    named = bool(find_persons(line.text)) or _BETWEEN.search(line.text) is not None
    return named and len(found) == 1 and found[0].raw == line.text.strip()


def with_whole_words(lines: Sequence[Line]) -> list[Line]:
    """The lines, the words whole that a column too narrow for them broke: `Gle` over
    `n Wildschut`, `Fractiekame` over `r 3`."""
    whole = list(lines[:1])
    for line, below in pairwise(lines):
        (rest, *others), end = below.words, whole[-1].words[-1]
        fitted = line.box.x1 + rest.box.width <= max(other.box.x1 for other in lines)
        broken = end.text.endswith(SOFT_HYPHEN)
        if not broken and (fitted or not _is_rest(rest.text, end.text)):
            whole.append(below)
            continue
        joined = replace(end, text=end.text.removesuffix(SOFT_HYPHEN) + rest.text)
        whole[-1] = Line.of([*whole[-1].words[:-1], joined], line.page, line.cell, line.gap)
        if others:
            whole.append(Line.of(others, below.page, below.cell, below.gap))
    return whole


def _is_rest(rest: str, end: str) -> bool:
    """Whether the first word of a line may be what a broken word at the end above lacks."""
    return (
        _REST.fullmatch(rest) is not None
        and _BROKEN.search(end) is not None
        and rest not in _SMALL_WORDS
    )


def one_person(view: View, key: str) -> Iterable[Candidate]:
    """Candidates for a role that one person has; two that share it are both named.

    A label may ask for two roles at once (`Voorzitter / griffier`): each has its own person.
    """
    for zone in view.zones(*_ROLES):
        asked = _asked(zone)
        if key not in asked:
            continue
        passage, found = persons_in(view, zone)
        if len(asked) > 1:
            found = _of_role(found, key, asked)
        found = _sharing(passage.text, found)
        found = [person for person in found if not _OFFICE.match(person.name)]
        if not found:
            continue
        score = zone_score(zone)
        ink = passage.ink(found[0].start, found[-1].end, "label", label=score)
        value = " en ".join(person.name for person in found)
        yield Candidate(f"/{key}", value, {"": ink}, score)


def _sharing(text: str, found: list[PersonMatch]) -> list[PersonMatch]:
    """The first person, and those who share the role: whom a word or a sign joins.

    What stands on the next line by itself may be a stamp, or be the neighbour's: it must
    have a title, or be a name by its own form.
    """
    for place, (before, after) in enumerate(pairwise(found), 1):
        joined = _JOINS.search(text, before.end, after.start) is not None
        if not joined and after.role is not None and _OF_COLLEGE.search(after.role):
            return found[:place]
        named = any(name.start == 0 for name in find_persons(after.raw))
        if not (joined or after.role or named):
            return found[:place]
    return found


def _asked(zone: Zone) -> list[str]:
    """The roles that a label asks for, in their printed order."""
    printed = _FOR_THE_WRITER.sub("", zone.label_line.text.casefold())
    places = {key: word.start() for key, words in _ROLES.items() if (word := words.search(printed))}
    return sorted(places, key=places.__getitem__) if len(places) > 1 else [zone.key]


def _of_role(found: list[PersonMatch], key: str, asked: list[str]) -> list[PersonMatch]:
    """The person of one role: the one it is printed with, else the one in its place."""
    named = [person for person in found if person.role and _ROLES[key].search(person.role)]
    place = asked.index(key)
    return named[:1] or (found[place : place + 1] if len(found) == len(asked) else [])


def person_list(view: View, key: str) -> Iterable[Candidate]:
    """Candidates for a role that several persons may have."""
    for zone in view.zones(key):
        passage, found = persons_in(view, zone)
        if not found:
            continue
        score = zone_score(zone)
        inks: dict[str, Ink] = {
            f"/{place}": passage.ink(person.start, person.end, "label", label=score)
            for place, person in enumerate(found)
        }
        yield Candidate(f"/{key}", [person.name for person in found], inks, score)
