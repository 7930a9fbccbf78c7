"""Dates, clock times and durations."""
