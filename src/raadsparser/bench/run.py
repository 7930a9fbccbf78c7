"""`python -m raadsparser.bench.run`: makes the dev set, scores our reader and the baseline.

Writes `bench/scores.json` and the full reports beside the made documents; exits with 1
where a score fell below what is committed and no reason was given.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from rich.console import Console

from raadsparser.bench import baseline
from raadsparser.bench.metrics import Estimate
from raadsparser.bench.ratchet import Figure, Reader, ScoreFile, read_scores, settle, write_scores
from raadsparser.bench.report import Scores, evaluate_files, scores_table
from raadsparser.bench.truth import TruthDocument, read_truth
from raadsparser.errors import RaadsparserError
from raadsparser.record import AgendaSheet

WIDTH = 110


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the whole score; the exit code is 1 for a fallen score, else as the error says."""
    options = _options().parse_args(arguments)
    # Threads inside Tesseract slow two parallel processes down many times.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH)
    try:
        scores = _run(options, console)
        settled = settle(scores, read_scores(options.scores), why=options.acknowledge)
    except RaadsparserError as error:
        Console(stderr=True).print(str(error), style="red", markup=False)
        return error.exit_code
    write_scores(settled, options.scores)
    console.print(f"written: {options.scores}", markup=False)
    return 0


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m raadsparser.bench.run", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("bench/work"), help="made documents")
    parser.add_argument("--scores", type=Path, default=Path("bench/scores.json"))
    parser.add_argument("--n", type=int, default=120, help="how many documents")
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--split", default="dev", choices=("train", "dev", "test"))
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--acknowledge", metavar="WHY", help="accept a fallen score, and say why")
    return parser


def _run(options: argparse.Namespace, console: Console) -> ScoreFile:
    truth = _made(options)
    documents = read_truth(truth)
    ours = _read_by(_ours, documents, options.out / "ours.jsonl", options.workers)
    regex = _read_by(_regex, documents, options.out / "baseline.jsonl", options.workers)
    own = evaluate_files(
        truth,
        options.out / "ours.jsonl",
        html=options.out / "ours.html",
        json=options.out / "ours.json",
        console=console,
    )
    other = evaluate_files(
        truth,
        options.out / "baseline.jsonl",
        json=options.out / "baseline.json",
        reader=baseline.parse,
    )
    console.print("\n[bold]The baseline[/bold]: text and one regular expression a label")
    console.print(*islice(scores_table(other), 3), sep="\n")
    console.print(f"seconds for {len(documents)} documents: ours {ours:.0f}, baseline {regex:.0f}")
    return ScoreFile(
        commit=_commit(),
        command=f"python -m raadsparser.bench.run --n {options.n} --seed {options.seed} "
        f"--split {options.split}",
        machine=_machine(options.workers),
        documents=len(documents),
        seed=options.seed,
        split=options.split,
        ours=_reader(own, ours),
        baseline=_reader(other, regex),
    )


def _made(options: argparse.Namespace) -> Path:
    """Makes the documents afresh and gives their truth file."""
    from raadsparser.bench.synth import make

    made: Path = options.out / "documents"
    if made.exists():
        shutil.rmtree(made)
    make(made, n=options.n, seed=options.seed, split=options.split, workers=options.workers)
    return made / "truth.jsonl"


def _read_by(
    reader: Callable[[list[Path], int], list[AgendaSheet]],
    documents: Sequence[TruthDocument],
    target: Path,
    workers: int,
) -> float:
    """Writes a reader's sheets as JSON lines; gives the seconds that reading took."""
    start = time.perf_counter()
    sheets = reader([document.path for document in documents], workers)
    seconds = time.perf_counter() - start
    lines = (sheet.model_dump_json() + "\n" for sheet in sheets)
    target.write_text("".join(lines), encoding="utf-8")
    return seconds


def _ours(paths: list[Path], workers: int) -> list[AgendaSheet]:
    from raadsparser.bulk import convert

    return [sheet for result in convert(paths, workers=workers) for sheet in result.sheets]


def _regex(paths: list[Path], workers: int) -> list[AgendaSheet]:
    return [sheet for sheets in baseline.parse_all(paths, workers) for sheet in sheets]


def _reader(scores: Scores, seconds: float) -> Reader:
    summary, sure = scores.summary, scores.summary.calibration
    figures = {
        **summary.headline,
        "ece": sure.ece,
        "brier": sure.brier,
        **{f"accuracy_at_{share}": figure for share, figure in sure.at_coverage.items()},
        **{name: field.f1 for name, field in summary.fields.items() if field.core},
    }
    known = {name: found for name, one in figures.items() if (found := _figure(one))}
    return Reader(figures=known, attribution=scores.stages(), seconds=round(seconds, 1))


def _figure(one: Estimate) -> Figure | None:
    if one.value is None or one.low is None or one.high is None:
        return None
    return Figure(value=one.value, low=one.low, high=one.high)


def _commit() -> str:
    """The commit that is scored, with `+` where the tree has changes that are not in it."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    head = subprocess.run([git, "rev-parse", "HEAD"], capture_output=True, text=True, check=False)
    if head.returncode:
        return "unknown"
    changed = subprocess.run(
        [git, "status", "--porcelain", "--untracked-files=no", "src", "models"],
        capture_output=True,
        text=True,
        check=False,
    )
    return head.stdout.strip() + ("+" if changed.stdout.strip() else "")


def _machine(workers: int) -> dict[str, str]:
    import pytesseract

    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": str(os.cpu_count()),
        "workers": str(workers),
        "python": platform.python_version(),
        "tesseract": str(pytesseract.get_tesseract_version()),
    }


if __name__ == "__main__":
    sys.exit(main())
