"""Fits the confidence model: sets are made and read, values judged, weights written."""
