"""The forms that sheets are typed on. One file a family; no other file names it.

A public module here has `FAMILY`, a `Family` of variants; each variant belongs to one split.
"""
