"""Which value that was read stands for which value of the truth, within one row."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace

from raadsparser.bench.assignment import best_pairs
from raadsparser.bench.compare import normal, similarity, strict
from raadsparser.bench.rows import Row, Value


@dataclass(frozen=True, slots=True)
class Pair:
    """A value of the truth and the one read for it; either may be missing.

    `strict` means the same to the letter, `normal` the same in meaning, `similarity` is
    ANLS (0 to 1).
    """

    gold: Value | None
    read: Value | None
    strict: bool = False
    normal: bool = False
    similarity: float = 0.0


def pair_values(row: Row, gold: Sequence[Value], read: Sequence[Value]) -> list[Pair]:
    """The best one-to-one pairing: equal values first, then by likeness, then the rest alone.

    Order does not count; a value that occurs twice must be read twice.
    """
    golds, reads = list(gold), list(read)
    pairs = [Pair(g, r, True, True, 1.0) for g, r in _equal(golds, reads, lambda v: strict_key(v))]
    pairs += [
        Pair(g, r, False, True, similarity(g.parts, r.parts))
        for g, r in _equal(golds, reads, lambda value: normal_key(row, value))
    ]
    weights = [[similarity(g.parts, r.parts) for r in reads] for g in golds]
    chosen = best_pairs(weights)
    # One value against one is a wrong reading, however unlike the two are.
    if len(golds) == 1 and len(reads) == 1:
        chosen = [(0, 0)]
    pairs += [Pair(golds[g], reads[r], similarity=weights[g][r]) for g, r in chosen]
    used_gold, used_read = {g for g, _ in chosen}, {r for _, r in chosen}
    pairs += [Pair(g, None) for i, g in enumerate(golds) if i not in used_gold]
    pairs += [Pair(None, r) for i, r in enumerate(reads) if i not in used_read]
    return pairs


def strict_key(value: Value) -> Hashable:
    """What equal values share to the letter; True and 1 stay apart."""
    return tuple((type(part), strict(part)) for part in value.parts)


def normal_key(row: Row, value: Value) -> Hashable:
    """What values of equal meaning share."""
    return tuple(
        (type(part), normal(part, form)) for part, form in zip(value.parts, row.forms, strict=True)
    )


def _equal(
    golds: list[Value], reads: list[Value], key: Callable[[Value], Hashable]
) -> list[tuple[Value, Value]]:
    """Pairs with the same key, taken out of both lists; an accepted value is as good."""
    found, left = [], []
    for gold in golds:
        wanted = {key(gold), *(key(replace(gold, parts=other)) for other in gold.others)}
        match = next((index for index, read in enumerate(reads) if key(read) in wanted), None)
        if match is None:
            left.append(gold)
        else:
            found.append((gold, reads.pop(match)))
    golds[:] = left
    return found
