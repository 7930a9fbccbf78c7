"""`python -m raadsparser.bench.office FOLDER`: makes a set of typed sheets with known truth."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from raadsparser.bench.office.content.lists import SPLITS
from raadsparser.bench.office.making import make
from raadsparser.errors import RaadsparserError


def main(arguments: list[str] | None = None) -> int:
    """Gives the exit code; what went wrong goes to standard error."""
    parser = argparse.ArgumentParser(prog="python -m raadsparser.bench.office", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the set goes")
    parser.add_argument("--n", type=int, default=40, help="how many documents")
    parser.add_argument("--seed", type=int, default=0, help="the same seed types the same sheets")
    parser.add_argument("--split", choices=SPLITS, default="dev", help="which words and forms")
    given = parser.parse_args(arguments)
    try:
        truth = make(given.folder, n=given.n, seed=given.seed, split=given.split)
    except RaadsparserError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    sys.stderr.write(f"documents: {given.folder / 'docs'}; truth: {truth}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
