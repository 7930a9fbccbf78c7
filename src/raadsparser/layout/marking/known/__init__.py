"""Second phase: labels that the profile lists, as forms set them."""
