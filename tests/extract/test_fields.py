"""Fields read from the words of a label's value, as a clerk would write them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from raadsparser import parse_text
from raadsparser.extract.fields import meeting_domains
from raadsparser.extract.view import View
from raadsparser.page import BBox, Origin, Word
from raadsparser.pipeline import _sheets
from raadsparser.profiles import load_profiles
from raadsparser.record import AgendaSheet
from raadsparser.settings import Settings
from raadsparser.sheet import Line, Sheet, Zone
from tests.drawn import document, drawn

HEAD = "Onderwerp: Fietspad\nWethouder: Anna de Vries\nBehandeladvies: Ter bespreking\n"


def _sheet(line: str) -> AgendaSheet:
    (sheet,) = parse_text(HEAD + line + "\nBijlagen: geen\n")
    return sheet


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("Spreekrecht: ja", True),
        ("Spreekrecht: nee", False),
        ("Spreekrecht publiek\nja nee O duur: Geinteresseerden kunnen meespreken.", True),
        ("Spreekrecht: ja LJ nee", True),
        ("Spreekrecht: ja nee LJ", True),
        ("Spreekrecht: Xl ja O nee", True),
        ("Spreekrecht: BJA\nONEE", True),
        ("Insprekers: J.A. de Vries", None),
        ("Inspreken: Ja.", True),
        ("Spreekrecht: OJA\nBNEE", False),
        ("Spreekrecht: ja O nee\nDoel: Beeldvorming Besluitvorming O", False),
        ("Spreekrecht: ja [] nee\nDoel: Beeldvorming Besluitvorming []", False),
        ("Spreekrecht: [ ] ja [x] nee", False),
        ("Spreekrecht: [ ] nee [x] ia", True),
        ("Spreekrecht: [x] Jia", True),
        ("Inspreken: Er is geen gelegenheid om in te spreken.", False),
        ("Inspreken: Inwoners kunnen aan het begin van de behandeling inspreken.", True),
        ("Inspreken: Inwoners kunnen bij dit onderwerp niet inspreken.", False),
        ("Inspreken: Inwoners kunnen inspreken, maximaal 5 minuten per persoon.", True),
        ("Inspreken: niet van toepassing", False),
        ("Inspreken: nader te bepalen", None),
        ("Inspreken: Xja Onee", True),
        ("Inspreken: O nee X ja", True),
        ("Inspreken: Ja: X Nee:", True),
        ("Inspreken: Ja: ... Nee: X", False),
        ("Inspreken: wel X [niet", False),
        ("Inspreken: X wel O niet", True),
        ("Inspreken: wel", True),
        ("Inspreken: J.A.", True),
        ("Inspreken: niet", False),
        ("Inspreken: wel / niet", None),
        ("Inspreken: Nee, niet mondeling, wel schriftelijk", False),
        ("Inspreken: Inwoners mogen het woord voeren.", True),
        ("Inspraak: ☐ ja ☒ nee\nSpreekrecht: Er was gelegenheid vorige week.", False),
        ("Team: Inwonerszaken, n.v.t.", None),
    ],
)
def test_public_speaking(line: str, allowed: bool | None) -> None:
    assert _sheet(line).public_speaking.allowed is allowed


@pytest.mark.parametrize(("items", "allowed"), [(1, True), (3, None)])
def test_an_item_of_a_programme_does_not_let_the_public_speak(
    items: int, allowed: bool | None
) -> None:
    """Under a label that no list has; one line there may be what is asked."""
    said = ["1. Gelegenheid tot inspreken", "2. Gesprek", "3. Sluiting"][:items]
    rows = "\n                    ".join(said)
    page = drawn(
        f"""
        Onderwerp           Dorpshuis Het Kompas
        Zaaknummer          3641304
        Zaal                Raadzaal
        Griffier            Coen Hartendorp
        Ter tafel           {rows}
        Historie            Op 3 mei 2023 is de raad geïnformeerd.
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.public_speaking.allowed is allowed


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("Doel: Beeldvorming", ["beeldvorming"]),
        ("Wat wordt gevraagd?\nHamerstuk", ["hamerstuk"]),
        ("Wat wordt gevraagd?\nDe nota vast te stellen", []),
        ("Doel: [ ] Beeldvorming [x] Oordeelsvorming [ ] Besluitvorming", ["oordeelsvorming"]),
        ("Doel: Beeldvorming en oordeelsvorming", ["beeldvorming", "oordeelsvorming"]),
        ("Doel: Beeldvorming / Besluitvorming", ["beeldvorming", "besluitvorming"]),
        ("Doel: Beeldvorming / Besluitvorming *", []),
        ("Doel: Beeldvornning", ["beeldvorming"]),
        ("Doel: Terbespreking", ["ter bespreking"]),
        ("Doel: Opiniëring", ["opiniëring"]),
        ("Doel: Kennisname", ["kennisname"]),
        ("Doel: Consultering", ["consultering"]),
        ("Doel: De behandeling is oordeelsvormend.", ["oordeelsvormend"]),
        ("Doel: Dit stuk is bedoeld ter kennisname.", ["ter kennisname"]),
        ("Doel: De bespreking heeft een opiniërend karakter.", ["opiniërend"]),
        ("Doel: De raad informeren over de stand van zaken in de zorg", []),
        ("Doel: Het is beeldvormend of oordeelsvormend als de tijd dat toelaat", []),
        ("Behandeling: Ter bespreking en ter kennisneming", ["ter bespreking en ter kennisneming"]),
        ("Doel: [ ] Beeldvorming [ ] Besluitvorming", []),
        ("Actie\nO Informeren\nConsulteren\nO Adviseren", ["consulteren"]),
        ("Doel: beeldvorming [xj oordeelsvorming besluitvorming", ["oordeelsvorming"]),
        ("Doel: beeldvorming [x}] oordeelsvorming besluitvorming", ["oordeelsvorming"]),
        ("Doel: Debat\na) Hoe wilt u als raad bij het akkoord betrokken zijn?", ["debat"]),
        ("Doel: Beeldvorming Oordeelsvorming Debat O", ["beeldvorming", "oordeelsvorming"]),
        ("Doel: Opiniërend: X Besluitvormend: Informatief:", ["opiniërend"]),
        ("Doel: ter kennisname: ter bespreking: X ter besluitvorming:", ["ter bespreking"]),
        ("Doel\nInformeren U\nConsulteren U\nAdviseren", ["adviseren"]),
        ("Doel: Informeren O Debat\nInspreken: Ja Nee O", ["debat"]),
        ("Doel: Informeren O Debat\nInspreken: O Ja Nee", ["informeren"]),
        ("Doel: Informeren [] Debat\nInspreken: Ja [] Nee Geen inspraak.", ["debat"]),
        ("Doel\nBeeldvorming Oordeelsvorming\nBesluitvorming B", ["besluitvorming"]),
        ("Doel\nInformatief ☐\nOpiniërend ☐\nBesluitvormend 2 ☒", ["besluitvormend"]),
        ("Doel\n☒ 1 Beeldvorming\n☐ Oordeelsvorming\n☐ Besluitvorming", ["beeldvorming"]),
        ("Doel\n☐ Luisteren\n@X) Wegen\n☐ Kiezen", ["wegen"]),
        ("Doel\n☐ Luisteren\n☐ Wegen\n☐ Kiezen", []),
        ("Doel\n☐ Luisteren\nO Wegen\n☐ Kiezen", []),
        ("Doel\n☐ Luisteren\n☐ Kiezen\n*) meerdere mogelijk", []),
        ("Doel\n☐ Luisteren naar de\ninwoners\n☐ Kiezen", []),
    ],
)
def test_purpose(line: str, purpose: list[str]) -> None:
    assert _sheet(line).purpose == purpose


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Datum: 26 september 2023", ("2023-09-26", "26 september 2023", False)),
        (
            "Historie: Vastgesteld op 27 juni 2023.\nDatum: 26 september",
            ("2023-09-26", "26 september", True),
        ),
        ("Historie: Vastgesteld op 27 juni 2023.\nDatum: 3 maart", ("2024-03-03", "3 maart", True)),
        (
            "Historie: Vastgesteld op 27 juni 2022.\nDatum: dinsdag 26 september",
            ("2023-09-26", "dinsdag 26 september", True),
        ),
        (
            "Historie: Klaar vóór 1 januari 2030, besloten op 5 mei 2021.\nDatum: 3 juni",
            ("2021-06-03", "3 juni", True),
        ),
        (
            "Historie: De nota lag tot 28 november 2011 ter inzage.\nDatum: 28 juni",
            ("2012-06-28", "28 juni", True),
        ),
        ("Datum: 1403 24", ("2024-03-14", "1403 24", False)),
        ("Datum: 26092023", ("2023-09-26", "26092023", False)),
        ("Datum: woensdag 17 nove mer 2021", ("2021-11-17", "woensdag 17 nove mer 2021", False)),
        ("Datum: Lapr. 2024", ("2024-04-01", "1apr. 2024", False)),
        ("Datum: l apr. 2024", ("2024-04-01", "1 apr. 2024", False)),
        ("Datum: 127 JANUARI 2020, 20.30 uur", ("2020-01-27", "27 JANUARI 2020", False)),
        ("Datum: maandag lapril 2024", ("2024-04-01", "maandag 1april 2024", False)),
        ("Datum: donderdag 1lapril 2024", ("2024-04-11", "donderdag 11april 2024", False)),
        ("Datum: donderdag S juni 2014", ("2014-06-05", "donderdag 5 juni 2014", False)),
        ("Datum: dinsdag S juni 2014", (None, None, False)),
        ("Datum: 17 tot nader 2021", (None, None, False)),
        ("Datum: Donderdag 6 junt 2019", ("2019-06-06", "Donderdag 6 junt 2019", False)),
        ("Datum: Vrijdag 6 junt 2019", (None, None, False)),
        ("Datum: di. 04 04-2023 19.15 uur", ("2023-04-04", "di. 04 04-2023", False)),
        (
            "Historie: Vastgesteld op 1 augustus 2012.\nDatum: 30/8/2042",
            ("2012-08-30", "30/8/2042", False),
        ),
        (
            "Historie: Vastgesteld op 1 augustus 2012.\nDatum: 30/8/2031",
            ("2031-08-30", "30/8/2031", False),
        ),
        (
            "Historie: Vastgesteld op 27 juni 2023.\n4 SEP 2024\nDatum: 26 september",
            ("2023-09-26", "26 september", True),
        ),
        ("Datum: 404024", (None, None, False)),
        ("Datum: 26 september", (None, "26 september", False)),
        ("Datum: volgt", (None, None, False)),
    ],
    ids=[
        "printed",
        "inferred",
        "next year",
        "weekday decides",
        "a plan is no event",
        "a term that has ended is one",
        "run together in part",
        "run together",
        "month parted",
        "first run into a short month",
        "first a letter before a short month",
        "a sign before the day read as a figure",
        "first run into month",
        "eleventh run into month",
        "a letter for a figure",
        "a letter for a figure on another weekday",
        "no month",
        "a bent month of that weekday",
        "a bent month of another weekday",
        "a blank for a dash before a time",
        "a bent year long after what is told",
        "a year of which two figures differ",
        "a stamp is no event",
        "no such day",
        "nothing to infer from",
        "none",
    ],
)
def test_meeting_date(line: str, expected: tuple[Any, ...]) -> None:
    meeting = _sheet(line).meeting
    assert (meeting.date, meeting.date_text, meeting.date_inferred) == expected


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Podium - 1/10/2018", "2018-10-01"),
        ("Podium – maandag 1 oktober 2018", "2018-10-01"),
        ("Laatste versie - 1/10/2018", None),
        ("Podium - 1/10/2018 is de dag", None),
    ],
)
def test_a_title_may_be_a_name_and_the_day(title: str, date: str | None) -> None:
    (sheet,) = parse_text(f"Voorblad\n{title}\n\n{HEAD}Bijlagen: geen\n")
    assert sheet.meeting.date == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("maandag 14-05-2018 14:30 - 16:00 uur", "2018-05-14"),
        ("Afgedrukt op 14-05-2019 14:30", None),
        ("Geprint 14-05-2019 14:30", None),
    ],
)
def test_a_title_of_a_day_and_hours_is_that_of_a_session(title: str, date: str | None) -> None:
    (sheet,) = parse_text(f"Voorblad\n{title}\n\n{HEAD}Bijlagen: geen\n")
    assert sheet.meeting.date == date


