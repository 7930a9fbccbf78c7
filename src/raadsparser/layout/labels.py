"""Label words: which printed words name a field, also when OCR bent them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from raadsparser.layout.composed import ComposedLabels
from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word
from raadsparser.profiles import Profile, body_words

_HEAD, _HEADS_ALIKE = 5, 60  # letters by which a label and its misreading begin alike, and how much
_REMEMBERED = 20_000  # texts whose label is known
MAX_LABEL_WORDS = 8
_HEADING_WORDS = 8
# Letters that OCR takes for one another, folded before short words are compared.
_FOLD = str.maketrans({"1": "i", "l": "i", "|": "i", "!": "i", "0": "o", "v": "u", "5": "s"})
# A stroke or spot that OCR read as a letter before the label: `ÍTitel`.
_SPOT = re.compile(r"^[^\W\d_a-zA-Z]?[|\\!l\[]?(?=[A-Z][a-z])")
_SHORT_VALUE = re.compile(r"n\.?\s?v\.?\s?t\b|(geen|ja|nee|niet)\b", re.IGNORECASE)
_HINT_END, _HINT_START = re.compile(r"[a-z]{3}\)\W*$"), re.compile(r"[({\[]")
_NUMBER_AFTER = re.compile(r"\w{3}\s\d+\W*$")  # `Agendapunt 6` is a label and its value
_ITEM = re.compile(r"^\w{1,2}[.)] ")  # `C. Advies van …` is an item of a list
# What a form adds to a label without changing what it asks: `Datum (college)` stays out.
_ADDITION = re.compile(
    r"^(.{3,40}?)\s+(?:van|voor)\s+(?:de|het|deze|dit|een)\s+(\w+)\s*:?$", re.IGNORECASE
)
# A sentence begins so, and no label that OCR bent: `In raadsvoorstel` is not `Nr. raadsvoorstel`.
_SENTENCE = re.compile(r"(?:In|Op|Uit|Met|Bij|Na|Door|Tot|Om)\s")
_SALUTATION = re.compile(
    r"(?:Aan (?:de|het) (?:leden van (?:de|het) )?(?:\w*raad|\w*commissie|college|\w*staten)\b"
    r"(?: van [\w' -]{1,30})?[,.:]?|Geachte\b.{0,40})$"
)
# Below this many letters a label must fit but for folded letters; above, by ratio.
_SHORT = 5
# By so much a longer label may fit worse than a shorter one at the start of the same line,
# and by so much where the line or its colon ends there.
_NEAR, _ENDS = 0.02, 0.05


@dataclass(frozen=True, slots=True)
class LabelHit:
    """A label read in the first `words` words of a line; `score` is 0 to 1.

    `runs_in` is set where a full stop parts it from the text that goes on on its line.
    """

    key: str
    label: str
    words: int
    score: float
    colon: bool
    runs_in: bool = False

    @property
    def is_always_small(self) -> bool:
        """Whether forms write the label without a capital, as `d.d.`."""
        return self.score >= 1.0 and self.label[:1].islower()


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Letters and digits only, lower case, without accents: what labels are compared by."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return re.sub(r"[^a-z0-9]", "", plain)


class Lexicon:
    """The label words of one profile, ready to be matched."""

    def __init__(self, profile: Profile) -> None:
        self._exact: dict[str, tuple[str, str]] = {}
        self._seen: dict[str, tuple[str, str, float] | None] = {}
        self._folded: dict[str, tuple[str, str]] = {}
        for key, words in profile.labels.items():
            for word in words:
                name = normalised(word)
                self._exact.setdefault(name, (key, word))
                self._folded.setdefault(_folded(name), (key, word))
        # `Ter bespreking` is what is answered, however like `Type bespreking` it looks.
        self._answers = {normalised(word) for word in profile.purpose.words}
        self._body = re.compile(rf"(?:{body_words(profile)})\b")
        self._composed = ComposedLabels(profile.heads, profile.beside.before, profile.beside.after)
        self._long = [name for name in self._exact if len(name) > _SHORT]
        self._alike: dict[str, list[str]] = {}
        self._heads: dict[str, list[str]] = {}
        for name in self._long:
            self._heads.setdefault(name[:_HEAD], []).append(name)

    def match(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label that the whole text is, or None."""
        if text not in self._seen:  # a page asks for the same words several times
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            self._seen[text] = self._matched(text)
        return self._seen[text]

    def _matched(self, text: str) -> tuple[str, str, float] | None:
        if EMPTY_BOX in text or TICKED_BOX in text:
            return None  # an option goes on where the label ends
        found = self._as_listed(text)
        if found is None and (base := _ADDITION.match(text)):
            found = self._as_listed(base[1])
            found = (found[0], found[1], found[2] * 0.99) if found else None
        if found is not None and found[2] >= 0.95:
            return found
        ways = (found, self._composed.match(text))
        return max((way for way in ways if way), key=lambda way: way[2], default=None)

    def listed(self, text: str) -> tuple[str, str] | None:
        """`(key, label)` of the listed label that a text is, letter for letter."""
        return self._exact.get(normalised(text))

    def _as_listed(self, text: str) -> tuple[str, str, float] | None:
        text = _SPOT.sub("", text)
        if _HINT_END.search(text) and not _HINT_START.search(text):
            return None  # the last line of a hint: `(… met` / `nummer)`
        name = normalised(text)
        if not name:
            return None
        if name in self._exact:
            return None if _lacks_stroke(text, self._exact[name][1]) else (*self._exact[name], 1.0)
        folded = self._folded.get(_folded(name)) if len(name) > 2 else None
        if len(name) <= _SHORT or folded is not None:
            return (*folded, 0.9 if len(name) <= _SHORT else 0.98) if folded else None
        if sum(c.isdigit() for c in name) > 1 or _ITEM.match(text) or _NUMBER_AFTER.search(text):
            return None  # no label has figures; OCR may give one for a letter
        if name in self._answers or _SENTENCE.match(text):
            return None
        cutoff = 82 if len(name) > 8 else 86
        alike = self._headed(name[:_HEAD])
        # Few lines begin like any label; only for those all labels are gone through.
        if process.extractOne(name, alike, scorer=fuzz.ratio, score_cutoff=cutoff) is None:
            return None
        best = process.extractOne(name, self._long, scorer=fuzz.ratio, score_cutoff=cutoff)
        if best is None or not _same_head(text, self._exact[best[0]][1]):
            return None
        return (*self._exact[best[0]], float(best[1]) / 100)

    def _headed(self, head: str) -> list[str]:
        """The longer labels that begin as a text does."""
        if head not in self._alike:
            if len(self._alike) > _REMEMBERED:
                self._alike.clear()
            found = process.extract(
                head, list(self._heads), scorer=fuzz.ratio, score_cutoff=_HEADS_ALIKE, limit=None
            )
            self._alike[head] = [name for known, *_ in found for name in self._heads[known]]
        return self._alike[head]

    def is_answer(self, text: str) -> bool:
        """Whether a text is what a session may be for (`Beeldvorming`), the answer to a label."""
        return normalised(text) in self._answers

    def begins_with_body(self, text: str) -> bool:
        """Whether a line begins with the name of a meeting."""
        return self._body.match(text) is not None

    def body_words(self, words: Sequence[Word]) -> int:
        """How many words the name of a meeting fills that a line begins with."""
        found = self._body.match(" ".join(word.text for word in words))
        return len(found[0].split()) if found else 0

    def is_heading(self, text: str) -> bool:
        """Whether a short line is the name of a meeting, with or without its date."""
        found = self._body.match(text)
        if found is None or len(text.split()) > _HEADING_WORDS or text.endswith((".", ",", ";")):
            return False
        rest = text[found.end() :].strip(" -–—:|,")
        return not rest or not rest[0].islower() or rest[-1].isdigit()

    @staticmethod
    def is_salutation(text: str) -> bool:
        """Whether a line addresses whom a letter is for: `Aan de leden van de raad,`."""
        return _SALUTATION.match(text) is not None

    def prefix(self, words: Sequence[Word]) -> LabelHit | None:
        """The label that a line begins with: the longest among the best matches.

        A line that is a label as a whole, or up to its colon, is that label.
        """
        best: LabelHit | None = None
        if not words or not any(c.isalnum() for c in words[0].text):
            return None
        for count in range(1, min(MAX_LABEL_WORDS, len(words)) + 1):
            text = " ".join(word.text for word in words[:count])
            found = self.match(text)
            colon = text.endswith(":") or (count < len(words) and words[count].text == ":")
            initial = len(words[count - 1].text) == 2  # `S. Abelman` begins a value
            stop = text.endswith((".", "?")) and _begins_value(words[count : count + 1])
            stop = stop and not (initial and count > 1)
            ends = colon or stop or count == len(words) or are_set_apart(words, count)
            room = _ENDS if ends else _NEAR
            if found and (best is None or found[2] >= best.score - room):
                used = count + (1 if colon and not text.endswith(":") else 0)
                best = LabelHit(found[0], found[1], used, found[2], colon, stop)
            listed = best is not None and best.words == count and best.score >= 1.0
            apart = are_set_apart(words, count) and any(map(str.isalnum, words[count].text))
            if colon or (stop and best is not None) or (listed and apart):
                break
        return best


