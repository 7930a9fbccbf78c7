"""Labels as a profile lists them, found also where OCR bent their letters.

Most of what is printed is no label: only what begins about as one does is gone through.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

_HEAD, _HEADS_ALIKE = 5, 60  # letters by which a label and its misreading begin alike, and how much
_REMEMBERED = 20_000  # heads of texts
# Letters that OCR takes for one another, folded before short words are compared.
_FOLD = str.maketrans({"1": "i", "l": "i", "|": "i", "!": "i", "0": "o", "v": "u", "5": "s"})
_GOES_ON = 0.14  # see `slack`
_SIGNS = re.compile(r"[^a-z0-9]+")
# A stroke or spot that OCR read as a letter before the label: `ÍTitel`.
_SPOT = re.compile(r"^[^\W\d_a-zA-Z]?[|\\!l\[]?(?=[A-Z][a-z])")
_HINT_END, _HINT_START = re.compile(r"[a-z]{3}\)\W*$"), re.compile(r"[({\[]")
_NUMBER_AFTER = re.compile(r"\w{3}\s\d+\W*$")  # `Agendapunt 6` is a label and its value
_ITEM = re.compile(r"^\w{1,2}[.)] ")  # `C. Advies van …` is an item of a list
# No label says no, however like one it looks: `Inspreken niet mogelijk`.
_DENIES = re.compile(r"(?i)\b(?:niet|geen)\b")
# A sentence begins so, and no label that OCR bent: `In raadsvoorstel` is not `Nr. raadsvoorstel`.
_SENTENCE = re.compile(r"(?:In|Op|Uit|Met|Bij|Na|Door|Tot|Om)\s")
# Letters that stand as a label does are the label they are so much like, of 100, and so much
# more than one of another field.
_BY_PLACE, _CLEARLY = 74, 5
# The small words that join the words of a label.
_LINK = re.compile(r"(?<=\w) (?:(?:van|voor|tot|aan|in|op) )?(?:(?:de|het|een|deze) )?(?=\w)")
_ONE_OR_MORE = re.compile(r"(?i)(?<=\w)\((?:s|n|en)\)")
# With fewer or more than so many times its letters no text is like a label by ratio.
_SHORTER, _LONGER = 0.65, 1.5
# Below this many letters a label must fit but for folded letters; above, by ratio.
_SHORT = 5


@lru_cache(maxsize=4096)
def normalised(text: str) -> str:
    """Letters and digits only, lower case, without accents: what labels are compared by."""
    plain = text.casefold()
    if not plain.isascii():
        # OCR writes `Píh.` for `Pfh.`.
        plain = unicodedata.normalize("NFKD", plain.replace("íh", "fh"))
    return plain if plain.isascii() and plain.isalnum() else _SIGNS.sub("", plain)


def slack(text: str, longer: str, shorter: str, usual: float) -> float:
    """By how much a label may fit a text worse than one that its first words are by themselves.

    Where the longer one goes on with the shorter (`Domein / pijler`, `Domein`), what OCR bent
    in the rest of the text is seen to be the rest of it. Figures are a value.
    """
    goes_on = len(longer) > len(shorter) and normalised(longer).startswith(normalised(shorter))
    return max(usual, _GOES_ON) if goes_on and not any(map(str.isdigit, text)) else usual


def without_spot(text: str) -> str:
    """A text without the stroke or spot that OCR read as a letter before it."""
    return _SPOT.sub("", text)


class ListedLabels:
    """The label words of a profile; `answers` are words that look like some and are none."""

    def __init__(self, labels: Mapping[str, Sequence[str]], answers: Iterable[str]) -> None:
        self._exact: dict[str, tuple[str, str]] = {}
        self._folded: dict[str, tuple[str, str]] = {}
        for key, words in labels.items():
            for word in words:
                name = normalised(word)
                self._exact.setdefault(name, (key, word))
                self._folded.setdefault(_folded(name), (key, word))
        self._add_terse(labels)
        self._starts = {name[:count] for name in self._folded for count in range(_HEAD + 1)}
        # `Ter bespreking` is what is answered, however like `Type bespreking` it looks.
        self._answers = {normalised(word) for word in answers}
        self._long = [name for name in self._exact if len(name) > _SHORT]
        self._openings: dict[str, tuple[list[str], bool, range]] = {}
        self._heads: dict[str, list[str]] = {}
        for name in self._long:
            self._heads.setdefault(name[:_HEAD], []).append(name)
        self._known_heads = list(self._heads)

    def _add_terse(self, labels: Mapping[str, Sequence[str]]) -> None:
        """Add the labels without the small words inside them: `Voorstel behandeling` asks what
        `Voorstel tot behandeling` does. What two fields would share says nothing."""
        asks: dict[str, tuple[str, str]] = {}
        shared = set()
        for key, words in labels.items():
            for word in words:
                name = normalised(_LINK.sub(" ", word))
                if name in self._exact:
                    continue
                if asks.setdefault(name, (key, word))[0] != key:
                    shared.add(name)
        for name, found in asks.items():
            if name not in shared:
                self._exact[name] = found
                self._folded.setdefault(_folded(name), found)

    def match(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label that a text is, or is like, or None."""
        text = without_spot(text)
        if ")" in text and _HINT_END.search(text) and not _HINT_START.search(text):
            return None  # the last line of a hint: `(… met` / `nummer)`
        name = self._name(text)
        if not self.may_be(name):
            return None
        if name in self._exact:
            label = self._exact[name][1]
            no = _lacks_stroke(text, label) or _is_name(text, label)
            return None if no else (*self._exact[name], 1.0)
        folded = self._folded.get(_folded(name)) if len(name) > 2 else None
        if len(name) <= _SHORT or folded is not None:
            return (*folded, 0.9 if len(name) <= _SHORT else 0.98) if folded else None
        if sum(c.isdigit() for c in name) > 1 or _ITEM.match(text) or _NUMBER_AFTER.search(text):
            return None  # no label has figures; OCR may give one for a letter
        if name in self._answers or _SENTENCE.match(text) or _DENIES.search(text):
            return None
        best = process.extractOne(name, self._long, scorer=fuzz.ratio, score_cutoff=_cutoff(name))
        if best is None or not _same_head(text, self._exact[best[0]][1]):
            return None
        if _breaks_off(text, self._exact[best[0]][1]):
            return None
        return (*self._exact[best[0]], float(best[1]) / 100)

    def exactly(self, text: str) -> tuple[str, str] | None:
        """`(key, label)` of the listed label that a text is, letter for letter."""
        return self._exact.get(self._name(text))

    def _name(self, text: str) -> str:
        """The letters of a text, without those for several where no list has them:
        `Betrokken wethouder(s)`."""
        name = normalised(text)
        if name in self._exact or "(" not in text:
            return name
        single = normalised(_ONE_OR_MORE.sub("", text))
        return single if single in self._exact else name

    def is_answer(self, text: str) -> bool:
        """Whether a text is what a label asks, as `Beeldvorming` is."""
        return normalised(text) in self._answers

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

    def may_be(self, name: str) -> bool:
        """Whether letters are those of a listed label or like one that begins about so.

        Most of a page's are not; only for those that are all labels are gone through.
        """
        if name in self._exact:
            return True
        alike, folds, lengths = self._opening(name[:_HEAD])
        if folds and _folded(name) in self._folded:
            return True
        return len(name) in lengths and _is_like_any(name, alike)

    def begins_none(self, name: str) -> bool:
        """Whether no label is like letters, however they go on, as most lines of a page begin."""
        if len(name) < _HEAD:
            return False
        _, folds, lengths = self._opening(name[:_HEAD])
        return not folds and len(name) >= lengths.stop


def _lacks_stroke(text: str, label: str) -> bool:
    """Whether a label of two words with a stroke between is printed without any sign there:
    `Portefeuillehouder wethouder De Wit` is not asked `Portefeuillehouder / wethouder`."""
    return "/" in label and re.search(r"[^\w\s]", text.strip(" :.")) is None


def _is_name(text: str, label: str) -> bool:
    """Whether a label is printed as a name is: `Bob` is not asked `BOB`, nor `D.D.` `d.d.`."""
    initials = label.islower() and text.isupper() and not text.endswith(":")
    return initials or (label.isupper() and text.strip(" :.").istitle())


def _breaks_off(text: str, label: str) -> bool:
    """Whether a text is a label but for its last words: `Bespreking` asks less than
    `Bespreking op`."""
    return label.casefold().startswith(f"{text.casefold().rstrip(' :')} ")


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
    return name.translate(_FOLD).replace("rn", "m").replace("ri", "n")
