"""What a scan or a user put on a page, taken off it: shadow, colour, stamps, pens, dirt."""
