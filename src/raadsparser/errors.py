"""Errors that say what was wrong, where, and what to do. Each knows its exit code."""

from __future__ import annotations

from pathlib import Path


class RaadsparserError(Exception):
    """Base of all errors this package raises on purpose."""

    exit_code = 1
    code = "error"


class DocumentError(RaadsparserError):
    """One document cannot be read; a run goes on with the next.

    `code` is a short stable name (`empty_file`, `encrypted`, `truncated`, `too_large`,
    `unsupported`, `not_found`, `unreadable`, `blank`) that ends up in `issues`.
    """

    def __init__(self, path: Path | str, code: str, message: str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = str(path)
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type[DocumentError], tuple[str, str, str]]:
        return type(self), (self.path, self.code, self.message)


class UsageError(RaadsparserError):
    """The call itself is wrong: an unknown format, an existing output, no documents."""

    exit_code = 2
    code = "usage"


class MissingComponentError(RaadsparserError):
    """A needed program, language file or extra is absent."""

    exit_code = 3
    code = "missing_component"

    def __init__(self, component: str, install: str) -> None:
        super().__init__(f"{component} is missing. Install it with: {install}")
        self.component = component
        self.install = install

    def __reduce__(self) -> tuple[type[MissingComponentError], tuple[str, str]]:
        return type(self), (self.component, self.install)


class ProfileError(UsageError):
    """A profile file has an unknown key or a wrong value; the message names file and key."""

    code = "profile"
