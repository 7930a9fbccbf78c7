"""Finds document and case numbers, as free tokens of known shapes, and repairs a labelled one.

There is no national form: the shapes below were gathered from sheets of many councils.
What looks like a number but is a phone number, a year, a date, an amount, an article … is
masked out first (`numbers_masked`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from raadsparser.extract.confusions import repairs
from raadsparser.extract.numbers_kin import mended_by_kin
from raadsparser.extract.numbers_masked import masked_spans, overlaps

_LEFT = r"(?<![0-9A-Za-zÀ-ÿ])(?<![0-9A-Za-z][/.\-])(?<![0-9][,:])"
_RIGHT = r"(?![0-9A-Za-zÀ-ÿ])(?![/\-][0-9A-Za-z])(?![.,:|]\d)"
_SHAPES: tuple[tuple[str, str, float], ...] = (
    ("zaak", r"Z[/\-]\d{2,4}[/\-]\d{4,8}(?:/\d{1,4})?", 0.98),
    ("outgoing pair", r"[A-Z]{1,4}\d{2}-\d{4,6}[/\-][A-Z]{2,4}-\d{2}-\d{4,6}", 0.98),
    ("prefixed", r"[A-Z]{1,4}(?:20)?\d{2}-(?!(?:19|20)\d\d(?!\d))\d{4,8}", 0.97),
    ("outgoing", r"[A-Z]{2,4}-\d{2}-\d{4,6}", 0.95),
    ("RIS", r"RIS\s?\d{5,6}", 0.98),
    ("department", r"[A-Z]{2,5}(?:/| / )\d{6,9}", 0.95),
    ("sequence", r"\d{2}[A-Za-z]{1,3}\d{5,6}", 0.95),
    ("year and name", r"(?:19|20)\d{2}-[A-Z]{1,6}-\d{1,6}", 0.97),
    ("name and year", r"[A-Z]{1,4}-(?:19|20)\d{2}-\d{1,7}", 0.95),
    ("year and month", r"20\d{2}-\d{2}-\d{5,7}", 0.95),
    ("year and serial", r"(?:19|20)\d{2}[\-/]\d{5,10}", 0.93),
    ("year and short serial", r"(?:19|20)\d{2}[\-/](?!(?:19|20)\d\d(?!\d))\d{3,4}", 0.7),
    ("dotted", r"[A-Z]?\d{2}\.\d{6}", 0.93),
    ("proposal", r"[A-Z]{1,3}/\d{2,4}/\d{2,6}", 0.9),
    ("registration", r"(?:REG\.\d{3,6}|VB-\d{2,5})", 0.9),
    ("woo", r"[A-Z]{2,3} \d{5,6}/\d{2}(?: [A-Z]{3,4})?", 0.93),
    ("case and part", r"\d{7}/\d{2}", 0.9),
    ("double", r"\d{9}/\d{6,8}", 0.93),
    ("toezegging", r"TA\s?20\d{2}-\d{6}", 0.97),
    ("motie", r"[MA]\d{2}[\-.]\d{1,3}", 0.85),
    ("year and motie", r"(?:20)?\d{2}[\-.]?(?:M|A|T|AM|MO|TZ)[\-.]?\d{1,3}", 0.85),
    ("motie and year", r"(?:M|A|T|AM|MO|TZ)[\-.]?20\d{2}[\-.]\d{1,4}", 0.85),
    ("motie of a year", r"(?:M|A|T)\d{1,3}-20\d\d", 0.85),
    ("padded", r"000\d{5,7}", 0.9),
    ("year run", r"(?:19|20)\d{8}", 0.8),
    ("seven digits", r"\d{7}", 0.9),
    ("eight digits", r"\d{8}", 0.7),
    ("six digits", r"\d{6}", 0.55),
)
_PATTERNS = tuple(
    (name, re.compile(_LEFT + shape + _RIGHT), certainty) for name, shape, certainty in _SHAPES
)
_PAIR = re.compile(r"(?<![\w/.\-])(\d{7})/(\d{7})(?![\w/\-])")
_PARENTHESIS = re.compile(r"\((?P<number>\d{5})(?:\s?/\s?(?P<second>\d{5}))?\)")

_TOKEN = r"(?P<number>[A-Z]{0,4}[./\-]?\d[0-9A-Za-z]*(?:[./\-][0-9A-Za-z]+)*)"
_LABEL = re.compile(
    r"(?i:\b(?:zaak|registratie|document|dossier|stuk|volg|voorstel|raads|besluit|ris|motie|brief"
    r"|toezegging|amendement|reg|corsa|djuma|verseon|decos)?[\s\-.]?"
    r"(?:nummers?|nrs?\b|kenmerk|id\b)\.?(?:[^\S\n]+nrs?\.?)?[^\S\n]*:?[^\S\n]*)" + _TOKEN
)
_NOT_LABELLED = re.compile(
    r"(?i)(?:punt|kamer|zaal|huis|telefoon|tel|bus|lijn|bijlage|perceel|artikel|fax"
    r"|rekening|vraag|scenario|variant|pagina|fase|deel|btw|kvk|wedstrijd)[\s\-.]*$"
)
_NOUN = re.compile(
    r"(?i:\b(?P<noun>moties?|amendement(?:en)?|toezegging(?:en)?|initiatiefvoorstel|raadsvoorstel"
    r"|raadsbesluit|stuk|besluit|raads(?:informatie)?brie(?:f|ven)|raadsmededeling(?:en)?|RIB"
    r"|memo|(?:schriftelijke|technische|mondelinge)\s+vragen)[^\S\n]+)(?P<number>(?:[A-Z]{1,3}[cC]?[A-Z]?\.?)?\d{1,6}"
    r"(?:[.\-/]\d{1,6})?(?:-[A-Z](?:-\d)?)?|[A-Z]\.\d{1,2}|[A-Z][a-z][A-Z]\d{1,2})"
    r"(?![0-9A-Za-z]|[.,:/\-]\d)"
)
_FURTHER = re.compile(r"(?:,|\ben)\s+(?P<number>20\d\d[\-/]\d{1,4})(?![\w]|[.,/\-]\d)")
_NOUNS = (
    r"(?:\w*(?:brie(?:f|ven)|besluit(?:en)?|mededeling(?:en)?|bericht(?:en)?|memo|voorstel(?:len)?)"
    r"|\w*vragen|moties?|amendement(?:en)?|toezegging(?:en)?|RIB)"
)
_REGISTERED = re.compile(
    rf"(?i:\b{_NOUNS})(?:\s+[‘“\"'][^’”\"'()]{{2,80}}[’”\"'])?\s*(?:[\(\[]\s*|\s)"
    r"(?P<number>\d{2,4}[\-/.]\d{1,4})(?![\w]|[.,/\-]\d)"
)
_ENCLOSED = re.compile(r"[(\[](?P<number>[MAT]\d{1,3})(?=[)\],; ])")
_PASSED = re.compile(r"(?i)\b(?:moties?|amendement(?:en)?|toezegging(?:en)?)\b[^.;()]*$")
_COUNTED = re.compile(
    r"\s+(?:keer|maal|dagen|weken|maanden|jaar|stemmen|leden|punten|procent|x\b|uur|minuten)"
)
_SHORT_YEAR = re.compile(r"(?:19|20)(?P<from>\d\d)[\-/](?P<to>\d\d)")

_MARKS = " \t\n‘’‚'\"“”`|_~•*:;,.=<>«»{}[]—–"
_MIXED = re.compile(
    r"(?<![\w/.\-])(?=[\w/\-]*\d)(?=[\w/\-]*[OolIlSBZ])[0-9A-Za-z]+(?:[/\-][0-9A-Za-z]+)*(?![\w/]|-\w)"
)
_SPLIT = re.compile(r"(?<=[0-9OoIlZSB/\-])\s+(?=[0-9OoIlZSB/\-])")
_SURE, _LIKELY = 0.9, 0.85
_LONGEST_SLOT, _LONGEST_NUMBER = 200, 40
_MARK_INSIDE = re.compile(r"(?<=[0-9])[,'’`](?=[0-9])")


@dataclass(frozen=True, slots=True)
class NumberMatch:
    """A number in a text: `raw` is `text[start:end]`, `value` the number it means.

    `shape` names the form it has (`labelled` and `free` have none of their own);
    `certainty` (0 to 1) is that of its being a document number; `repaired` says that
    `value` differs from `raw` by more than white space.
    """

    start: int
    end: int
    raw: str
    value: str
    shape: str
    certainty: float
    repaired: bool = False


def find_numbers(text: str, kin: Sequence[str] = ()) -> list[NumberMatch]:
    """All document numbers in running text, in order and without overlap.

    `kin` are numbers known from elsewhere in the document: with those of the text itself
    they show the forms after which spoilt ones are mended.
    """
    masks = masked_spans(text)
    found = _chosen(list(_proposals(text)), masks)
    sure = [n for n in found if n.certainty >= _SURE and not n.repaired]
    mended = [
        NumberMatch(m.start, m.end, text[m.start : m.end], m.value, shape[0], m.certainty, True)
        for m in mended_by_kin(text, [*kin, *(n.value for n in sure)])
        if (shape := _shape(m.value)) and shape[1] >= _LIKELY
    ]
    spans = [(n.start, n.end) for n in sure]
    mended = [n for n in mended if not overlaps(spans, n.start, n.end)]
    if not mended:
        return found
    spans = [(n.start, n.end) for n in mended]
    return _chosen([n for n in found if not overlaps(spans, n.start, n.end)] + mended, masks)


def _chosen(proposals: list[NumberMatch], masks: Sequence[tuple[int, int]]) -> list[NumberMatch]:
    chosen: list[NumberMatch] = []
    for number in sorted(proposals, key=lambda n: (-(n.end - n.start), -n.certainty)):
        if _masked(number, masks):
            continue
        if all(number.end <= other.start or other.end <= number.start for other in chosen):
            chosen.append(number)
    return sorted(chosen, key=lambda n: n.start)


def parse_case_number(text: str) -> NumberMatch | None:
    """The number in a slot labelled as one, repaired where OCR spoilt a known shape.

    Tried in turn: a known shape as it stands; one after stray blanks and marks inside are
    taken out; one after confused characters (`36413O4`) are replaced; else the longest
    token with a digit. None where the text holds no digit outside dates
    and the like. Only the first 200 characters count.
    """
    text = text[:_LONGEST_SLOT]
    options = [
        *(n for n in find_numbers(text) if n.certainty >= 0.5),
        *_mended(text),
    ]
    if options:
        return max(options, key=lambda n: (n.certainty, -n.start))
    return _longest(text)


def _proposals(text: str) -> Iterator[NumberMatch]:
    for name, pattern, certainty in _PATTERNS:
        for match in pattern.finditer(text):
            yield _number(text, match.span(), name, certainty)
    for match in _PAIR.finditer(text):
        yield _number(text, match.span(1), "seven digits", 0.92)
        yield _number(text, match.span(2), "seven digits", 0.92)
    for match in _PARENTHESIS.finditer(text):
        for group in ("number", "second"):
            if match[group]:
                yield _number(text, match.span(group), "five digits", 0.6)
    yield from _labelled(text)
    yield from _named(text)
    yield from _registered(text)
    yield from _spoilt(text)


def _labelled(text: str) -> Iterator[NumberMatch]:
    for match in _LABEL.finditer(text):
        before = text[max(0, match.start() - 14) : match.start()]
        if not _NOT_LABELLED.search(before) and not _is_year(match["number"]):
            yield _number(text, match.span("number"), "labelled", 0.8)


def _named(text: str) -> Iterator[NumberMatch]:
    for match in _NOUN.finditer(text):
        if not _names_noun(text, match):
            continue
        yield _number(text, match.span("number"), "named", 0.75)
        for further in _FURTHER.finditer(text, match.end()):
            if text[match.end() : further.start()].strip(" ,0123456789-/en"):
                break
            yield _number(text, further.span("number"), "named", 0.7)


def _registered(text: str) -> Iterator[NumberMatch]:
    """Short numbers that only their noun tells: `raadsvragen (2024-55)`, `motie ‘Groen’ (M89)`."""
    for match in _REGISTERED.finditer(text):
        if not _is_year(match["number"]):
            yield _number(text, match.span("number"), "named", 0.7)
    for match in _ENCLOSED.finditer(text):
        if _PASSED.search(text[max(0, match.start() - 150) : match.start()]):
            yield _number(text, match.span("number"), "named", 0.8)


def _spoilt(text: str) -> Iterator[NumberMatch]:
    """Tokens of digits with a confused letter among them: `(348798S)`, `Z/2O/43414`."""
    for match in _MIXED.finditer(text):
        token = match[0]
        if len(token) > _LONGEST_NUMBER or sum(c.isdigit() for c in token) < 5 or _shape(token):
            continue
        fitting = [
            (s[1] - 0.5 * cost, value, s[0])
            for value, cost in repairs(token, 2)
            if (s := _shape(value)) and s[1] >= 0.9
        ]
        if fitting:
            certainty, value, shape = max(fitting)
            start, end = match.span()
            yield NumberMatch(start, end, token, value, shape, round(certainty, 3), True)


def _masked(number: NumberMatch, masks: Sequence[tuple[int, int]]) -> bool:
    """Whether a number is something else; `2020-12` with a name is no range of years."""
    if number.shape in {"named", "labelled"} and _SHORT_YEAR.fullmatch(number.value):
        masks = [mask for mask in masks if mask != (number.start, number.end)]
    return overlaps(masks, number.start, number.end)


def _number(text: str, span: tuple[int, int], shape: str, certainty: float) -> NumberMatch:
    raw = text[span[0] : span[1]]
    return NumberMatch(span[0], span[1], raw, " ".join(raw.split()), shape, certainty)


def _is_year(token: str) -> bool:
    if span := _SHORT_YEAR.fullmatch(token):
        return (int(span["to"]) - int(span["from"])) % 100 == 1
    return re.fullmatch(r"(?:19|20)\d\d", token) is not None


def _names_noun(text: str, match: re.Match[str]) -> bool:
    """Whether `motie 884` names a motion; `motie 2 keer` and `moties 2022` do not."""
    number = match["number"]
    if _is_year(number) or re.fullmatch(r"\d", number):
        return False
    return not (number.isdigit() and _COUNTED.match(text, match.end()))


def _mended(text: str) -> Iterator[NumberMatch]:
    """Known shapes that appear once blanks, marks or confused characters are undone."""
    tokens = [(m.start(), m.end()) for m in re.finditer(r"\S+", text)]
    joined = [
        (tokens[a][0], tokens[b][1])
        for a in range(len(tokens))
        for b in range(a + 1, min(a + 4, len(tokens)))
        if _SPLIT.search(text[tokens[a][0] : tokens[b][1]])
    ]
    for start, end in tokens + joined:
        if end - start > _LONGEST_NUMBER:
            continue
        left, right = _trim(text, start, end)
        right += text[right : right + 1] in {"|", "!"} and len(text[left:right]) == 6
        raw = text[left:right]
        bare = _MARK_INSIDE.sub("", _SPLIT.sub("", raw))
        if not any(c.isdigit() for c in bare):
            continue
        price = 0.04 * (len(raw) - len(bare))
        for value, cost in [(bare, 0.0), *_slashed(bare), *_dashed(raw), *repairs(bare)]:
            shape = _shape(value)
            if shape and value != raw and shape[1] >= 0.7:
                certainty = max(0.3, shape[1] - price - 0.4 * cost)
                yield NumberMatch(left, right, raw, value, shape[0], certainty, True)


def _slashed(token: str) -> Iterator[tuple[str, float]]:
    """Readings with a slash where OCR saw an upright stroke: `Z/16l374264`."""
    for match in re.finditer(r"[lI|!{](?=\d)", token):
        if match.start():
            yield token[: match.start()] + "/" + token[match.end() :], 0.25


def _dashed(raw: str) -> Iterator[tuple[str, float]]:
    """The reading with the dash that OCR lost: `VN2021 004340`."""
    if re.fullmatch(r"[A-Z]{1,4}\d{2,4}\s\d{4,8}", raw):
        yield re.sub(r"\s", "-", raw), 0.1


def _shape(value: str) -> tuple[str, float] | None:
    """The surest shape the whole value has, free of everything masked."""
    if masked_spans(value):
        return None
    fitting = [(name, c) for name, pattern, c in _PATTERNS if pattern.fullmatch(value)]
    return max(fitting, key=lambda f: f[1], default=None)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS + "()":
        start += 1
    while end > start and text[end - 1] in _MARKS + "()":
        end -= 1
    return start, end


def _longest(text: str) -> NumberMatch | None:
    masks = masked_spans(text)
    spans = (_trim(text, m.start(), m.end()) for m in re.finditer(r"\S+", text))
    tokens = [
        _number(text, span, "free", 0.4)
        for span in spans
        if any(c.isdigit() for c in text[span[0] : span[1]]) and not overlaps(masks, *span)
    ]
    tokens = [t for t in tokens if not _is_year(t.value)]
    best = max(tokens, key=lambda t: (t.end - t.start, -t.start), default=None)
    if best is None:
        return None
    initials = re.search(r"(?<![A-Za-z])[A-Z]{2,4}\s+$", text[: best.start])
    if initials:
        whole = _number(text, (initials.start(), best.end), "free", 0.4)
        return replace(whole, certainty=0.45)
    return best
