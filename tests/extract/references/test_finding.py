"""Sentences as councils write them, and the documents each refers to.

A line of the table: the sentence, then for every mention its numbers, kind and date.
"""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.extract.references.finding import Reference, find_references

Expected = tuple[tuple[list[str], str, str | None], ...]

SEED = """In het collegeprogramma 2022-2026 heeft het college de wijkgerichte aanpak opnieuw \
geintroduceerd. Op grond hiervan heeft het college op 11 oktober 2022 een Bestuurlijke Opdracht \
Wijkgericht Werken vastgesteld (3487985). Hierover is de gemeenteraad per brief geinformeerd \
(3496929).

Op 27 juni 2023 heeft het college per brief (3604012 / 3614175) verzocht voor het organiseren \
van een politieke markt over Wijkgericht Werken."""

TABLE: tuple[tuple[str, Expected], ...] = (
    # letters that came in
    (
        "Op 18 mei 2021 is een brief van bewoners binnengekomen.",
        (([], "brief", "2021-05-18"),),
    ),
    (
        "De brief, binnengekomen op 18 mei 2021, is bijgevoegd.",
        (([], "brief", "2021-05-18"),),
    ),
    # a year that stands behind the next one; the day from which something holds
    (
        "Zie de raadsbrieven van 9 mei (Z23-051140) en 6 juni 2023 (Z23-060041).",
        (
            (["Z23-051140"], "raadsbrief", "2023-05-09"),
            (["Z23-060041"], "raadsbrief", "2023-06-06"),
        ),
    ),
    (
        "Het besluit (RB23.011) trad op 1 juni 2023 in werking.",
        ((["RB23.011"], "besluit", None),),
    ),
    # the day of the session that a document came up in is none of its own
    (
        "Bij de behandeling van raadsvoorstel Z21-070031 op 28 september 2021 is dat zo.",
        ((["Z21-070031"], "raadsvoorstel", None),),
    ),
    (
        "Tijdens de bespreking van de raadsbrief (Z21-070031) op 28 september 2021 is dat zo.",
        ((["Z21-070031"], "raadsbrief", None),),
    ),
    (
        "Bij de behandeling van het raadsvoorstel van 28 september 2021 (Z21-070031) is dat zo.",
        ((["Z21-070031"], "raadsvoorstel", "2021-09-28"),),
    ),
    # a number set off, parted at a slash; a date in a clause between noun and number
    (
        "Een besluit van het bestuur, 2019.65346, maakte op 27 oktober 2019 daar een eind aan.",
        ((["2019.65346"], "besluit", "2019-10-27"),),
    ),
    (
        "Schriftelijke vragen daarover, nummer BP-2015-372, kwamen binnen op 28-01-2015.",
        ((["BP-2015-372"], "schriftelijke vragen", "2015-01-28"),),
    ),
    (
        "Van 5 juli 2016 dateert een brief (raad/2016/769) waarin de provincie dat bevestigt.",
        ((["raad/2016/769"], "brief", "2016-07-05"),),
    ),
    (
        "Zie de raadsbrief die het college op 23 maart 2024 verzond (nummer U24.62945).",
        ((["U24.62945"], "raadsbrief", "2024-03-23"),),
    ),
    (
        "In een brief van 7 juli 2012 met als nummer raad/ 2012/867 vroeg de vereniging meer.",
        ((["raad/2012/867"], "brief", "2012-07-07"),),
    ),
    (
        "Van 5 september 2014 dateeït een brief (U14.78688) waarin de provincie dat bevestigt.",
        ((["U14.78688"], "brief", "2014-09-05"),),
    ),
    ("Postadres voor reacties: Antwoordnummer 412, 6700 VB.", ()),
    ("Wij stellen voor: 1) Welkom 2) Toelichting 3) Ruimte voor moties 4) Besluit.", ()),
    (
        "Bij raadsinformatiebnef 7 oktober 2024 is toegezegd om een plicht in te voeren.",
        (([], "raadsinformatiebrief", "2024-10-07"),),
    ),
    # what a verb in the past says was made or sent
    (
        "Op 16 september 2020 verscheen een raadsbrief waarin het college de keuze uitlegt.",
        (([], "raadsbrief", "2020-09-16"),),
    ),
    (
        "Op 16 september 2020 stuurde het college een memo naar de raad.",
        (([], "memo", "2020-09-16"),),
    ),
    (
        "Op 16 september 2020 diende de fractie een motie in over bomen.",
        (([], "motie", "2020-09-16"),),
    ),
    ("Op 16 september 2020 nam de raad een motie aan.", (([], "motie", "2020-09-16"),)),
    ("Op 16 september 2020 nam de raad kennis van de motie.", ()),
    ("Op 16 september 2020 volgde een reactie op de brief.", ()),
    ("Op 16 september 2020 bood de voorzitter een memo uit de kast.", ()),
    # a number with its noun
    ("De raad is per brief geïnformeerd (3496929).", ((["3496929"], "brief", None),)),
    ("Zie de raadsbrief (3512240).", ((["3512240"], "raadsbrief", None),)),
    (
        "Zie de commissiebrief Spelen in de stad (RIS318516).",
        ((["RIS318516"], "commissiebrief", None),),
    ),
    (
        "Brief inzake de termijnagenda Waterbeheer. (BD2018-001040)",
        ((["BD2018-001040"], "brief", None),),
    ),
    (
        "Het raadsvoorstel 22bb006629 wordt ter vaststelling aangeboden.",
        ((["22bb006629"], "raadsvoorstel", None),),
    ),
    (
        "Dit is verwoord in raadsinformatiebrief 2026-069.",
        ((["2026-069"], "raadsinformatiebrief", None),),
    ),
    (
        "De schriftelijke vragen 2026-102 van de SP gaan over de nachtbus.",
        ((["2026-102"], "schriftelijke vragen", None),),
    ),
    (
        "Met de procesbrief (Z/22/301688) is de planning gedeeld.",
        ((["Z/22/301688"], "procesbrief", None),),
    ),
    ("Het memo met kenmerk Z-21-81862 geeft de cijfers.", ((["Z-21-81862"], "memo", None),)),
    ("Bijgevoegd is de notitie Kaders (VN2021-004340).", ((["VN2021-004340"], "notitie", None),)),
    (
        "De nota Grondbeleid met nummer 2021/87667 is geactualiseerd.",
        ((["2021/87667"], "nota", None),),
    ),
    ("Amendement A13.42 is verworpen.", ((["A13.42"], "amendement", None),)),
    ("Motie M57 is aangehouden.", ((["M57"], "motie", None),)),
    ("Hiermee is motie nr. 884 afgedaan.", ((["884"], "motie", None),)),
    ("In motie 1417.18 is om een onderzoek gevraagd.", ((["1417.18"], "motie", None),)),
    ("Toezegging 789 staat nog open.", ((["789"], "toezegging", None),)),
    (
        "De wethouder heeft toegezegd (TA 2017-001216) hierop terug te komen.",
        ((["TA 2017-001216"], "toezegging", None),),
    ),
    (
        "De collegebrief (kenmerk DSO/10860479) bevat de stand van zaken.",
        ((["DSO/10860479"], "collegebrief", None),),
    ),
    ("Het raadsbesluit 2021-267 vormt het kader.", ((["2021-267"], "raadsbesluit", None),)),
    ("De startnotitie (3487985) is in december besproken.", ((["3487985"], "startnotitie", None),)),
    (
        "Op verzoek van de raad (motie M23-14) is een onderzoek gedaan.",
        ((["M23-14"], "motie", None),),
    ),
    (
        "Het initiatiefvoorstel 2023/1894457 is door D66 ingediend.",
        ((["2023/1894457"], "initiatiefvoorstel", None),),
    ),
    (
        "De wethoudersbrief (12G200040) is ter kennisname.",
        ((["12G200040"], "wethoudersbrief", None),),
    ),
    (
        "Raadsmededeling 21.000736 gaat over de jeugdzorg.",
        ((["21.000736"], "raadsmededeling", None),),
    ),
    # several numbers
    (
        "Het college heeft per brief (3604012 / 3614175) gereageerd.",
        ((["3604012", "3614175"], "brief", None),),
    ),
    (
        "Het college heeft per brief (3604012/3614175) gereageerd.",
        ((["3604012", "3614175"], "brief", None),),
    ),
    (
        "De brief (RIS320645, RIS320646) is besproken.",
        ((["RIS320645", "RIS320646"], "brief", None),),
    ),
    (
        "De raad ontving twee brieven (3604012 en 3614175).",
        ((["3604012", "3614175"], "brief", None),),
    ),
    (
        "De moties M23-14 en M23-15 zijn aangenomen.",
        ((["M23-14"], "motie", None), (["M23-15"], "motie", None)),
    ),
    (
        "De raadsinformatiebrief 2026-069 en de schriftelijke vragen 2026-102 zijn bijgevoegd.",
        (
            (["2026-069"], "raadsinformatiebrief", None),
            (["2026-102"], "schriftelijke vragen", None),
        ),
    ),
    (
        "Toezegging 789 is per brief (RIS320645) afgedaan.",
        ((["789"], "toezegging", None), (["RIS320645"], "brief", None)),
    ),
    (
        "Zie het raadsvoorstel (3123442) en het amendement (3123499).",
        ((["3123442"], "raadsvoorstel", None), (["3123499"], "amendement", None)),
    ),
    # number and date
    (
        "Bij brief van 24 juli 2020, kenmerk NW20-11402-UIT-20-19801, is geantwoord.",
        ((["NW20-11402-UIT-20-19801"], "brief", "2020-07-24"),),
    ),
    (
        "In de brief van 5 augustus 2021, kenmerk BBR / 21206193, staat het antwoord.",
        ((["BBR / 21206193"], "brief", "2021-08-05"),),
    ),
    ("Motie M23-14 van 9 mei 2019 vraagt om meer groen.", ((["M23-14"], "motie", "2019-05-09"),)),
    (
        "Zie raadsvoorstel 2021-123 (d.d. 5 mei 2021).",
        ((["2021-123"], "raadsvoorstel", "2021-05-05"),),
    ),
    (
        "De brief d.d. 23 februari 2021 (2021-022512) is beantwoord.",
        ((["2021-022512"], "brief", "2021-02-23"),),
    ),
    (
        "De raadsbrief (3496929, d.d. 12-10-2022) is besproken.",
        ((["3496929"], "raadsbrief", "2022-10-12"),),
    ),
    (
        "De raadsbrief (12 oktober 2022, 3496929) is besproken.",
        ((["3496929"], "raadsbrief", "2022-10-12"),),
    ),
    (
        "Collegebesluit 3070864 van 16 juni 2020 is bijgevoegd.",
        ((["3070864"], "collegebesluit", "2020-06-16"),),
    ),
    (
        "Besluit College d.d. 16 februari 2021 (2021/87667)",
        ((["2021/87667"], "besluit", "2021-02-16"),),
    ),
    (
        "Het college heeft op 11 oktober 2022 een bestuurlijke opdracht vastgesteld (3487985).",
        ((["3487985"], "bestuurlijke opdracht", "2022-10-11"),),
    ),
    (
        "Op 27 juni 2023 heeft het college per brief (3604012) om een politieke markt verzocht.",
        ((["3604012"], "brief", "2023-06-27"),),
    ),
    (
        "Op dinsdag 27 juni 2023 is de raad via een raadsbrief (3604012) geïnformeerd.",
        ((["3604012"], "raadsbrief", "2023-06-27"),),
    ),
    (
        "De raad heeft op 9 mei 2019 motie M19-14 aangenomen.",
        ((["M19-14"], "motie", "2019-05-09"),),
    ),
    (
        "In de raadsvergadering van 3 juni 2023 is motie M23-14 aangenomen.",
        ((["M23-14"], "motie", "2023-06-03"),),
    ),
    (
        "Het college heeft de raadsbrief (3496929) op 6 juni 2023 verzonden.",
        ((["3496929"], "raadsbrief", "2023-06-06"),),
    ),
    (
        "De motie (3122001) is op 12 november 2020 aangenomen.",
        ((["3122001"], "motie", "2020-11-12"),),
    ),
    (
        "Raadsbesluit 2021-267 is vastgesteld door de gemeenteraad op 19 juli 2021.",
        ((["2021-267"], "raadsbesluit", "2021-07-19"),),
    ),
    (
        "De op 12 mei 2023 verzonden raadsbrief (3590112) gaat hierop in.",
        ((["3590112"], "raadsbrief", "2023-05-12"),),
    ),
    (
        "Per memo van 3 maart 2022 (Z/22/043414) is de commissie bijgepraat.",
        ((["Z/22/043414"], "memo", "2022-03-03"),),
    ),
    (
        "Amendement A21.07 d.d. 8 juli 2021 wijzigt dit.",
        ((["A21.07"], "amendement", "2021-07-08"),),
    ),
    (
        "De toezegging (TA 2019-000420) is gedaan op 4 april 2019.",
        ((["TA 2019-000420"], "toezegging", "2019-04-04"),),
    ),
    # clauses with their own number and date
    (
        "Stuknummer 3220401 (brief van 14-4-2023) bevat de planning, stuknummer 3732975 (memo van"
        " 15-6-2023) de raming.",
        ((["3220401"], "brief", "2023-04-14"), (["3732975"], "memo", "2023-06-15")),
    ),
    (
        "Het is klaar; zie de brief met nummer 3643442, op 28-1-2022 aan de raad aangeboden.",
        ((["3643442"], "brief", "2022-01-28"),),
    ),
    (
        "Ter uitvoering van amendement 3964373, door de raad aanvaard op 11-1-2022, is er tijd.",
        ((["3964373"], "amendement", "2022-01-11"),),
    ),
    (
        "Het antwoord op de artikel 35-vragen staat onder 2372198; het is verzonden op 22-3-2024.",
        ((["2372198"], "schriftelijke vragen", "2024-03-22"),),
    ),
    (
        "Eerste behandeling: 4-3-2019 (raadsvoorstel 3004478).",
        ((["3004478"], "raadsvoorstel", "2019-03-04"),),
    ),
    (
        "Zie de procesbrief (kenmerk: 3641190; datum: 26-3-2019).",
        ((["3641190"], "procesbrief", "2019-03-26"),),
    ),
    (
        "De memo met kenmerk 3744240, gedagtekend 7-8-2018, gaat over de tarieven.",
        ((["3744240"], "memo", "2018-08-07"),),
    ),
    (
        "Bij schrijven van 4-3-2022 heeft de provincie haar zienswijze kenbaar gemaakt (3663791).",
        ((["3663791"], "brief", "2022-03-04"),),
    ),
    (
        "Behandeld in het college op 20-05-2021, besluitnummer RIS306498.",
        ((["RIS306498"], "document", "2021-05-20"),),
    ),
    (
        "Op motie 3428922 reageerde het college op 22-5-2018 met een brief (3441374).",
        ((["3428922"], "motie", None), (["3441374"], "brief", "2018-05-22")),
    ),
    (
        "Op 1 mei 2023 heeft de raad motie M23-14 aangenomen en op 6 juni 2023 is de raad per brief"
        " (3591234) geïnformeerd.",
        ((["M23-14"], "motie", "2023-05-01"), (["3591234"], "brief", "2023-06-06")),
    ),
    (
        "De brieven van 3 mei 2021 (3234567) en 4 juni 2021 (3234999) gaan hierover.",
        ((["3234567"], "brief", "2021-05-03"), (["3234999"], "brief", "2021-06-04")),
    ),
    (
        "Op 11 oktober 2022 heeft het college de startnotitie vastgesteld (3487985), waarna de raad"
        " per brief is geïnformeerd (3496929).",
        ((["3487985"], "startnotitie", "2022-10-11"), (["3496929"], "brief", None)),
    ),
    (
        "Conform het raadsbesluit van 3 mei 2020 is op 5 juni 2020 een brief gestuurd (3234567).",
        (([], "raadsbesluit", "2020-05-03"), (["3234567"], "brief", "2020-06-05")),
    ),
    (
        "Naar aanleiding van motie M22-08 van 7 juli 2022 heeft het college op 4 oktober 2022 een"
        " raadsbrief (3480011) gestuurd.",
        ((["M22-08"], "motie", "2022-07-07"), (["3480011"], "raadsbrief", "2022-10-04")),
    ),
    (
        "Het raadsvoorstel (3123442) is op 1 oktober 2020 vastgesteld; de brief (3124001) volgde op"
        " 5 november 2020.",
        ((["3123442"], "raadsvoorstel", "2020-10-01"), (["3124001"], "brief", "2020-11-05")),
    ),
    (
        "De antwoordbrief van 2 februari 2022 (3380001) op de schriftelijke vragen van 10 januari"
        " 2022 (3370001) is gedeeld.",
        (
            (["3380001"], "antwoordbrief", "2022-02-02"),
            (["3370001"], "schriftelijke vragen", "2022-01-10"),
        ),
    ),
    # a date alone
    (
        "In de raadsbrief van 12 oktober 2021 is dit toegelicht.",
        (([], "raadsbrief", "2021-10-12"),),
    ),
    ("Bij raadsbrief 14 februari 2023 is de raad bijgepraat.", (([], "raadsbrief", "2023-02-14"),)),
    (
        "In de brief van wethouder Dijksma van 3 september 2020 staat dit.",
        (([], "brief", "2020-09-03"),),
    ),
    ("Bij brief van 8 juni 2020 heeft u hierom gevraagd.", (([], "brief", "2020-06-08"),)),
    (
        "Initiatiefvoorstel ‘Meer koopwoningen in Amsterdam’ van het lid Naoum Néhme (VVD) d.d."
        " 18 november 2020",
        (([], "initiatiefvoorstel", "2020-11-18"),),
    ),
    ("Op 12 mei 2023 is de raad per brief geïnformeerd.", (([], "brief", "2023-05-12"),)),
    (
        "In de raadsbrieven van 3 mei 2021 en 4 juni 2022 staat de uitleg.",
        (([], "raadsbrief", "2021-05-03"), ([], "raadsbrief", "2022-06-04")),
    ),
    ("De op 12 mei 2023 aangenomen motie is uitgevoerd.", (([], "motie", "2023-05-12"),)),
    ("De raad heeft op 9 mei 2019 de motie ‘Groen’ aangenomen.", (([], "motie", "2019-05-09"),)),
    (
        "Gelezen het voorstel van burgemeester en wethouders d.d. 21 mei 2024",
        (([], "voorstel", "2024-05-21"),),
    ),
    (
        "Conform het collegebesluit van 19-01-2021 wordt nu gehandeld.",
        (([], "collegebesluit", "2021-01-19"),),
    ),
    (
        "De raadsinformatiebrief (RIB) van 7 mrt 2023 beschrijft de aanpak.",
        (([], "raadsinformatiebrief", "2023-03-07"),),
    ),
    # the sentence before governs
    (
        "Het college heeft de kaders vastgesteld. Hierover is de raad geïnformeerd (3496929).",
        ((["3496929"], "brief", None),),
    ),
    (
        "De raad heeft een motie aangenomen. Deze is afgedaan (RIS320645).",
        ((["RIS320645"], "motie", None),),
    ),
    (
        "Op 3 mei 2022 is een raadsbrief gestuurd. Zie RIS312345.",
        (([], "raadsbrief", "2022-05-03"), (["RIS312345"], "raadsbrief", None)),
    ),
    # a document about a document
    ("De raadsbrief over de motie Groen (M23-14) is verzonden.", ((["M23-14"], "motie", None),)),
    (
        "De brief over het raadsvoorstel Zwembad van vorig jaar (3496929) is besproken.",
        ((["3496929"], "brief", None),),
    ),
    (
        "Met de brief ter beantwoording van de schriftelijke vragen over de markt (RIS311111) is"
        " gereageerd.",
        ((["RIS311111"], "brief", None),),
    ),
    # no date, or none of its own
    (
        "Het college wil vóór 1 januari 2024 een brief (3591234) sturen.",
        ((["3591234"], "brief", None),),
    ),
    (
        "De brief (3591234) verzoekt om uiterlijk 1 maart 2024 te besluiten.",
        ((["3591234"], "brief", None),),
    ),
    (
        "Het raadsvoorstel (3591234) treedt per 1 januari 2024 in werking.",
        ((["3591234"], "raadsvoorstel", None),),
    ),
    (
        "De brief (3591234) is geagendeerd voor de vergadering van 3 juni 2024.",
        ((["3591234"], "brief", None),),
    ),
    ("Op 1 november jl. is per brief (3496929) bericht.", ((["3496929"], "brief", None),)),
    # after OCR
    (
        "Op 27 jvni 2023 heeft het college per brlef (3604012 / 3614175) verzocht.",
        ((["3604012", "3614175"], "brief", "2023-06-27"),),
    ),
    (
        "Hierover is de gemeenteraad per brief geïnformeerd(3496929).",
        ((["3496929"], "brief", None),),
    ),
    (
        "Op 11oktober 2022 is de bestuurlijke opdracht vastgesteld ( 3487985 ).",
        ((["3487985"], "bestuurlijke opdracht", "2022-10-11"),),
    ),
    (
        "Bij brief van 24 juli 2O20, kenmerk _CE18-03658, is geantwoord.",
        ((["CE18-03658"], "brief", "2020-07-24"),),
    ),
    (
        "De raadsbrief van 8 janvari 2O20 (RIS 304512) is besproken.",
        ((["RIS 304512"], "raadsbrief", "2020-01-08"),),
    ),
    # abbreviations, initials and questions around it
    (
        "De brief van dhr. J.P. Neven d.d. 4 mei 2020 (3055501) is beantwoord.",
        ((["3055501"], "brief", "2020-05-04"),),
    ),
    (
        "Op grond van art. 35 RvO zijn op 2 maart 2021 schriftelijke vragen gesteld (3301111).",
        ((["3301111"], "schriftelijke vragen", "2021-03-02"),),
    ),
    (
        "Het college heeft m.b.t. de begroting een raadsmemo (Z/23/123456) opgesteld.",
        ((["Z/23/123456"], "raadsmemo", None),),
    ),
    ("Is het college bekend met de brief van Welbions (3401111)?", ((["3401111"], "brief", None),)),
    # nothing at all
    ("Het programma 2022-2026 loopt door.", ()),
    ("Bel 06 13 84 71 50 of 074-2459876 voor vragen.", ()),
    ("Het krediet van € 849.331 is in 2021 verleend.", ()),
    ("Op grond van artikel 147a van de Gemeentewet is dit een bevoegdheid van de raad.", ()),
    ("De bijeenkomst is op 26 september 2023 om 19.30 uur in de raadzaal.", ()),
    ("De raad besluit het voorstel vast te stellen.", ()),
    ("Er komt een brief aan de inwoners van postcode 7551 EC.", ()),
    ("In de wijk wonen 12.500 inwoners in 5.200 woningen.", ()),
    ("De motie is nog niet uitgevoerd.", ()),
)


