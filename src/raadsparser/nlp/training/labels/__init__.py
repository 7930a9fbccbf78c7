"""Trains the model that guesses what a label asks (`layout/lexicon/guessed.py`)."""
