"""Plans and writes a whole set of documents with its truth file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from random import Random
from typing import Any

from raadsparser.bench.synth.conditions._condition import conditions as all_conditions
from raadsparser.bench.synth.content.lists import SPLITS, Split
from raadsparser.bench.synth.document import Ending, Kind, Made, Spec, make_document, names_in
from raadsparser.bench.synth.document import layouts as all_layouts
from raadsparser.errors import UsageError

_KINDS: dict[Kind, int] = {
    "sheet": 74,
    "bundle": 10,
    "letter": 5,
    "decision": 3,
    "minutes": 3,
    "agenda": 3,
    "blank": 2,
}


_ENDINGS: tuple[Ending, ...] = ("pdf",) * 7 + ("tif", "png", "jpg")


def make(
    out: Path,
    *,
    n: int,
    seed: int,
    split: Split = "dev",
    layouts: Sequence[str] | None = None,
    conditions: Sequence[str] | None = None,
    workers: int = 1,
) -> Path:
    """Writes `n` documents below `out` and gives the path of their truth, `out/truth.jsonl`.

    `out/docs` has the documents, `out/clean` the undamaged twin of each that is damaged. The
    same seed gives the same bytes, whatever the number of workers (they are new processes: a
    script calls this under `if __name__ == "__main__"`). `layouts` and
    `conditions` limit what is drawn (a layout by family or by full name); with `layouts` all are
    single sheets, without it bundles and papers that are no sheet come between. Raises UsageError
    for an unknown name or a layout of another split, MissingComponentError without
    reportlab or the fonts.
    """
    specs = plan(n, seed, split, layouts, conditions)
    for folder in ("docs", "clean"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    truth = out / "truth.jsonl"
    with truth.open("w", encoding="utf-8") as lines:
        for index, made in enumerate(_all_made(specs, workers), 1):
            line = _written(out, f"{index:05d}", made)
            lines.write(json.dumps(line, ensure_ascii=False, sort_keys=False) + "\n")
    return truth


def plan(
    n: int,
    seed: int,
    split: Split,
    wanted_layouts: Sequence[str] | None,
    wanted_conditions: Sequence[str] | None,
) -> list[Spec]:
    """What each document will be; depends on nothing but its arguments."""
    if split not in SPLITS:
        raise UsageError(f"unknown split {split!r}; known: {', '.join(SPLITS)}")
    forms = _known_layouts(split, wanted_layouts)
    states = _known_conditions(wanted_conditions)
    kinds: Mapping[Kind, int] = _KINDS if wanted_layouts is None else {"sheet": 1}
    return [_spec(f"{seed}/{split}/{index}", split, kinds, forms, states) for index in range(n)]


def _spec(
    seed: str,
    split: Split,
    kinds: Mapping[Kind, int],
    forms: Sequence[str],
    states: Sequence[str],
) -> Spec:
    rng = Random(f"plan/{seed}")
    kind = rng.choices(list(kinds), list(kinds.values()))[0]
    known = all_conditions()
    state = rng.choices(states, [known[name].weight for name in states])[0]
    strength = 0.0 if known[state].layer else rng.uniform(known[state].weakest, 1.0)
    form = rng.choice(forms) if kind in ("sheet", "bundle") else None
    ending = rng.choice(_ENDINGS)
    return Spec(seed, split, kind, form, state, strength, ending)


def _known_layouts(split: Split, wanted: Sequence[str] | None) -> list[str]:
    names = names_in(split, wanted)
    for name in wanted or ():
        if not any(name in (form, form.split("-")[0]) for form in names):
            of_split = ", ".join(names_in(split, None))
            where = "of another split" if name in all_layouts() else "unknown"
            raise UsageError(f"layout {name!r} is {where}; those of {split}: {of_split}")
    return names


def _known_conditions(wanted: Sequence[str] | None) -> list[str]:
    known = all_conditions()
    for name in wanted or ():
        if name not in known:
            raise UsageError(f"unknown condition {name!r}; known: {', '.join(known)}")
    return [name for name in known if wanted is None or name in wanted]


def _all_made(specs: Iterable[Spec], workers: int) -> Iterator[Made]:
    """The documents in the order of their specs."""
    if workers <= 1:
        yield from map(make_document, specs)
        return
    fresh = get_context("spawn")  # a fork of a process that has used OpenCV may hang
    with ProcessPoolExecutor(workers, fresh, initializer=_one_thread) as pool:
        yield from pool.map(make_document, specs, chunksize=4)


def _one_thread() -> None:
    """A worker is a core: OpenCV's own threads would only get in each other's way."""
    import cv2

    cv2.setNumThreads(1)


def _written(out: Path, name: str, made: Made) -> dict[str, Any]:
    path = f"docs/{name}.{made.ending}"
    (out / path).write_bytes(made.data)
    clean = None
    if made.clean is not None:
        clean = f"clean/{name}.pdf"
        (out / clean).write_bytes(made.clean)
    return {"path": path, "clean": clean, **made.truth}
