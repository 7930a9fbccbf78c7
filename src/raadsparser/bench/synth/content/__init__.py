"""What stands on a made sheet: sentences, names, numbers and dates, with the truth of each."""
