"""Ruled lines into cells, mended where a scan broke them, and how cells lie to one another."""