def test_a_title_may_end_within_the_day() -> None:
    title = "Voordracht voor de Commissie ZJ d.d. DONDERDAG 11\nOKTOBER 2012"
    (sheet,) = parse_text(f"{title}\n\n{HEAD}Bijlagen: geen\n")
    assert sheet.meeting.date == "2012-10-11"


def test_an_inferred_date_says_so_and_is_no_surer_than_a_printed_one() -> None:
    inferred = _sheet("Historie: Vastgesteld op 27 juni 2023.\nDatum: 26 september")
    printed = _sheet("Datum: 26 september 2023")
    assert inferred.evidence["/meeting/date"].method == "inferred"
    trust = [sheet.evidence["/meeting/date"].confidence for sheet in (inferred, printed)]
    assert trust == sorted(trust)  # three decimals: the model may be as good as sure of both


@pytest.mark.parametrize(
    ("line", "pointer", "value"),
    [
        ("Duur: 90 min", "duration_minutes", 90),
        ("Duur: uur en 15 minuten", "duration_minutes", 75),
        ("Bespreektijd: 1,5 uur", "duration_minutes", 90),
        ("Duur (min.): 45", "duration_minutes", 45),
        ("Zaal: Raadzaal", "room", "Raadzaal"),
        ("Locatie: kamer 210", "room", "kamer 210"),
        ("Zaal: Zaal l en 2", "room", "Zaal 1 en 2"),
        ("Zaal: Zaal len 2", "room", "Zaal 1 en 2"),
        ("Zaal: zaal7", "room", "zaal 7"),
        ("Zaal: ZaalA", "room", "Zaal A"),
        ("Zaal: ZaalS-210", "room", "Zaal S-210"),
        ("Voorzitter: dhr. V. ten Voorde", "chair", "V. ten Voorde"),
        ("Griffier: mw. drs. A.B. van 't Hof", "clerk", "A.B. van 't Hof"),
        ("Griffier: Anna de Boer\nINGEKOMEN", "clerk", "Anna de Boer"),
        ("Voorzitter: Anna de Boer\nC.D. van Dam", "chair", "Anna de Boer en C.D. van Dam"),
        ("Voorzitter (in te vullen door griffie): Anna Blom", "chair", "Anna Blom"),
        ("Benodigde tijd (in minuten): 45", "duration_minutes", 45),
        ("Duur: 15 uur", "duration_minutes", 90),
        ("Duur: 01:30 uur", "duration_minutes", 90),
        ("Tijd: 15 uur", "duration_minutes", None),
        ("Voorzitter: Anna de Boer / Van Dam", "chair", "Anna de Boer en Van Dam"),
        ("Voorzitter: Anna de Boer / Van Dam (lid)", "chair", "Anna de Boer en Van Dam"),
        ("Voorzitter: Anna de Boer\nmevrouw Van Dam", "chair", "Anna de Boer en Van Dam"),
        ("Voorzitter: A.F. in't Veld", "chair", "A.F. in 't Veld"),
        ("Domein: Fysiek / Sociaal", "domains", ["Fysiek", "Sociaal"]),
        ("Vakgebied: Fysiek / Sociaal", "domains", ["Fysiek", "Sociaal"]),
        ("Domein: Sociaal domein en Bestuur", "domains", ["Sociaal domein", "Bestuur"]),
        ("Domein: Zorg & Welzijn", "domains", ["Zorg & Welzijn"]),
        ("Beleidsveld: Wonen, Zorg", "domains", ["Wonen", "Zorg"]),
        ("Domein: Zorg en Welzijn, Jeugd", "domains", ["Zorg en Welzijn", "Jeugd"]),
        ("Domein: Jeugd, Zorg en Welzijn", "domains", ["Jeugd", "Zorg", "Welzijn"]),
        ("Domein: ☐ Wonen ☒ Cultuur en Sport", "domains", ["Cultuur en Sport"]),
        ("Domein: Jeugd / Zorg en Welzijn", "domains", ["Jeugd", "Zorg en Welzijn"]),
        ("Domein: Zorg & Welzijn en Ruimte", "domains", ["Zorg & Welzijn", "Ruimte"]),
        ("Agendapunt: A02", "item", "A02"),
        ("Zaal: Commissiekamer I", "room", "Commissiekamer I"),
        ("Zaal: Kamer l", "room", "Kamer 1"),
        ("Aanvang: 19.30 uur", "start_time", "19:30"),
        ("Vergadering: Commissie Bestuur en Middelen", "body", "Commissie Bestuur en Middelen"),
    ],
)
def test_meeting_values(line: str, pointer: str, value: Any) -> None:
    assert getattr(_sheet(line).meeting, pointer) == value


