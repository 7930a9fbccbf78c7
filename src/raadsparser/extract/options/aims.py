"""Words for what a session is for, as a profile lists them and as they are printed."""

from __future__ import annotations

import re

from rapidfuzz import fuzz, process

from raadsparser.extract.view import View

_FIT = 84.0
_LED = "ter "
_LONGEST = 3  # words of a purpose
# What purposes end in: one of them is not another that OCR bent.
_ENDINGS = re.compile(r"(?:ing|end|en|ief|atie|name)$")
_WITH_ASIDE = re.compile(r"([^()]+?)\s*\(([^()]+)\)")


def known_word(view: View, printed: str) -> str | None:
    """The purpose word that was printed, as printed in lower case but for OCR slips."""
    name = printed.casefold().strip(" .:;,")
    words = view.profile.purpose.words
    if name in words or len(name) < 4:
        return name if name in words else None
    if glued := next((w for w in words if w.startswith(_LED) and w.replace(" ", "") == name), None):
        return glued  # OCR lost a narrow blank
    led = name.startswith(_LED)
    alike = [word for word in words if word.startswith(_LED) == led]
    best = process.extractOne(name, alike, scorer=fuzz.ratio, score_cutoff=_FIT)
    if best is None or len(best[0].split()) != len(name.split()) or best[0].startswith(name):
        return None  # OCR bends letters; other words, as `besluit`, say something else
    if _ending(name) != _ending(best[0]) and _ending(name):
        return None  # `opiniëring` is not `opiniëren`
    return str(best[0])


def word_beside_aside(view: View, printed: str) -> str | None:
    """The purpose of which more is said in parentheses: `beeldvormend (geen besluit)`; the letter
    by which councils know one has its word there: `B (beeldvorming)`."""
    parts = _WITH_ASIDE.fullmatch(printed)
    if parts is None:
        return None
    return known_word(view, parts[1]) or (
        known_word(view, parts[2]) if len(parts[1]) == 1 else None
    )


def run_of_known(view: View, printed: str) -> list[tuple[int, int, str]]:
    """Where each purpose stands in a text that is nothing but several of them, side by side:
    `Ter informatie   Ter bespreking`."""
    words = list(re.finditer(r"\S+", printed))
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            start, stop = words[at].start(), words[at + count - 1].end()
            if value := known_word(view, printed[start:stop]):
                found.append((start, stop, value))
                at += count
                break
        else:
            return []
    return found if len(found) > 1 else []


def _ending(word: str) -> str:
    found = _ENDINGS.search(word)
    return found[0] if found else ""
