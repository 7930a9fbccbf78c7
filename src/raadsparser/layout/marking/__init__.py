"""Which segments are labels, found in four phases, each with a folder of its rules."""
