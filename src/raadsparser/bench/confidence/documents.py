"""Documents as read, kept on disk, so that a fit that is tried again need not read again."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

import raadsparser
from raadsparser.errors import DocumentError
from raadsparser.page import Document
from raadsparser.settings import Settings


def read_documents(
    paths: Sequence[Path], kept: Path, workers: int = 1
) -> Iterator[Document | None]:
    """Each document in order, read now or as kept in the folder; None for one that fails.

    What is kept is found by the document's bytes and the code that reads: changed code reads
    anew.
    """
    kept.mkdir(parents=True, exist_ok=True)
    read = partial(_read, kept=kept)
    if workers == 1:
        yield from map(read, paths)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from pool.map(read, paths)


def _read(path: Path, kept: Path) -> Document | None:
    from raadsparser.ingest import read

    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    file = kept / f"{digest[:24]}-{_code()}.pickle"
    if file.exists():
        known: Document | None = pickle.loads(file.read_bytes())
        return known
    try:
        document = read(path, Settings())
    except DocumentError:
        document = None
    file.write_bytes(pickle.dumps(document))
    return document


@cache
def _code() -> str:
    """The state of the code that makes documents."""
    root = Path(raadsparser.__file__).parent
    digest = hashlib.sha256()
    for file in [root / "page.py", *sorted((root / "ingest").rglob("*.py"))]:
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]
