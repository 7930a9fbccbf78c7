"""Weighs what rules and model propose for one list, by how reliable each was measured to be.

Both propose mentions of letters, and of people and things. Where they agree there is nothing
to weigh. Where only one speaks, or they differ, the share of the time in which it was right
on texts neither was made for decides. The shares lie beside the model, in `reliability.json`.
"""