WEAK: tuple[tuple[str, Expected], ...] = (
    # known to go wrong: the date of a deed about a letter, a year with a short serial alone
    (
        "Het presidium heeft op 5 juni 2023 ingestemd met het verzoek in brief 3590007.",
        ((["3590007"], "brief", None),),
    ),
    (
        "De gemeenteraad besloot op 26 september 2017 (2017-88) tot de aankoop.",
        ((["2017-88"], "besluit", "2017-09-26"),),
    ),
)


@pytest.mark.parametrize("mark", ["-", "•", "–"])
def test_paragraphs_with_marks_are_sentences_of_their_own(mark: str) -> None:
    text = (
        f"{mark} De raad nam op 7 sep. 2022 motie 3655001 aan. {mark} Zie ook de raadsbrief"
        f" 3655002. {mark} Bij brief van 14 jun. 2023 (3655003) is dit gemeld."
    )
    dates = [(r.numbers[0].value, r.date) for r in find_references(text)]
    assert dates == [("3655001", "2022-09-07"), ("3655002", None), ("3655003", "2023-06-14")]


def sample() -> list[tuple[str, Expected]]:
    """The sentences of `references*.txt` with what is to be found in each."""
    rows = []
    for path in sorted(Path(__file__).parent.glob("references*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n\n")[1:]:
            lines = block.strip().splitlines()
            mentions = [line for line in lines if line.startswith("    ")]
            sentence = "\n".join(line for line in lines if line not in mentions)
            rows.append((sentence, tuple(mention(line) for line in mentions)))
    return rows


def mention(line: str) -> tuple[list[str], str, str | None]:
    numbers, kind, date = (part.strip() for part in line.split("|"))
    return [n for n in numbers.split(" + ") if n != "-"], kind, None if date == "-" else date


def told(reference: Reference) -> tuple[list[str], str, str | None]:
    return [n.value for n in reference.numbers], reference.kind, reference.date


@pytest.mark.parametrize(("sentence", "expected"), [*TABLE, *sample()])
def test_mentions(sentence: str, expected: Expected) -> None:
    assert tuple(map(told, find_references(sentence))) == expected


@pytest.mark.parametrize(("sentence", "expected"), WEAK)
def test_known_failures(sentence: str, expected: Expected) -> None:
    """Red when one is fixed: then it belongs in the table above."""
    assert tuple(map(told, find_references(sentence))) != expected


def test_table_is_broad() -> None:
    sentences = [sentence for sentence, _ in [*TABLE, *sample()]]
    assert len(set(sentences)) == len(sentences) >= 320


def test_seed_history() -> None:
    found = find_references(SEED)
    assert [told(r) for r in found] == [
        (["3487985"], "bestuurlijke opdracht", "2022-10-11"),
        (["3496929"], "brief", None),
        (["3604012", "3614175"], "brief", "2023-06-27"),
    ]
    assert found[1].text == "Hierover is de gemeenteraad per brief geinformeerd (3496929)."
    assert [SEED[n.start : n.end] for r in found for n in r.numbers] == [
        "3487985",
        "3496929",
        "3604012",
        "3614175",
    ]


def test_year_missing_is_kept_as_printed() -> None:
    (reference,) = find_references("Op 1 november jl. is per brief (3496929) bericht.")
    assert reference.date is None
    assert reference.date_match is not None
    assert (reference.date_match.day, reference.date_match.month) == (1, 11)


FRAGMENTS = st.sampled_from(
    ["brief ", "motie ", "M23-14 ", "(3496929) ", "van 3 mei 2021 ", "op 4 juni 2022 ", "d.d. ",
     "(", ")", ". ", "Hierover ", "RIS320645 ", "/ ", "raadsbrieven ", "en ", "besluit "]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.lists(FRAGMENTS, max_size=14).map("".join)))
