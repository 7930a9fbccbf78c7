"""`python -m raadsparser.bench.ablation`: what each way of reading gains, and costs.

The same made sheets, set by reportlab and typed in LibreOffice, are read once as usual and once
more without each way: its function is replaced by one that does nothing. Written to
`bench/ablation.md`: the core F1 that the way adds, with its 95 % interval over documents drawn
anew, and its seconds of processor time a page.
"""

from __future__ import annotations

import argparse
import gc
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper, cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from rich.console import Console
from rich.progress import track

from raadsparser.bench.metrics import Array, Estimate, estimate, f1, resampled_sums
from raadsparser.bench.office.making import make as make_typed
from raadsparser.bench.predictions import read_predictions
from raadsparser.bench.score import score
from raadsparser.bench.synth import make
from raadsparser.bench.tables import interval, short
from raadsparser.bench.truth import TruthDocument, read_truth
from raadsparser.errors import UsageError
from raadsparser.layout.lexicon.labels import forget_lexicons


@dataclass(frozen=True, slots=True)
class Way:
    """A way of reading and what stands in for it: attributes by `module:name`.

    `reads` is false where the page's words stay the same, so that it need not be read again.
    """

    name: str
    instead: Mapping[str, Any]
    reads: bool = True


def _same(value: Any, *_: Any, **__: Any) -> Any:
    return value


def _unchanged(image: Any, *_: Any, **__: Any) -> tuple[Any, bool]:
    return image, False


def _nothing(*_: Any, **__: Any) -> list[Any]:
    return []


def _untrimmed(grey: Any, dpi: float) -> tuple[Any, Any]:
    from raadsparser.ingest.pixels.margins import Part
    from raadsparser.page import BBox

    height, width = (side * 72 / dpi for side in grey.shape)
    return grey, Part(BBox(0, 0, width, height), (width, height))


def _even(grey: Any, dpi: float, reach: float) -> tuple[Any, Any, bool]:
    from raadsparser.ingest.cleanup.steps import ground_of

    return grey, ground_of(grey, dpi, reach), False


def _as_it_lies(*_: Any, **__: Any) -> Any:
    from raadsparser.ingest.pixels.upright import Turn

    return Turn(0, 0.0)


def _whole_pages(surface: Any, settings: Any) -> tuple[list[Any], None]:
    from raadsparser.ingest.engines import get_engine
    from raadsparser.ingest.scan import _page_words

    words = get_engine(settings).read_page(surface.grey, surface.dpi)
    return _page_words(words, surface.dpi), None


def _to_the_end(lines: Any, read: Any, width: int) -> tuple[Any, None]:
    return read(lines), None


def _plain_grey(colours: Any, dpi: float) -> Any:
    import cv2

    return cv2.cvtColor(colours, cv2.COLOR_RGB2GRAY)


def _as_found(rules: Any, words: Any) -> list[Any]:
    return list(rules)


def _rows(lines: Any) -> list[Any]:
    from raadsparser.extract.text.passage import in_rows

    return in_rows(lines)


def _no_guesses(_: str) -> tuple[tuple[str, float], ...]:
    return (("none", 1.0),)


def _one_strip(words: Any, *_: Any, **__: Any) -> list[Any]:
    from raadsparser.layout.canvas.strips import unbroken

    return [unbroken(words)]


def _one_word(text: str, cut: tuple[int, int], *_: Any) -> list[tuple[str, int, int]]:
    return [(text, *cut)]


