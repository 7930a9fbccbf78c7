"""Label words: which printed words name a field, by a list, put together, cut short or bent."""
