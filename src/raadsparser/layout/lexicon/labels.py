"""Label words: which printed words name a field, also when OCR bent them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from raadsparser.layout.lexicon.abbreviated import AbbreviatedLabels, may_begin_cut
from raadsparser.layout.lexicon.additions import ADDS, addition, may_be_addition
from raadsparser.layout.lexicon.capitals import first_letter_of, texts_are_set_apart
from raadsparser.layout.lexicon.composed import ComposedLabels
from raadsparser.layout.lexicon.guessed import NO_FIELD, NO_LABEL, TEXTS, guess, reads_as_label
from raadsparser.layout.lexicon.labelanswers import ends_in_answer, is_answered
from raadsparser.layout.lexicon.listed import ListedLabels, normalised, slack, without_spot
from raadsparser.layout.lexicon.questions import asked, may_begin_question
from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word
from raadsparser.profiles import Profile, body_words

_REMEMBERED = 20_000  # texts whose label is known
MAX_LABEL_WORDS = 8
_HEADING_WORDS = 8
_SHORT_VALUE = re.compile(
    r"n\.?\s?v\.?\s?t\b|(geen|ja|nee|niet)\b"
    r"|(mw|mevr|dhr|drs|ir|mr|ing|dr)\.|(mevrouw|wethouder|burgemeester)\b",
    re.IGNORECASE,
)
# What a form asks of whoever fills it in: `Benodigde tijd (in minuten)`, `Titel (max. 10 woorden)`.
_HINTED = re.compile(
    r"^(.{3,40}?)\s*\((?:in|max|maximaal|kort|korte|graag|indien|kruis|aankruisen|optioneel|naam"
    r"|titel|door|zie|s\.?v\.?p|eventueel|verplicht|minimaal|bij)\b[^()]*\)\W*$",
    re.IGNORECASE,
)
_ASKED = frozenset({"voorstel", "agendapunt", "bespreekpunt", "raadsvoorstel"})  # the subject of it
# What answers a label in its own words: `Inspreken is mogelijk.` says no less than `ja`.
_STATES = re.compile(
    r"(?!(?:wat|wie|waar|wanneer|hoe|welke?)\b)"
    r"[^\W\d_]+\s(?:is|zijn|kan|kunnen|mag|mogen|wordt|worden)\s[^:?]+$",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"(?:[A-Z]\.){1,6}")
_INITIALS = re.compile(r"[A-Z]\.[A-Z]\.:?$")
_SALUTATION = re.compile(
    r"(?:Aan (?:de|het) (?:leden van (?:de|het) )?(?:\w*raad|\w*commissie|college|\w*staten)\b"
    r"(?: van [\w' -]{1,30})?[,.:]?|Geachte\b.{0,40})$"
)
# By so much a longer label may fit worse than a shorter one at the start of the same line,
# and by so much where the line or its colon ends there.
_NEAR, _ENDS = 0.02, 0.05
# With these a label goes on, or a name behind it: `Wethouder van den Berg`, `Griffie gemeente Ede`.
_LINKS = frozenset(
    """
    van de der den het een dit deze voor in op bij aan door en of te ten ter tot over met namens
    gemeente dienst college dossier zaak
    """.split()  # noqa: SIM905 - a list of words reads better so
)
_SURELY, _LIKELY = 0.5, 0.75  # of a guess: a question, and what a colon ends
_WHOLLY, _NO_LABEL = 0.9, 0.75  # against what its parts say, and what it is like
_LIKE = 0.9  # a text less like a label may be a word of its own: `Gespreksvragen`
GUESSED = 0.901
"""The score of a label that was guessed, and of no other: no share of like letters is just that."""

_COMPOSED = 0.95  # the score of a label all of whose words are known


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


class Lexicon:
    """The label words of one profile, ready to be matched."""

    def __init__(self, profile: Profile) -> None:
        self._seen: dict[str, tuple[str, str, float] | None] = {}
        self._begun: dict[tuple[str, ...], LabelHit | None] = {}
        self._listed = ListedLabels(profile.labels, profile.purpose.words)
        self._abbreviated = AbbreviatedLabels(profile.labels)
        self._composed = ComposedLabels(profile.heads, profile.beside.before, profile.beside.after)
        self._body = re.compile(rf"(?:{body_words(profile)})\b")

    def match(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label that the whole text is, or None."""
        if text not in self._seen:  # a page asks for the same words several times
            if len(self._seen) > _REMEMBERED:
                self._seen.clear()
            self._seen[text] = _as_a_whole(text, self._matched(text))
        return self._seen[text]

    def _matched(self, text: str) -> tuple[str, str, float] | None:
        if EMPTY_BOX in text or TICKED_BOX in text:
            return None  # an option goes on where the label ends
        if _STATES.match(text) and self._listed.exactly(text) is None:
            return None
        found = self._listed.match(text)
        if found is not None and is_answered(text, *found[:2]):
            found = None
        sure = found is not None and found[2] >= _COMPOSED
        if not sure and (base := addition(text)):
            found = _less_sure(self._without_article(*base)) or found
        if found is None or found[2] < 1.0:
            found = self._abbreviated.match(text) or found
        if found is not None and found[2] >= 0.95:
            return found
        if (bare := _HINTED.match(text)) and (meant := self._listed.match(bare[1])):
            return meant if meant[2] < 1.0 else _less_sure(meant)
        if (what := asked(text)) and (meant := _less_sure(self._matched(what))):
            return max(meant, found or meant, key=lambda way: way[2])
        ways = (found, self._composed.match(text))
        return max((way for way in ways if way), key=lambda way: way[2], default=None)

    def match_or_guess(self, text: str) -> tuple[str, str, float] | None:
        """What `match` gives, else what the words surely ask of a text that ends as labels do."""
        found = self.match(text)
        return found if found and found[2] >= GUESSED else _guessed(text) or found

    def _without_article(self, base: str, added: str) -> tuple[str, str, float] | None:
        """The label that a base is, or with what was added if that asks something else:
        `Naam van het agendapunt` asks what `Naam agendapunt` does, and not what `Naam` does."""
        found, whole = self._listed.match(base), self._listed.exactly(f"{base} {added}")
        if whole is not None and (found is None or found[0] != whole[0]):
            return (*whole, 1.0)
        return found

    def listed(self, text: str) -> tuple[str, str] | None:
        """`(key, label)` of the listed label that a text is, letter for letter."""
        return self._listed.exactly(text)

    def nearest(self, text: str) -> tuple[str, str, float] | None:
        """`(key, label, score)` of the label most like a text that surely is some label; None
        where labels of two fields are about as like it."""
        return self._listed.nearest(text)

    def is_answer(self, text: str) -> bool:
        """Whether a text is what a session may be for (`Beeldvorming`), the answer to a label."""
        return self._listed.is_answer(text)

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
        anything = anything or may_begin_question(texts[0]) or may_begin_cut(texts[:2])
        anything = anything or any(word.endswith((":", "?")) for word in texts[:MAX_LABEL_WORDS])
        for count in range(1, min(MAX_LABEL_WORDS, len(texts)) + 1):
            word = texts[count - 1]
            text = f"{text} {word}" if text else word
            name += normalised(word if count > 1 else without_spot(word))
            if best is None and not anything and self._begins_none(name, texts):
                return None
            following = texts[count] if count < len(texts) else None
            may_be = anything or self._listed.may_be(name) or may_be_addition(texts, count)
            ended = f"{text} :" if following == ":" else text
            found = self._going_on(ended, texts[:count], best) if may_be else None
            if found and count > 1 and _GIVEN.fullmatch(word) and not self._listed.exactly(text):
                break  # `Wethouder W.R. Polman`
            if count == 1 and _is_day_of(texts):  # else `D.D.` begins a name
                found = self.match(text.casefold())
            colon = text.endswith(":") or following == ":" or self._has_bent_colon(text, following)
            if found is None and best is None:
                if colon:
                    break
                continue
            initial = count > 1 and len(word) == 2  # `S. Abelman` begins a value
            stop = not initial and text.endswith((".", "?")) and _begins_value(following)
            apart = texts_are_set_apart(texts, count)
            room = _NEAR
            if found and (colon or stop or apart or following is None):
                room = slack(text, found[1], best.label, _ENDS) if best else _ENDS
            if found and (best is None or found[2] >= best.score - room):
                used = count + (1 if following == ":" and not text.endswith(":") else 0)
                best = LabelHit(found[0], found[1], used, found[2], colon, stop)
            elif found and best and _goes_on_small(texts, best, count) and found[2] >= _COMPOSED:
                best = LabelHit(found[0], found[1], count, found[2], False, stop)
            listed = best is not None and best.words == count and best.score >= 1.0
            apart = apart and any(map(str.isalnum, following or ""))
            # `DATUM D.D.`: not every initial begins a value.
            apart = apart and not self._listed.exactly(f"{text} {following}")
            if colon or (stop and best is not None) or (listed and apart):
                break
        return best

    def _going_on(
        self, text: str, texts: Sequence[str], best: LabelHit | None
    ) -> tuple[str, str, float] | None:
        """The label that so many words are, but for one whose last word answers the best so far."""
        found = self.match_or_guess(text)
        answered = best is not None and ends_in_answer(texts, found, best.words, best.score)
        return None if answered else found

    def _has_bent_colon(self, text: str, following: str | None) -> bool:
        """Whether a listed label ends in what OCR made of its colon, before a value."""
        if not text.endswith(";") or following is None or following[0].islower():
            return False
        return text[0].isupper() and self._listed.exactly(text) is not None

    def _begins_none(self, name: str, texts: Sequence[str]) -> bool:
        """Whether no label is like letters, however they go on, as most lines of a page begin."""
        return self._listed.begins_none(name) and not any(t.casefold() in ADDS for t in texts)


