"""Labels to their values: beside, below, in cells, on the next page, and what ends them."""
