"""How fast this reader is, beside what people use today, on the same pages in one run."""
