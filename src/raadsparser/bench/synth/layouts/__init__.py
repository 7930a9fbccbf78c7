"""The layout families: how a form arranges its labels and values. One file a family.

A public module here has `FAMILY`, a `Family` of `_family.py`; no other file names it.
A form is a variant of a family and belongs to one split:

- in all splits, each time with other variants (order, grouping, label words, titles):
  ruled, shaded, colon, above, caption, twocolumn, letterlike, flap
- held out for dev: sidebar, agendacard
- held out for test: bands, ledger
"""
