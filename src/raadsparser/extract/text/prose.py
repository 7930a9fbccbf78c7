"""Makes running text of lines as read: paragraphs, hyphens, stray marks, lost diaereses.

Every repair works against a lexicon and only where one reading exists; the caller keeps
the text as read beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations

from raadsparser.extract.names.accents import known_name_words
from raadsparser.extract.text.confusions import fold, unligature
from raadsparser.lexicon import entries

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_END = re.compile(r"[.!?:;][\"”’')\]]*$")
# `5.4. Rondvraag` is an item of a list, unless the line above ends in what has a number.
_DOTTED_ITEM = re.compile(r"\d{1,2}\.\d{1,2}\.?\s+[A-ZÀ-Ý]")
_CALLS_NUMBER = re.compile(r"(?i)(?:artikel|art\.|lid|nr\.|nummer|versie|paragraaf|§|€)$")
# A day of a timeline, and what it tells of behind a dash that wrapped: `26 april 2020` over
# `- raadsbrief …`.
_DAY_ALONE = re.compile(r"(?:\w+dag\s+)?\d{1,2}[-./\s]\s?\w+\.?[-./\s]\s?(?:19|20)\d\d")
_GOES_ON_BEHIND_DASH = re.compile(r"[-–—]\s[a-zà-ÿ]")
_BULLET = re.compile(r"^(?:[•●▪◦‣·☐☒]|[-–—*]\s)")
_HYPHEN = re.compile(r"(?<=[^\W_])[-‐¬\u00ad]$")
_LIST_GOES_ON = re.compile(r"(?:en|of|als|dan|tot|naar|en/of|c\.q\.|respectievelijk)\b")
_STRAY = "‘’‚'\"“”`|_~¦«»\\"
_STRAY_ENDS = re.compile(
    rf"^(?:\s|[|_~¦]+|[{re.escape(_STRAY)}]+(?=\s|$))+|(?:\s+[{re.escape(_STRAY)}]+|[|_~¦]+|\s)+$"
)
# fmt: off
_KEEPS_HYPHEN = {
    "oud", "ex", "niet", "non", "pro", "anti", "loco", "vice", "pseudo", "adjunct", "aspirant",
    "kandidaat", "interim", "sociaal", "noord", "zuid", "oost", "west", "midden", "privé",
}
# fmt: on
# Accents that Dutch words have seldom; those for stress (`één`, `vóór`) are acute.
_BARE = dict(zip("âãäåàìîïòôõöùûüèêëÂÄÀÎÏÖÔÛÜÈÊË", "aaaaaiiioooouuueeeAAAIIOOUUEEE", strict=True))
_STRANGE = re.compile(f"[{''.join(_BARE)}]")
_CLASH = re.compile(r"(?i)(?:a[aeiu]|e[eiu]|i[eij]|o[eiou]|u[iu])$")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line as read; `gap` is the white space above it as a multiple of the line height,
    `indent` its left edge in points."""

    text: str
    gap: float = 0.0
    indent: float = 0.0


def paragraphs(lines: Sequence[TextLine]) -> str:
    """The lines as prose: line breaks joined, paragraphs separated by a blank line.

    A wide gap starts a paragraph, except within a sentence that plainly goes on; so do a
    bullet, and an indent or a short last line where the sentence before has ended.
    """
    cleaned = [TextLine(clean_line(ln.text), ln.gap, ln.indent) for ln in lines]
    kept = [line for line in cleaned if line.text]
    wide = wide_gap([line.gap for line in kept[1:]])
    left = min((line.indent for line in kept), default=0.0)
    blocks: list[str] = []
    for place, line in enumerate(kept):
        if not blocks or starts_paragraph(kept[place - 1], line, wide, left):
            blocks.append(line.text)
        else:
            blocks[-1] = join_lines(blocks[-1], line.text)
    return "\n\n".join(blocks)


def join_lines(before: str, after: str) -> str:
    """Two lines as one; a word cut at the line end is made whole (`vergade-` `ring`)."""
    hyphen = _HYPHEN.search(before)
    if not hyphen or not after:
        return f"{before} {after}".strip()
    if _LIST_GOES_ON.match(after) or after[0] in ",;(&/":
        return f"{before} {after}" if after[0] not in ",;" else before + after
    return before[: hyphen.start()] + _glue(before[: hyphen.start()], after) + after


def clean_line(text: str) -> str:
    """The line without stray OCR marks at its ends; quotes that open or close words stay."""
    return " ".join(_STRAY_ENDS.sub("", unligature(text)).split())


def restore_diaeresis(text: str) -> str:
    """Gives words their lost accents where the lexicon knows exactly one form.

    `geintroduceerd` becomes `geïntroduceerd`; upper case is kept. A word whose plain
    spelling is itself a word (`een`, `voor`) is never in the lexicon.
    """
    return _WORD.sub(lambda m: _accented(m[0]), text)


