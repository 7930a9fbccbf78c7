"""Letters, motions and decisions that a text or a table refers to."""
