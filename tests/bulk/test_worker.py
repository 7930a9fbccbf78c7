"""What a worker process does for the speed of its documents."""

from __future__ import annotations

import subprocess
import sys

import pytest

_ROUNDS, _PAGES = 10, 3 * (20 << 20) // 4096
_FAULTS = f"""
import resource
from raadsparser.bulk.worker import keep_freed

def work() -> None:
    arrays = [bytearray(20 << 20) for _ in range(3)]

keep_freed()
work()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range({_ROUNDS}):
    work()
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only glibc is told to")
def test_memory_that_a_document_frees_serves_the_next() -> None:
    run = subprocess.run([sys.executable, "-c", _FAULTS], capture_output=True, check=True)
    assert int(run.stdout) < _PAGES  # else every round asks the system for all of it anew
