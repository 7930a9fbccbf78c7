"""The shipped model: that it is there, what it costs, and what it adds to the rules."""

from __future__ import annotations

import json
import logging
import pickle
from pathlib import Path

import pytest
import spacy
from spacy import displacy

import raadsparser
from raadsparser.errors import MissingComponentError
from raadsparser.nlp import labels, model
from raadsparser.nlp.training import measure
from raadsparser.nlp.training.handwritten import read_sentences
from raadsparser.nlp.training.measure import Figures, figures
from raadsparser.weighing.reliability import Reliability

WRITTEN = Path(__file__).with_name("written.txt")

SHEET = """
Onderwerp Fietspad langs de Bornsestraat
Zaaknummer 3712345 Portefeuillehouder Noor van der Velde
Historie {history}
Politieke Markt
Datum 12 september 2023
Doel van de sessie
Beeldvorming
"""


def sheet(history: str) -> raadsparser.AgendaSheet:
    return raadsparser.parse_text(SHEET.format(history=history))[0]


def test_the_weights_are_small() -> None:
    files = [path for path in model.model_path().rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 10_000_000
    assert model.load().meta["license"] == "EUPL-1.2"


@pytest.mark.parametrize(
    ("text", "numbers", "kind", "date"),
    [
        (
            "Op 27 juni 2023 heeft het college per brief (3604012 / 3614175) verzocht om overleg.",
            ["3604012", "3614175"],
            "brief",
            "2023-06-27",
        ),
        ("Hierover is de raad geïnformeerd (3496929).", ["3496929"], "brief", None),
        (
            "Dit staat in de brief van 24 juli 2020, kenmerk NW20-11402.",
            ["NW20-11402"],
            "brief",
            "2020-07-24",
        ),
        ("Zie motie M23-14 van 9 mei 2019.", ["M23-14"], "motie", "2019-05-09"),
        (
            "Raadsbrieven 1436844 / 1701944 geven een overzicht.",
            ["1436844", "1701944"],
            "raadsbrief",
            None,
        ),
        (
            "Op 3 mei 2021 is een raadsbrief verzonden. Het kenmerk is 3250090.",
            ["3250090"],
            "raadsbrief",
            "2021-05-03",
        ),
        (
            "Op 3 janvari 2023 heeft het college de raadsbriet (3521004) verstvurd.",
            ["3521004"],
            "raadsbrief",
            "2023-01-03",
        ),
    ],
)
def test_the_model_alone(text: str, numbers: list[str], kind: str, date: str | None) -> None:
    (letter,) = model.readings([text])[0].letters
    found = letter.reference
    assert [number.value for number in found.numbers] == numbers
    assert (found.kind, found.date) == (kind, date)


def test_its_own_pipeline_tells_letters_sentences_and_spans() -> None:
    nlp = spacy.load(model.model_path())
    text = "Zie de brief van 3 mei 2021 (3250090). Wethouder Van Dijk licht hem toe."
    doc = nlp(text)
    assert len(list(doc.sents)) == 2
    (letter,) = doc._.related_letters
    assert letter["printed_kind"] == "brief"
    assert letter["text"] == "Zie de brief van 3 mei 2021 (3250090)."
    assert ("Van Dijk", "person") in [(m["text"], m["label"]) for m in doc._.mentions]
    shown = displacy.render(doc, style="span", options={"spans_key": "raad"}, jupyter=False)
    assert "NUMBER" in shown
    assert "KIND" in shown


def test_a_record_says_who_read_what() -> None:
    read = sheet("Op 3 mei 2021 is een raadsbriet verzonden. Het kenmerk is BBR / 21206193.")
    letters = [(ltr.numbers, ltr.kind, ltr.date) for ltr in read.related_letters]
    assert letters == [(["BBR / 21206193"], "raadsbrief", "2021-05-03")]
    methods = {read.evidence[f"/related_letters/0/{part}"].method for part in ("kind", "date")}
    assert methods == {"model"}


def test_a_day_of_late_looks_back_from_the_meeting() -> None:
    read = sheet("Op 8 november jl. heeft het college een brief (3604012) gestuurd.")
    (letter,) = read.related_letters
    assert letter.date == "2022-11-08"
    assert read.evidence["/related_letters/0/date"].method == "inferred"


def test_rules_are_weighed_also_where_the_model_finds_nothing() -> None:
    alone = "Bij collegebesluit van 20 dec. 2022 is opdracht gegeven om de toegang te verbreden."
    assert sheet(alone).related_letters == []
    both = sheet(alone + " De raad is bij brief van 3 mei 2022 (3604012) op de hoogte gesteld.")
    assert [letter.numbers for letter in both.related_letters] == [["3604012"]]


def test_without_the_model_rules_read_on_and_say_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def absent() -> Path:
        raise MissingComponentError("the language model nl_raad", "make model")

    monkeypatch.setattr(model, "model_path", absent)
    model.load.cache_clear()
    model.available.cache_clear()
    try:
        with caplog.at_level(logging.WARNING, "raadsparser.nlp"):
            read = sheet("Bij brief van 3 mei 2021 (3250090) is de raad geïnformeerd.")
        assert [ltr.numbers for ltr in read.related_letters] == [["3250090"]]
        assert "make model" in caplog.text
        assert "rules alone" in caplog.text
        with pytest.raises(MissingComponentError, match="nl_raad is missing"):
            model.load()
    finally:
        monkeypatch.undo()
        model.load.cache_clear()
        model.available.cache_clear()


@pytest.fixture(scope="module")
def written() -> Figures:
    table = json.loads((model.model_path() / "reliability.json").read_text("utf-8"))["situations"]
    return figures(model.load(), table, read_sentences(WRITTEN))


def test_on_written_sentences_more_kinds_are_right_than_by_rules_alone(written: Figures) -> None:
    row = "number+kind"
    assert written["both"][row]["f1"] > written["rules"][row]["f1"] + 0.03


@pytest.mark.parametrize("row", ["number+date", "number+kind"])
def test_on_written_sentences_letters_are_no_worse_than_by_rules(
    row: str, written: Figures
) -> None:
    assert written["both"][row]["f1"] >= written["rules"][row]["f1"]


@pytest.mark.parametrize("name", labels.LABELS)
def test_on_written_sentences_nothing_falls_below_rules(name: str, written: Figures) -> None:
    # By more than chance: the interval of what is gained, by drawing the texts anew.
    assert written["both"][name]["gain_high"] >= 0


def test_on_unseen_templates_both_add_to_the_rules() -> None:
    table = json.loads((model.model_path() / "reliability.json").read_text("utf-8"))["situations"]
    found = figures(model.load(), table, measure.test_examples(0.02, 300))
    for row in ("number+date", "number+kind"):
        assert found["both"][row]["f1"] > found["rules"][row]["f1"] + 0.05
    assert found["both"]["PERSON"]["f1"] >= 0.9


def test_the_table_of_reliability_is_measured() -> None:
    assert isinstance(model.reliability(), Reliability)
    assert model.reliability().share("alone|model|0|4|numbered", "model") is not None


def test_readings_can_be_sent_to_another_process() -> None:
    reading = model.readings(["Zie de brief (3496929)."])[0]
    assert pickle.loads(pickle.dumps(reading)) == reading
