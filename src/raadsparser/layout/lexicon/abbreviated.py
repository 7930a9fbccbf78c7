"""Labels cut short with full stops: `Datum verg.`, `Portef.h.`, `Cie.griffier`, `Beh. ambt.`

Each part before a stop is the beginning of a word of a listed label, or of the second half of a
compound; a few are cut otherwise (`nr.`, `cie.`). One part alone says too little: it may end
a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_PART = re.compile(r"([^\W\d_]+)(\.?)")
_DATED = re.compile(r"\bd\.\s?d\b\.?")
_CUT = re.compile(r"[^\W\d_]\.")
_FORM = re.compile(r"[A-Z][^\W\d_]*(?:\.? ?[^\W\d_]+){1,3}\.? ?:?$")
_NAME = re.compile(r"(?:[A-Z]\.|[A-Z][^\W\d_]*\. ?[A-Z])")  # `J.Brouwer`, `Mevr. Kok`
# Abbreviations that do not begin as their word does.
_WORDS = {
    "nr": "nummer",
    "cie": "commissie",
    "vz": "voorzitter",
    "pnt": "punt",
    "pf": "portefeuille",
    "plv": "plaatsvervangend",
    "wnd": "waarnemend",
    "mdw": "medewerker",
    "tst": "toestel",
}
_FEWEST = 5  # letters in all
_SCORE = 0.98


class AbbreviatedLabels:
    """The labels of a profile, found also where a form cuts their words short."""

    def __init__(self, labels: Mapping[str, Sequence[str]]) -> None:
        self._labels = [
            (key, word, _words_of(word)) for key, words in labels.items() for word in words
        ]

    def match(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label that a text shortens; None where it is none, or
        may be those of two fields."""
        text = text.capitalize() if text.isupper() else text
        if not is_cut(text) or not _FORM.match(text) or _NAME.match(text):
            return None
        parts = _PART.findall(_DATED.sub("dd", text.casefold()))
        if sum(len(part) for part, _ in parts) < _FEWEST:
            return None
        if not self._begins_any(parts[0][0]):
            return None  # most sentences go here, no pattern made for them
        forms = [_form(*part) for part in parts]
        found = self._are(" ".join(forms)) or self._are(" ?".join(forms))
        return (*found[0], _SCORE) if len({key for key, _ in found}) == 1 else None

    def _begins_any(self, part: str) -> bool:
        """Whether a label begins with a part, or with the word it stands for."""
        starts = (part, _WORDS.get(part, part))
        return any(plain.startswith(starts) for _, _, plain in self._labels)

    def _are(self, form: str) -> list[tuple[str, str]]:
        """The labels of a form, words apart."""
        fits = re.compile(form).fullmatch
        return [(key, word) for key, word, plain in self._labels if fits(plain)]


def is_cut(text: str) -> bool:
    """Whether a word of a text is cut short with a full stop."""
    return _CUT.search(text) is not None


def may_begin_cut(texts: Iterable[str]) -> bool:
    """Whether a line may begin with a label whose words are cut short."""
    return any(is_cut(text) for text in texts)


def _words_of(label: str) -> str:
    return " ".join(re.sub(r"[^\w\s]", "", label.casefold()).split())


def _form(part: str, stop: str) -> str:
    """The words that a part may stand for."""
    whole = _WORDS.get(part)
    begun = rf"{part}\w*" if stop else part
    return f"(?:{begun}|{whole})" if whole else begun