@pytest.mark.parametrize(
    ("domains", "origin", "told"),
    [
        ("Wonen. Zorg", "scan", ["Wonen", "Zorg"]),
        ("Wonen. Zorg", "digital", ["Wonen. Zorg"]),
        ("Mens en Maatschappij. Fysiek", "scan", ["Mens en Maatschappij", "Fysiek"]),
        ("Cultuur en Sport, Wonen. Zorg", "scan", ["Cultuur en Sport", "Wonen", "Zorg"]),
        ("Econ. Zaken", "scan", ["Econ. Zaken"]),
        ("Sociaal incl. Jeugd", "scan", ["Sociaal incl. Jeugd"]),
        ("Volksgez. Milieu", "digital", ["Volksgez. Milieu"]),
    ],
)
def test_a_comma_read_as_a_stop_parts_domains_of_a_scan(
    domains: str, origin: Origin, told: list[str]
) -> None:
    page = drawn(
        f"""
        Onderwerp:      Groen
        Zaaknummer:     3641304
        Voorzitter:     Jan Bos
        Domein:         {domains}
        Bijlagen:       geen
        """,
        origin=origin,
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.meeting.domains == told


@pytest.mark.parametrize(
    ("line", "portfolios", "holders"),
    [
        ("Portefeuille: Bouwen en Wonen", ["Bouwen en Wonen"], ["Anna de Vries"]),
        ("Portefeuille: J.P. Neven", [], ["Anna de Vries"]),
    ],
)
def test_portfolios(line: str, portfolios: list[str], holders: list[str]) -> None:
    sheet = _sheet(line)
    assert (sheet.portfolios, sheet.portfolio_holders) == (portfolios, holders)


def test_attachments_keep_number_and_name() -> None:
    (sheet,) = parse_text(HEAD + "Bijlagen\n2021/87667 Nota fietspad\n- Kaart van het gebied\n")
    assert [(a.number, a.name) for a in sheet.attachments] == [
        ("2021/87667", "Nota fietspad"),
        (None, "Kaart van het gebied"),
    ]


def test_dirt_beside_a_list_names_no_attachment() -> None:
    art = """
        +------------+---------------------+
        | Onderwerp  | Fietspad            |
        +------------+---------------------+
        | Wethouder  | Anna de Vries       |
        +------------+---------------------+
        | Zaal       | Raadzaal            |
        +------------+---------------------+
        | Bijlagen   | ~                   |
        |            | Nota fietspad       |
        |            | Kaart van het dorp  |
        +------------+---------------------+
    """
    page = drawn(art, origin="scan")
    words = tuple(replace(w, text="*") if w.text == "~" else w for w in page.words)
    ((sheet,), _) = _sheets(document(replace(page, words=words)), Settings())
    assert [a.name for a in sheet.attachments] == ["Nota fietspad", "Kaart van het dorp"]


def test_what_is_not_on_the_sheet_is_not_in_the_record() -> None:
    (sheet,) = parse_text(HEAD)
    left = sheet.model_dump(
        exclude={"id", "source", "status", "issues", "profile", "schema_version"}
    )
    given = {"subject", "portfolio_holders", "advice"}
    for key, value in left.items():
        if key in given or key in ("evidence", "meeting", "public_speaking"):
            continue
        assert value in (None, []), key
    assert all(value in (None, False, []) for value in left["meeting"].values())
    assert set(sheet.evidence) == {"/subject", "/portfolio_holders/0", "/advice"}


@pytest.mark.parametrize(
    ("lines", "subject", "number"),
    [
        (
            "Raadsvoorstel: Nieuwe huurders voor het postkantoor",
            "Nieuwe huurders voor het postkantoor",
            None,
        ),
        ("Raadsvoorstel: 3641304\nOnderwerp: Fietspad", "Fietspad", "3641304"),
        ("Zaaknummer: volgt", None, None),
        ("Onderwerp: Nota 'Podia voor iedereen’", "Nota 'Podia voor iedereen'", None),
        ("Onderwerp: Foto’s en ’s avonds werken", "Foto’s en ’s avonds werken", None),
        ("Onderwerp: 's Avonds open!", "'s Avonds open!", None),
        ("Onderwerp: In 't Veld doet mee!", "In 't Veld doet mee!", None),
        ("Waar gaat het over? Handhavingsplan", "Handhavingsplan", None),
        ("Agendapunt: Handhavingsplan 2025-2029", "Handhavingsplan 2025-2029", None),
        ("Agendapunt: 7. Handhavingsplan", "Handhavingsplan", None),
        ("Agendapunt: A02", None, None),
        ("Agendapunt: Handhaving\nOnderwerp: Fietspad", "Fietspad", None),
    ],
)
def test_subject_and_number(lines: str, subject: str | None, number: str | None) -> None:
    rest = HEAD.removeprefix("Onderwerp: Fietspad\n") + "Historie: Er is een plan.\nDuur: 30 min\n"
    found = parse_text(f"{lines}\n{rest}Zaal: Raadzaal\nVoorzitter: Jan Jansen\n")
    assert [(sheet.subject, sheet.zaaknummer) for sheet in found] == [(subject, number)]


@pytest.mark.parametrize(
    ("line", "purpose"),
    [
        ("Doel: Luisteren en ophalen", ["luisteren", "ophalen"]),
        ("Gevraagd: ter advisering", ["ter advisering"]),
        ("Fase: ☐ Beeld ☐ Oordeel ☒ Besluit", ["besluit"]),
        ("Gevraagd: ter advisering\nDoel: Debat", ["debat"]),
        ("Soort ronde: debatronde", ["debatronde"]),
        ("Doel: Wensen en bedenkingen", ["wensen en bedenkingen"]),
        ("Doel: Consultatie", ["consultatie"]),
        ("Doel: Ter instemming", ["ter instemming"]),
        ("Doel: ‚informeren over", ["informeren over"]),
        ("Doel: ☐ Informatief ☐ Opiniërend Besluitvormend", ["besluitvormend"]),
        ("Doel: ☐ Informatief ☐ Opiniërend", []),
        ("Doel: ☒ Ter informatie Ter bespreking Ter besluitvorming", ["ter informatie"]),
        ("Doel: ☐ Informeren ☒ Besluit voorbereiden", ["besluit voorbereiden"]),
        ("Doel: ☒ Informatie krijgen ☐ Mening geven", ["informatie krijgen"]),
        ("Doel: ☒ Debat Opiniërend ☐ Mening geven", ["debat"]),
        ("Doel: ☐ Debat ☒ Informatief ter bespreking", ["informatief"]),
        ("Doel: Ter meningvorming", ["ter meningvorming"]),
    ],
)
def test_purposes(line: str, purpose: list[str]) -> None:
    assert _sheet(line).purpose == purpose


def test_the_day_of_a_session_in_a_title_that_wraps() -> None:
    title = "Voor de vergadering van maandag 28 mei 2012 van de\nCommissie ZJ\n"
    (sheet,) = parse_text(title + HEAD)
    assert sheet.meeting.date == "2012-05-28"


def test_a_form_named_by_a_kind_of_paper_says_no_purpose_and_a_town_is_no_room() -> None:
    def read(high: float) -> AgendaSheet:
        page = drawn(
            """
            Gemeente Oldenzaal
            Bespreekstuk
            Onderwerp            Fietspad
            Zaaknummer           3641304
            Portefeuillehouder   Anna de Vries
            Griffier             Coen Hartendorp
            Spreekrecht          ja
            """
        )
        words = [
            replace(w, box=replace(w.box, y0=w.box.y1 - high)) if w.text == "Bespreekstuk" else w
            for w in page.words
        ]
        (sheet,), _ = _sheets(document(replace(page, words=tuple(words))), Settings())
        return sheet

    usual = read(10.0)
    assert usual.purpose == ["bespreekstuk"]
    assert usual.meeting.room is None
    assert read(18.0).purpose == []


def test_a_plain_form_called_after_a_kind_of_paper_has_no_purpose_yet() -> None:
    (sheet,) = parse_text("Gemeente Duiven\nBespreekstuk\n" + HEAD.replace("Ter b", "B"))
    assert sheet.purpose == []


@pytest.mark.parametrize(("wide", "purpose"), [(1.0, ["bespreekstuk"]), (1.5, [])])
def test_a_title_set_wide_is_the_name_of_the_form(wide: float, purpose: list[str]) -> None:
    page = drawn("Bespreekstuk\n" + HEAD.replace("Ter b", "B") + "Zaal: Raadzaal\n")
    first, *rest = page.words
    box = replace(first.box, x1=first.box.x0 + wide * first.box.width)
    words = (replace(first, box=box), *rest)
    ((sheet,), _) = _sheets(document(replace(page, words=words)), Settings())
    assert sheet.purpose == purpose


def test_the_number_of_the_next_item_is_not_that_of_a_paper() -> None:
    items = "5.3. Technische vragen\n5.4. Rondvraag\n5.5. Sluiting\n"
    assert _sheet(f"Programma:\n{items}").related_letters == []


def test_marks_of_items_in_parentheses_are_no_numbers_of_letters() -> None:
    items = (
        "(1) Opening door de voorzitter\n(2) Bespreking aan de hand van deze vragen:\n"
        "(3) Inleiding door de wethouder\n(4) Eerste termijn van de fracties\n(5) Sluiting\n"
    )
    told = "In de raadsbrief van 13 april 2020 (20.202077) staat meer."
    letters = _sheet(f"Historie: {told}\nProgramma:\n{items}").related_letters
    assert [letter.numbers for letter in letters] == [["20.202077"]]


@pytest.mark.parametrize("label", ["Vz. / griffier", "Voorz. / secr.", "Voorzitter / griffie"])
def test_a_label_in_short_that_asks_two_persons(label: str) -> None:
    meeting = _sheet(f"{label}: H. Ermers / R.B.K. Biemans").meeting
    assert (meeting.chair, meeting.clerk) == ("H. Ermers", "R.B.K. Biemans")


def test_the_second_line_of_a_label_is_no_part_of_a_name() -> None:
    meeting = _sheet("Voorzitter: vergadering Meilof van der Adriaansen").meeting
    assert meeting.chair == "Meilof van der Adriaansen"


def test_a_title_that_a_wide_blank_cuts_is_one() -> None:
    art = """
    Griffier       Coen Hartendorp

    Onderwerp      Sportakkoord, tweede termijn, bij     valpreventie

    Wethouder      Anna de Vries

    Spreekrecht    Nee
    """
    (sheet,) = _sheets(document(drawn(art, origin="scan")), Settings())[0]
    assert sheet.subject == "Sportakkoord, tweede termijn, bij valpreventie"


@pytest.mark.parametrize("note", ["", "\n                  Invullen voor vrijdag graag.\n"])
def test_a_subject_ends_at_white_but_not_at_a_blank_in_its_row(note: str) -> None:
    art = f"""
Onderwerp:        Fietspad langs          de Waterweg
{note}Zaaknummer:       3641304
Portefeuillehouder:  Anna de Vries
Zaal:             Raadzaal
"""
    (sheet,) = _sheets(document(drawn(art)), Settings())[0]
    assert sheet.subject == "Fietspad langs de Waterweg"


@pytest.mark.parametrize("read", ["Fietspad -", "— Fietspad", "– Fietspad —"])
def test_dashes_around_a_subject_are_dirt(read: str) -> None:
    (sheet,) = parse_text(HEAD.replace("Fietspad", read) + "Bijlagen: geen\n")
    assert sheet.subject == "Fietspad"


def test_a_dash_behind_an_item_is_dirt() -> None:
    sheet = _sheet("Programma:\n1. Opening\n2. Vragen van de raad -\n3. Sluiting")
    assert [item.text for item in sheet.programme] == ["Opening", "Vragen van de raad", "Sluiting"]


def test_a_question_is_no_purpose_nor_is_an_answer_to_another() -> None:
    assert _sheet("Doel: welke voorziening is onmisbaar?").purpose == []
    ticked = "Doel: [ ] Beeldvorming [x] nee, inspreken is al gebeurd"
    assert "nee, inspreken is al gebeurd" not in _sheet(ticked).purpose


def test_the_department_in_a_letterhead_has_no_clerk() -> None:
    assert _sheet("Griffie: Amsterdam").meeting.clerk is None
    assert _sheet("Griffier: Amsterdam").meeting.clerk == "Amsterdam"
    assert _sheet("Griffie: Anna Visser").meeting.clerk == "Anna Visser"


def test_a_room_that_its_cell_cut_within_a_word_is_whole() -> None:
    art = """
+---------------------+-------------+
| Onderwerp           | Fietspad    |
+---------------------+-------------+
| Behandeladvies      | Bespreken   |
+---------------------+-------------+
| Zaal                | Fractiekame |
|                     | r 3         |
+---------------------+-------------+
| Portefeuillehouder  | A. de Vries |
+---------------------+-------------+
"""
    (sheet,) = _sheets(document(drawn(art, origin="scan")), Settings())[0]
    assert sheet.meeting.room == "Fractiekamer 3"


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Onderwerp: Overgang van Corsa naar Djuma", None),  # registers, and what they are called
        ("Onderwerp: Vervanging zaaksysteem Mozard", None),
        ("Onderwerp: Fietspad\nCorsa: 2021.12345", "2021.12345"),
    ],
)
def test_the_name_of_a_register_asks_for_a_number_by_itself_alone(
    line: str, number: str | None
) -> None:
    (sheet,) = parse_text(f"{line}\nDatum: 3 mei 2021\nGriffier: Anna Corsa\nInspreken: Ja\n")
    assert sheet.subject == line.split("\n")[0].removeprefix("Onderwerp: ")
    assert sheet.zaaknummer == number
    assert sheet.meeting.clerk == "Anna Corsa"