_INGEST, _LAYOUT = "raadsparser.ingest.", "raadsparser.layout."
_FIELDS = "raadsparser.extract.fields."
WAYS = (
    Way("lines cut out and read one by one", {_INGEST + "scan:read_words": _whole_pages}),
    Way("doubtful lines read again", {_INGEST + "lines.reading:_DOUBTFUL": 0.0}),
    Way("steps of 1-bit print smoothed", {_INGEST + "lines.reading:_smooth": _same}),
    Way("white margins left out", {_INGEST + "scan:trimmed": _untrimmed}),
    Way("pages turned upright, skew undone", {_INGEST + "scan:find_turn": _as_it_lies}),
    Way("rules taken out before OCR", {_INGEST + "cleanup.surface:without": _same}),
    Way("background divided out", {_INGEST + "cleanup.steps:flattened": _even}),
    Way("specks taken out", {_INGEST + "cleanup.steps:despeckled": _unchanged}),
    Way("faded ink made dark", {_INGEST + "cleanup.steps:stretched": _unchanged}),
    Way("light letters on dark grounds turned", {_INGEST + "rules.grounds:dark_areas": _nothing}),
    Way("dark grounds of dots smoothed", {_INGEST + "scan:descreened": _unchanged}),
    Way("tick boxes found by their ink", {_INGEST + "cleanup.surface:find_marks": _nothing}),
    Way("options that are struck out told", {_INGEST + "scan:with_struck": _same}),
    Way("bullets found by their shape", {_INGEST + "scan:find_bullets": lambda *_: {}}),
    Way("letters read until they are told", {_INGEST + "scan:read_until_told": _to_the_end}),
    Way(
        "stamps in colour taken out",
        {
            f"{_INGEST}{reader}:to_grey": _plain_grey
            for reader in ("image", "pdf.image", "pdf.raster")
        },
    ),
    Way("grey stamps lifted off", {_INGEST + "cleanup.overprint:lifted": _same}),
    Way("pale print taken for ink", {_INGEST + "cleanup.surface:with_pale": _same}),
    Way("borders of dots", {_INGEST + "rules.finding:dotted_borders": lambda *_: ([], [], None)}),
    Way("strokes of a pen lifted off", {_INGEST + "cleanup.pens:strokes": lambda *_: None}),
    Way("worn strokes joined", {_INGEST + "cleanup.steps:joined": _unchanged}),
    Way("colons told by their dots", {_INGEST + "scan:find_colons": _nothing}),
    Way("Z and 2 told apart", {_INGEST + "lines.reading:with_zeds": _same}),
    Way("initials told by their ink", {_INGEST + "lines.reading:with_initials": _same}),
    Way("straight quotation marks told", {_INGEST + "scan:with_straight_quotes": _same}),
    Way("marks of letters in names told", {_INGEST + "scan:with_diacritics": _same}),
    Way("words in bold told on scans", {_INGEST + "scan:with_weights": _same}),
    Way("words run together parted", {_INGEST + "lines.reading:unglued": _one_word}),
    Way(
        "remnants of frames and notes left out",
        {"raadsparser.layout:without_remnants": list},
        False,
    ),
    Way("worn rules made whole", {_LAYOUT + "cells.finding:made_whole": _as_found}, False),
    Way("labels asked as questions", {_LAYOUT + "lexicon.labels:asked": lambda _: None}, False),
    Way("columns of a page read apart", {_LAYOUT + "canvas.blocks:strips_of": _one_strip}, False),
    Way("labels that nobody listed", {_LAYOUT + "marking.phases:mark_unknown": _nothing}, False),
    Way(
        "labels guessed from their words",
        {
            _LAYOUT + "lexicon.guessed:guesses": _no_guesses,
            _LAYOUT + "marking.answers:guesses": _no_guesses,
        },
        False,
    ),
    Way(
        "numbers level with the middle of items",
        {f"{_FIELDS}{key}:in_list_rows": _rows for key in ("advice", "programme")},
        False,
    ),
    Way(
        "numbers mended after their kin",
        {"raadsparser.extract.numbers.finding:mended_by_kin": lambda *_: iter(())},
        False,
    ),
    Way(
        "misspelt words put right",
        {"raadsparser.extract.text.spelling:_put_right": _same},
        False,
    ),
    Way(
        "language model beside the rules",
        {"raadsparser.extract.fields.related_letters:available": lambda: False},
        False,
    ),
)


@contextmanager
def without(way: Way | None) -> Iterator[None]:
    """The reader without a way, as long as this goes on; as usual for None. What it remembers of
    texts is dropped before and after."""
    with ExitStack() as stack:
        if way is not None:
            stack.callback(_forget)
            _forget()
        for place, other in (way.instead if way else {}).items():
            module, _, name = place.partition(":")
            stack.enter_context(patch.object(import_module(module), name, other))
        yield


def _forget() -> None:
    """Drop what the reader remembers of texts, but for what it loaded."""
    forget_lexicons()
    for memory in _memories():
        memory.cache_clear()


@cache
def _memories() -> list[Any]:
    """The functions that remember so many answers and no more; those that load remember all."""
    memories = [one for one in gc.get_objects() if isinstance(one, _lru_cache_wrapper)]
    ours = [one for one in memories if str(one.__module__).startswith("raadsparser")]
    return [one for one in ours if one.cache_parameters()["maxsize"] is not None]


def main(arguments: Sequence[str] | None = None) -> int:
    """Makes the sheets, reads them all ways and writes the table."""
    options = _options().parse_args(arguments)
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    if not options.n > 0:
        raise UsageError("--n must be above 0")
    documents = _documents(options)
    paths = [str(document.path) for document in documents]
    pages = 0
    records: list[list[str]] = [[] for _ in range(len(WAYS) + 1)]
    seconds = np.zeros(len(WAYS) + 1)
    with get_context("spawn").Pool(options.workers) as pool:
        read = pool.imap(_all_ways, paths)
        for count, found, spent in track(read, "reading", total=len(paths)):
            pages += count
            seconds += spent
            for place, some in enumerate(found):
                records[place] += some
    table = _table(documents, records, seconds / max(1, pages), options)
    options.table.write_text(table, "utf-8")
    Console().print(table, markup=False)
    return 0


