"""Documents inside a `.zip`: named as if the archive were a folder, read into memory."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath

from raadsparser.bulk.inputs import Input, no_documents
from raadsparser.bulk.outcome import path_text
from raadsparser.errors import DocumentError
from raadsparser.record import Issue

_LARGEST = 1 << 30
"""Bytes a document may have when unpacked; an archive can promise terabytes."""

_ENCRYPTED = 0x1
# What a damaged archive, or a way of packing that is not known here, raises.
_UNSOUND = (zipfile.BadZipFile, zlib.error, OSError, EOFError, NotImplementedError, KeyError)


def walk_archive(path: Path, known: frozenset[str]) -> Iterator[Input]:
    """The documents of an archive in name order; an issue where it cannot be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = sorted(name for name in archive.namelist() if _is_document(name, known))
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        yield Input(path, Issue(code="unreadable", message=f"is no sound archive: {error}"))
        return
    if not names:
        yield Input(path, no_documents("archive", known))
    for name in names:
        told = f"{path_text(path)}/{name}"
        yield Input(path / name, name=told, load=partial(_member, path, name, told))


def _is_document(name: str, known: frozenset[str]) -> bool:
    parts = PurePosixPath(name).parts
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts)
    return not hidden and not name.endswith("/") and PurePosixPath(name).suffix.lower() in known


def _member(path: Path, name: str, told: str) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            info = archive.getinfo(name)
            if info.flag_bits & _ENCRYPTED:
                raise DocumentError(told, "encrypted", "needs a password; unpack the archive first")
            if info.file_size > _LARGEST:
                raise DocumentError(told, "too_large", f"unpacks to {info.file_size} bytes")
            with archive.open(info) as member:
                return member.read(_LARGEST)
    except _UNSOUND as e:
        raise DocumentError(told, "unreadable", f"cannot be unpacked: {e}") from e