def are_set_apart(words: Sequence[Word], count: int) -> bool:
    """Whether the first words of a line are in capitals, and the word after them is not."""
    first, following = words[:count], words[count : count + 1]
    capitals = all(w.text.isupper() or not any(map(str.isalpha, w.text)) for w in first)
    capitals = capitals and all(len(word.text.strip(".:")) > 1 for word in (first[0], first[-1]))
    return capitals and bool(following) and not is_in_capitals(following[0].text.strip(".:,;()?!"))


def is_in_capitals(text: str) -> bool:
    """Whether a word, or each of several with strokes between, is set in capitals; an initial
    or a number is not."""
    parts = re.split(r"[/&-]", text)
    return all(part.isalpha() and len(part) > 1 and part.isupper() for part in parts)


def is_addition(text: str) -> bool:
    """Whether a text is a label with what a form adds to it: `Voorzitter van de avond`."""
    return _ADDITION.match(text) is not None


def _begins_value(words: Sequence[Word]) -> bool:
    """Whether a word may begin what is said under a label that a full stop ends."""
    return is_capital(words) or (bool(words) and _SHORT_VALUE.match(words[0].text) is not None)


def _lacks_stroke(text: str, label: str) -> bool:
    """Whether a label of two words with a stroke between is printed without any sign there:
    `Portefeuillehouder wethouder De Wit` is not asked `Portefeuillehouder / wethouder`."""
    return "/" in label and re.search(r"[^\w\s]", text.strip(" :.")) is None


def is_capital(words: Sequence[Word]) -> bool:
    """Whether the first letter of the words is a capital."""
    first = next((c for word in words for c in word.text if c.isalnum()), "")
    return first.isupper()


def _same_head(text: str, label: str) -> bool:
    """Whether both begin alike: `Opzet van de …` is not `Doel van de …` misread."""
    return _heads_alike(normalised(text)[:_HEAD], normalised(label)[:_HEAD])


def _heads_alike(mine: str, other: str) -> bool:
    return fuzz.ratio(mine, other) >= _HEADS_ALIKE


def _folded(name: str) -> str:
    return name.translate(_FOLD).replace("rn", "m")


_CACHE: dict[int, tuple[Profile, Lexicon]] = {}


def lexicon_of(profile: Profile) -> Lexicon:
    """The lexicon of a profile, built once."""
    known = _CACHE.get(id(profile))
    if known is None or known[0] is not profile:
        known = (profile, Lexicon(profile))
        _CACHE[id(profile)] = known
    return known[1]
