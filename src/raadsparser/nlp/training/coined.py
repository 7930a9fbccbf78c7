"""Coins names that no list has, so that the model learns names by the company they keep."""

from __future__ import annotations

from random import Random

_STARTS = "b bl br d dr f fr g gr h j k kl kn kr l m n p pr r s sch sl sm sn sp st t tr v w z"
_MIDDLES = "a aa e ee i ie o oo oe u uu ei ij ou ui eu"
_ENDS = "k l m n p r s t g d ng nk rs rt lt nd st ls ks ft"
_FAMILY = ("s", "sen", "stra", "ma", "inga", "man", "huis", "berg", "kamp", "veld", "er", "", "")
_TOWN = ("dam", "veen", "hove", "lo", "meer", "wijk", "burg", "drecht", "rade", "beek", "horst")
_BODY = ("a", "um", "is", "ex", "on", "ent", "ar", "", "", "plus", "net")


def coined(rng: Random) -> str:
    """A word of one or two syllables with a capital."""
    made = "".join(_syllable(rng) for _ in range(rng.choice((1, 1, 2))))
    return made.capitalize()


def _syllable(rng: Random) -> str:
    return "".join(rng.choice(part.split()) for part in (_STARTS, _MIDDLES, _ENDS))


def family(rng: Random) -> str:
    """A surname."""
    return coined(rng) + rng.choice(_FAMILY)


def town(rng: Random) -> str:
    """A town; some are of two parts, as after a merger."""
    name = coined(rng) + rng.choice(_TOWN)
    chance = rng.random()
    if chance < 0.2:
        return f"{name} en {coined(rng)}{rng.choice(_TOWN)}"
    if chance < 0.3:
        return f"{name} {rng.choice(('aan de', 'op', 'bij'))} {coined(rng)}"
    return f"{name}-{coined(rng)}" if chance < 0.35 else name


def body(rng: Random) -> str:
    """The name of a body, of one or two words."""
    name = coined(rng) + rng.choice(_BODY)
    return f"{name} {coined(rng)}" if rng.random() < 0.2 else name
