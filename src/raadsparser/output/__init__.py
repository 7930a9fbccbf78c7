"""What becomes of records: files, one format each; tables and pictures to look at."""
