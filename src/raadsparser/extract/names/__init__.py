"""Persons and other things that have names."""
