"""Tick boxes with their options and states, printed, typed and as cells."""
