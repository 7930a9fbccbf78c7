"""The history of a topic: dated events, letters with their numbers, background, distractors."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any

from raadsparser.bench.synth.content.dates import running_form
from raadsparser.bench.synth.content.numbers import Register
from raadsparser.bench.synth.content.phrases import Voice
from raadsparser.bench.synth.marked import Mark, Marked
from raadsparser.extract.dates.calendar_words import MONTHS

_DATED = re.compile(r"\{DATE\d*\}")
_LENGTHS = ("none", *(("short",) * 6), *(("medium",) * 10), *(("long",) * 3), "very long")
# How often a clause is hung behind a sentence of a kind; one that never varies mostly has it.
_HANGING = {"brief": 0.25, "gebeurtenis": 0.4, "achtergrond": 0.4, "feit": 0.6}
_LATELY = 0.07
_PARAGRAPHS = {"none": (0, 0), "short": (1, 2), "medium": (2, 4), "long": (5, 7)}


@dataclass(slots=True)
class Letters:
    """The registered documents mentioned so far, in reading order, as the record has them."""

    register: Register
    meeting: date
    recent: bool = False  # whether a date may be told as `3 november jl.`, without its year
    records: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True)
class _Mention:
    """A sentence being filled: which entries of the record its slots belong to."""

    letters: Letters
    dates: deque[date]
    entries: list[int]
    upcoming: date | None = None  # told later in the sentence
    last: date | None = None

    def slot(self, name: str, index: str) -> Marked:
        entry = self.entries[int(index or 1) - 1] if self.entries else None
        if name == "DATE":
            return self._date(entry)
        if name == "KIND":
            if entry is None:
                raise ValueError("a {KIND} outside a letter sentence")
            return Marked(str(self.letters.records[entry]["kind"]))
        return self._numbers(name, entry)

    def _date(self, entry: int | None) -> Marked:
        day = self.dates.popleft()
        self.last = day
        text = Marked(self._told(day))
        if entry is None:
            return text
        self.letters.records[entry]["date"] = day.isoformat()
        return text.under(f"/related_letters/{entry}/date")

    def _told(self, day: date) -> str:
        rng, letters = self.letters.register.rng, self.letters
        lately = letters.recent and (letters.meeting - day).days < 330
        if lately and rng.random() < _LATELY:
            return f"{day.day} {MONTHS[day.month - 1]} {rng.choice(('jl.', 'jongstleden'))}"
        return running_form(rng)(day)

    def _numbers(self, name: str, entry: int | None) -> Marked:
        if entry is None:
            raise ValueError(f"a {{{name}}} outside a letter sentence")
        register = self.letters.register
        year = (self.last or self.upcoming or self.letters.meeting).year
        make = {
            "NR": register.letter_number,
            "NRS": register.letter_number,
            "RIS": register.ris,
            "MOTIE": register.motie,
            "AMENDEMENT": register.amendement,
            "TOEZEGGING": register.toezegging,
        }[name]
        count = 2 if name == "NRS" and register.rng.random() < 0.35 else 1
        parts = []
        for _ in range(count):
            number = make(year)
            numbers = self.letters.records[entry]["numbers"]
            parts.append(Marked(number).under(f"/related_letters/{entry}/numbers/{len(numbers)}"))
            numbers.append(number)
        return Marked.join(parts, register.rng.choice((" / ", " / ", " en ", ", ")))


def letter_sentence(voice: Voice, template: str, letters: Letters, days: deque[date]) -> Marked:
    """Fills a letter template (`soort :: zin`) and records its mentions."""
    kinds, sentence = template.split(" :: ", 1)
    entries = []
    for kind in kinds.split("+"):
        entries.append(len(letters.records))
        letters.records.append(
            {"numbers": [], "kind": voice.rng.choice(kind.split("|")), "date": None, "text": ""}
        )
    upcoming = days[0] if _DATED.search(sentence) else None
    text = _one_stop(voice.marked(sentence, _Mention(letters, days, entries, upcoming).slot))
    for entry in entries:
        letters.records[entry]["text"] = text.text
    return text.under(*(f"/related_letters/{entry}/text" for entry in entries))


def _one_stop(sentence: Marked) -> Marked:
    """A sentence that ends in an abbreviation has one full stop, not two."""
    if not sentence.text.endswith(".."):
        return sentence
    end = len(sentence.text) - 1
    marks = tuple(Mark(m.start, min(m.end, end), m.pointer) for m in sentence.marks)
    return Marked(sentence.text[:end], marks)


def timeline(rng: Random, count: int, meeting: date) -> list[date]:
    """`count` ascending days before the meeting, the last within ten months of it."""
    day = meeting - timedelta(days=rng.randrange(6, 300))
    days = []
    for _ in range(count):
        day -= timedelta(days=max(0, day.weekday() - 3))  # council paper is dated on weekdays
        days.append(day)
        day -= timedelta(days=rng.choice((7, 14, 21, 35, 63, 120)) + rng.randrange(6))
    return days[::-1]


def history(voice: Voice, letters: Letters, meeting: date) -> tuple[list[Marked], bool]:
    """The paragraphs, wholly marked `/history` (none where the sheet has no history), and
    whether anything in them is dated to the day."""
    plan = [_sentences(voice) for _ in range(_paragraphs(voice.rng))]
    count = sum(len(_DATED.findall(sentence)) for paragraph in plan for sentence in paragraph)
    days = deque(timeline(voice.rng, count, meeting))
    texts = (_paragraph(voice, p, letters, days) for p in plan if p)
    paragraphs = [text.under("/history") for text in texts]
    return paragraphs, count > 0


def _paragraphs(rng: Random) -> int:
    length = rng.choice(_LENGTHS)
    low, high = _PARAGRAPHS.get(length, (9, 14))
    return rng.randint(low, high)


def _sentences(voice: Voice) -> list[str]:
    """The templates of one paragraph: usually a fact with a date first, then what it means."""
    kinds = ["brief" if voice.rng.random() < 0.45 else "gebeurtenis"]
    if voice.rng.random() < 0.3:
        kinds = ["achtergrond"]
    more = ("brief", "gebeurtenis", "achtergrond", "achtergrond", "feit", "feit", "afleider")
    kinds += voice.rng.choices(more, k=voice.rng.randint(0, 4))
    return [_extended(voice, kind, voice.pick(kind)) for kind in kinds if voice.fresh(kind)]


def _extended(voice: Voice, kind: str, template: str) -> str:
    """A sentence, sometimes with a clause hung behind it."""
    if kind == "afleider" or not template.endswith(("}.", "n.", "d.", "t.", "k.", "e.")):
        return template
    fixed = "{" not in template.replace("{raad}", "").replace("{college}", "")
    if voice.rng.random() >= (0.85 if fixed else _HANGING[kind]):
        return template
    return f"{template[:-1]}, {voice.pick('bijzin')}."


def _paragraph(
    voice: Voice, templates: Sequence[str], letters: Letters, days: deque[date]
) -> Marked:
    sentences = []
    for template in templates:
        if " :: " in template:
            sentences.append(letter_sentence(voice, template, letters, days))
        else:
            text = voice.marked(template, _Mention(letters, days, []).slot)
            sentences.append(_one_stop(text))
    return Marked.join(sentences)


def running_text(voice: Voice, register: Register, day: date, paragraphs: int) -> list[Marked]:
    """Paragraphs as in a history, for papers that have no record: letters, minutes."""
    plan = [_sentences(voice) for _ in range(paragraphs)]
    count = sum(len(_DATED.findall(sentence)) for paragraph in plan for sentence in paragraph)
    days = deque(timeline(voice.rng, count, day))
    letters = Letters(register, day)
    texts = (_paragraph(voice, paragraph, letters, days) for paragraph in plan if paragraph)
    return [Marked(text.text) for text in texts]
