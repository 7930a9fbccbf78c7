"""Whole sets, through LibreOffice where it is there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from raadsparser.bench.office import soffice
from raadsparser.bench.office.__main__ import main
from raadsparser.bench.office.making import make
from raadsparser.bench.truth import read_truth
from raadsparser.errors import MissingComponentError

from .typed import squashed, values

needs_soffice = pytest.mark.skipif(
    not soffice.available(), reason=f"soffice is absent; install it with: {soffice.INSTALL}"
)


def test_without_libreoffice_the_error_has_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingComponentError, match=r"apt-get install .*libreoffice-writer"):
        soffice.to_pdf({"a": "<x/>"})


def test_without_libreoffice_the_exit_code_is_three(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    assert main([str(tmp_path / "set"), "--n", "1"]) == 3
    assert "libreoffice-writer" in capsys.readouterr().err


@pytest.mark.slow
@needs_soffice
def test_a_set_has_its_documents_and_their_values_on_the_pages_it_says(tmp_path: Path) -> None:
    import pypdfium2

    truth = make(tmp_path, n=8, seed=3, split="dev")
    documents = read_truth(truth)
    assert len(documents) == 8
    for document, line in zip(documents, truth.read_text("utf-8").splitlines(), strict=True):
        assert document.path.exists()
        pdf = pypdfium2.PdfDocument(document.clean or document.path)
        assert len(pdf) == document.pages
        for record in json.loads(line)["sheets"]:
            first, last = record["source"]["pages"]
            pages = [pdf[page].get_textpage().get_text_range() for page in range(first - 1, last)]
            text = squashed("".join(pages))
            # a running footer stands in what a page end breaks off
            whole = [v for v in values(record) if first == last or len(v) < 40]
            assert [value for value in whole if squashed(value) not in text] == []
        pdf.close()
