"""Everything that is named in a text, by the rules: people, bodies, parties, places, laws."""

from __future__ import annotations

from raadsparser.extract.names import named, prose
from raadsparser.record import MentionLabel

_FINDERS = (
    prose.find_persons,
    named.find_organisations,
    named.find_parties,
    named.find_places,
    named.find_laws,
)


def named_spans(text: str) -> list[tuple[int, int, MentionLabel]]:
    """All finds, the longer one where two overlap, in reading order."""
    found = [(match.start, match.end, match.label) for find in _FINDERS for match in find(text)]
    kept: list[tuple[int, int, MentionLabel]] = []
    for span in sorted(found, key=lambda s: (s[0] - s[1], s[0])):
        if all(span[1] <= other[0] or span[0] >= other[1] for other in kept):
            kept.append(span)
    return sorted(kept)
