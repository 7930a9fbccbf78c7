"""Which library multiplies the model's matrices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from raadsparser.threads import has_one

Gemm = Callable[..., Any]


def gemm() -> Gemm:
    """`x @ y`, either transposed first by `trans1` and `trans2`.

    numpy's linear algebra is tuned to more processors than the one that the language library
    brings; but where it may start threads, those that wait for each other cost more.
    """
    if has_one():
        return by_numpy
    from blis.py import gemm as by_blis  # type: ignore[import-untyped]

    return by_blis  # type: ignore[no-any-return]


def by_numpy(x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
    return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
