"""One sheet's content: the blocks that are printed under each key, and the record they make."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

from raadsparser.bench.synth.blocks import Block, Grid, Para
from raadsparser.bench.synth.content.dates import meeting_day
from raadsparser.bench.synth.content.facts import builtins
from raadsparser.bench.synth.content.forms import FLAP_PURPOSES, PURPOSES, public_speaking, purpose
from raadsparser.bench.synth.content.history import Letters, history, letter_sentence, timeline
from raadsparser.bench.synth.content.lists import Split, words
from raadsparser.bench.synth.content.meeting import draw_meeting, empty_meeting
from raadsparser.bench.synth.content.names import DRESSES, holder, person
from raadsparser.bench.synth.content.numbers import Register
from raadsparser.bench.synth.content.phrases import Rules, Voice, rules, topics
from raadsparser.bench.synth.content.programme import advice, programme, requests
from raadsparser.bench.synth.content.wish import Wish
from raadsparser.bench.synth.marked import Marked, plain


@dataclass(frozen=True, slots=True)
class Content:
    """The printed blocks by key, and the truth."""

    municipality: str
    day: date
    blocks: Mapping[str, tuple[Block, ...]]
    record: dict[str, Any]
    voice: Voice


def voice_of(
    rng: Random, split: Split, municipality: str, year: int, topic: str | None = None
) -> Voice:
    """A voice on one topic of the split, its main plan fixed for the document."""
    name = topic or rng.choice(topics(split))
    both: Rules = {**rules(split, "algemeen"), **rules(split, name)}
    made = builtins(split, year)
    bound = {"gemeente": municipality}
    voice = Voice(rng, both, bound, made)
    long, _, short = voice.pick("plan").partition(" = ")
    district = made["wijk"](rng)
    bound |= {
        "plan": voice.fill(long.replace("{wijk}", district)),
        "plan_kort": voice.fill(short.replace("{wijk}", district)),
    }
    return voice


def draw_content(rng: Random, wish: Wish) -> Content:
    """Everything on one sheet, by chance."""
    day = meeting_day(rng)
    voice = voice_of(rng, wish.split, wish.municipality, day.year, wish.topic)
    yearless = rng.random() < wish.yearless
    letters = Letters(Register.draw(rng, wish.number_shape), day, recent=not yearless)
    record = empty_record()
    blocks: dict[str, tuple[Block, ...]] = {}
    if wish.flap:
        _treatment(voice, wish, letters, day, blocks, record)
    dated = False
    if "history" in wish.keys:
        paragraphs, dated = history(voice, letters, day)
        record["history"] = "\n\n".join(p.text for p in paragraphs) or None
        blocks["history"] = tuple(Para(p) for p in paragraphs) or (Para(Marked("n.v.t.")),)
    if not wish.flap:
        _treatment(voice, wish, letters, day, blocks, record)
    record["related_letters"] = letters.records
    meeting = draw_meeting(rng, wish, day, year=not (yearless and dated))
    record["meeting"] = meeting.record
    blocks |= {key: (Para(text),) for key, text in meeting.printed.items()}
    _identity(voice, wish, letters.register, day, blocks, record)
    _boxes(voice, wish, blocks, record)
    _attachments(voice, wish, letters.register, day, blocks, record)
    _others(voice, wish, day, blocks)
    return Content(wish.municipality, day, blocks, record, voice)


def empty_record() -> dict[str, Any]:
    """A record of which nothing is on the sheet."""
    return {
        "subject": None,
        "zaaknummer": None,
        "portfolio_holders": [],
        "portfolios": [],
        "history": None,
        "related_letters": [],
        "meeting": empty_meeting(),
        "purpose": [],
        "advice": None,
        "programme": [],
        "public_speaking": {"allowed": None, "note": None, "duration_minutes": None},
        "attachments": [],
        "municipality": None,
    }


def _treatment(
    voice: Voice,
    wish: Wish,
    letters: Letters,
    day: date,
    blocks: dict[str, tuple[Block, ...]],
    record: dict[str, Any],
) -> None:
    """Advice and programme, under one label or two."""
    rng = voice.rng
    if "advice" not in wish.keys and "programme" not in wish.keys:
        return
    if wish.flap:
        if rng.random() < 0.5:
            _flap_sentence(voice, letters, day, blocks, record)
        else:
            items, record["programme"] = requests(voice)
            blocks["advice"] = tuple(items)
        return
    with_programme = rng.random() < 0.8 or "programme" in wish.keys
    parts: list[Block] = []
    if "advice" in wish.keys:
        block = advice(voice, short=not with_programme or "programme" in wish.keys)
        record["advice"] = block.text.text
        parts.append(block)
    if with_programme:
        items, record["programme"] = programme(voice, long=rng.random() < 0.12)
        if "programme" in wish.keys:
            blocks["programme"] = tuple(items)
        else:
            parts.extend(items)
    if parts:
        blocks["advice"] = tuple(parts)


def _flap_sentence(
    voice: Voice,
    letters: Letters,
    day: date,
    blocks: dict[str, tuple[Block, ...]],
    record: dict[str, Any],
) -> None:
    """ "Kennis te nemen van …": one sentence, sometimes with a letter in it."""
    template = voice.pick("kennisnemen")
    if " :: " in template:
        days = deque(timeline(voice.rng, 2, day))
        text = letter_sentence(voice, template, letters, days)
    else:
        text = Marked(voice.fill(template))
    record["advice"] = text.text
    blocks["advice"] = (Para(text.under("/advice")),)


def _identity(
    voice: Voice,
    wish: Wish,
    register: Register,
    day: date,
    blocks: dict[str, tuple[Block, ...]],
    record: dict[str, Any],
) -> None:
    """Subject, number, and who is responsible."""
    rng = voice.rng
    record["subject"] = voice.say("onderwerp")
    blocks["subject"] = (Para(plain(record["subject"], "/subject")),)
    if "zaaknummer" in wish.keys:
        record["zaaknummer"] = register.case_number(day.year)
        blocks["zaaknummer"] = (Para(plain(record["zaaknummer"], "/zaaknummer")),)
    if "holders" in wish.keys:
        form = rng.choice(("full", "full", "full", "formal", "last"))
        dress = rng.choice(DRESSES)
        names = []
        for index in range(rng.choice((1, 1, 1, 1, 2, 2, 3))):
            who = person(rng, wish.split)
            text, name = holder(rng, who, form, dress, f"/portfolio_holders/{index}")
            names.append(text)
            record["portfolio_holders"].append(name)
        joint = (
            rng.choice((" / ", ", ", " en ", "/")) if len(names) < 3 else rng.choice((" / ", ", "))
        )
        blocks["holders"] = (Para(Marked.join(names, joint)),)
    if "portfolios" in wish.keys:
        record["portfolios"] = rng.sample(words("portfolios"), rng.choice((1, 1, 1, 2)))
        texts = [plain(p, f"/portfolios/{i}") for i, p in enumerate(record["portfolios"])]
        blocks["portfolios"] = (Para(Marked.join(texts, ", ")),)


def _boxes(
    voice: Voice, wish: Wish, blocks: dict[str, tuple[Block, ...]], record: dict[str, Any]
) -> None:
    if "purpose" in wish.keys:
        boxes = not wish.flap and voice.rng.random() < 0.65
        words_of_form = FLAP_PURPOSES if wish.flap else PURPOSES
        blocks["purpose"], record["purpose"] = purpose(voice, words_of_form, boxes=boxes)
    if "speaking" in wish.keys:
        boxes = voice.rng.random() < 0.75
        blocks["speaking"], record["public_speaking"] = public_speaking(voice, boxes=boxes)


def _attachments(
    voice: Voice,
    wish: Wish,
    register: Register,
    day: date,
    blocks: dict[str, tuple[Block, ...]],
    record: dict[str, Any],
) -> None:
    if "attachments" not in wish.keys:
        return
    numbered = voice.rng.random() < 0.7 or wish.flap
    rows = []
    for index in range(voice.rng.choice((1, 2, 2, 3, 4, 6))):
        name = voice.say("bijlage")
        number = register.attachment(day.year) if numbered else None
        here = f"/attachments/{index}"
        record["attachments"].append({"number": number, "name": name})
        left = plain(number, f"{here}/number") if number else Marked(f"{index + 1}.")
        rows.append((left, plain(name, f"{here}/name")))
    header = ("Registratienr.", "Naam") if numbered else None
    blocks["attachments"] = (Grid(header, tuple(rows), 0.25 if numbered else 0.08),)


def _others(voice: Voice, wish: Wish, day: date, blocks: dict[str, tuple[Block, ...]]) -> None:
    """Sections that are on the form and not in the record."""
    official = person(voice.rng, wish.split)
    mail = f"{official.initials[0].lower()}.{official.family.lower()}@gemeente.example"
    phone = voice.fill("{tel}")
    texts: dict[str, Callable[[], str]] = {
        "other/grondslag": lambda: voice.say("grondslag"),
        "other/reden": lambda: voice.say("reden"),
        "other/extern": lambda: voice.say("overig_kort"),
        "other/geheimhouding": lambda: voice.say("overig_kort"),
        "other/andere": lambda: voice.say("overig_kort"),
        "other/financieel": lambda: voice.say("financieel"),
        "other/vervolg": lambda: voice.say("vervolg"),
        "other/afdeling": lambda: voice.say("afdeling"),
        "other/steller": lambda: official.formal,
        "other/telefoon": lambda: phone,
        "other/email": lambda: mail,
        "other/ambtenaar": lambda: f"{voice.say('afdeling')}, {official.formal}, {phone}, {mail}",
        "other/besluit": lambda: voice.rng.choice(
            ("n.v.t.", f"College van B&W {day.day} {('mei', 'juni')[day.day % 2]} {day.year - 1}")
        ),
        "other/status": lambda: voice.rng.choice(("Openbaar", "Ter voorbereiding", "Definitief")),
    }
    for key, make in texts.items():
        if key in wish.keys:
            blocks[key] = tuple(Para(Marked(_upper(line))) for line in make().split("\n"))


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
