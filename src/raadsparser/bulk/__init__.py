"""Runs over many documents: the inputs, the process pool, the ledger beside the output."""

from raadsparser.bulk.run import convert

__all__ = ["convert"]