def test_minutes_that_their_cell_broke_are_whole() -> None:
    art = """
+---------------------+---------------+
| Onderwerp           | Pad           |
+---------------------+---------------+
| Behandeladvies      | Debat         |
+---------------------+---------------+
| Duur                | 120mi         |
|                     | n             |
+---------------------+---------------+
| Portefeuillehouder  | A. Bos        |
+---------------------+---------------+
"""
    (sheet,) = _sheets(document(drawn(art)), Settings())[0]
    assert sheet.meeting.duration_minutes == 120


def test_a_domain_that_its_cell_broke_is_whole() -> None:
    art = """
+---------------------+--------------------------+
| Onderwerp           | Dorpshuis Het Kompas     |
+---------------------+--------------------------+
| Zaaknummer          | 3641304                  |
+---------------------+--------------------------+
| Portefeuillehouder  | Anna de Vries            |
+---------------------+--------------------------+
| Domein              | Veiligheid & Handhavin   |
|                     | g                        |
+---------------------+--------------------------+
"""
    (sheet,) = _sheets(document(drawn(art)), Settings())[0]
    assert sheet.meeting.domains == ["Veiligheid & Handhaving"]


@pytest.mark.parametrize(("far", "room"), [(40, "Raadzaal"), (1, "Raadzaal 1")])
def test_a_stroke_far_beside_a_value_is_no_figure(far: int, room: str) -> None:
    art = f"""
Onderwerp:           Fietspad
Portefeuillehouder:  Anna de Vries
Behandeladvies:      Ter bespreking
Zaal:                Raadzaal{" " * far}1
Griffier:            Anna Visser
"""
    (sheet,) = _sheets(document(drawn(art, origin="scan")), Settings())[0]
    assert sheet.meeting.room == room


