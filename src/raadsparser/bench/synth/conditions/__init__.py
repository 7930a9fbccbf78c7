"""What happened to the paper between the printer and the archive. One file a group.

A public module here has `CONDITIONS`, a tuple of `Condition`; no other file names it.
"""
