"""Letters that the engine does not know or confuses, told by their ink."""
