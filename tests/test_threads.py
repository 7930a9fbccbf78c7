"""One thread a process: said in time, and nothing of the caller's changed."""

from __future__ import annotations

import os

import numpy as np
import pytest
from thinc.api import NumpyOps

from raadsparser.nlp.arithmetic import NumpyProducts
from raadsparser.threads import NAMES, has_one, one_each, use_one


def test_a_worker_is_started_with_one_thread_and_the_caller_keeps_his(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OMP_THREAD_LIMIT", raising=False)
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "4")
    with one_each():
        assert [os.environ[name] for name in NAMES] == ["1", "4"]
    assert "OMP_THREAD_LIMIT" not in os.environ
    assert os.environ["OPENBLAS_NUM_THREADS"] == "4"


def test_products_by_numpy_only_where_one_thread_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (*NAMES, "OMP_NUM_THREADS"):
        monkeypatch.delenv(name, raising=False)
    assert not has_one()
    use_one()
    assert has_one()


@pytest.mark.parametrize("trans1", [False, True])
@pytest.mark.parametrize("trans2", [False, True])
def test_products_are_those_of_the_library(trans1: bool, trans2: bool) -> None:
    rng = np.random.default_rng(1)
    one = rng.random((5, 7) if not trans1 else (7, 5)).astype("f")
    other = rng.random((7, 3) if not trans2 else (3, 7)).astype("f")
    usual = NumpyOps().gemm(one, other, trans1=trans1, trans2=trans2)
    here = np.zeros((5, 3), dtype="f")
    assert NumpyProducts().gemm(one, other, out=here, trans1=trans1, trans2=trans2) is here
    assert np.allclose(here, usual)
