from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser.bench.synth import make


@pytest.fixture(scope="session")
def digital_dev(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The truth of forty digital dev documents, all kinds."""
    return make(
        tmp_path_factory.mktemp("digital"), n=40, seed=11, split="dev", conditions=["digital"]
    )
