"""The reliability plot, as SVG to stand inside a page."""

from __future__ import annotations

from collections.abc import Sequence

from raadsparser.bench.calibration import Bin

SIDE, PAD = 320, 44


def reliability_svg(bins: Sequence[Bin]) -> str:
    """How often values of a confidence are right; on the diagonal the confidence is honest."""
    if not bins:
        return "<p>No value came with a confidence.</p>"
    points = " ".join(f"{_x(part.confidence)},{_y(part.accuracy)}" for part in bins)
    dots = "".join(
        f'<circle cx="{_x(part.confidence)}" cy="{_y(part.accuracy)}" r="4" fill="#1f5f99">'
        f"<title>{part.values} values: confidence {part.confidence:.3f}, "
        f"right {part.accuracy:.3f}</title></circle>"
        for part in bins
    )
    size = SIDE + 2 * PAD
    return (
        f'<svg viewBox="0 0 {size} {size}" width="{size}" height="{size}" role="img" '
        'aria-label="share of values that is right, by their confidence">'
        f"{_axes()}"
        f'<polyline points="{points}" fill="none" stroke="#1f5f99" stroke-width="1.5"/>{dots}</svg>'
    )


def _axes() -> str:
    ticks = "".join(
        f'<line x1="{_x(at)}" y1="{_y(0)}" x2="{_x(at)}" y2="{_y(1)}" stroke="#e4e4e4"/>'
        f'<line x1="{_x(0)}" y1="{_y(at)}" x2="{_x(1)}" y2="{_y(at)}" stroke="#e4e4e4"/>'
        f'<text x="{_x(at)}" y="{_y(0) + 16}" font-size="11" text-anchor="middle">{at:.1f}</text>'
        f'<text x="{_x(0) - 6}" y="{_y(at) + 4}" font-size="11" text-anchor="end">{at:.1f}</text>'
        for at in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    )
    return (
        f"{ticks}"
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="#999" '
        'stroke-dasharray="5 4"/>'
        f'<text x="{_x(0.5)}" y="{_y(0) + 34}" font-size="12" text-anchor="middle">'
        "confidence</text>"
        f'<text x="{PAD - 32}" y="{_y(0.5)}" font-size="12" text-anchor="middle" '
        f'transform="rotate(-90 {PAD - 32} {_y(0.5)})">right</text>'
    )


def _x(share: float) -> float:
    return round(PAD + share * SIDE, 1)


def _y(share: float) -> float:
    return round(PAD + (1 - share) * SIDE, 1)
