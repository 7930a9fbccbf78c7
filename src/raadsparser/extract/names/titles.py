"""Names without the titles and roles around them, and the first names and surnames known."""

from __future__ import annotations

import re
from functools import cache

from raadsparser.lexicon import entries

UPPER, LOWER = r"[A-ZÀ-ÖØ-Þ]", r"[a-zà-öø-ÿğışç’']"
INITIALS = rf"(?:{UPPER}[a-z]?\.[\s\-]?){{1,6}}"
MARKS = " \t‘’‚'\"“”`|_~•*:;,=<>«»{}[]\\/&+–—-·°^"
_INSIDE = re.compile(r"^[‘’'`](?=[ts]\s)")
_ONE_INITIAL = re.compile(r"[1|!]\.(?=[A-ZÀ-Þ]\.)")
_LONE_AND = re.compile(r"en\s+(?=\S)")  # what stood before it was not read


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The borders of a text without marks, numbers and stray signs at its ends."""
    while start < end and (text[start] in MARKS + ".)\n" or text[start].isdigit()):
        if _INSIDE.match(text[start:end]) or _ONE_INITIAL.match(text[start:end]):
            break
        start += 1
    if lone := _LONE_AND.match(text, start, end):
        start = lone.end()
    while start < end and text[end - 1] in MARKS + "(\n":
        end -= 1
    if end - start > 2 and text[end - 1] == "." and text[end - 3 : end - 1].strip().islower():
        end -= text[end - 3 : end] not in {"Jr.", "Sr.", "jr.", "sr."}
    stray = re.search(r"\s+[^\W\d_a-zA-Z]?[a-z|_‘’'\"]$", text[start:end])
    return start, start + stray.start() if stray else end


@cache
def title_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What titles and roles before a name look like, and those behind one."""
    titles = sorted(entries("titles"), key=len, reverse=True)
    words = "|".join(re.escape(t).replace(r"\ ", r"\s+") for t in titles)
    return (
        re.compile(rf"(?i)(?:(?:{words})(?![\w\-])[.:,]?\s*)+"),
        re.compile(rf"(?i)[\s,]+(?:(?:{words})(?!\w)\.?(?:\s+van\s.*)?[\s,]*)+$"),
    )


def without_titles(text: str, start: int, end: int) -> tuple[int, int]:
    """The borders of a name without the titles and roles around it."""
    leading, trailing = title_patterns()
    while (match := leading.match(text, start, end)) and match.end() > start:
        start, end = trimmed(text, match.end(), end)
    match = trailing.search(text[start:end])
    if match and not _is_surname(text[start : start + match.start()], match[0]):
        start, end = trimmed(text, start, start + match.start())
    return start, end


def _is_surname(before: str, title: str) -> bool:
    """Whether a word that may be a title is a surname: `Anna de Heer`."""
    words = [*before.split()[-1:], *title.strip(" ,").split()]
    return len(words) > 1 and words[-1][0].isupper() and words[-2] in words_between()


@cache
def words_between() -> frozenset[str]:
    """Small words between first names and a surname."""
    return frozenset(entries("tussenvoegsels")) | {"'t", "’t"}


def strip_titles(part: str) -> str:
    """A name without the titles and roles around it."""
    start, end = without_titles(part, 0, len(part))
    return part[start:end]


def begins_with_title(text: str) -> bool:
    """Whether a title or role stands first, as before a name."""
    return title_patterns()[0].match(text) is not None


@cache
def surnames() -> frozenset[str]:
    """Surnames that are known and are neither a first name nor a party."""
    known = frozenset(entries("family_names"))
    return known - given_names() - frozenset(entries("parties"))


@cache
def given_names() -> frozenset[str]:
    """First names that are known."""
    return frozenset(entries("given_names"))
