"""Which municipality made the sheet: where it is printed as `Gemeente …`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate
from raadsparser.extract.text.passage import Passage
from raadsparser.extract.view import View
from raadsparser.lexicon import columns

KEYS = ()
_TITLE_LINES = 14
_PRINTED = re.compile(
    r"\bgemeente\s+((?:[A-ZÀ-Ý'’][\w'’.-]*|de|den|aan|op|en|van)(?:\s+(?:[A-ZÀ-Ý'’][\w'’.-]*|de|den|aan|op|en|van|am))*)",
    re.IGNORECASE,
)


def propose(view: View) -> Iterable[Candidate]:
    known = {row[0].casefold(): row[0] for row in columns("municipalities")}
    titles = view.loose[:_TITLE_LINES]
    for lines in (*([line] for line in titles), *pairwise(titles)):
        passage = Passage(lines)
        for found in _PRINTED.finditer(passage.text):
            words = found[1].split()
            for count in range(min(len(words), 5), 0, -1):
                name = known.get(" ".join(words[:count]).casefold())
                if name:
                    ink = passage.ink(found.start(), found.end(), "pattern", pattern=1.0)
                    yield scalar_candidate("/municipality", name, ink, 0.9)
                    break
