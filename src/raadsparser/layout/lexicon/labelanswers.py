"""Where a label ends and its answer begins, though together they read like a longer label."""

from __future__ import annotations

from collections.abc import Sequence

_ANSWERS = frozenset(
    """
    ja nee neen geen niet mogelijk onmogelijk toegestaan akkoord welkom nvt
    """.split()  # noqa: SIM905 - a list of words reads better so
)
_LONGEST = 2  # words of an answer

Match = tuple[str, str, float]
"""The key, the label and the score of what a text is taken for."""


def ends_in_answer(texts: Sequence[str], longer: Match | None, words: int, score: float) -> bool:
    """Whether the last of several words answers the label that all but it are, `words` in number.

    It is an answer that is known and has a capital, the word before it has none, and that label
    alone is listed: `Spreekrecht inwoners Mogelijk`.
    """
    if longer is None or len(texts) != words + 1 or texts[-1].endswith((":", "?")):
        return False
    if not is_answer(texts[-1]):
        return False
    after_small = texts[-2][:1].islower() and texts[-1][:1].isupper()
    return after_small and score >= 1.0 > longer[2]


def is_answer(word: str) -> bool:
    """Whether a word is one of those that answer whether something may be."""
    return word.strip(" .,;").casefold().replace(".", "") in _ANSWERS


def are_answer(texts: Sequence[str]) -> bool:
    """Whether words are an answer and no more: `Mogelijk`, `Niet toegestaan`."""
    return 0 < len(texts) <= _LONGEST and all(is_answer(t) or t.casefold() == "wel" for t in texts)


def is_answered(text: str, key: str, label: str) -> bool:
    """Whether a text is a label with its value: it goes on with a capital where the label has a
    stroke (`Ruimte Zaal A`), or one that asks a purpose with a `ter` that it lacks
    (`Doel ter bespreking`)."""
    if key == "purpose" and " ter " in text and " ter " not in label.casefold():
        return not text.endswith(":")
    _, stroke, rest = label.partition("/")
    if not stroke or "/" in text:
        return False
    return rest.strip()[:1].islower() and any(word[:1].isupper() for word in text.split()[1:])
