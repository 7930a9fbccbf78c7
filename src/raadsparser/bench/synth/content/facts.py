"""Small facts that sentences are filled with: streets, amounts, phone numbers, law articles."""

from __future__ import annotations

from random import Random

from raadsparser.bench.synth.content.lists import Split, section, words
from raadsparser.bench.synth.content.names import person
from raadsparser.bench.synth.content.phrases import Builtin

_STREET_TAILS = ("straat", "weg", "laan", "plein", "kade", "singel", "dijk")
_WIJK_TAILS = ("wijk", "hoek", "veld", "es", "beek", "broek", "park", "hof", "dorp", "kwartier")
_LAWS = (
    "de Gemeentewet",
    "de Omgevingswet",
    "de Wet maatschappelijke ondersteuning 2015",
    "de Jeugdwet",
    "de Participatiewet",
    "de Algemene wet bestuursrecht",
    "de Wet open overheid",
    "het Reglement van Orde",
    "de Huisvestingswet 2014",
)


def _street(rng: Random) -> str:
    tail = rng.choice(_STREET_TAILS)
    return f"{'het' if tail == 'plein' else 'de'} {rng.choice(section('places', 'straat'))}{tail}"


def _district(rng: Random) -> str:
    head, tail = rng.choice(section("places", "wijk")), rng.choice(_WIJK_TAILS)
    article = "de" if tail in ("wijk", "hoek", "es", "beek") else "het"
    return rng.choice((f"{head}{tail}", f"{head}{tail}", f"{article} {head}{tail}"))


def _amount(rng: Random) -> str:
    thousands = rng.randrange(25, 9500) * 5
    if rng.random() < 0.3:
        return f"{thousands / 1000:.1f} miljoen euro".replace(".", ",")
    text = f"{thousands * 1000:,}".replace(",", ".")
    return f"€ {text}" + rng.choice(("", "", ",-"))


def _phone(rng: Random) -> str:
    return rng.choice(
        (
            f"(0{rng.randrange(10, 80)}) {rng.randrange(200, 999)} {rng.randrange(10, 99)} "
            f"{rng.randrange(10, 99)}",
            f"06-{rng.randrange(10**7, 10**8)}",
            f"14 0{rng.randrange(10, 80)}",
            f"0{rng.randrange(10, 80)} - {rng.randrange(10**6, 10**7)}",
            f"06 {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10, 99)} "
            f"{rng.randrange(10, 99)}",
        )
    )


def _article(rng: Random) -> str:
    number = rng.choice((str(rng.randrange(2, 230)), "147a", "2.5", "10.32a", "169 lid 2"))
    return f"artikel {number} van {rng.choice(_LAWS)}"


def builtins(split: Split, first_year: int) -> dict[str, Builtin]:
    """The texts made by chance, for a document of about `first_year`."""

    def years(rng: Random) -> str:
        start = first_year + rng.randrange(-3, 2)
        return f"{start}-{start + 4}"

    return {
        "artikel": _article,
        "bedrag": _amount,
        "duur": lambda rng: str(rng.choice((30, 45, 60, 75, 90, 120))),
        "jaar_terug": lambda rng: str(first_year - rng.choice((2, 3))),
        "jaar": lambda rng: str(first_year + rng.randrange(-2, 9)),
        "jaren": years,
        "n": lambda rng: str(rng.choice((rng.randrange(12, 99), rng.randrange(100, 900)))),
        "n1": lambda rng: str(rng.randrange(3, 10)),
        "naam": lambda rng: person(rng, split).last,
        "partij": lambda rng: rng.choice(words("parties")),
        "pct": lambda rng: str(rng.randrange(5, 80)),
        "postcode": lambda rng: (
            f"{rng.randrange(1011, 9990)} {rng.choice('ABCDEGHJKLMN')}{rng.choice('ABCDEGHJKLMN')}"
        ),
        "straat": _street,
        "tel": _phone,
        "wijk": _district,
    }
