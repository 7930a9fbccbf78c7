"""What the words of a label, and those after it, say about its being one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from raadsparser.layout.lexicon.labels import LabelHit
from raadsparser.page import EMPTY_BOX, TICKED_BOX, Word

PERSONS = frozenset({"portfolio_holders", "meeting/chair", "meeting/clerk"})
# Labels whose value is a few words in the head of the sheet.
_HEAD = ("meeting/", "zaaknummer", "portfolio", "subject", "purpose", "public_speaking")
# Words that go on a sentence; a label is not followed by them on its own line.
_GOES_ON = frozenset(
    """
    aan als bij dat de den der die dit door een en er heeft het hun in is kan met moet na naar
    niet of om onder op over te ten ter tot uit van vanuit voor waarin wordt worden zal zijn
    zich opent sluit was waren werd
    """.split()  # noqa: SIM905 - a list of words reads better so
)
# Words of every sentence that forms use as labels too: there they stand by themselves.
COMMON = frozenset(
    """
    begin corsa dag djuma dossier eind einde kamer lokaal minuten moment mozard op over pijler
    plek punt tot uur vanaf verseon versie waar wanneer zaak start status fase
    """.split()  # noqa: SIM905 - as above
)

LISTED = 0.98
"""The score of a label that is listed, not put together."""

# How a person is named: `Vz. de heer Tonnaer`, `Wethouder van der Laan`.
_PERSON = re.compile(r"de (?:heer|heren|dames?)\b|van de[rn]\b|in ['’‘]t\b")
# What a session is for may begin with a word that goes on a sentence elsewhere.
_AIM = re.compile(
    r"(?i)ter ?(?:kennis|info|besprek|behandel|advi|besluit|beeld|oordeel|menings|opini|vaststell"
    r"|consult|discuss|peiling|voorbereid|inzage|instemm|afdoe)"
    r"|(?:beeld|oordeels?|besluit|menings?|opinie)(?: ?vorm)|opini[eë]r|informer|consulter"
)
# A sentence about a person goes on so: `De wethouder zegde op 13 september …`.
_VERBS = frozenset(
    """
    zegde zegt zei stelde stelt liet laat gaf geeft vroeg vraagt meldde meldt sprak spreekt kwam
    komt ging gaat nam neemt deed doet vond vindt wil wilde hebben
    """.split()  # noqa: SIM905 - as above
)
# A number or a day goes on so where a sentence begins with what it is of: `Raadsvoorstel 24-72624
# is ingetrokken.`
_NUMBERED = frozenset({"zaaknummer", "meeting/date"})
_SENTENCE = re.compile(
    r"^[^(]*\d[^(]*\s(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|kan|kon|moet"
    r"|mag|ging|gaat|bood|kreeg|stond|staat|ligt|lag|nam|deed|gaf|kwam)\s"
)
# With the name before its verb: `Wethouder Jansen heeft de cijfers gedeeld.`
_TOLD = re.compile(r"[^(),:;]* (?:heeft|hebben) [^(),:;]* \S+\.")


def is_head(key: str) -> bool:
    return key.startswith(_HEAD)


def says_aim(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether a label that asks what a session is for has one of the usual answers behind it, or
    a box to tick: `Fase ter bespreking / ter advisering`."""
    if hit.key != "purpose" or hit.words >= len(words):
        return False
    following = " ".join(word.text for word in words[hit.words : hit.words + 2])
    return following.startswith((EMPTY_BOX, TICKED_BOX)) or _AIM.match(following) is not None


def value_may_follow(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether what stands after a label without a colon may be its value."""
    if hit.words >= len(words):
        return True
    following = words[hit.words].text
    two = " ".join(word.text for word in words[hit.words : hit.words + 2])
    if _PERSON.match(two):
        return is_head(hit.key)
    if says_aim(words, hit):
        return True
    rest = " ".join(word.text for word in words[hit.words :])
    if hit.key in PERSONS and (following in _VERBS or _TOLD.fullmatch(rest)):
        return False
    if hit.key in _NUMBERED and _SENTENCE.search(rest):
        return False
    if hit.key == "meeting/body" and following in _VERBS:
        return False
    if following in _GOES_ON or following.startswith((",", "(", ";")):
        return False
    return not following[0].islower() or is_head(hit.key)


def is_hint(text: str) -> bool:
    """Whether a text begins as a hint in parentheses does."""
    return len(text) > 4 and text[0] == "(" and text[1].islower()


def asks(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether a label ends in a question mark: `Waar?` is no word of a sentence."""
    return words[hit.words - 1].text.endswith("?")


def is_question(words: Sequence[Word], hit: LabelHit) -> bool:
    """Whether words of a scan are a listed label, several words with a question mark, and no more:
    worn print may give it a small letter, as in `inspreken mogelijk?`."""
    return (
        words[0].source == "ocr"
        and 1 < len(words) == hit.words
        and hit.score >= LISTED
        and asks(words, hit)
    )