def test_any_text(text: str) -> None:
    references = find_references(text)
    for reference in references:
        assert 0 <= reference.start < reference.end <= len(text)
        assert all(text[n.start : n.end] == n.raw for n in reference.numbers)
        if reference.date_match:
            match = reference.date_match
            assert text[match.start : match.end] == match.raw
    assert all(a.start <= b.start for a, b in pairwise(references))


@pytest.mark.parametrize("number", ["2650771", "1751070723"])
def test_what_came_off_the_agenda_is_dated_by_that_day(number: str) -> None:
    text = f"Het raadsvoorstel {number} is op 17 maart 2023 van de agenda afgevoerd."
    found = [([n.value for n in r.numbers], r.date) for r in find_references(text)]
    assert found == [([number], "2023-03-17")]
    assert not find_references("Bel de griffie op 0746123456 of 1234567890.")


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 mei 2021 stuurde het college geen brief.",
        "Op 3 mei 2021 schreef het college dat de motie niet wordt uitgevoerd.",
        "Op 3 mei 2021 kwam de motie weer ter sprake.",
        "Op 3 mei 2021 volgde de raad het voorstel.",
        "Op 3 april 2023 vroeg de heer Smit naar de brief.",
        "De wethouder meldde op 12 april 2022 dat de motie is uitgevoerd.",
    ],
)
def test_what_was_not_made_that_day_is_no_letter(text: str) -> None:
    assert not find_references(text)


