"""Proposes candidates for the record's values from a laid-out sheet."""
