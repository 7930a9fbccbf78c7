"""The layout families: how a form arranges its labels and values. One file a family.

A public module here has `FAMILY`, a `Family` of `_family.py`; no other file names it.
"""
