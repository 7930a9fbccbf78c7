"""Text lines of a scanned page: found, cut out, read and cut into words."""
