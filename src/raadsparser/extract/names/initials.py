"""Repairs what OCR does to a name: lost dots and blanks at initials, stray marks, stamps.

Where a dot is lost right after a leading `L`, the name began with `I.`: Tesseract takes
`I.` for `L` (`LH. Peters` is `I.H. Peters`), and keeps the dot of a real `L.`.
"""

from __future__ import annotations

import re

from raadsparser.lexicon import columns, entries

_UPPER, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zà-öø-ÿ"
_BETWEEN_LETTERS = re.compile(rf"(?<=[{_LOWER}])[:_·](?=[{_UPPER}])")
# `E‚N. Terpstra`, `A.M, de Wit`.
_COMMA_FOR_DOT = re.compile(rf"(?<=\b[{_UPPER}])[,‚](?=[{_UPPER}]\.)|(?<=\.[{_UPPER}]),(?=\s)")
_TURNED_T = re.compile(r"(?<=\s)[‘`´]t\s")  # an opening quote: typed as an apostrophe, turned
_GLUED_T = re.compile(rf"\s['’]t['’](?=[{_UPPER}])")
_TWICE = re.compile(r"['’‘´`]{2}(?=t\s)")  # `in ''t Veld`
_MARKS_ONLY = re.compile(r"[^\w’'‘]+|[_|]+")
# A small letter goes on with a word of a surname: `l.smit@…` is an address.
_ONE_AS_I = re.compile(
    rf"^(?:[1l|!](?=\.\s?[{_UPPER}]\.)"
    rf"|l(?=\.(?:\s?[{_UPPER}]|\s(?:de|den|der|het|op|ten|ter|te|van|von)\s)))"
)
_ONE_UNDOTTED = re.compile(rf"^[1l|!](?=(?:[{_UPPER}]\.)+\s?[{_UPPER}{_LOWER}’'])")
# `lda de Vries` is Ida; before a consonant also further on: `Boukhriss-llic`, `de lngh`.
_SMALL_L = re.compile(
    rf"^l(?=[{_LOWER}]{{2,}} [{_UPPER}{_LOWER}])"
    rf"|(?:^|(?<=[\s-]))l(?=[bcdfghjklmnpqrstvwxz][{_LOWER}]|J[{_LOWER}])"
)
_ONE_INSIDE = re.compile(rf"(?<=[{_UPPER}]\.)[1l|!](?=\.)")
_GLUED = re.compile(
    rf"(?<=[{_UPPER}]\.)(?=[{_UPPER}{_LOWER}][{_LOWER}])(?![{_UPPER}][{_LOWER}]{{1,3}}\.)"
)
_DOTLESS = re.compile(
    rf"[{_UPPER}]{{2,4}}\.(?:[{_UPPER}]{{1,3}}\.)*|(?:[{_UPPER}]\.)+[{_UPPER}]{{2,3}}\."
)
_BARE = re.compile(rf"(?:[{_UPPER}]|[{_UPPER}]{{2}}|(?:[{_UPPER}]\.)+[{_UPPER}])")
# Bare capitals before dotted ones (`SN J. Telgen`), and an `I.` that lost a dot (`Ml. Geerdink`).
_PARTED = re.compile(
    rf"^([{_UPPER}]{{1,3}}) ((?:[{_UPPER}]\. ?)+)(?=[{_UPPER}{_LOWER}’'][{_LOWER}])"
)
_SMALL_I = re.compile(rf"^((?:[{_UPPER}]\.)*[{_UPPER}])\.?l\.(?= )")
# `J.` run together with the initials before it: `B). Veldhuis`, `RE]. ter Reitema`, `F.). Bos`.
_BRACKET_J = re.compile(rf"(?<![\w(])((?:[{_UPPER}]\.?){{1,3}})[)\]]\.(?=\s?[{_UPPER}{_LOWER}’'])")
_SURNAME = re.compile(rf"[{_UPPER}][{_LOWER}’'\-]+.*")

