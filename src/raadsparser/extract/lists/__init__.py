"""Numbered and bulleted lists, also where OCR lost or bent their markers."""
