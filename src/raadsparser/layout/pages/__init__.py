"""Pages of a document into sheets: what each page is, and where a sheet begins and ends."""
