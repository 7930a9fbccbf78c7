"""The labels that the model gives to spans of running text."""

from __future__ import annotations

from raadsparser.record import MentionLabel

NUMBER, KIND, DATE = "NUMBER", "KIND", "DATE"
PERSON, ORGANISATION, PARTY, PLACE, LAW = "PERSON", "ORGANISATION", "PARTY", "PLACE", "LAW"

LABELS = (NUMBER, KIND, DATE, PERSON, ORGANISATION, PARTY, PLACE, LAW)

MENTION_LABELS: dict[str, MentionLabel] = {
    PERSON: "person",
    ORGANISATION: "organisation",
    PARTY: "party",
    PLACE: "place",
    LAW: "law",
}
"""What the record calls the labels that are mentions."""

OF_MENTION: dict[str, str] = {name: label for label, name in MENTION_LABELS.items()}
"""The labels of what the record calls mentions."""
