"""What is said to be done with a document: what makes its date, and what only treats of it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from raadsparser.extract.text.confusions import skeleton

# fmt: off
_MADE = (
    "aangenomen", "vastgesteld", "verzonden", "verstuurd", "gestuurd", "toegezonden",
    "toegestuurd", "gezonden", "ontvangen", "ingekomen", "binnengekomen", "ingediend", "gedaan",
    "genomen", "verstrekt", "verleend", "gegeven", "verworpen", "ingetrokken", "aangehouden",
    "aangeboden", "gedateerd", "gesteld", "uitgebracht", "toegezegd", "ondertekend", "getekend",
    "afgegeven", "gepubliceerd", "bekendgemaakt", "verschenen", "overgenomen", "opgesteld",
    "geïnformeerd", "ingelicht", "bijgepraat", "bericht", "gemeld", "verzocht", "beantwoord",
    "besloten", "ingestemd", "bekrachtigd", "overhandigd", "stuurde", "verstuurde", "verzond",
    "zond", "ontving", "kreeg", "nam", "diende", "stelde", "tekende", "ondertekende", "schreef",
    "bracht", "gaf", "verleende", "besloot", "stemde", "reageerde", "antwoordde", "kwam",
    "verscheen", "volgde", "vaststelling", "aanneming", "verzending", "ontvangst", "indiening",
    "publicatie", "ondertekening", "toezending",
)
_TREATED = (
    "behandeld", "besproken", "geagendeerd", "toegelicht", "gepresenteerd", "bediscussieerd",
    "geëvalueerd", "bekeken", "doorgenomen", "gesproken", "overlegd", "bespreekt", "behandelt",
    "bespreken", "behandelen", "besprak", "behandelde", "agendeert", "agenda", "orde", "bod",
    "bespreking", "behandeling", "toelichting", "evaluatie", "bijeenkomst", "debat", "gesprek",
    "overleg", "termijn", "uitvoering", "geldt", "loopt", "ligt", "staat", "wordt", "moet", "zal",
    "verwacht", "gaat",
)
# fmt: on


@cache
def _keys() -> tuple[frozenset[str], frozenset[str]]:
    made, treated = (frozenset(skeleton(w) for w in words) for words in (_MADE, _TREATED))
    return made, treated


def deed(norms: Iterable[str]) -> str:
    """Whether words, given by their keys, tell of making a document, of treating of it, or both."""
    words = set(norms)
    made, treated = _keys()
    return f"{'m' if words & made else ''}{'t' if words & treated else ''}"
