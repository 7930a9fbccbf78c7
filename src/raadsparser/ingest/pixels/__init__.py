"""Pictures of pages as arrays: masks, ink, margins, turning."""
