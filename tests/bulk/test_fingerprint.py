"""What decides a result is all in the fingerprint of a run."""

from __future__ import annotations

import subprocess
import sys

from raadsparser.bulk.fingerprint import _parts_of_a_record, fingerprint
from raadsparser.settings import Settings

LOADED = """
import sys
import raadsparser.pipeline
import raadsparser.bulk.loaded
print(*(name for name in sys.modules if name.startswith("raadsparser.")))
"""
# What runs, writes and shows; pages are read by what has an identity of its own.
OTHERS = {"bulk", "output", "ingest"}


def test_every_module_that_makes_a_record_counts() -> None:
    told = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, text=True, check=True
    )
    names = {name.split(".")[1] for name in told.stdout.split()} - OTHERS
    counted = {part.removesuffix(".py") for part in _parts_of_a_record()}
    assert {"layout", "extract", "weighing", "resolve"} <= names
    assert names <= counted


def test_the_confidence_model_and_the_word_lists_count() -> None:
    assert {"models", "extract", "profiles"} <= set(_parts_of_a_record())


def test_a_setting_that_changes_results_changes_the_fingerprint() -> None:
    one, other = fingerprint(Settings()), fingerprint(Settings(min_confidence=0.9))
    assert one.digest != other.digest
    assert one.differences(other.parts)
    assert fingerprint(Settings()).digest == one.digest


def test_the_words_that_spelling_goes_by_count_whatever_language_is_read() -> None:
    one, other = fingerprint(Settings(language="eng")), fingerprint(Settings())
    assert one.parts["Dutch words"] == other.parts["engine data"]
