"""How badly a text was read, told from its usual words."""

from __future__ import annotations

from random import Random

import pytest

from raadsparser.nlp.blur import BAD, BLURRED, CLEAR, bent_share, blur
from raadsparser.nlp.training import corpus

CASES = [
    ("Het college heeft de raad op 3 mei 2021 per brief geïnformeerd (3250090).", CLEAR),
    ("Noor van der Velde (PvdA) woont in Tubbergen, Z/18/301688.", CLEAR),
    ("", CLEAR),
    (
        "Het college heeft de raad op 3 mei 2021 per brief geïnformeerd over het plan, en wil nu "
        "weten welke wensen de raad daarbij heeft. De commissie yond dat goed.",
        BLURRED,
    ),
    ("Hct collcgc heefl de road op 3 mei 2021 pcr brlef _ geïnformeerd (3250O90).", BAD),
]


@pytest.mark.parametrize(("text", "step"), CASES)
def test_steps(text: str, step: int) -> None:
    assert blur(text) == step


def test_the_share_of_bent_words_grows_with_the_noise() -> None:
    def mean(noise: float) -> float:
        shares = [bent_share(e.text) for e in corpus.examples("dev", 60, 9, (noise,))]
        return sum(shares) / len(shares)

    shares = [mean(noise) for noise in (0.0, 0.02, 0.05, 0.1)]
    assert shares[0] < 0.005
    assert shares == sorted(shares)


def test_clean_text_is_never_thought_noisy() -> None:
    texts = [e.text for e in corpus.examples("dev", 150, Random(4).randrange(99), (0.0,))]
    assert sum(blur(text) > CLEAR for text in texts) <= 1