def test_domains_that_layout_gives_in_another_order_stand_as_printed() -> None:
    def line(text: str, x0: float, y0: float) -> Line:
        box = BBox(x0, y0, x0 + 5 * len(text), y0 + 9 - (y0 - 200) % 12 / 2)
        return Line.of([Word(word, box, 0.9, "ocr") for word in text.split()], 1, 3)

    label = line("Domeinen", 60, 200)
    values = [line("Ruimte -", 120, 200), line("-", 230, 204), line("Zorg", 170, 200)]
    lines = (*values, line("- Economie", 120, 212))
    zone = Zone("meeting/domains", "Domeinen", label, 1.0, "beside", lines)
    sheet = Sheet((1, 1), "scan", "generic", (label, *lines), (zone,))
    (found,) = meeting_domains.propose(View(sheet, load_profiles()["generic"]))
    assert found.value == ["Ruimte", "Zorg", "Economie"]


def test_a_list_of_domains_may_wrap_over_more_rows_than_a_name() -> None:
    art = """
Onderwerp:           Dorpshuis
Domein:              Middelen /
                     Veiligheid &
                     Handhaving /
                     Grondgebied
Griffier:            Anna Visser
"""
    (sheet,) = _sheets(document(drawn(art)), Settings())[0]
    assert sheet.meeting.domains == ["Middelen", "Veiligheid & Handhaving", "Grondgebied"]


