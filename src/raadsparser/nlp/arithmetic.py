"""The model's matrix products by numpy: its linear algebra is tuned to more processors than
the one that the language library brings, on some of which it is four times as fast."""

from __future__ import annotations

from typing import Any

import numpy as np
from spacy.language import Language
from thinc.backends import NumpyOps
from thinc.model import Model


class NumpyProducts(NumpyOps):  # type: ignore[misc]
    """thinc's operations with `gemm` by numpy; the name stays that of what it extends."""

    name = "numpy"

    def gemm(
        self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False
    ) -> Any:
        """`x @ y`, either one transposed first where wanted."""
        return np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)


def use_numpy(nlp: Language) -> Language:
    """Let every layer of a loaded pipeline multiply by numpy."""
    ops = NumpyProducts()
    for _, pipe in nlp.pipeline:
        model = getattr(pipe, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                layer.ops = ops
    return nlp
