"""Small drawings as SVG: tick boxes, and a municipality's mark."""

from __future__ import annotations

_INSIDE = {
    "cross": '<path d="M5 5 L15 15 M15 5 L5 15" stroke="#000" stroke-width="1.8"/>',
    "check": '<path d="M4 10 L9 15 L17 3" fill="none" stroke="#000" stroke-width="2"/>',
}


def box(mark: str | None) -> str:
    """A square with a cross or check in it, or nothing."""
    inside = _INSIDE[mark] if mark else ""
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20" viewBox="0 0 20 20">'
        '<rect x="2" y="2" width="16" height="16" fill="none" stroke="#000" stroke-width="1.3"/>'
        f"{inside}</svg>"
    )


_MARKS = (
    '<path d="M4 4 H36 V22 Q36 34 20 38 Q4 34 4 22 Z" fill="{0}"/>'
    '<path d="M4 16 H36" stroke="#fff" stroke-width="4"/>',
    '<circle cx="20" cy="20" r="17" fill="none" stroke="{0}" stroke-width="4"/>'
    '<circle cx="20" cy="20" r="7" fill="{0}"/>',
    '<path d="M3 30 Q11 20 20 30 T37 30" fill="none" stroke="{0}" stroke-width="4"/>'
    '<path d="M3 18 Q11 8 20 18 T37 18" fill="none" stroke="{0}" stroke-width="4"/>',
    '<rect x="4" y="16" width="9" height="20" fill="{0}"/>'
    '<path d="M16 36 V12 L22 3 L28 12 V36 Z" fill="{0}"/>'
    '<rect x="31" y="22" width="6" height="14" fill="{0}"/>',
    '<path d="M20 3 L36 12 V28 L20 37 L4 28 V12 Z" fill="{0}"/>'
    '<path d="M20 11 L29 16 V25 L20 30 L11 25 V16 Z" fill="#fff"/>',
)


def municipal_mark(kind: int, colour: str) -> str:
    ink = "#3a3a3a" if colour == "#000000" else colour
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40">'
        f"{_MARKS[kind % len(_MARKS)].format(ink)}</svg>"
    )