def test_of_two_answers_behind_one_box_the_next_to_it_counts() -> None:
    assert _sheet("Inspreken: ..x.. ja nee").public_speaking.allowed is True
    assert _sheet("Inspreken: ja nee [x]").public_speaking.allowed is False


@pytest.mark.parametrize(
    ("title", "purpose"), [("Opinieronde", []), ("Oordeelsvorming", ["oordeelsvorming"])]
)
def test_the_name_of_a_meeting_is_no_purpose(title: str, purpose: list[str]) -> None:
    (sheet,) = parse_text(f"{title}\n{HEAD}Bijlagen: geen\n")
    assert sheet.purpose == purpose


@pytest.mark.parametrize(
    ("value", "holders", "portfolios"),
    [
        ("wethouder Berkien", ["Berkien"], []),
        ("de heer Berkien", ["Berkien"], []),
        ("wethouder Financiën", [], ["wethouder Financiën"]),
        ("Zorg en welzijn", [], ["Zorg en welzijn"]),
    ],
)
def test_a_portfolio_may_be_told_by_its_holder_s_title_and_surname(
    value: str, holders: list[str], portfolios: list[str]
) -> None:
    head, tail = "Titel: Fietspad\nZaaknummer: 3641304", "Zaal: Raadzaal\nVoorzitter: Bo Vos"
    (sheet,) = parse_text(f"{head}\nPortefeuille: {value}\n{tail}\n")
    assert sheet.portfolio_holders == holders
    assert sheet.portfolios == portfolios


@pytest.mark.parametrize(
    ("read", "origin", "room"),
    [
        ("BL04", "scan", "B1.04"),
        ("kamer Cl.12", "scan", "kamer C1.12"),
        ("BL04", "digital", "BL04"),
        ("Blok 4", "scan", "Blok 4"),
    ],
)
def test_the_storey_of_a_room_is_a_figure(read: str, origin: Origin, room: str) -> None:
    art = f"""
    Onderwerp        Fietspad
    Zaaknummer       3641304
    Wethouder        Anna de Vries
    Zaal             {read}
    Duur             60 min
    """
    (sheet,) = _sheets(document(drawn(art, origin=origin)), Settings())[0]
    assert sheet.meeting.room == room


def test_the_number_of_a_sheet_begins_as_those_of_its_text() -> None:
    head = HEAD.removeprefix("Onderwerp: Fietspad\n")
    told = "Historie: Zie de brief (22.013224) en het memo (21.058134).\nDuur: 30 min\n"
    (sheet,) = parse_text(
        f"Onderwerp: Fietspad\nZaaknummer: Z2.002798\n{head}{told}Zaal: Raadzaal\n"
    )
    assert sheet.zaaknummer == "22.002798"


OF_KIN = """
        Onderwerp:    Groen
        Zaaknummer:   {printed}
        Wethouder:    Anna de Vries
        Historie:     Zie {kin} van het college.
        Zaal:         Raadzaal
"""
KIN = "2012Z03458 en 2012Z01185 en 2012Z03466"


@pytest.mark.parametrize(
    ("printed", "kin", "origin", "number"),
    [
        ("2012203586", KIN, "scan", "2012Z03586"),
        ("2012203586", KIN, "digital", "2012203586"),
        ("22073715", "Z-22-44349 en Z-21-12345", "scan", "22073715"),
    ],
)
def test_a_case_number_is_written_as_its_kin_on_a_scan_alone(
    printed: str, kin: str, origin: Origin, number: str
) -> None:
    page = drawn(OF_KIN.format(printed=printed, kin=kin), origin=origin)
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.zaaknummer == number


def test_a_typed_case_number_stays_whatever_its_kin() -> None:
    (sheet,) = parse_text(OF_KIN.format(printed="2012203586", kin=KIN))
    assert sheet.zaaknummer == "2012203586"


@pytest.mark.parametrize(
    ("line", "domains"),
    [
        ("Domein: Mens en Maatschappij", ["Mens en Maatschappij"]),
        ("Domein: Ruimte en Maatschappij", ["Ruimte", "Maatschappij"]),
    ],
)
def test_half_a_name_is_no_domain(line: str, domains: list[str]) -> None:
    assert _sheet(line).meeting.domains == domains


@pytest.mark.parametrize(
    ("title", "date", "room"),
    [
        ("21 december 2020 - Commissiekamer", "2020-12-21", "Commissiekamer"),
        ("Informatieronde, 17 juli 2019, 20.30 uur, zaal De Eik", "2019-07-17", "zaal De Eik"),
        ("Brede opiniebijeenkomst 19-2-2018 20.45 uur Raadszaal", "2018-02-19", "Raadszaal"),
        ("21 december 2020 - Jaarstukken en begrotingswijziging", None, None),
    ],
)
def test_a_title_may_have_day_and_room(title: str, date: str | None, room: str | None) -> None:
    (sheet,) = parse_text(f"Voorblad\n{title}\n\n{HEAD}Bijlagen: geen\n")
    assert (sheet.meeting.date, sheet.meeting.room) == (date, room)


