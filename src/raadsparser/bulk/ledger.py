"""What a run has done: the sheets in FILE and, beside it, one line for every document."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path
from typing import Any, Literal, TextIO

from raadsparser.bulk.outcome import path_text
from raadsparser.digest import sha256_of
from raadsparser.errors import RaadsparserError, UsageError
from raadsparser.output.formats import Key, SheetWriter, format_of
from raadsparser.output.formats.jsonl import whole_lines
from raadsparser.record import DocumentResult

Mode = Literal["new", "resume", "overwrite"]


class Ledger:
    """Writes results as they come: first the sheets, then the document's line.

    A document is done when its line stands and all its sheets do; a run that was killed in
    between does that one again. Opened before any work, so that an output that cannot be
    written is known at once (UsageError).
    """

    def __init__(self, output: Path, mode: Mode = "new") -> None:
        self.output = output
        self.documents = documents_beside(output)
        self._format = format_of(output)
        self._done: dict[str, str | None] = {}
        self._redone = False
        self._check(mode)
        if mode == "resume":
            self._mend()
        self._sheets, self._lines = self._open(append=mode == "resume")

    def _check(self, mode: Mode) -> None:
        folder = self.output.parent
        if not folder.is_dir():
            raise UsageError(f"{folder}: there is no such folder to write {self.output.name} in")
        for path in (self.output, self.documents):
            if path.is_dir():
                raise UsageError(f"{path}: cannot be written: it is a folder")
            if mode == "new" and path.exists():
                raise UsageError(
                    f"{path} exists already. Use --resume to finish the run that wrote it, "
                    "--overwrite to start anew, or another name."
                )

    def _open(self, *, append: bool) -> tuple[SheetWriter, TextIO]:
        try:
            lines = self.documents.open("a" if append else "w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise UsageError(f"{self.documents}: cannot be written: {error.strerror}") from error
        try:
            return self._format.open_writer(self.output, append=append), lines
        except OSError as error:
            lines.close()
            raise UsageError(f"{self.output}: cannot be written: {error.strerror}") from error

    def done(self, path: Path) -> bool:
        """Whether a document stands here already, with the bytes it has now."""
        known = self._done.get(path_text(path))
        return known is not None and known == sha256_of(path)

    def write(self, result: DocumentResult) -> None:
        """Record one document; on disk, as far as this process goes, when it returns."""
        self._redone |= result.path in self._done
        try:
            self._sheets.write(result.sheets)
            self._lines.write(json.dumps(document_line(result), ensure_ascii=False) + "\n")
            self._lines.flush()
        except OSError as error:
            raise RaadsparserError(
                f"{self.output}: writing stopped at {result.path}: {error.strerror}. "
                "What was done before is kept: finish with --resume."
            ) from error

    def close(self) -> None:
        self._sheets.close()
        self._lines.close()
        if self._redone:  # a document changed since: its earlier sheets and line must go
            self._mend()

    def _mend(self) -> None:
        """Bring both files back to the documents that are whole, each with its last line."""
        last = _last_lines(self.documents)
        wanted = {_key(line) for line in last.values()}
        kept = self._keep(wanted)
        whole = [line for line in last.values() if kept[_key(line)] == line["sheets"]]
        if len(whole) < len(last):
            self._keep({_key(line) for line in whole})
        _rewrite(self.documents, whole)
        self._done = {line["path"]: line["sha256"] for line in whole}

    def _keep(self, wanted: set[Key]) -> Counter[Key]:
        if not self.output.exists():
            return Counter()
        return self._format.keep(self.output, wanted.__contains__)


def documents_beside(output: Path) -> Path:
    """The documents file of an output: its name with `.documents.jsonl` for its ending."""
    return output.with_suffix(".documents.jsonl")


def document_line(result: DocumentResult) -> dict[str, Any]:
    """One line of the documents file: the result with the number of sheets for the sheets."""
    line = result.model_dump(exclude={"sheets"})
    order = ("path", "sha256", "status", "pages", "sheets", "seconds", "issues")
    return {key: len(result.sheets) if key == "sheets" else line[key] for key in order}


def _key(line: dict[str, Any]) -> Key:
    return line["path"], line["sha256"]


def _last_lines(documents: Path) -> dict[str, dict[str, Any]]:
    if not documents.exists():
        return {}
    with documents.open("rb") as stream:
        lines = [json.loads(line) for line in whole_lines(stream)]
    return {line["path"]: line for line in lines}


def _rewrite(documents: Path, lines: list[dict[str, Any]]) -> None:
    beside = documents.with_name(f"{documents.name}.tmp")
    with beside.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    os.replace(beside, documents)  # noqa: PTH105  # one step: a kill leaves one or the other
