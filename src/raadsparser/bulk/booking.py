"""A run that is booked: what is done is passed over, the rest is read and written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from raadsparser.bulk.inputs import Input
from raadsparser.bulk.ledger import Ledger
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.run import run
from raadsparser.output.entry import Entry
from raadsparser.settings import Settings


def book(
    found: Iterable[Input],
    settings: Settings,
    plan: Plan,
    ledger: Ledger,
    *,
    cluster: str | None = None,
    skipped: Callable[[], None],
) -> Iterator[Entry]:
    """The entries of a run, each given when it was recorded; `skipped` is called for each
    document that is done already."""
    todo = _todo(found, ledger, skipped)
    for entry in run(todo, settings, plan, cluster=cluster):
        yield from ledger.write(entry)


def _todo(found: Iterable[Input], ledger: Ledger, skipped: Callable[[], None]) -> Iterator[Input]:
    for one in found:
        if one.issue is not None:
            yield one
            continue
        known = one.identified()
        digest = known.sha256
        if ledger.done(known.name, digest):
            skipped()
        elif digest is not None and known.issue is None and not ledger.claim(known.name, digest):
            yield replace(known, twin=True, data=None)
        else:
            yield known
