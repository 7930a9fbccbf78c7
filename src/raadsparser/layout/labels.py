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
_SIGNS = re.compile(r"[^a-z0-9]+")
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
_ADDS = frozenset({"van", "voor"})
# A sentence begins so, and no label that OCR bent: `In raadsvoorstel` is not `Nr. raadsvoorstel`.
_SENTENCE = re.compile(r"(?:In|Op|Uit|Met|Bij|Na|Door|Tot|Om)\s")
_SALUTATION = re.compile(
    r"(?:Aan (?:de|het) (?:leden van (?:de|het) )?(?:\w*raad|\w*commissie|college|\w*staten)\b"
    r"(?: van [\w' -]{1,30})?[,.:]?|Geachte\b.{0,40})$"
)
# Letters that stand as a label does are the label they are so much like, of 100, and so much
# more than one of another field.
_BY_PLACE, _CLEARLY = 74, 5
# With fewer or more than so many times its letters no text is like a label by ratio.
_SHORTER, _LONGER = 0.65, 1.5
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
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
    return plain if plain.isascii() and plain.isalnum() else _SIGNS.sub("", plain)


class Lexicon:
    """The label words of one profile, ready to be matched."""

    def __init__(self, profile: Profile) -> None:
        self._exact: dict[str, tuple[str, str]] = {}
        self._seen: dict[str, tuple[str, str, float] | None] = {}
        self._begun: dict[tuple[str, ...], LabelHit | None] = {}
        self._folded: dict[str, tuple[str, str]] = {}
        for key, words in profile.labels.items():
            for word in words:
                name = normalised(word)
                self._exact.setdefault(name, (key, word))
                self._folded.setdefault(_folded(name), (key, word))
        self._starts = {name[:count] for name in self._folded for count in range(_HEAD + 1)}
        # `Ter bespreking` is what is answered, however like `Type bespreking` it looks.
        self._answers = {normalised(word) for word in profile.purpose.words}
        self._body = re.compile(rf"(?:{body_words(profile)})\b")
        self._composed = ComposedLabels(profile.heads, profile.beside.before, profile.beside.after)
        self._long = [name for name in self._exact if len(name) > _SHORT]
        self._openings: dict[str, tuple[list[str], bool, range]] = {}
        self._heads: dict[str, list[str]] = {}
        for name in self._long:
            self._heads.setdefault(name[:_HEAD], []).append(name)
        self._known_heads = list(self._heads)

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
        if ")" in text and _HINT_END.search(text) and not _HINT_START.search(text):
            return None  # the last line of a hint: `(… met` / `nummer)`
        name = normalised(text)
        if not self._may_be_listed(name):
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
        best = process.extractOne(name, self._long, scorer=fuzz.ratio, score_cutoff=_cutoff(name))
        if best is None or not _same_head(text, self._exact[best[0]][1]):
            return None
        return (*self._exact[best[0]], float(best[1]) / 100)

    def nearest(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label most like a text that surely is some label; None
        where labels of two fields are about as like it."""
        name = normalised(text)
        if len(name) <= _SHORT:
            return None
        found = process.extract(
            name, self._long, scorer=fuzz.ratio, score_cutoff=_BY_PLACE - _CLEARLY, limit=None
        )
        if not found or found[0][1] < _BY_PLACE:
            return None
        key, label = self._exact[found[0][0]]
        rivals = (score for other, score, _ in found if self._exact[other][0] != key)
        if found[0][1] - max(rivals, default=0.0) < _CLEARLY:
            return None
        return key, label, float(found[0][1]) / 100

    def _opening(self, head: str) -> tuple[list[str], bool, range]:
        """The longer labels that begin about as a text does, whether any label begins so but for
        letters that OCR takes for one another, and how many letters can be like one of them."""
        if head not in self._openings:
            if len(self._openings) > _REMEMBERED:
                self._openings.clear()
            alike = self._begun_alike(head) if len(head) == _HEAD else []
            start = _folded(head).rstrip("r")  # it may be half of an `rn`
            sizes = [len(name) for name in alike] or [0]
            least = max(_SHORT + 1, int(_SHORTER * min(sizes)))
            lengths = range(least, int(_LONGER * max(sizes)) + 1)
            self._openings[head] = alike, start in self._starts, lengths
        return self._openings[head]

    def _begun_alike(self, head: str) -> list[str]:
        found = process.extract(
            head, self._known_heads, scorer=fuzz.ratio, score_cutoff=_HEADS_ALIKE, limit=None
        )
        return [name for known, *_ in found for name in self._heads[known]]

    def _may_be_listed(self, name: str) -> bool:
        """Whether letters are those of a listed label or like one that begins about so.

        Most of a page's are not; only for those that are all labels are gone through.
        """
        if name in self._exact:
            return True
        alike, folds, lengths = self._opening(name[:_HEAD])
        if folds and _folded(name) in self._folded:
            return True
        return len(name) in lengths and _is_like_any(name, alike)

    def _begins_none(self, name: str, texts: Sequence[str]) -> bool:
        """Whether no label is like letters, however they go on, as most lines of a page begin."""
        if len(name) < _HEAD:
            return False
        _, folds, lengths = self._opening(name[:_HEAD])
        if folds or len(name) < lengths.stop:
            return False
        return not any(text.casefold() in _ADDS for text in texts)

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
        if len(text.split()) > _HEADING_WORDS or text.endswith((".", ",", ";")):
            return False
        found = self._body.match(text)
        if found is None:
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
        texts = tuple([word.text for word in words[: MAX_LABEL_WORDS + 1]])
        if texts not in self._begun:  # a line is asked about by every rule
            if len(self._begun) > _REMEMBERED:
                self._begun.clear()
            self._begun[texts] = self._prefix(texts)
        return self._begun[texts]

    def _prefix(self, texts: Sequence[str]) -> LabelHit | None:
        best: LabelHit | None = None
        if not texts or not any(map(str.isalnum, texts[0])):
            return None
        text, name = "", ""
        # Words of plain text are refused by their letters, before they are matched as a text.
        anything = self._composed.may_begin(texts[0]) or len(" ".join(texts).split()) != len(texts)
        for count in range(1, min(MAX_LABEL_WORDS, len(texts)) + 1):
            word = texts[count - 1]
            text = f"{text} {word}" if text else word
            name += normalised(word if count > 1 else _SPOT.sub("", word))
            if best is None and not anything and self._begins_none(name, texts):
                return None
            following = texts[count] if count < len(texts) else None
            may_be = anything or self._may_be_listed(name) or _may_be_addition(texts, count)
            found = self.match(text) if may_be else None
            colon = text.endswith(":") or following == ":"
            if found is None and best is None:
                if colon:
                    break
                continue
            initial = count > 1 and len(word) == 2  # `S. Abelman` begins a value
            stop = not initial and text.endswith((".", "?")) and _begins_value(following)
            apart = _are_set_apart(texts, count)
            room = _ENDS if colon or stop or apart or following is None else _NEAR
            if found and (best is None or found[2] >= best.score - room):
                used = count + (1 if colon and not text.endswith(":") else 0)
                best = LabelHit(found[0], found[1], used, found[2], colon, stop)
            listed = best is not None and best.words == count and best.score >= 1.0
            apart = apart and any(map(str.isalnum, following or ""))
            if colon or (stop and best is not None) or (listed and apart):
                break
        return best


def are_set_apart(words: Sequence[Word], count: int) -> bool:
    """Whether the first words of a line are in capitals, and the word after them is not."""
    return _are_set_apart([word.text for word in words[: count + 1]], count)


def _are_set_apart(texts: Sequence[str], count: int) -> bool:
    if count >= len(texts):
        return False
    for text in texts[:count]:
        if not text.isupper() and any(map(str.isalpha, text)):
            return False
    if len(texts[0].strip(".:")) < 2 or len(texts[count - 1].strip(".:")) < 2:
        return False
    return not is_in_capitals(texts[count].strip(".:,;()?!"))


def is_in_capitals(text: str) -> bool:
    """Whether a word, or each of several with strokes between, is set in capitals; an initial
    or a number is not."""
    parts = re.split(r"[/&-]", text)
    return all(part.isalpha() and len(part) > 1 and part.isupper() for part in parts)


def is_addition(text: str) -> bool:
    """Whether a text is a label with what a form adds to it: `Voorzitter van de avond`."""
    return _ADDITION.match(text) is not None


def _may_be_addition(texts: Sequence[str], count: int) -> bool:
    """Whether so many words end as what a form adds to a label does."""
    return count > 3 and texts[count - 3].casefold() in _ADDS


def _begins_value(text: str | None) -> bool:
    """Whether a word may begin what is said under a label that a full stop ends."""
    if text is None:
        return False
    return _first_letter(text).isupper() or _SHORT_VALUE.match(text) is not None


def _lacks_stroke(text: str, label: str) -> bool:
    """Whether a label of two words with a stroke between is printed without any sign there:
    `Portefeuillehouder wethouder De Wit` is not asked `Portefeuillehouder / wethouder`."""
    return "/" in label and re.search(r"[^\w\s]", text.strip(" :.")) is None


def is_capital(words: Sequence[Word]) -> bool:
    """Whether the first letter of the words is a capital."""
    return first_letter(words).isupper()


def first_letter(words: Sequence[Word]) -> str:
    """The first letter or figure of the words; empty for none."""
    for word in words:
        if first := _first_letter(word.text):
            return first
    return ""


def _first_letter(text: str) -> str:
    return text[:1] if text[:1].isalnum() else next(filter(str.isalnum, text), "")


def _same_head(text: str, label: str) -> bool:
    """Whether both begin alike: `Opzet van de …` is not `Doel van de …` misread."""
    return _heads_alike(normalised(text)[:_HEAD], normalised(label)[:_HEAD])


def _cutoff(name: str) -> int:
    """How much like a label so many letters must be, of 100."""
    return 82 if len(name) > 8 else 86


def _is_like_any(name: str, labels: Sequence[str]) -> bool:
    cutoff = _cutoff(name)
    return process.extractOne(name, labels, scorer=fuzz.ratio, score_cutoff=cutoff) is not None


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
