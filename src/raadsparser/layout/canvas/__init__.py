"""The pages of a sheet as one canvas of lines and segments."""
