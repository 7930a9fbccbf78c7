"""First phase: what stands on one line with labels is cut from them."""
