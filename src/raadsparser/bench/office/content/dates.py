"""Days and hours as they are typed on sheets."""

from __future__ import annotations

from datetime import date
from random import Random

from raadsparser.bench.office.content.lists import Split

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")

_BOTH = ("{d} {month} {y}", "{day} {d} {month} {y}", "{dd}-{mm}-{y}", "{Day} {d} {month} {y}")
_OWN: dict[Split, tuple[str, ...]] = {
    "dev": ("{d}-{m}-{y}", "{dd} {month} {y}", "{day} {dd}-{mm}-{y}", "{d} {mon} {y}"),
    "test": ("{dd}/{mm}/{y}", "{day}, {d} {month} {y}", "{d} {mon}. {y}", "{dd}.{mm}.{y}"),
    "train": (
        "{y}-{mm}-{dd}",
        "{dy} {d} {month} {y}",
        "{d}/{m}/{y}",
        "{DAY} {d} {MONTH} {y}",
        "{day} {d} {mon} {y}",
        "{dy}. {dd}-{mm}-{y}",
    ),
}
YEARLESS = ("{d} {month}", "{day} {d} {month}", "{Day} {d} {month}")
WRITTEN = "{d} {month} {y}"
_LETTERS: dict[Split, tuple[tuple[str, ...], tuple[int, ...]]] = {
    "dev": ((WRITTEN, "{dd}-{mm}-{y}", "{d}-{m}-{y}", "{d} {mon} {y}"), (7, 2, 1, 1)),
    "test": ((WRITTEN, "{dd}-{mm}-{y}", "{d}-{m}-{y}", "{d} {mon} {y}"), (7, 2, 1, 1)),
    "train": ((WRITTEN, "{dd}-{mm}-{y}", "{d}/{m}/{y}", "{dd} {month} {y}"), (7, 3, 1, 1)),
}


def styles(split: Split) -> tuple[str, ...]:
    """Ways to write a day with its year; those all splits have come first."""
    return _BOTH + _OWN[split]


def letter_style(rng: Random, split: Split) -> str:
    """How a municipality writes days in running text."""
    ways, weights = _LETTERS[split]
    return rng.choices(ways, weights)[0]


def written(day: date, style: str) -> str:
    name = DAYS[day.weekday()]
    return style.format(
        d=day.day,
        dd=f"{day.day:02}",
        m=day.month,
        mm=f"{day.month:02}",
        y=day.year,
        month=MONTHS[day.month - 1],
        mon=_SHORT[day.month - 1],
        day=name,
        dy=name[:2],
        DAY=name.upper(),
        MONTH=MONTHS[day.month - 1].upper(),
        Day=name.capitalize(),
    ).replace("mei.", "mei")  # the one month whose short form is the whole word


def clock(minutes: int, point: str) -> str:
    """A time of day from minutes after midnight: `19.30` or `19:30`."""
    return f"{minutes // 60:02}{point}{minutes % 60:02}"


def span(rng: Random, start: int, end: int | None, split: Split) -> str:
    """From start to end as printed; from start alone where the end is None."""
    point = rng.choice(".:")
    first = clock(start, point)
    if end is None:
        if split == "train":
            return rng.choice((f"{first} uur", f"om {first} uur", f"{first} u.", first))
        return rng.choice((f"{first} uur", first))
    last = clock(end, point)
    if split == "train":
        return rng.choice(
            (
                f"{first} tot {last} uur",
                f"{first} uur - {last} uur",
                f"{first} uur tot {last} uur",
                f"tussen {first} en {last} uur",
                f"{first} / {last}",
            )
        )
    return rng.choice(
        (
            f"{first} - {last} uur",
            f"{first}-{last} uur",
            f"{first} – {last}",
            f"van {first} tot {last} uur",
        )
    )


_ROUND = {
    30: ("een half uur", "half uur"), 45: ("drie kwartier", "3 kwartier"), 60: ("1 uur", "een uur"),
    75: ("1 uur en 15 minuten", "vijf kwartier"), 90: ("anderhalf uur", "1½ uur"),
    120: ("2 uur", "twee uur"),
}  # fmt: skip


def lasting(rng: Random, minutes: int, split: Split) -> str:
    """A duration as printed."""
    if split == "train":
        whole = f"{minutes} minuten"
        ways = (whole, whole, f"ca. {minutes} min.", f"max. {whole}", f"{minutes}'", f"± {whole}")
        return rng.choice(_ROUND[minutes] if minutes in _ROUND and rng.random() < 0.3 else ways)
    if minutes == 60 and rng.random() < 0.3:
        return "1 uur"
    if minutes == 90 and rng.random() < 0.15:
        return "1,5 uur"
    return rng.choice(
        (f"{minutes} min", f"{minutes} minuten", f"{minutes} min.", f"{minutes} minuten")
    )
