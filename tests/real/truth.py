"""Real papers of the City of Amsterdam, read and labelled by hand: values, not files.

The papers themselves (EUPL) are not ours to carry. Tests look for them in the folder named
by RAADSPARSER_REAL_PAPERS, or in `shared/real` beside the checkout, and skip without them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

FOLDER = Path(
    os.environ.get("RAADSPARSER_REAL_PAPERS", Path(__file__).parents[3] / "shared" / "real")
)
PAPERS = FOLDER / "amsterdam"

FLAPS: dict[str, dict[str, Any]] = {
    "voordracht/9770638.pdf": {
        "subject": "Initiatiefvoorstel ‘Meer koopwoningen in Amsterdam’ van het lid Naoum Néhme "
        "(VVD) d.d. 18 november 2020",
        "zaaknummer": "VN2021-004340",
        "portfolios": ["Bouwen en Wonen"],
        "purpose": ["ter bespreking en ter kennisneming"],
        "item": "4",
        "history_begins": None,
        "history_ends": None,
        "attachments": [
            ("AD2021-015513", "20.11.18 IV Meer koopwoningen in Amsterdam (HNN).pdf (pdf)"),
            ("AD2021-015514", "Commissie WB (1) Voordracht (pdf)"),
        ],
        "programme": [],
    },
    "voordracht/9770624.pdf": {
        "subject": "Vaststellen van de Hemelwaterverordening Amsterdam",
        "zaaknummer": "VN2021-004131",
        "portfolios": ["Bouwen en Wonen"],
        "purpose": ["ter advisering aan de raad"],
        "item": "3",
        "history_begins": "De gemeente is wettelijk verantwoordelijk voor de zorgplicht",
        "history_ends": "omdat binnen de capaciteit beperkt was.",
        "attachments": [
            ("AD2021-014793", "01 20210202-Hemelwaterverordening-definitief.docx (msw12)"),
            ("AD2021-014794", "02 20210202-Nota van beantwoording HWV-openbaar.docx (msw12)"),
            ("AD2021-014839", "03 20210210-Raadsvoordracht HWV.docx (msw12)"),
            ("AD2021-014788", "Commissie WB Voordracht (pdf)"),
        ],
        "programme": [("1", []), ("2", ["a", "b", "c", "d", "e", "f"])],
    },
    "voordracht/9770641.pdf": {
        "subject": "Kennisnemen van de bestuurlijke reactie op het initiatiefvoorstel van raadslid "
        "Naoum Néhmé (VVD) ‘Meer koopwoningen in Amsterdam’",
        "zaaknummer": "VN2021-004339",
        "portfolios": ["Bouwen en Wonen"],
        "purpose": ["ter bespreking en ter kennisneming"],
        "item": "5",
        "history_begins": "Op 11 november 2020 heeft het lid Naoum Néhmé (VVD)",
        "history_ends": "Meer koopwoningen in Amsterdam’.",
        "attachments": [
            (
                "AD2021-015510",
                "1. Initiatiefvoorstel raadslid Naoum Néhmé Meer koopwoningen in Amsterdam.pdf "
                "(pdf)",
            ),
            (
                "AD2021-015511",
                "2. Bestuurlijke reactie college op initiatiefvoorstel Meer koopwoningen in "
                "Amsterdam.pdf (pdf)",
            ),
            ("AD2021-015512", "Commissie WB (1) Voordracht (pdf)"),
        ],
        "programme": [],
    },
}
MEETING = {"date": "2021-03-03", "date_text": "03 maart 2021", "body": "Commissie WB"}

# What is no single-topic sheet, and the kind of paper each is.
OTHERS = {
    "agenda/217277.pdf": "whole_meeting_agenda",
    "agenda/217680.pdf": "whole_meeting_agenda",
    "agenda/545033.pdf": "whole_meeting_agenda",
    "agenda/571352.pdf": "whole_meeting_agenda",
    "agenda/572745.pdf": "whole_meeting_agenda",
    "besluit/1073269.pdf": "passed_decision",
    "besluit/1105038.pdf": "passed_decision",
    "besluit/1194128.pdf": "passed_decision",
    "besluit/1251074.pdf": "passed_decision",
    "brief/9725289.pdf": "passed_letter",
    "brief/9807367.pdf": "passed_letter",
    "brief/9845128.pdf": "passed_letter",
    "voordracht/1296154.pdf": "passed_decision",
    "voordracht/1415586.pdf": "passed_decision",
    "voordracht/1415593.pdf": "passed_decision",
    "voordracht/1539337.pdf": "passed_decision",
}
