"""PDF files: text layers, drawings, form fields, and pages that are scanned images."""