# `de heer 1. Smit`: no number stands between a title and a name.
_ONE_ADDRESSED = re.compile(
    r"(?i:(\b(?:heer|mevrouw|mevr\.|mw\.|dhr\.)\s+))[1|!l](?=\.\s?[^\W\d_])"
)
# `1. Bruins Slot` where nobody is second.
_ONE_ALONE = re.compile(r"^(\W*)[1|!l](?=\.\s(?![\s\S]*\b2\.)(\w+))")
# `1 de Fiers`: a number stands before a name, and no name begins with a small letter.
_ONE_WITHOUT_DOT = re.compile(
    r"^(\W*)[1l|!](?![\s\S]*\b2\s)(?=\s(?:de|den|der|het|ten|ter|te|van|von)\s[A-ZÀ-ÖØ-Þ])"
)
# `1J.K. Smit`, which lost its dot too; it is an `l` then, which is no number.
_ONE_GLUED = re.compile(rf"^[1|](?=(?:[{_UPPER}]\.){{2}}(?![\s\S]*\b2))")
# `Wethouder-Kees Hegeman`, `c-W.J. Gabor`: a blank and a dot, read as dashes.
_DASH_BEHIND_TITLE = re.compile(
    r"(?i:\b(wethouder|burgemeester|portefeuillehouder|heer|mevrouw))-(?=[^\W\d_a-z])"
)
_DASH_FOR_DOT = re.compile(rf"^([^\W\d_])-(?=(?:[{_UPPER}]\.)+\s)")
# `wethouder B, Roefs`: a lone capital is nobody that a comma parts from the next.
_COMMA_ALONE = re.compile(
    rf"^(\W*(?:(?i:wethouder|burgemeester|de heer|mevrouw|mevr\.|mw\.|dhr\.)\s+)?[{_UPPER}]),"
    rf"(?=\s[{_UPPER}{_LOWER}][{_LOWER}’'])"
)


def with_initial(text: str, *, printed: bool = False) -> str:
    """A slot of persons whose first initial was read as a figure, which numbers nobody there, or
    with a comma for its dot; where it stands as `printed`, no dot was lost."""
    text = _ONE_GLUED.sub("l", _DASH_BEHIND_TITLE.sub(r"\1 ", text))
    text = _COMMA_ALONE.sub(r"\1.", _ONE_ADDRESSED.sub(r"\1I", text))
    text = text if printed else _ONE_WITHOUT_DOT.sub(r"\1I.", text)
    alone = _ONE_ALONE.match(text)
    if alone is None or alone[2] in entries("given_names"):
        return text
    if alone[2].casefold() in entries("titles"):
        return text
    return f"{alone[1]}I{text[alone.end() :]}"


def mended_name(name: str) -> str:
    """The name as it was printed, as far as one reading is likelier than all others."""
    name = _DASH_FOR_DOT.sub(lambda found: f"{found[1].upper()}.", name)
    name = _BRACKET_J.sub(lambda found: f"{_apart(found[1])}J.", name)
    name = _TWICE.sub("'", name)
    name = _GLUED_T.sub(" 't ", _TURNED_T.sub("'t ", _BETWEEN_LETTERS.sub(" ", name)))
    name = _COMMA_FOR_DOT.sub(".", name)
    words = _without_stamps(_without_marks(name.split()))
    if not words:
        return ""
    joined = _ONE_UNDOTTED.sub("I.", " ".join(words))
    joined = _ONE_AS_I.sub("I", _SMALL_L.sub("I", joined))
    joined = _PARTED.sub(_dotted, _SMALL_I.sub(r"\1.I.", joined))
    words = _GLUED.sub(" ", _ONE_INSIDE.sub("I", joined)).split()
    following = [*words[1:], ""]
    return " ".join(
        _initials(word, after, first=place == 0 or words[place - 1].endswith(","))
        for place, (word, after) in enumerate(zip(words, following, strict=True))
    )


def _without_marks(words: list[str]) -> list[str]:
    """The words less stray marks; a dash stays between the two halves of a surname that comes
    after initials or a first name: `Aart Overvliet - van der Veen`."""
    kept = []
    for place, word in enumerate(words):
        marks = _MARKS_ONLY.fullmatch(word) is not None
        halves = word in ("-", "–") and 2 <= place < len(words) - 1
        if not marks or (halves and _SURNAME.fullmatch(words[place - 1]) is not None):
            kept.append(word)
    return kept


def _apart(initials: str) -> str:
    return "".join(f"{letter}." for letter in initials if letter != ".")


def _dotted(found: re.Match[str]) -> str:
    """The initials of a name, some of which lost their dots."""
    if _party(found[1]):
        return found[0]
    letters = [char for char in found[1] + found[2] if char.isalpha()]
    return ".".join(letters) + ". "


def _without_stamps(words: list[str]) -> list[str]:
    """The words without those of a stamp across the name (`GRIFFIE`), if others are left."""
    stamps = entries("stamp_words")
    kept = [word for word in words if word.strip(".,:") not in stamps]
    return kept or words


def _initials(word: str, after: str, *, first: bool) -> str:
    """A word that can only be initials with their dots: `MH.`, `GJ.B.`, `L` before a surname."""
    if not first or word == "IJ.":
        return word
    lost = bool(_DOTLESS.fullmatch(word))
    if not lost and not (_BARE.fullmatch(word) and _surname_follows(after) and not _party(word)):
        return word
    letters = [c for c in word if c.isalpha()]
    if word[0] == "L" and len(letters) > 1 and word[1] != ".":
        letters[0] = "I"
    return ".".join(letters) + "."


def _surname_follows(after: str) -> bool:
    return after in entries("tussenvoegsels") or _SURNAME.fullmatch(after) is not None


def _party(word: str) -> bool:
    return any(word == row[0] for row in columns("parties"))
