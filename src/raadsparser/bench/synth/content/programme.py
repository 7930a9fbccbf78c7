"""The programme of a session: numbered items, sub-items, questions, durations."""

from __future__ import annotations

from random import Random
from typing import Any

from raadsparser.bench.synth.blocks import Block, Item, Para
from raadsparser.bench.synth.content.phrases import Voice
from raadsparser.bench.synth.marked import Marked, plain

_NUMBERINGS = ("1.", "1.", "1.", "1)", "1", "1.1", "A.", "4A", "5.1")
_BULLETS = ("•", "•", "•", "-", "–", "▪", "◦", "a.", "a)", "➢")


def _number(style: str, index: int) -> tuple[str, str]:
    """An item's number, and as printed."""
    letter = chr(ord("A") + index)
    return {
        "1.": (f"{index + 1}", f"{index + 1}."),
        "1)": (f"{index + 1}", f"{index + 1})"),
        "1": (f"{index + 1}", f"{index + 1}"),
        "1.1": (f"1.{index + 1}", f"1.{index + 1}"),
        "5.1": (f"5.{index + 1}", f"5.{index + 1}."),
        "A.": (letter, f"{letter}."),
        "4A": (f"4{letter}", f"4{letter}"),
    }[style]


def programme(voice: Voice, *, long: bool = False) -> tuple[list[Block], list[dict[str, Any]]]:
    """Its blocks, and the record's `programme`."""
    rng = voice.rng
    style, bullet = rng.choice(_NUMBERINGS), rng.choice(_BULLETS)
    timed = rng.random() < 0.25
    blocks: list[Block] = []
    records: list[dict[str, Any]] = []
    for index, (text, subs) in enumerate(_outline(voice, long=long)):
        shown = f"{text} ({rng.choice((5, 10, 15, 20, 30, 45))} {_minutes(rng)})" if timed else text
        number, printed = _number(style, index)
        here = f"/programme/{index}"
        marker = Marked(number).under(f"{here}/number") + printed[len(number) :]
        blocks.append(Item(marker, plain(shown, f"{here}/text")))
        subitems, lines = _subitems(here, bullet, subs)
        blocks.extend(lines)
        records.append({"number": number, "text": shown, "subitems": subitems})
    return blocks, records


def _minutes(rng: Random) -> str:
    return rng.choice(("min", "min", "min.", "minuten"))


def _outline(voice: Voice, *, long: bool) -> list[tuple[str, list[str]]]:
    """Item texts with the texts of their sub-items."""
    rng = voice.rng
    items: list[tuple[str, list[str]]] = [(voice.say("opening"), [])]
    for _ in range(rng.randint(6, 9) if long else rng.randint(1, 3)):
        rule = "onderdeel" if rng.random() < 0.4 else "midden"
        if voice.fresh(rule):
            items.append((voice.say(rule), []))
    if rng.random() < 0.75:
        items.append((voice.say("vragenkop"), _questions(voice)))
    items.append((voice.say("afsluiting"), []))
    return items


def _questions(voice: Voice) -> list[str]:
    """Two to five questions, none twice."""
    asked = []
    for _ in range(voice.rng.randint(2, 5)):
        rules = (
            ["vraag", "vraag_algemeen"] if voice.rng.random() < 0.6 else ["vraag_algemeen", "vraag"]
        )
        fresh = [rule for rule in rules if voice.fresh(rule)]
        if fresh:
            asked.append(voice.say(fresh[0]))
    return asked


def _subitems(here: str, bullet: str, texts: list[str]) -> tuple[list[dict[str, str]], list[Block]]:
    records, blocks = [], []
    for index, text in enumerate(texts):
        marker, printed = _sub_marker(bullet, index)
        pointer = f"{here}/subitems/{index}"
        records.append({"marker": marker, "text": text})
        shown = Marked(bullet) if marker == "•" else Marked(marker)
        shown = shown.under(f"{pointer}/marker") + printed[len(marker) :]
        blocks.append(Item(shown, plain(text, f"{pointer}/text"), 1))
    return records, list[Block](blocks)


def _sub_marker(bullet: str, index: int) -> tuple[str, str]:
    """A sub-item's marker, and as printed: every drawn bullet means `•`, `b)` means `b`."""
    if bullet[0] == "a":
        letter = chr(ord("a") + index)
        return letter, letter + bullet[1:]
    return (bullet if bullet in "-–" else "•"), bullet


def requests(voice: Voice) -> tuple[list[Block], list[dict[str, Any]]]:
    """What a commission is asked to do, numbered, the last part lettered where it is long."""
    rng = voice.rng
    blocks: list[Block] = []
    records: list[dict[str, Any]] = []
    for index in range(rng.randint(2, 4)):
        number, printed = _number("1.", index)
        here = f"/programme/{index}"
        text = voice.say("verzoek")
        subs = [voice.say("verzoek_deel") for _ in range(rng.randint(2, 6))]
        if index == 0 or rng.random() < 0.6:
            subs = []
        else:
            text = voice.say("verzoek_kop")
        marker = Marked(number).under(f"{here}/number") + printed[len(number) :]
        blocks.append(Item(marker, plain(text, f"{here}/text")))
        subitems, lines = _subitems(here, "a.", subs)
        blocks.extend(lines)
        records.append({"number": number, "text": text, "subitems": subitems})
    return blocks, records


def advice(voice: Voice, *, short: bool) -> Para:
    """The text before the programme, or the whole advice where there is none."""
    text = voice.say("advies_kort" if short else "advies")
    return Para(plain(text, "/advice"))
