"""Labels put as a question: `Wat is het doel?` asks what `Doel` does."""

from __future__ import annotations

import re

# How such a question begins; what it asks for is what follows.
_BEGINS = ("wat", "wie", "waar", "wanneer", "welk", "welke")
_QUESTION = re.compile(
    rf"(?:{'|'.join(_BEGINS)})\s+(?:(?:is|zijn|wordt|worden)\s+)?(?:(?:de|het|een)\s+)?"
    r"(.{3,40}?)\s*\?\s*:?$",
    re.IGNORECASE,
)
# Whether something may be done or is there: the last word says what.
_MAY_BEGIN = ("kan", "kunnen", "mag", "mogen", "is")
_MAY = re.compile(
    r"(?:kan|kunnen|mag|mogen|is)\s+(?:[a-z]+\s+){1,3}"
    r"(?:inspreken|mee(?:spreken|praten)|ingesproken|mee(?:gesproken|gepraat)|spreekrecht"
    r"|inspraak)"
    r"(?:\s+(?:mogelijk|worden))?\s*\?\s*:?$",
    re.IGNORECASE,
)
# What asks for a place, a day, a length of time or a person by its first words. It names the
# session, or what it treats: subjects and points of discussion are questions of other things.
_SESSION = (
    r"(?:de|het|deze|dit|onze|een)\s+(?:[a-z]+\s+)?"
    r"\w*(?:sessie|vergadering|bijeenkomst|avond|bespreking|gesprek|overleg|behandeling)\b"
)
_TREATED = r"(?:dit|het|(?:dit|het|deze|de)\s+(?:onderwerp|agendapunt|voorstel|stuk))\b"
_OVER = rf"(?:\s+(?:\w*over|over\s+{_TREATED}|{_TREATED}))?(?:\s+met\s+elkaar|\s+door)?"
_OTHERS = tuple(
    (re.compile(rf"(?:{pattern})\s*\?\s*:?$", re.IGNORECASE), what)
    for pattern, what in (
        (rf"waar\s+vindt\s+{_SESSION}[^?]{{0,40}}", "locatie"),
        (
            r"waar\s+(?:komen\s+we(?:\s+met\s+elkaar)?\s+(?:samen|bijeen)|vergaderen\s+we)",
            "locatie",
        ),
        (rf"wanneer\s+vindt\s+{_SESSION}[^?]{{0,40}}", "datum"),
        (
            r"wanneer\s+(?:komen\s+we(?:\s+met\s+elkaar)?\s+(?:samen|bijeen)|vergaderen\s+we)",
            "datum",
        ),
        (rf"wanneer\s+wordt\s+{_TREATED}[^?]{{0,30}}\s(?:besproken|behandeld)", "datum"),
        (
            r"hoe\s?veel\s+(?:tijd|minuten)\s+(?:trekken\s+we\b[^?]{0,20}\suit|hebben\s+we)",
            "duur",
        ),
        (
            rf"hoe\s?veel\s+(?:tijd|minuten)\s+(?:duurt|kost|krijgt|is\s+er\s+voor)\s+{_SESSION}",
            "duur",
        ),
        (r"hoe\s?veel\s+(?:tijd|minuten)\s+is\s+(?:er\s+)?nodig", "duur"),
        (rf"hoe\s+lang\s+duurt\s+{_SESSION}[^?]{{0,40}}", "duur"),
        (rf"hoe\s+lang\s+(?:praten|spreken|bespreken|gaan)\s+we{_OVER}", "duur"),
        (rf"hoe\s+laat\s+(?:begint|start|is)\s+{_SESSION}[^?]{{0,40}}", "aanvang"),
        (rf"wie\s+(?:zit|leidt)\s+{_SESSION}[^?]{{0,40}}", "voorzitter"),
    )
)


def asked(text: str) -> str | None:
    """What a question asks for, where it is one as labels are: `de voorzitter` of `Wie is …?`,
    `inspreken` of `Kan het publiek …?`."""
    if _MAY.match(text):
        return "inspreken"
    if text.rstrip(" :").endswith("?"):
        for pattern, what in _OTHERS:
            if pattern.match(text):
                return what
    found = _QUESTION.match(text)
    return found[1] if found else None


def may_begin_question(word: str) -> bool:
    """Whether a question may begin with a printed word."""
    return word.casefold() in (*_BEGINS, *_MAY_BEGIN, "hoe", "hoeveel")