def undo_u_v(word: str) -> str:
    """The word with `u` and `v` put right (`vit`, `janvari`), where one lexicon word fits."""
    lowered = word.lower()
    known = _u_v_words()
    if lowered in known or len(word) > 24 or (word.isupper() and len(word) < 4):
        return word
    places = [i for i, char in enumerate(lowered) if char in "uv"]
    fitting = {
        changed
        for count in range(1, min(len(places), 3) + 1)
        for picks in combinations(places, count)
        if (changed := _swapped(lowered, picks)) in known
    }
    if len(fitting) == 1:
        return _same_case(word, fitting.pop())
    compound = re.fullmatch(r"vit(?P<rest>(?!ri|ra|ro$|a|ili|t)\w{4,})", lowered)
    if compound:
        return _same_case(word, "uit" + compound["rest"])
    return word


def without_strange_accents(word: str) -> str:
    """The word less accents that Dutch has not there (`vân`, `taäk`), where it is a common one."""
    if not _STRANGE.search(word) or _accented(fold(word)) != fold(word):
        return word
    bare = "".join(_BARE.get(char, char) for char in word)
    core = bare.strip(".,:;()?!").lower()
    return bare if len(core) > 1 and core in _common_words() else word


@cache
def _common_words() -> frozenset[str]:
    return frozenset(entries("common_words"))


def wide_gap(gaps: Sequence[float]) -> float:
    """The gap from which on a paragraph begins, given those of the other lines."""
    ordered = sorted(gaps)
    base = ordered[len(ordered) // 4] if len(ordered) >= 3 else 0.35
    return max(base, 0.0) + 0.45


def starts_paragraph(before: TextLine, line: TextLine, wide: float, left: float) -> bool:
    """Whether a line begins a paragraph after the one before it.

    `wide` is the gap that begins one (`wide_gap`), `left` the leftmost indent in points.
    A sentence that plainly goes on, in lower case and unended, is never cut by a gap.
    """
    if not line.text or not before.text:
        return False
    if _BULLET.match(line.text):
        return not (_DAY_ALONE.fullmatch(before.text) and _GOES_ON_BEHIND_DASH.match(line.text))
    if _DOTTED_ITEM.match(line.text) and not _CALLS_NUMBER.search(before.text):
        return True
    goes_on = line.text[0].islower() or line.text[0] in ",;)"
    ended = bool(_END.search(before.text))
    if line.gap > wide:
        return ended or not (goes_on or before.text.endswith((",", "-")))
    indented = line.indent > left + 8 and before.indent <= left + 4
    return ended and indented and not goes_on


def _glue(before: str, after: str) -> str:
    """The hyphen that stays between the two parts of a word cut at a line end, or nothing."""
    part = re.split(r"[^\w’']", before)[-1]
    rest = re.match(r"\w*", after)
    joined = part + (rest[0] if rest else "")
    if not after[0].islower() or part[-1:].isdigit():
        return "-"
    if len(part) == 1 or (part.isupper() and len(part) > 1) or part.lower() in _KEEPS_HYPHEN:
        return "-"
    clash = part[-1:].lower() + after[0].lower()
    prefixed = part.lower() in {"ge", "be", "re", "co", "pre"}
    known = _accented(fold(joined)) != fold(joined)
    return "-" if _CLASH.match(clash) and not prefixed and not known else ""


@cache
def _lexicon() -> tuple[dict[str, str], tuple[tuple[str, re.Pattern[str], str], ...]]:
    """Whole words by their folded form, and parts (`*coördin*`): folded, their pattern, written."""
    whole: dict[str, set[str]] = {}
    parts: list[tuple[str, re.Pattern[str], str]] = []
    for entry in entries("diaeresis"):
        core = entry.strip("*")
        if core == entry:
            whole.setdefault(fold(entry), set()).add(entry)
        else:
            left, right = "" if entry[0] == "*" else "^", "" if entry[-1] == "*" else "$"
            plain = fold(core)
            parts.append((plain, re.compile(left + re.escape(plain) + right), core))
    return {key: forms.pop() for key, forms in whole.items() if len(forms) == 1}, tuple(parts)


@lru_cache(maxsize=4096)
def _accented(word: str) -> str:
    key = fold(word)
    if len(key) != len(word) or (word[:1].isupper() and word in known_name_words()):
        return word  # `Israel` is a surname without its dots
    whole, parts = _lexicon()
    fitting = {whole[key]} if key in whole else set()
    for plain, pattern, core in parts if not fitting else ():
        if plain in key and (match := pattern.search(key)):
            fitting.add(key[: match.start()] + core + key[match.end() :])
    if len(fitting) != 1:
        return word
    form = fitting.pop()
    # an accent the form does not know (clientèle) says that it is another word
    clash = any(w != k and f == k for w, k, f in zip(word.lower(), key, form, strict=True))
    return word if clash else _same_case(word, form)


@cache
def _u_v_words() -> frozenset[str]:
    return frozenset(entries("u_v_words"))


def _swapped(word: str, places: Sequence[int]) -> str:
    other = {"u": "v", "v": "u"}
    return "".join(other[c] if i in places else c for i, c in enumerate(word))


def _same_case(word: str, form: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form
