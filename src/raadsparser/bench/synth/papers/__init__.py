"""Council papers that are no agenda sheet: letters, decisions, minutes, agendas, blank pages.

A public module here has `PAPER`, a `Paper` of `_paper.py`; no other file names it.
"""