@pytest.mark.parametrize(
    ("begin", "date"), [("De beantwoording", "2018-12-19"), ("Ter beantwoording", None)]
)
def test_answers_have_the_date_of_their_deed(begin: str, date: str | None) -> None:
    said = f"{begin} van de schriftelijke vragen over de markt (3641304) kwam op 19 december 2018."
    assert [found.date for found in find_references(said)] == [date]


@pytest.mark.parametrize(
    ("told", "date"), [("in een brief", "2014-09-13"), ("aan de hand van de brief", None)]
)
def test_what_is_explained_in_a_letter_has_its_date(told: str, date: str | None) -> None:
    said = (
        f"Het college heeft dit op 13 september 2014 {told} aan de raad toegelicht (2014-364675)."
    )
    assert [found.date for found in find_references(said)] == [date]


@pytest.mark.parametrize(
    "said",
    [
        "Na behandeling van het raadsvoorstel heeft de raad dit op 3 mei 2022 vastgesteld.",
        "Na behandeling van het amendement A1 is het op 3 mei 2022 verworpen.",
        "Verzoek tot agendering van de brief die op 3 mei 2022 is ontvangen.",
        "Een toelichting op raadsvoorstel 2022-123, vastgesteld door het college op 3 mei 2022.",
        "Bij de behandeling van de motie 12 op 3 mei 2022 is deze ingetrokken.",
        # what holds from a day, and the next verb
        "De memo geldt vanaf 1 januari 2022 en is op 3 mei 2022 vastgesteld.",
        "Raadsbrief 2022-123 ging in op de vragen en is op 3 mei 2022 verzonden.",
        "De brief waarin het college begon met uitleg is op 3 mei 2022 verzonden.",
    ],
)
def test_a_deed_that_is_told_besides_has_its_day(said: str) -> None:
    assert [found.date for found in find_references(said)] == ["2022-05-03"]


