"""Tick boxes, bullets and strokes of a scanned page that the engine does not read."""
