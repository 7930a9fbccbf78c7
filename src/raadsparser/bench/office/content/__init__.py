"""What is typed on the sheets, and the record that says so. Words are data, in `data/SPLIT`."""
