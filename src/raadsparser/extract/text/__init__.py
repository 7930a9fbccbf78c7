"""Text whose characters know their words: running text, sentences, spelling, what OCR confuses."""
