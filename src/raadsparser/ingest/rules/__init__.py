"""Ruled lines of a scanned page, and the edges of its shaded cells."""
