"""One run of `convert`: inputs chosen, the ledger kept, what happens told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from raadsparser.bulk.booking import book
from raadsparser.bulk.choice import Shard
from raadsparser.bulk.fingerprint import fingerprint
from raadsparser.bulk.inputs import Input, walk
from raadsparser.bulk.ledger import Ledger, Mode
from raadsparser.bulk.plan import Plan
from raadsparser.bulk.run import run
from raadsparser.cli.progress import Progress
from raadsparser.cli.summary import Summary
from raadsparser.cli.tell import Teller
from raadsparser.errors import UsageError
from raadsparser.output.entry import Entry
from raadsparser.settings import Settings

STOPPED = 130  # what shells give for a program that Ctrl-C ended


@dataclass(frozen=True, slots=True)
class Conversion:
    """What the options of the command line came to."""

    inputs: list[str]
    shard: str | None
    settings: Settings
    plan: Plan
    mode: Mode
    retry_failed: bool
    keep_old: bool
    cluster: str | None
    marked: bool
    log_json: bool

    def documents(self) -> Iterator[Input]:
        """The chosen inputs; UsageError where there is not one document among them."""
        found = walk(self.inputs)
        empty: list[Input] = []
        for one in found:
            if one.issue is None or one.issue.code != "no_documents":
                return self._share(chain(empty, [one], found))
            empty.append(one)
        raise UsageError(
            "; ".join(f"{one.name}: {one.issue.message}" for one in empty if one.issue)
        )

    def _share(self, found: Iterator[Input]) -> Iterator[Input]:
        return found if self.shard is None else Shard.parse(self.shard).of(found)

    def count(self) -> int:
        """How many inputs there are, for the time left; walks them once more."""
        return sum(1 for _ in self._share(walk(self.inputs)))

    def run(self, found: Iterator[Input], target: Path | None, output: str | None) -> int:
        """Read everything, write it down, tell of it; the exit code."""
        summary = Summary()
        teller = Teller(json=self.log_json)
        if target is None:
            entries = _to_standard_output(
                run(found, self.settings, self.plan, cluster=self.cluster)
            )
            return self._follow(entries, summary, teller, None)
        ledger = Ledger(
            target,
            self.mode,
            fingerprint=fingerprint(self.settings),
            retry_failed=self.retry_failed,
            keep_old=self.keep_old,
            marked=self.marked,
        )
        try:
            summary.failed_before = ledger.books.failed
            self._tell_changes(ledger, teller)
            booked = book(
                found,
                self.settings,
                self.plan,
                ledger,
                cluster=self.cluster,
                skipped=summary.skip,
            )
            return self._follow(booked, summary, teller, ledger, output)
        finally:
            ledger.close()

    def _follow(
        self,
        entries: Iterator[Entry],
        summary: Summary,
        teller: Teller,
        ledger: Ledger | None,
        output: str | None = None,
    ) -> int:
        code = None
        try:
            with Progress(self.count, summary, quiet=self.log_json) as progress:
                for entry in entries:
                    summary.add(entry)
                    teller.document(entry)
                    progress.advance(entry)
        except KeyboardInterrupt:
            code = STOPPED
        finally:
            entries.close()  # type: ignore[attr-defined]  # a generator: stops its workers now
        teller.end(summary, ledger.output if ledger else None, output)
        if code == STOPPED:
            teller.say("stopped; what is done is kept, --resume finishes the rest")
            return STOPPED
        return 1 if summary.failed or summary.failed_before else 0

    def _tell_changes(self, ledger: Ledger, teller: Teller) -> None:
        if not ledger.old:
            return
        what = "they stay as they are" if self.keep_old else "they are read again"
        told = "; ".join(ledger.changes)
        teller.say(
            f"{ledger.old} documents were read with another fingerprint ({told}); {what}",
            event="fingerprint_changed",
        )


def _to_standard_output(entries: Iterator[Entry]) -> Iterator[Entry]:
    import io
    import sys

    from raadsparser.output.formats.jsonl import JsonlWriter

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    writer = JsonlWriter(sys.stdout)
    for entry in entries:
        writer.write(entry)
        yield entry
