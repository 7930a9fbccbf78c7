"""Options with boxes, struck out or told in words: what a session is for, who may speak."""
