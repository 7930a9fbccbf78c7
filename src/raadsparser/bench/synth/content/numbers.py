"""Case and document numbers, in the shapes that registers of Dutch councils print."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

Shape = Callable[[Random, int], str]  # (chance, year) -> number


def _digits(rng: Random, count: int) -> str:
    return str(rng.randrange(10 ** (count - 1), 10**count))


def _padded(rng: Random, count: int) -> str:
    return f"{rng.randrange(1, 10**count):0{count}d}"


_SHAPES: dict[str, Shape] = {
    "seven": lambda r, y: str(2_200_000 + (y - 2018) * 300_000 + r.randrange(300_000)),
    "six": lambda r, y: _digits(r, 6),
    "z_slash": lambda r, y: f"Z/{y % 100:02d}/{_digits(r, r.choice((5, 6)))}",
    "z_dash": lambda r, y: f"Z-{y % 100:02d}-{_digits(r, 5)}",
    "z_short": lambda r, y: f"Z{y % 100:02d}-{_digits(r, 5)}",
    "z_year": lambda r, y: f"Z{y}-{_padded(r, 6)}",
    "z_part": lambda r, y: f"Z/{y % 100:02d}/{_padded(r, 6)}/{_digits(r, 3)}",
    "zd": lambda r, y: f"ZD{y}-{_padded(r, 6)}",
    "year_six": lambda r, y: f"{y}-{_padded(r, 6)}",
    "year_month": lambda r, y: f"{y}-{r.randrange(1, 13):02d}-{_padded(r, 6)}",
    "year_slash": lambda r, y: f"{y}/{_digits(r, r.choice((5, 7)))}",
    "dot_six": lambda r, y: f"{y % 100:02d}.{_padded(r, 6)}",
    "r_dot": lambda r, y: f"R{y % 100:02d}.{_padded(r, 6)}",
    "rv": lambda r, y: f"RV/{y % 100:02d}/{_padded(r, 5)}",
    "ten_zero": lambda r, y: f"0000{_digits(r, 6)}",
    "ten_year": lambda r, y: f"{y}{_padded(r, 6)}",
    "uit": lambda r, y: f"{y % 100:02d}UIT{_padded(r, 5)}",
    "dso": lambda r, y: f"{r.choice(('DSO', 'DSB', 'OCW', 'BSD', 'DPZ'))}/{_digits(r, 8)}",
    "ris": lambda r, y: f"RIS{_digits(r, 6)}",
    "vn": lambda r, y: f"VN{y}-{_padded(r, 6)}",
    "bd": lambda r, y: f"BD{y}-{_padded(r, 6)}",
    "ce": lambda r, y: f"CE{y % 100:02d}-{_padded(r, 5)}",
    "no_uit": lambda r, y: f"NO{y % 100:02d}-{_padded(r, 5)}/UIT-{y % 100:02d}-{_digits(r, 5)}",
    "wob": lambda r, y: f"WOB{y % 100:02d}-{_padded(r, 5)}",
    "year_five": lambda r, y: f"{y}-{_digits(r, 5)}",
    "year_two": lambda r, y: f"{y}/{r.randrange(10, 99)}",
    "nine_seven": lambda r, y: f"{y}{_padded(r, 5)}/{_digits(r, 7)}",
    "year_ten": lambda r, y: f"{y}-{_padded(r, 10)}",
    "seven_part": lambda r, y: f"{_digits(r, 7)}/{r.randrange(1, 9):02d}",
    "bb": lambda r, y: f"BB {_digits(r, 6)}/{y % 100:02d} WOB",
    "g_code": lambda r, y: f"{y % 100:02d}G{_digits(r, 6)}",
    "raad": lambda r, y: f"{y}-RAAD-{_padded(r, 5)}",
    "bb_rotterdam": lambda r, y: f"{y % 100:02d}bb{_padded(r, 6)}",
}
SHAPES = tuple(_SHAPES)

_MOTIE: tuple[Shape, ...] = (
    lambda r, y: f"M{y % 100:02d}-{r.randrange(2, 99):02d}",
    lambda r, y: f"M{y % 100:02d}.{r.randrange(2, 120):02d}",
    lambda r, y: f"M{r.randrange(1, 130)}",
    lambda r, y: f"M{r.randrange(1, 100):02d}",
    lambda r, y: str(r.randrange(120, 990)),
    lambda r, y: f"{r.randrange(100, 1500)}.{y % 100:02d}",
    lambda r, y: f"{r.choice('ABCDE')}.{r.randrange(1, 9)}",
    lambda r, y: f"{y}-{r.randrange(10, 99)}",
)


@dataclass(frozen=True, slots=True)
class Register:
    """The number shapes of one municipality."""

    rng: Random
    case: str
    letter: str

    @staticmethod
    def draw(rng: Random, case: str | None = None) -> Register:
        """Shapes by chance; most registers number letters as they number cases."""
        shape = case or rng.choice((*SHAPES, "seven", "seven", "seven", "z_slash", "vn"))
        letter = shape if rng.random() < (0.6 if case is None else 0.9) else rng.choice(SHAPES)
        return Register(rng, shape, letter)

    def case_number(self, year: int) -> str:
        return _SHAPES[self.case](self.rng, year)

    def letter_number(self, year: int) -> str:
        return _SHAPES[self.letter](self.rng, year)

    def ris(self, year: int) -> str:
        space = " " if self.rng.random() < 0.3 else ""
        return f"RIS{space}{_digits(self.rng, 6)}"

    def motie(self, year: int) -> str:
        return self.rng.choice(_MOTIE)(self.rng, year)

    def amendement(self, year: int) -> str:
        return f"A{self.motie(year).lstrip('MABCDE.')}"

    def toezegging(self, year: int) -> str:
        if self.rng.random() < 0.4:
            return f"TA {year}-{_padded(self.rng, 6)}"
        return str(self.rng.randrange(120, 990))

    def attachment(self, year: int) -> str:
        return f"AD{year}-{_padded(self.rng, 6)}" if self.case == "vn" else self.letter_number(year)
