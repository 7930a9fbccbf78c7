"""Papers that are filed with agenda sheets and are none. One file a kind.

A public module here has `WEIGHT` and `type_paper(sheaf, look, rng, place) -> body`.
"""