def _documents(options: argparse.Namespace) -> tuple[TruthDocument, ...]:
    """The made documents, those typed in LibreOffice after the others."""
    made, seed = options.out / "made", options.seed
    make(made, n=options.n, seed=seed, split="dev", workers=options.workers)
    documents = read_truth(made / "truth.jsonl")
    if options.typed:
        typed = make_typed(options.out / "typed", n=options.typed, seed=seed, split="dev")
        documents += read_truth(typed)
    return documents


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m raadsparser.bench.ablation", description=__doc__
    )
    parser.add_argument("--out", type=Path, default=Path("bench/work/ablation"))
    parser.add_argument("--table", type=Path, default=Path("bench/ablation.md"))
    parser.add_argument("--n", type=int, default=24, help="how many documents")
    parser.add_argument(
        "--typed", type=int, default=0, help="how many more, typed in LibreOffice, which that needs"
    )
    parser.add_argument("--seed", type=int, default=17)
    parser.add_argument("--workers", type=int, default=2)
    return parser


def _all_ways(path: str) -> tuple[int, list[list[str]], Array]:
    """Pages of a document, its records as usual and without each way, and the time of each."""
    from raadsparser.ingest import read
    from raadsparser.pipeline import _sheets, parse
    from raadsparser.settings import Settings

    settings = Settings()
    parse(path)  # loads models, and the page into the caches: else the first way pays for both
    found: list[list[str]] = []
    spent: list[float] = []
    start = time.process_time()
    usual = read(Path(path), settings)
    reading = time.process_time() - start
    for way in (None, *WAYS):
        with without(way):
            if way is not None:
                _sheets(usual, settings)  # remembers label words, as it does as usual
            start = time.process_time()
            anew = way is not None and way.reads
            document = read(Path(path), settings) if anew else usual
            sheets = _sheets(document, settings)[0]
        spent.append(time.process_time() - start + (0.0 if anew else reading))
        found.append([sheet.model_dump_json() for sheet in sheets])
    return len(usual.pages), found, np.array(spent)


def _table(
    documents: Sequence[TruthDocument],
    records: Sequence[Sequence[str]],
    seconds: Array,
    options: argparse.Namespace,
) -> str:
    counts = [_core_counts(documents, some, options.out / "read.jsonl") for some in records]
    usual = counts[0]
    whole = estimate(_f1_of(resampled_sums(usual)))
    lines = [
        "# What each way gains and costs",
        "",
        f"`python -m raadsparser.bench.ablation --n {options.n} --typed {options.typed} "
        f"--seed {options.seed}`: "
        f"{len(documents)} made documents of the dev split, core F1 {short(whole)} "
        f"({interval(whole)}), {seconds[0]:.2f} s of processor time a page.",
        "",
        "Gain: core F1 with the way less core F1 without it, with the 95 % interval over documents "
        "drawn anew. Cost: seconds of processor time a page with the way less without.",
        "",
        "| way | gain in core F1 | cost, s a page |",
        "|---|---|---|",
    ]
    rows = []
    for way, other, spent in zip(WAYS, counts[1:], seconds[1:], strict=True):
        both = resampled_sums(np.hstack([usual, other]))
        gain = estimate(_f1_of(both[:, :3]) - _f1_of(both[:, 3:]))
        rows.append((gain, f"| {way.name} | {_signed(gain)} | {seconds[0] - spent:+.2f} |"))
    rows.sort(key=lambda row: -(row[0].value or 0.0))
    return "\n".join([*lines, *(line for _, line in rows), ""])


def _core_counts(documents: Sequence[TruthDocument], records: Sequence[str], file: Path) -> Array:
    """Hits, values there, and values read of the core fields: a row a document."""
    file.write_text("".join(f"{record}\n" for record in records), "utf-8")
    scored = score(documents, read_predictions(file))
    counts = np.zeros((len(documents), 3))
    for place, document in enumerate(scored.documents):
        pairs = [p for j in document.judgements() if j.row.core for p in j.pairs]
        counts[place] = (
            sum(pair.strict for pair in pairs),
            sum(pair.gold is not None for pair in pairs),
            sum(pair.read is not None for pair in pairs),
        )
    return counts


def _f1_of(sums: Array) -> Array:
    hits, gold, read = sums.T
    return f1(hits, gold, read)


def _signed(gain: Estimate) -> str:
    if gain.value is None or gain.low is None or gain.high is None:
        return "–"
    return f"{gain.value:+.3f} ({gain.low:+.3f} to {gain.high:+.3f})"


if __name__ == "__main__":
    raise SystemExit(main())