def test_a_wethouder_below_the_clerk_does_not_share_the_role() -> None:
    sheet = _sheet("Griffie: mw. M. Goedhart\nwethouder Theo Fockens")
    assert sheet.meeting.clerk == "M. Goedhart"


def test_a_year_set_back_under_its_label_is_that_of_the_day() -> None:
    page = drawn(
        """
        Inlegvel
                                   Datum:       donderdag 20 december
                                   2018
                                   Griffier:    Coen Hartendorp

        Onderwerp           Dorpshuis Het Kompas
        Zaaknummer          3641304
        Zaal                Raadzaal
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert (sheet.meeting.date, sheet.meeting.date_inferred) == ("2018-12-20", False)


@pytest.mark.parametrize(
    ("text", "purpose"),
    [
        ("Doel: Het stuk is niet ter besluitvorming maar alleen om te lezen", []),
        ("Doel: Het college heeft eerder besluiten genomen over de haven", []),
        ("Doel: De behandeling is beeldvormend.", ["beeldvormend"]),
    ],
)
def test_a_sentence_that_denies_states_no_purpose(text: str, purpose: list[str]) -> None:
    assert _sheet(text).purpose == purpose


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ("Inwoners mogen aan het begin het woord voeren", True),
        ("Inwoners mogen niet het woord voeren", False),
        ("Niemand mag het woord voeren", False),
        ("Alleen raadsleden mogen het woord voeren", None),
    ],
)
def test_who_may_speak_is_said(said: str, allowed: bool | None) -> None:
    speaking = _sheet(f"Inspreken: {said}").public_speaking
    assert (speaking.allowed if speaking else None) is allowed


@pytest.mark.parametrize(
    ("printed", "domains"),
    [
        ("Mens en Maatschappij", ["Mens en Maatschappij"]),
        ("Werk en Ruimte", ["Werk", "Ruimte"]),
        ("Dienst en Bestuur", ["Dienst", "Bestuur"]),
    ],
)
def test_half_a_domain_is_glued_to_the_other(printed: str, domains: list[str]) -> None:
    assert _sheet(f"Domein: {printed}").meeting.domains == domains


def test_two_who_are_joined_share_a_role() -> None:
    chair = _sheet("Voorzitter: burgemeester A. Smit en wethouder B. Kok").meeting.chair
    assert chair == "A. Smit en B. Kok"


@pytest.mark.parametrize(
    ("title", "room"),
    [("Oude Raadzaal 14 mei 2019", "Oude Raadzaal"), ("Rekenkamer 14 mei 2019", None)],
)
def test_not_every_chamber_is_a_room(title: str, room: str | None) -> None:
    (sheet,) = parse_text(f"{title}\n\n{HEAD}Zaaknummer: 3641304\nBijlagen: geen\n")
    assert sheet.meeting.room == room


def test_a_duration_may_say_from_when_till_when() -> None:
    meeting = _sheet("Bespreektijd: van 19.30 tot 20.15 uur").meeting
    assert (meeting.duration_minutes, meeting.start_time, meeting.end_time) == (
        45,
        "19:30",
        "20:15",
    )
    meeting = _sheet("Bespreektijd: 1.30 uur").meeting
    assert (meeting.start_time, meeting.end_time) == (None, None)


@pytest.mark.parametrize("day", ["6 november 2024,", "04.05.2020, van", "d.d. 9 augustus 2010,"])
def test_a_label_of_the_time_may_have_the_day_before_it(day: str) -> None:
    meeting = _sheet(f"Onderwerp: Groen\nTijdstip: {day} 13.00-13.45 uur").meeting
    assert meeting.date is not None
    assert meeting.start_time == "13:00"
    assert _sheet("Onderwerp: Groen\nTijdstip: 13.00-13.45 uur").meeting.date is None


def test_a_list_ends_before_the_boxes_of_another_question() -> None:
    page = drawn(
        """
        Onderwerp     Groen
        Zaaknummer    3641304
        Zaal          Raadzaal
        Domein        Wonen / Samenleving
                      / Fysiek
                      ☐ Besluiten
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.meeting.domains == ["Wonen", "Samenleving", "Fysiek"]


def test_an_option_that_no_list_has_is_ticked_among_those_of_lists() -> None:
    page = drawn(
        """
        Onderwerp:      Groen
        Zaaknummer:     3641304
        Voorzitter:     Jan Bos
        Griffier:       Anna Vos
        Zaal:           Raadzaal
        Waarom nu hier: ☐ Informeren ☒ Doorpraten ☐ Besluiten
        Bijlagen:       geen
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["doorpraten"]


def test_of_two_boxes_without_words_the_first_means_yes() -> None:
    assert _sheet("Spreekrecht:\n☐\n☒\nBesloten uitleg.").public_speaking.allowed is False
    assert _sheet("Spreekrecht:\n☐\n☐\nBesloten uitleg.").public_speaking.allowed is None


def test_an_aim_may_stand_in_its_column_below_the_zone_of_its_label() -> None:
    page = drawn(
        """
        Onderwerp     Groen
        Zaaknummer    3641304
        Zaal          Raadzaal
        Doel          ☐ Technische sessie

        Griffie
                      ☐ Politieke discussie
                      ☒ Stemming
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["stemming"]


def test_a_column_of_boxes_is_one_question_though_one_of_the_first_is_ticked() -> None:
    page = drawn(
        """
        Onderwerp     Groen
        Zaaknummer    3641304
        Zaal          Raadzaal
        Doel          ☒ Luisteren

        Griffie
                      ☒ Wegen
                      ☐ Kiezen
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["luisteren"]  # what stands far below may be another question


@pytest.mark.parametrize(
    "below",
    [
        "Openbaarheid  ☒ Openbaar\n              ☐ Besloten",
        "Bijlagen      ☒ Raadsvoorstel",
        "Domein        ☒ Ruimte",
        "Klaargezet    ☒ Griffie",
    ],
)
def test_boxes_of_the_next_question_are_no_aims(below: str) -> None:
    page = drawn(
        f"""
Onderwerp     Groen
Zaaknummer    3641304
Zaal          Raadzaal
Doel          ☐ Informeren
              ☒ Bespreken
{below}
"""
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["bespreken"]


def test_dirt_beside_a_label_is_no_aim() -> None:
    assert _sheet("Doel: le\nDuur: 30 min").purpose == []


def test_of_boxes_read_as_letters_the_one_read_otherwise_is_ticked() -> None:
    page = drawn(
        """
        Onderwerp     Groen
        Zaaknummer    3641304
        Zaal          Raadzaal
        Doel          CJ Luisteren
                      62 Debatteren
                      C] Besluiten
        """
    )
    (sheet,) = _sheets(document(page), Settings())[0]
    assert sheet.purpose == ["debatteren"]


def test_a_number_alone_at_the_top_may_have_lost_its_dashes() -> None:
    rest = "Onderwerp: Groen\nWethouder: Anna de Vries\nZaal: Raadzaal\nDuur: 30 min\n"
    (sheet,) = parse_text(f"INT 21 3070\nRaadscommissie\n{rest}")
    assert sheet.zaaknummer == "INT-21-3070"


def test_an_option_before_its_box_goes_on_in_a_row_of_several() -> None:
    text = "Doel\nTechnische sessie ☐ Politieke\ndiscussie ☒ Stemming ☐"
    assert _sheet(text).purpose == ["politieke discussie"]


@pytest.mark.parametrize(
    ("head", "label", "number"),
    [
        ("95154", "", "95154"),
        ("95154", "Zaaknummer: 3641304\n", "3641304"),
        ("2021", "", None),
        ("95154 AB", "", None),
        ("140623", "", None),
        ("230614", "", None),
        ("25000", "", None),
        ("RAAD 12 2023", "", None),
    ],
)
def test_figures_alone_in_the_head_are_the_number(
    head: str, label: str, number: str | None
) -> None:
    rest = f"Onderwerp: Groen\n{label}Wethouder: Anna de Vries\nZaal: Raadzaal\nDuur: 30 min\n"
    (sheet,) = parse_text(f"Gemeente Tholen\n{head}\nRaadscommissie Ruimte\n{rest}")
    assert sheet.zaaknummer == number


@pytest.mark.parametrize(
    ("printed", "aims"), [("B", ["b"]), ("BV", ["bv"]), ("O", ["o"]), ("le", []), ("1e", [])]
)
def test_a_few_capitals_are_an_aim(printed: str, aims: list[str]) -> None:
    assert _sheet(f"Doel: {printed}").purpose == aims


def test_two_words_before_a_box_are_one_purpose() -> None:
    text = "Doel\nTechnische vragen ☐\nPolitiek debat ☒\nBesluit ☐"
    assert _sheet(text).purpose == ["politiek debat"]


def test_a_year_is_inferred_from_text_under_no_known_label() -> None:
    told = "Inspreken: Nee. Op 27 juni 2023 nam de raad de nota aan.\nDatum: 26 september"
    meeting = _sheet(told).meeting
    assert (meeting.date, meeting.date_inferred) == ("2023-09-26", True)


@pytest.mark.parametrize(
    ("label", "value", "subject"),
    [
        ("Bespreekstuk:", "Verbouwing theater De Kolk", "Verbouwing theater De Kolk"),
        ("Voorliggende kwestie:", "Fietsroute Zuidrand", "Fietsroute Zuidrand"),
        ("Dossier en kwestie:", "Fietsroute Zuidrand", "Fietsroute Zuidrand"),
        ("Bespreekstuk:", "ja", None),
        ("Bespreekstuk:", "8 mei 2019", None),
        ("Eigenaar voorstel:", "Verbouwing theater De Kolk", None),
    ],
)
def test_a_label_that_no_list_has_may_ask_what_it_is_about(
    label: str, value: str, subject: str | None
) -> None:
    page = drawn(
        f"""
        Behandelblad

        Datum:                8 mei 2019
        Zaal:                 Raadzaal
        Voorzitter:           Anna de Vries
        Griffier:             Coen Hartendorp
        {label:22}{value}
        Zaaknummer:           3641304
        Portefeuillehouder:   Rein de Wit
        Inspreken:            Ja
        Behandeladvies:       Graag uw mening.
        """
    )
    (sheet,), _ = _sheets(document(page), Settings())
    assert sheet.subject == subject


@pytest.mark.parametrize(
    ("status", "purpose"), [("Ter bespreking", ["ter bespreking"]), ("Concept", [])]
)
def test_the_status_of_a_paper_may_be_all_that_says_its_purpose(
    status: str, purpose: list[str]
) -> None:
    page = drawn(
        f"""
        Onderwerp             Fietspad
        Zaal                  Raadzaal
        Voorzitter            Anna de Vries
        Griffier              Coen Hartendorp
        Portefeuillehouder    Rein de Wit
        Status stuk           {status}
        Historie              De raad sprak hierover.
        """
    )
    (sheet,), _ = _sheets(document(page), Settings())
    assert sheet.purpose == purpose


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("Besproken op:", True),
        ("Versie van:", False),
    ],
)
def test_a_weekday_under_an_unknown_label_is_the_day_of_the_session(label: str, told: bool) -> None:
    page = drawn(
        f"""
        Onderwerp:            Fietspad
        {label:22}woensdag 11 oktober 2023
        Zaal:                 Raadzaal
        Voorzitter:           Anna de Vries
        Griffier:             Coen Hartendorp
        Portefeuillehouder:   Rein de Wit
        Inspreken:            Ja
        Historie:             De raad sprak op 18 januari 2023 over het fietspad.
        Behandeladvies:       Graag uw mening, en zo mogelijk een besluit.
        """
    )
    (sheet,), _ = _sheets(document(page), Settings())
    found = sheet.evidence.get("/meeting/date")
    assert (found is not None and found.method == "label") == told
    assert not told or sheet.meeting.date == "2023-10-11"


@pytest.mark.parametrize(
    ("label", "value", "subject"),
    [
        ("Bespreekstuk", "Verbouwing theater De Kolk", "Verbouwing theater De Kolk"),
        ("Bespreekstuk", "Gemeente Ede", None),
        ("Overige punten", "Verbouwing theater De Kolk", None),
        ("   Bespreekstuk", "   Verbouwing theater", None),  # where no label begins
    ],
)
def test_a_likely_label_over_a_title_that_was_not_told_as_one(
    label: str, value: str, subject: str | None
) -> None:
    page = drawn(
        f"""
        {label}
        {value}

        Datum
        8 mei 2019

        Voorzitter
        Anna de Vries

        Portefeuillehouder
        Rein de Wit

        Inspreken
        Ja

        Behandeladvies
        Graag uw mening.

        Historie
        De raad sprak hierover.
        """
    )
    (sheet,), _ = _sheets(document(page), Settings())
    assert sheet.subject == subject
