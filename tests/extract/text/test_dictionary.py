"""The words in Tesseract's language data, read from the file that is installed."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from raadsparser.extract.text import dictionary
from raadsparser.extract.text.dictionary import Dictionary, dutch, is_compound, is_listed, is_word
from raadsparser.ingest.engines._tessdata import tessdata_for

FOLDER = tessdata_for("nld")
installed = pytest.mark.skipif(FOLDER is None, reason="no Dutch language data on this machine")


@installed
def test_words_of_the_list_are_found_and_others_not() -> None:
    assert FOLDER is not None
    words = Dictionary(FOLDER / "nld.traineddata")
    for word in ("wethouder", "begraafplaats", "opiniërende", "Amsterdam"):
        assert word in words
    for word in ("", "wethoude", "wethouderr", "qxz", "amst☐rdam", "jeugehulp"):
        assert word not in words


@installed
def test_a_compound_is_a_word_though_it_is_not_listed() -> None:
    assert not is_listed("portefeuillehouder")
    assert is_compound("portefeuillehouder")
    assert is_compound("afvalinzamelingstarief")  # of three parts, an s between two
    assert is_compound("jeugdzorgplusplaatsen")
    assert not is_compound("jeugdzorgplusplaatsen", parts=2)
    assert not is_compound("porteteuillehouder")
    assert is_word("amsterdam")  # a name


def test_data_without_a_list_of_words_say_so(tmp_path: Path) -> None:
    file = tmp_path / "nld.traineddata"
    offsets = [-1] * 24
    for content in (
        b"",
        b"\x01",
        struct.pack("<i24q", 24, *offsets),
        struct.pack("<i2q", 2, 20, 20),
        b"no language data at all" * 20,
    ):
        file.write_bytes(content)
        with pytest.raises(ValueError, match="no list of words"):
            Dictionary(file)


def test_another_graph_is_no_list_of_words(tmp_path: Path) -> None:
    file = tmp_path / "nld.traineddata"
    head = 4 + 24 * 8
    offsets = [-1] * 24
    offsets[19], offsets[21] = head, head + 18
    graph = struct.pack("<hiiQ", 7, 3, 1, 0)
    file.write_bytes(struct.pack("<i24q", 24, *offsets) + graph + b"1\na 0\n")
    with pytest.raises(ValueError, match="no word graph"):
        Dictionary(file)


def test_without_language_data_nothing_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    caches = (dictionary.dutch, dictionary.is_listed, dictionary.is_word, dictionary.is_compound)
    for cached in caches:
        cached.cache_clear()
    monkeypatch.setattr(dictionary, "tessdata_for", lambda language: None)
    assert dutch() is None
    assert not is_word("wethouder")
    for cached in caches:
        cached.cache_clear()
