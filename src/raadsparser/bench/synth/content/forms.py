"""The parts of a form that are filled in by ticking: purpose and public speaking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from raadsparser.bench.synth.blocks import Block, Choice, Option, Para
from raadsparser.bench.synth.content.phrases import Voice
from raadsparser.bench.synth.marked import Marked, plain

_BOB: tuple[tuple[str, ...], ...] = (
    *((("Beeldvorming", "Oordeelsvorming", "Besluitvorming"),) * 4),
    ("Beeldvormend", "Oordeelsvormend", "Besluitvormend"),
    ("Beeldvorming", "Oordeelvorming", "Besluitvorming"),
    ("Informatief", "Opiniërend", "Besluitvormend"),
    ("Informeren", "Consulteren", "Adviseren"),
)
FLAP_PURPOSES = (
    "Ter bespreking en ter kennisneming",
    "Ter bespreking en ter kennisneming",
    "Ter advisering aan de raad",
    "Ter kennisneming",
    "Ter bespreking",
)
PURPOSES = (
    "Beeldvorming",
    "Oordeelsvorming",
    "Besluitvorming",
    "Ter bespreking",
    "Ter kennisname",
    "Ter advisering",
    "Ter informatie",
    "Ter vaststelling",
    "Ter besluitvorming",
    "Bespreekstuk",
    "Hamerstuk",
    "Meningsvormend",
    "Peiling",
    "Debat",
)


def purpose(
    voice: Voice, plain_words: Sequence[str], *, boxes: bool
) -> tuple[tuple[Block, ...], list[str]]:
    """Its block, and the record's `purpose`."""
    rng = voice.rng
    if not boxes:
        word = rng.choice(plain_words)
        return (Para(plain(word, "/purpose/0")),), [word.lower()]
    words = rng.choice(_BOB)
    if rng.random() < 0.3:
        words = tuple(word.lower() for word in words)
    ticked = {rng.randrange(3)} if rng.random() < 0.8 else set(rng.sample(range(3), 2))
    record = [word.lower() for index, word in enumerate(words) if index in ticked]
    options = tuple(
        Option(
            plain(word, f"/purpose/{record.index(word.lower())}")
            if index in ticked
            else Marked(word),
            index in ticked,
            rng.randrange(1 << 30),
        )
        for index, word in enumerate(words)
    )
    return (Choice(options),), record


def public_speaking(voice: Voice, *, boxes: bool) -> tuple[tuple[Block, ...], dict[str, Any]]:
    """Its blocks, and the record's `public_speaking`."""
    rng = voice.rng
    allowed = rng.random() < 0.7
    note = voice.say("spreken_ja" if allowed else "spreken_nee") if rng.random() < 0.6 else None
    minutes = rng.choice((None, 5, 10, 15, 20, 30)) if allowed else None
    record = {"allowed": allowed, "note": note, "duration_minutes": minutes}
    tail = _duration(minutes, voice)
    if note is not None:
        text = plain(note, "/public_speaking/note")
        tail = tail + " " + text if tail else text
    words = rng.choice((("ja", "nee"), ("Ja", "Nee")))
    if boxes:
        options = tuple(
            Option(
                plain(word, "/public_speaking/allowed") if chosen else Marked(word),
                chosen,
                rng.randrange(1 << 30),
            )
            for word, chosen in zip(words, (allowed, not allowed), strict=True)
        )
        return (Choice(options, tail),), record
    answer = plain(words[0 if allowed else 1].capitalize(), "/public_speaking/allowed")
    return (Para(answer + ". " + tail if tail else answer),), record


def _duration(minutes: int | None, voice: Voice) -> Marked | None:
    if minutes is None:
        return Marked("duur:") if voice.rng.random() < 0.2 else None
    unit = voice.rng.choice(("minuten", "minuten", "min.", "min"))
    return Marked("duur: ") + plain(f"{minutes} {unit}", "/public_speaking/duration_minutes")
