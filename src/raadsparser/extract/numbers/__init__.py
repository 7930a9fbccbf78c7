"""Document and case numbers."""