@pytest.mark.parametrize("verb", ["toegezegd dat er een plan komt", "een vraag gesteld"])
def test_the_day_of_a_session_is_of_nothing_done_in_it(verb: str) -> None:
    said = f"Bij de behandeling van raadsvoorstel Z21-070031 op 28 september 2021 is {verb}."
    assert [found.date for found in find_references(said)] == [None]


def test_what_is_explained_in_a_letter_has_not_the_day_of_a_session() -> None:
    said = (
        "Het is op 10 juni 2022 in de commissie besproken en per brief door het college toegelicht."
    )
    assert find_references(said) == []
    assert find_references(said.replace(" besproken", " geweest")) == []


@pytest.mark.parametrize(
    ("row", "date"),
    [
        ("904988 Memo over de bouwkosten 26-2-2015", "2015-02-26"),
        ("26-2-2015 904988 Memo over de bouwkosten", "2015-02-26"),
        ("904988 Raadsvoorstel begroting per 26-2-2015", None),
        ("904988 Raadsvoorstel over zwemmen, in te gaan 26-2-2015", None),
        ("904988 Raadsbrief bouwkosten, behandeld in raad 26-2-2015", None),
        ("904988 Raadsbrief voortgang tot en met 26-2-2015", None),
        ("26-2-2015: de commissie besprak raadsbrief 904988", None),
        ("904988 Raadsvoorstel over het advies van de burgers 26-2-2015", "2015-02-26"),
        ("26-2-2015 Memo over de bouwkosten 904988", "2015-02-26"),
    ],
)
def test_a_row_that_begins_with_its_number_may_end_with_its_date(
    row: str, date: str | None
) -> None:
    found = {n.value: one.date for one in find_references(row) for n in one.numbers}
    assert found == {"904988": date}


@pytest.mark.parametrize(
    "row",
    [
        "19-26186 Besluit over het beschikbare budget 16 december 2019",
        "16 december 2019 Besluit over het beschikbare budget 19-26186",
    ],
)
def test_a_number_of_no_sure_shape_is_one_in_a_row(row: str) -> None:
    found = [([n.value for n in one.numbers], one.kind, one.date) for one in find_references(row)]
    assert found == [(["19-26186"], "besluit", "2019-12-16")]
    assert not find_references("In 19-26186 gevallen hielp een besluit over het budget wel.")


@pytest.mark.parametrize(
    "said",
    [
        "Openstaande toezegging: 3655001, genoteerd op 3 mei 2021.",
        "Eerst was er de toezegging met nummer 3655001; die stuurden wij u op 3 mei 2021.",
    ],
)
def test_a_clause_of_its_own_tells_the_day(said: str) -> None:
    assert [found.date for found in find_references(said)] == ["2021-05-03"]


def test_a_motion_in_the_title_of_a_memo_keeps_its_day() -> None:
    found = find_references("904988 Memo over motie van 26-2-2015")
    assert {one.kind: one.date for one in found}["motie"] == "2015-02-26"
