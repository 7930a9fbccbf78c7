"""How the topic is treated: purpose, advice, programme, and whether the public may speak."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import TYPE_CHECKING, Any

from raadsparser.bench.office.content.blocks import Block, Boxes, Field, Point, Words
from raadsparser.bench.office.content.history import draw_reference, fillers
from raadsparser.bench.office.content.lists import words
from raadsparser.bench.office.content.place import Place
from raadsparser.bench.office.content.programme import draw_points, numbering_of, record_of

if TYPE_CHECKING:
    from raadsparser.bench.office.content.draft import Draft

BOX_LOOKS = (
    "glyph", "glyph", "tick", "square", "brackets", "drawn", "drawn", "checked", "crossed", "round",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Speech:
    """How a form says that the public may speak or not: at its boxes, and written out."""

    box: Sequence[str] = ("ja", "nee")
    said: Sequence[str] = ("Ja", "Nee")
    note: str = "duur: {}"
    way: str = ""

    @classmethod
    def of(cls, place: Place) -> _Speech:
        if "speak_words" not in words(place.split, "places"):
            return cls()
        own = place.habit("speech")
        lists = ("speak_words", "speak_said", "speak_notes", "speak_tails")
        return cls(*(own.choice(words(place.split, "places")[name]) for name in lists))

    def tail(self, rng: Random, minutes: int) -> str:
        if self.way:
            return self.way.format(minutes)
        return f"duur: {minutes} {rng.choice(('minuten', 'min.'))}"


def put_treatment(
    rng: Random, draft: Draft, keys: set[str], day: date, topic: Mapping[str, Any]
) -> None:
    own = draft.place.habit("boxes")  # a municipality's form has one kind of box
    look, after = own.choice(BOX_LOOKS), own.random() < 0.25
    if "purpose" in keys:
        _purpose(rng, draft, look, boxed=own.random() < 0.5, stacked=own.random() < 0.3)
    _plan(rng, draft, keys, day, topic)
    if "speaking" in keys:
        _speaking(rng, draft, look, after=after, boxed=own.random() < 0.6)


def _field(draft: Draft, key: str, *blocks: Block, long: bool = False) -> None:
    draft.fields[key] = Field(key, draft.place.labels[key], blocks, long)


def _purpose(rng: Random, draft: Draft, look: str, *, boxed: bool, stacked: bool) -> None:
    if boxed:
        options = draft.place.habit("options").choice(words(draft.place.split, "places")["boxes"])
        chosen = set(rng.sample(options, rng.choices((1, 2), (8, 1))[0]))
        draft.record["purpose"] = [name.lower() for name in options if name in chosen]
        boxes = tuple((name, name in chosen) for name in options)
        _field(draft, "purpose", Boxes(boxes, look, stacked=stacked))
        return
    text = rng.choice(draft.place.words("purposes"))
    draft.record["purpose"] = [part.lower() for part in text.split(" en ")]
    _field(draft, "purpose", Words(text))


def _plan(rng: Random, draft: Draft, keys: set[str], day: date, topic: Mapping[str, Any]) -> None:
    phrases = words(draft.place.split, "phrases")
    letters = draft.record["related_letters"]
    points: tuple[Point, ...] = ()
    if "programme" in keys:
        holder = draft.extras.get("holder")
        extra = None
        if rng.random() < 0.12:
            text = rng.choice(phrases["middle_refs"])
            extra, mention = draw_reference(rng, draft.place, day, topic, text)
            letters.append(mention)
        points = draw_points(rng, draft.place, topic, holder, numbering_of(rng), extra)
        draft.record["programme"] = record_of(points)
    together = bool(points) and "advice" in keys and rng.random() < 0.7
    if "advice" in keys:
        texts = phrases["advice_lead" if together else "advice_alone"]
        text = rng.choice(texts).format_map(fillers(rng, draft.place, topic))
        if not together and rng.random() < 0.2:
            text = rng.choice(phrases["advice_refs"])
            text, mention = draw_reference(rng, draft.place, day, topic, text)
            letters.append(mention)
        draft.record["advice"] = text
        _field(draft, "advice", Words(text), *(points if together else ()), long=True)
    if points and not together:
        _field(draft, "programme", *points, long=True)


def _speaking(rng: Random, draft: Draft, look: str, *, after: bool, boxed: bool) -> None:
    phrases = words(draft.place.split, "phrases")
    said = draft.record["public_speaking"]
    allowed = said["allowed"] = rng.random() < 0.65
    note = rng.choice(phrases["speak_yes" if allowed else "speak_no"])
    noted = rng.random() < 0.4
    minutes = rng.choice((5, 10, 15, 20, 30)) if allowed and rng.random() < 0.4 else None
    said["duration_minutes"] = minutes
    own = _Speech.of(draft.place)
    tail = own.tail(rng, minutes) if minutes else ""
    said["note"] = note if noted else None
    if boxed:
        options = ((own.box[0], allowed), (own.box[1], not allowed))
        inline = rng.random() < 0.4
        if inline and noted and not tail:
            blocks: list[Block] = [Boxes(options, look, after, tail=own.note.format(note))]
        else:
            blocks = [Boxes(options, look, after, tail=tail if inline else "")]
            texts = ("" if inline else tail, note if noted else "")
            blocks += [Words(text) for text in texts if text]
    else:
        word = own.said[0 if allowed else 1]
        head = f"{word}, {tail}" if tail else word
        blocks = [Words(text) for text in (head, note if noted else "") if text]
        if noted and not tail and rng.random() < 0.5:
            blocks = [Words(f"{word}. {note}")]
    _field(draft, "speaking", *blocks, long=noted)
