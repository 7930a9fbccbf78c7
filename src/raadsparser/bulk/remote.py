"""Documents and outputs behind fsspec URLs: object stores, web servers, other archives."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from glob import has_magic
from pathlib import Path, PurePosixPath
from typing import Any

from raadsparser.bulk.inputs import Input, no_documents
from raadsparser.errors import DocumentError, MissingComponentError, RaadsparserError, UsageError
from raadsparser.output.formats import format_of
from raadsparser.record import Issue


def walk_url(url: str, known: frozenset[str]) -> Iterator[Input]:
    """The documents a URL names: one file, all below a folder, or what matches a glob."""
    system, path = _opened(url)
    try:
        if has_magic(path):
            found = sorted(name for name in system.glob(path) if not system.isdir(name))
        elif system.isdir(path):
            found = [n for n in sorted(system.find(path)) if _is_document(n, path, known)]
        else:
            yield _input(system, path, url)
            return
    except Exception as error:  # noqa: BLE001  # each store raises errors of its own
        yield _absent(url, Issue(code="unreadable", message=f"cannot be listed: {error}"))
        return
    if not found:
        yield _absent(url, no_documents("place", known))
    for name in found:
        yield _input(system, name, system.unstrip_protocol(name))


def _is_document(name: str, folder: str, known: frozenset[str]) -> bool:
    below = PurePosixPath(name[len(folder) :])
    hidden = any(part.startswith(".") for part in below.parts)
    return not hidden and below.suffix.lower() in known


def _absent(url: str, issue: Issue) -> Input:
    return Input(Path(url), issue, name=url)


def _input(system: Any, path: str, url: str) -> Input:
    return Input(Path(url), name=url, load=partial(_fetched, system, path, url))


def _fetched(system: Any, path: str, url: str) -> bytes:
    try:
        data: bytes = system.cat_file(path)
    except FileNotFoundError:
        raise DocumentError(url, "not_found", "there is no such file") from None
    except Exception as error:
        raise DocumentError(url, "unreadable", f"cannot be fetched: {error}") from error
    return data


def _opened(url: str) -> tuple[Any, str]:
    """The file system of a URL and the path in it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        raise MissingComponentError("fsspec", "pip install 'raadsparser[remote]'") from None
    try:
        system, path = url_to_fs(url)
    except ImportError as error:
        scheme = url.split(":", 1)[0]
        package = {"s3": "s3fs", "gs": "gcsfs", "gcs": "gcsfs", "abfs": "adlfs", "az": "adlfs"}
        needed = package.get(scheme, f"the fsspec package for {scheme}")
        raise MissingComponentError(
            f"support for {scheme}:// ({error})", f"pip install {needed}"
        ) from error
    except ValueError as error:
        raise UsageError(f"{url}: {error}") from error
    return system, str(path)


@contextmanager
def staged(url: str, *, resume: bool, overwrite: bool) -> Iterator[Path]:
    """A local file that becomes the URL's content when the block ends.

    No store can append or take half a file back, so a run writes here, where a broken-off
    one leaves what it did: `--resume` on the same machine goes on with it, on another with
    what stands at the URL.
    """
    system, path = _opened(url)
    local = _stage(url) / PurePosixPath(path).name
    form = format_of(local)
    local.parent.mkdir(parents=True, exist_ok=True)
    left = any(file.exists() for file in _files(form, local))
    if not resume and not overwrite and (left or system.exists(path)):
        raise UsageError(
            f"{url} exists already, or a run that wrote it broke off. Use --resume to finish it, "
            "--overwrite to start anew, or another name."
        )
    folder = path.rsplit("/", 1)[0] if "/" in path else ""
    if resume and not left:
        _bring(system, folder, _files(form, local))
    yield local  # an error leaves it where it is, for --resume
    _publish(system, folder, url, _files(form, local))


def _stage(url: str) -> Path:
    base = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return base / "raadsparser" / hashlib.sha256(url.encode()).hexdigest()[:16]


def _files(form: Any, local: Path) -> list[Path]:
    from raadsparser.bulk.books import documents_beside, ledger_beside

    return [*form.files(local), documents_beside(local), ledger_beside(local)]


def _bring(system: Any, folder: str, files: list[Path]) -> None:
    for file in files:
        there = f"{folder}/{file.name}" if folder else file.name
        if system.exists(there):
            file.write_bytes(system.cat_file(there))


def _publish(system: Any, folder: str, url: str, files: list[Path]) -> None:
    there = [file for file in files if file.exists()]
    try:
        if folder:
            system.makedirs(folder, exist_ok=True)
        for file in there:
            system.put_file(str(file), f"{folder}/{file.name}" if folder else file.name)
    except Exception as error:
        raise RaadsparserError(
            f"{url}: could not be written: {error}. The results stand in {files[0].parent}; "
            "--resume writes them again."
        ) from error
    for file in there:
        file.unlink()
    with suppress(OSError):  # a table that another version wrote may be left
        files[0].parent.rmdir()
