"""A field is added with one file: its labels, its key in the record, its place in the schema."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

FIELD = '''
"""The budget, as a newcomer would add it."""

from collections.abc import Iterable

from raadsparser.candidate import Candidate
from raadsparser.extract.fields._propose import scalar_candidate, zone_score
from raadsparser.extract.view import View, scalar

KEYS = ("budget",)
LABELS = {"budget": ("Budget", "Krediet")}
TYPES = {"budget": str}


def propose(view: View) -> Iterable[Candidate]:
    for zone in view.zones(*KEYS):
        passage = scalar(zone)
        yield scalar_candidate("/budget", passage.text, passage.whole("label"), zone_score(zone))
'''
USE = """
import json, sys
import raadsparser.extract.fields as fields
fields.__path__.append(sys.argv[1])
from raadsparser import parse_text
from raadsparser.record import sheet_model
text = "Onderwerp: Fietspad\\nKrediet: 12.000 euro\\n"
text += "Wethouder: Anna de Vries\\nAdvies: Bespreken\\n"
(sheet,) = parse_text(text)
print(json.dumps([
    sheet.model_dump()["budget"],
    sheet.evidence["/budget"].raw,
    "budget" in sheet_model().model_json_schema()["properties"],
]))
"""


def test_a_field_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "budget.py").write_text(FIELD, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", USE, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["12.000 euro", "12.000 euro", True]
