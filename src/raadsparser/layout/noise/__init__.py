"""What was read from a page and is no text of it: worn rules, notes by hand, leaders, specks."""
