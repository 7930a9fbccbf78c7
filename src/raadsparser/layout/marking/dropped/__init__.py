"""Third phase: what reads like a label and is none where it stands."""
