"""Truth points to ink: each value stands in its boxes, in the document and in its twin."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pdfplumber
import pypdfium2
import pytest

from raadsparser.bench.synth import make
from raadsparser.bench.synth.document import Spec, layouts, make_document
from raadsparser.bench.synth.raster import Picture, grey, render

from .reading import leaves, text_in, truth_lines

_NOT_PRINTED = ("/meeting/date_inferred", "/kind")  # what they mean is printed, not they


def test_every_box_holds_what_truth_says_is_printed_there(digital_dev: Path) -> None:
    checked = 0
    for line in truth_lines(digital_dev):
        with pdfplumber.open(digital_dev.parent / line["path"]) as pdf:
            for sheet in line["sheets"]:
                for pointer, ink in sheet["ink"].items():
                    page = pdf.pages[ink["page"] - 1]
                    parts = ink["printed"].split("\n")
                    for box, part in zip(ink["boxes"], parts, strict=False):
                        assert part.replace(" ", "") in text_in(page, box), (line["path"], pointer)
                        checked += 1
    assert checked > 1000


def test_every_value_of_a_record_has_ink(digital_dev: Path) -> None:
    for line in truth_lines(digital_dev):
        for sheet in line["sheets"]:
            ink, source = sheet.pop("ink"), sheet.pop("source")
            for pointer, _ in leaves(sheet):
                assert pointer in ink or pointer.endswith(_NOT_PRINTED), (line["path"], pointer)
            first, last = source["pages"]
            assert all(first <= entry["page"] <= last for entry in ink.values())


@pytest.mark.parametrize("condition", ["clean300", "fax", "skew", "stamped", "photocopy", "faded"])
def test_the_scan_has_ink_where_the_twin_has_it(condition: str) -> None:
    """Within the boxes of the truth the scanned page is darker than around them."""
    spec = Spec("ink/1", "train", "sheet", "shaded-a", condition, 0.12)
    made = make_document(spec)
    assert made.clean is not None
    page = grey(render(made.data, 72)[0]).astype(float)
    inside, everywhere = [], page.mean()
    for ink in made.truth["sheets"][0]["ink"].values():
        if ink["page"] == 1:
            for x0, y0, x1, y1 in ink["boxes"]:
                inside.append(page[int(y0) : int(y1) + 1, int(x0) : int(x1) + 1].mean())
    assert np.mean(inside) < everywhere - 10


@pytest.mark.parametrize("turns", [1, 2, 3])
def test_a_turned_page_is_the_upright_one_turned(turns: int) -> None:
    spec = Spec("turn/1", "train", "sheet", "ruled-a", f"rotated{90 * turns}", 0.1)
    made = make_document(spec)
    assert made.clean is not None
    turned, upright = render(made.data, 40)[0], render(made.clean, 40)[0]
    back = np.rot90(grey(turned), turns)
    wrong = np.rot90(back, 2)
    assert _likeness(back, upright) > 0.6
    assert _likeness(wrong, upright) < 0.3


def _likeness(one: Picture, other: Picture) -> float:
    height, width = (min(a, b) for a, b in zip(one.shape, other.shape, strict=True))
    pair = np.corrcoef(one[:height, :width].ravel(), other[:height, :width].ravel())
    return float(pair[0, 1])


def test_twins_have_the_same_pages(tmp_path: Path) -> None:
    truth = make(
        tmp_path, n=6, seed=2, split="test", conditions=["fax", "jpeg150", "digital_broken"]
    )
    for line in truth_lines(truth):
        twin = pypdfium2.PdfDocument(tmp_path / line["clean"])
        assert len(twin) == line["pages"]
        if line["path"].endswith(".pdf"):
            document = pypdfium2.PdfDocument(tmp_path / line["path"])
            for mine, its in zip(document, twin, strict=True):
                assert mine.get_size() == pytest.approx(its.get_size(), abs=0.8)


def test_a_broken_layer_cannot_be_read_and_looks_the_same(tmp_path: Path) -> None:
    spec = Spec("broken/3", "train", "sheet", "colon-a", "digital_broken", 0.0)
    made = make_document(spec)
    subject = made.truth["sheets"][0]["subject"]
    texts = []
    for name, data in (("broken", made.data), ("clean", made.clean)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data or b"")
        with pdfplumber.open(path) as pdf:
            texts.append(pdf.pages[0].extract_text().replace("\n", " "))
    assert subject not in texts[0]
    assert subject.split()[0] in texts[1]
    broken, clean = render(made.data, 50)[0], render(made.clean or b"", 50)[0]
    assert np.abs(broken.astype(int) - clean.astype(int)).mean() < 1.0


@pytest.mark.parametrize("layout", sorted(layouts()))
def test_every_form_is_drawn_with_its_core_values(layout: str) -> None:
    split = layouts()[layout][1].split
    sheet = make_document(Spec("form/1", split, "sheet", layout, "digital", 0.0)).truth["sheets"][0]
    assert sheet["subject"]
    assert sheet["advice"] or sheet["programme"]
    assert {"/subject"} <= set(sheet["ink"])
