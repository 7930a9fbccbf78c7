"""Makes the model: a grammar of council phrases, OCR noise, training, measuring, the card."""
