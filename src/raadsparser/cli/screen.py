"""Where tables are printed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

WIDE = 160  # columns of a table that goes to a file or a pipe, where COLUMNS is not set


def screen() -> Console:
    """Standard output, in the width of the terminal where it is one."""
    from rich.console import Console

    console = Console()
    if console.is_terminal or "COLUMNS" in os.environ:
        return console
    return Console(width=WIDE)