def _goes_on_small(texts: Sequence[str], best: LabelHit, count: int) -> bool:
    """Whether a label goes on in small letters, and its value begins with a capital right behind:
    `Voorzitter commissie Gerry Danker`."""
    more = texts[best.words : count]
    small = bool(more) and all(t[:1].islower() for t in more) and more[-1] not in _LINKS
    following = first_letter_of(texts[count]) if count < len(texts) else ""
    if best.key == "subject" and not _ASKED.issuperset(more):
        return False  # `Onderwerp behandeling Woonvisie`
    return small and not best.colon and texts[0][:1].isupper() and following.isupper()


def _as_a_whole(text: str, found: tuple[str, str, float] | None) -> tuple[str, str, float] | None:
    """A label that is like a listed one, or whose words are known one by one, but for one that
    surely asks something else as a whole: `Aanleverdatum` asks for no day of a meeting."""
    if found is None or found[2] > _COMPOSED or found[0] in NO_FIELD:
        return found
    key, share = guess(text.rstrip(" :"))
    if key == found[0] or share < (_NO_LABEL if key == NO_LABEL else _WHOLLY):
        return found
    if key == NO_LABEL and found[2] >= _LIKE:
        return found
    return None if key in NO_FIELD else (key, *found[1:])


def _guessed(text: str) -> tuple[str, str, float] | None:
    """What a text surely asks by its words, that ends as a label does."""
    if not text.endswith(("?", ":")) or not reads_as_label(text):
        return None
    key, share = guess(text)
    if share < (_SURELY if text.endswith("?") else _LIKELY) or key in NO_FIELD:
        return None
    if key in TEXTS and text.endswith(":"):
        return None  # an item that introduces its points: `De raad wordt gevraagd te reageren op:`
    return key, text.strip(" :"), GUESSED


def _less_sure(found: tuple[str, str, float] | None) -> tuple[str, str, float] | None:
    """A match of what is left of a label without the words around it."""
    return (found[0], found[1], found[2] * 0.99) if found else None


def _is_day_of(texts: Sequence[str]) -> bool:
    """Whether two initials in capitals stand before a date: `D.D. 2019-08-19`."""
    return len(texts) > 1 and _INITIALS.match(texts[0]) is not None and texts[1][:1].isdigit()


def _begins_value(text: str | None) -> bool:
    """Whether a word may begin what is said under a label that a full stop ends."""
    if text is None:
        return False
    if text in (EMPTY_BOX, TICKED_BOX):
        return True
    return first_letter_of(text).isupper() or _SHORT_VALUE.match(text) is not None


_CACHE: dict[int, tuple[Profile, Lexicon]] = {}


def lexicon_of(profile: Profile) -> Lexicon:
    """The lexicon of a profile, built once."""
    known = _CACHE.get(id(profile))
    if known is None or known[0] is not profile:
        known = (profile, Lexicon(profile))
        _CACHE[id(profile)] = known
    return known[1]


def forget_lexicons() -> None:
    """Drop the lexicons built so far, and what they remember of texts."""
    _CACHE.clear()
