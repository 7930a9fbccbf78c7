"""Letters of names with marks that the engine does not know, told by their ink: `Yılmaz`, `Çelik`.

The data of a language know its letters; of a name from another one the engine gives the plain
ones. But a cedilla stands below the line that letters stand on, a dotless `ı` has nothing above
it on a page whose other dots can be seen, and two dots are no part of a plain letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from statistics import median

import numpy as np

from raadsparser.ingest.pixels.morphology import components
from raadsparser.ingest.pixels.turn import Pixels
from raadsparser.ingest.rules.finding import Box
from raadsparser.page import Word

_NAME = re.compile(r"\(?[A-Z][^\W\d_]+(?:-[A-Z][^\W\d_]+)*[.,;:)|]*")
# Parts of Turkish names with `ş` and with `ı`, in plain letters: worn print loses a dot, and has
# dirt below a letter, more often than such a letter comes. And where no `ą` or `ę` stands: at the
# end, and before letters that are no stops or hisses.
_WITH_CEDILLA = re.compile(
    r"gunes|sahin|simsek|senol|senturk|^sen$|yasar|kusc|kus$|[^d]tas$|tas[kd]|ates$|gumus|bar[iı]s|"
    r"akbas|basar|ayse|nese|besik|kosar|kose|arkadas|yolda|ulas$|savas|yavas|cal[iı]sk|sener|"
    r"sentop|serif|sukr|isik|ısık"
)
_WITH_DOTLESS = re.compile(
    r"yıl|ayd|akın|altın|kılıc|kılın|kız|kır|ısık|isık|tarık|fırat|sıla|yalcın|taskın|sarı|avcı|"
    r"balcı|hakkı|aslı|nazlı|kıvanc|arık|cınar|cakır|bakır|calısk|sayın|aygın|kasım|bıyık|bıcak|"
    r"barıs|sagır|satı|sadık|halıcı|kapıcı|tanrı|sıdk|nalc|yagcı|kadın|ganı|savcı|dırım|oglı"
)
# How names look that have an ogonek; and words of Dutch, that have neither a cedilla nor a caron,
# but dirt at a letter.
_POLISH = re.compile(
    r"[sc]z|rz[ey]|dz[iko]|[sc]k[ia]|wicz|czyk|owa|ow$|iak$|[śćżźłńó]|^(?:dab|deb|jedr|pi[ae]t|rek|swi[ae]t|zaj|wegr)"
)
_DUTCH = re.compile(
    r"(?:aties?|ing(?:en)?|heid|lijke?|ember|ober|isch|schap|stede|stad|elle|punt|tuin(?:en)?"
    r"|komst|raad|zaal|stuk|plan|weg|straat|plein|huis|school|markt|zaken|beleid|ambtenaar|voorstel)$"
)
_WITH_CARON = 3  # letters, that a name with one has more of
_OGONEK_BEFORE = re.compile(r"[ąę](?![bcdfgkpstzćśż])")
_AT_COMMA = re.compile(r"[^\W\d_][,;]$")
_CEDILLA = {"c": "ç", "C": "Ç", "s": "ş", "S": "Ş"}
_OGONEK = {"a": "ą", "e": "ę"}  # which is one with its letter
_UNMARKED = str.maketrans("çÇşŞğöüÖÜ", "cCsSgouOU")
_PLAIN = {mark: letter for letter, mark in _OGONEK.items()}
_TWO_DOTS = {"a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"}
_CARON = {"s": "š", "S": "Š", "c": "č", "C": "Č", "z": "ž", "Z": "Ž"}
_BARE = {ord(mark): letter for letter, mark in _CARON.items()}
_NO_OGONEK = str.maketrans("ąę", "ae")
_UNMARKED_C = str.maketrans("çÇ", "cC")
_DOTLESS = "ı"
_MAY_HAVE = frozenset((*_CEDILLA, *_OGONEK, *_TWO_DOTS, *_CARON))
_SIGNS = frozenset("()|")  # as tall as letters
_SMALL = frozenset("aceimnorsuvwxz")
_HANGING = frozenset("gjpqyQJ()|")
_LEAST = 7  # pixels of a small letter's height below which nothing is told
_LETTER = 0.4  # of the tallest piece of ink, that a letter has at least
# Shares of a small letter's height: how far below the line a cedilla reaches, how far above
# small letters a dot does, and how far from one another two marks of one letter stand at most.
_REACH, _DOT, _LEVEL = 0.2, 0.25, 0.2
_CARON_WIDE = 0.35  # and how wide a caron is, at least
_ASKED, _SEEN, _SHARE = 40, 6, 0.9  # letters asked for dots, at least, share that has one


@dataclass(frozen=True, slots=True)
class _Letter:
    """What a letter was read as, its ink, and what else stands nearest to it, over or under it."""

    read: str
    body: Box
    marks: tuple[Box, ...]


def with_diacritics(words: Sequence[Word], ink: Pixels, dpi: float) -> list[Word]:
    """The words of a scanned page, names with the marks that their ink has; `ink` is 255."""
    done = list(words)
    dotted: bool | None = None
    for place, word in enumerate(words):
        if not _MAY_HAVE & set(word.text) or not _NAME.fullmatch(word.text):
            continue
        text = _marked(word, ink, dpi / 72)
        if _DOTLESS in text and dotted is None:
            dotted = _are_dotted(words, ink, dpi / 72)
        if text != word.text and (dotted or _DOTLESS not in text):
            done[place] = replace(word, text=text)
    return done


def _marked(word: Word, ink: Pixels, point: float) -> str:
    """The text of a word with the marks of its letters; as it is where they cannot be told."""
    letters = _letters(word, ink, point)
    lines = _lines(letters)
    if lines is None:
        return word.text
    marked = iter([_with_mark(letter, *lines) for letter in letters])
    text = "".join(next(marked) if _is_sign(char) else char for char in word.text)
    if _AT_COMMA.search(text):  # which may touch the letter before it
        text = text[:-2] + word.text[-2:]
    text = _OGONEK_BEFORE.sub(lambda found: _PLAIN[found[0]], text)
    plain = text.translate(_UNMARKED).translate(_BARE).casefold()
    if not _POLISH.search(plain.translate(_NO_OGONEK)):
        text = text.translate(_NO_OGONEK)
    if _DUTCH.search(plain.strip("(.,;:)|")):
        text = text.translate(_UNMARKED_C).translate(_BARE).translate(_NO_OGONEK)
    elif sum(map(str.isalpha, text)) <= _WITH_CARON:
        text = text.translate(_BARE)
    if not _WITH_CEDILLA.search(plain):
        text = text.replace("ş", "s").replace("Ş", "S")
    return text if _WITH_DOTLESS.search(plain) else text.replace(_DOTLESS, "i")


def _is_sign(char: str) -> bool:
    return char.isalnum() or char in _SIGNS


def _with_mark(letter: _Letter, small: float, line: float) -> str:
    """A letter with its mark; small letters reach from height `small` to height `line`."""
    read, body, high = letter.read, letter.body, line - small
    reach = line + max(2.0, _REACH * high)
    if body[3] >= reach and read in _OGONEK:
        return _OGONEK[read]
    below = [box[3] for box in letter.marks if box[0] < body[2] and box[2] > body[0]]
    if max((body[3], *below)) >= reach and read in _CEDILLA:
        return _CEDILLA[read]
    above = [box for box in letter.marks if box[3] <= body[1] + 1]
    if read == "i" and not above and body[1] >= small - _DOT * high:
        return _DOTLESS
    if len(above) == 2 and abs(above[0][1] - above[1][1]) <= _LEVEL * high:
        return _TWO_DOTS.get(read, read)
    broad = len(above) == 1 and above[0][2] - above[0][0] >= _CARON_WIDE * high
    return _CARON.get(read, read) if broad else read


def _letters(word: Word, ink: Pixels, point: float) -> list[_Letter]:
    """The letters of a word with their ink; none where they touch or are broken."""
    x0, y0, x1, y1 = (round(side * point) for side in word.box.rounded())
    own = ink[max(0, y0) : y1, max(0, x0) : x1]
    if not own.size:
        return []
    _, stats = components((own > 0).astype(np.uint8) * 255)
    pieces = sorted((x, y, x + w, y + h) for x, y, w, h in stats[:, :4].tolist())
    least = _LETTER * max((box[3] - box[1] for box in pieces), default=0)
    bodies = [box for box in pieces if box[3] - box[1] >= least]
    read = [char for char in word.text if _is_sign(char)]
    if len(bodies) != len(read):
        return []
    own_marks: list[list[Box]] = [[] for _ in bodies]
    for mark in pieces:
        if mark[3] - mark[1] < least:
            own_marks[min(range(len(bodies)), key=lambda at: _apart(bodies[at], mark))].append(mark)
    return list(map(_Letter, read, bodies, map(tuple, own_marks)))


def _apart(body: Box, mark: Box) -> int:
    """How far the middle of a mark stands aside of that of a letter."""
    return abs(body[0] + body[2] - mark[0] - mark[2])


def _lines(letters: Sequence[_Letter]) -> tuple[float, float] | None:
    """Where small letters end above and where letters stand; None where that cannot be told."""
    tops = [letter.body[1] for letter in letters if letter.read in _SMALL]
    feet = [letter.body[3] for letter in letters if letter.read not in _HANGING]
    if not tops or not feet:
        return None
    small, line = median(tops), median(feet)
    return (small, line) if line - small >= _LEAST else None


def _are_dotted(words: Sequence[Word], ink: Pixels, point: float) -> bool:
    """Whether the dots of a page can be seen: nearly all are, in words that are no names."""
    seen = list(islice(_dots(words, ink, point), _ASKED))
    return len(seen) >= _SEEN and sum(seen) >= _SHARE * len(seen)


def _dots(words: Sequence[Word], ink: Pixels, point: float) -> Iterator[bool]:
    """Whether each `i` of the words in small letters has its dot."""
    for word in words:
        if "i" not in word.text or not word.text.islower():
            continue
        letters = _letters(word, ink, point)
        lines = _lines(letters)
        if lines is not None:
            yield from (_with_mark(at, *lines) != _DOTLESS for at in letters if at.read == "i")
