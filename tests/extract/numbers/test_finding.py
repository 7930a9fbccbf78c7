"""Document numbers: the shapes in use, what is none, and the repair of a labelled one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from raadsparser.extract.numbers.finding import find_numbers, parse_case_number

SHAPES = [
    "Z/20/43414",
    "Z/18/301688",
    "Z-20-43343",
    "Z-21-81862",
    "Z15-72125",
    "Z2022-004711",
    "Z/14/000757/742",
    "ZD2018-000085",
    "2013-014515",
    "2021-022512",
    "2020-08-009557",
    "2021/87667",
    "2023/1894457",
    "21.000736",
    "24.0012345",
    "R23.000098",
    "RV/12/0123",
    "0000141704",
    "2009035092",
    "07UIT05041",
    "DSO/10860479",
    "RIS320814",
    "RIS 320645",
    "VN2021-004340",
    "AD2021-015513",
    "BD2012-002271",
    "NO20-05768/UIT-20-12594",
    "NW20-11402-UIT-20-19801",
    "CE20-07174",
    "WOB20-00010",
    "2018-11423",
    "674491",
    "202015352/8750477",
    "2021-0000048903",
    "1903483/01",
    "BB 113666/17 WOB",
    "BBR / 21206193",
    "3641304",
    "22bb006629",
    "12G200040",
    "2021-RAAD-00018",
    "2021-267",
    "2026-069",
    "M23-14",
    "M13.89",
    "A13.42",
    "TA 2017-001216",
    "REG.1245",
    "VB-220",
]


@pytest.mark.parametrize("number", SHAPES)
@pytest.mark.parametrize("frame", ["{}", "Zie ook {} van het college.", "de brief ({}).", "{},"])
def test_shapes_are_found_whole(number: str, frame: str) -> None:
    text = frame.format(number)
    assert [n.value for n in find_numbers(text)] == [number]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(3604012 / 3614175)", ["3604012", "3614175"]),
        ("(3604012/3614175)", ["3604012", "3614175"]),
        ("brief UITG/ 16/8396 en 7020287 /01", ["UITG/16/8396", "7020287/01"]),
        ("RV/13 /33075 (raad/2016/ 6)", ["RV/13/33075", "raad/2016/6"]),
        ("met als nummer GRIF-201 1-853 uitte", ["GRIF-2011-853"]),
        ("nummer INT-1 1-9907 en 1 1UIT02476", ["INT-11-9907", "11UIT02476"]),
        ("de motie met nummer M1 1.510 (16 december 2011)", ["M11.510"]),
        ("geregistreerd als TOEZO9.814, kan", ["TOEZ09.814"]),
        ("met brief L5UIT03456 van", ["15UIT03456"]),
        ("met raadsinformatiebrief 1 149406 en (1 149407)", ["1149406", "1149407"]),
        ("zaak 201522047 /4758574 is", ["201522047/4758574"]),
        ("de brief (201 1U06141) bevat", ["2011U06141"]),
        ("brief raad/2019,669 en RV12,0615 van", ["raad/2019/669", "RV12.0615"]),
        ("de brief (RIS Z19122) ligt", ["RIS 219122"]),
        ("Bestuurlijke opdracht 18298 regelt wie", ["18298"]),
        ("Een besluit van het bestuur, 25216, maakte", ["25216"]),
        ("motie nr. 884", ["884"]),
        ("motie 1417.18", ["1417.18"]),
        ("motie nr. 145.21", ["145.21"]),
        ("motie 139: Laatste woord", ["139"]),
        ("Motie 15-A-1", ["15-A-1"]),
        ("Motie B.1 (HvDH)", ["B.1"]),
        ("toezegging 789", ["789"]),
        ("stuk nr. 13031", ["13031"]),
        ("Volgnummer 322", ["322"]),
        ("Jaar 2020 Afdeling 1 Nummer 1032", ["1032"]),
        ("Registratienr.: 4734", ["4734"]),
        ("(23207)", ["23207"]),
        ("de brief 8P-2013-935 van", ["BP-2013-935"]),
        ("Kenmerk: 2021/87667 1/8", ["2021/87667"]),
        ("3487985 van 11-10-2022 om 19.30 uur", ["3487985"]),
    ],
)
def test_numbers_in_context(text: str, expected: list[str]) -> None:
    assert [n.value for n in find_numbers(text)] == expected


def test_a_serial_that_goes_on_from_a_year_is_no_phone() -> None:
    found = parse_case_number("2022-0330852092")
    assert found is not None
    assert found.value == "2022-0330852092"


@pytest.mark.parametrize(
    "text",
    [
        "06 13 84 71 50",
        "06-13847150",
        "06.13847150",
        "0612345678",
        "020-6349924",
        "(020) 634 99 24",
        "074 - 245 98 76",
        "tel. 6349924",
        "14 020",
        "+31 74 2459876",
        "2022",
        "2022-2026",
        "2022 - 2026",
        "begroting 2022/23",
        "€ 849.331",
        "€ 3641304,00",
        "12.500 euro",
        "3641304 euro",
        "2,5 miljoen",
        "1.234.567",
        "4.567.890,50",
        "1011 PN",
        "7551EC Hengelo",
        "12%",
        "artikel 147a",
        "artikel 2.12",
        "Kerkstraat 12",
        "12-3-2020",
        "26 september 2023",
        "19.30 - 21.00",
        "250000 m2",
        "120000 inwoners",
        "25 000 woningen",
        "agendapunt nr. 4",
        "de nota 25000 inwoners",
        "het boekjaar is vastgesteld (nr. 2021-22)",
        "brief met nummer 2025/26",
        "de nota 9876 van het college",
        "bestuurlijke opdracht 12500 aan het college",
        "een memorandum 12525 te besteden",
        "het rapport 12525 extra voor sport",
        "de lening van EUR25,000 en USD12,500",
        "een motor van KW10,500 en CO20,500",
        "motie 1.510 euro",
        "besluit 1 149406 euro",
        "zaal U12, 500 stoelen",
        "motie 3 mei 2022",
        "moties 12 keer",
        "ISBN 9789012345678",
        "KvK 12345678",
        "info@hengelo1234567.nl",
        "https://ris.hengelo.nl/1234567",
        "Raadzaal 1.02",
        "",
    ],
)
def test_no_numbers(text: str) -> None:
    assert [n.value for n in find_numbers(text)] == []


@pytest.mark.parametrize(
    ("slot", "value", "repaired"),
    [
        ("3641304", "3641304", False),
        ("‘ 3641304", "3641304", False),
        (": 3641304.", "3641304", False),
        ("_CE18-03658", "CE18-03658", False),
        ("| Z/20/43414 |", "Z/20/43414", False),
        ("2021/87667 1/8", "2021/87667", False),
        ("3641304 d.d. 12 mei 2023", "3641304", False),
        ("3641304 06-12345678", "3641304", False),
        ("BBR / 21206193", "BBR / 21206193", False),
        ("674491", "674491", False),
        ("4734", "4734", False),
        ("SB 1234", "SB 1234", False),
        ("ABC.12x9", "ABC.12x9", False),
        ("36413O4", "3641304", True),
        ("364I3O4", "3641304", True),
        ("364 1304", "3641304", True),
        ("364130 4", "3641304", True),
        ("0000 141704", "0000141704", True),
        ("Z/2O/43414", "Z/20/43414", True),
        ("Z/20/ 43414", "Z/20/43414", True),
        ("2/22/123456", "Z/22/123456", True),
        ("22022-123456", "Z2022-123456", True),
        ("l1G202077", "11G202077", True),
        ("Z-18-4,2695", "Z-18-42695", True),
        ("NW20-114,02-UIT-20-19832", "NW20-11402-UIT-20-19832", True),
        ("VN2O21-004340", "VN2021-004340", True),
        ("VN2021 004340", "VN2021-004340", True),
        ("ZI24/59455", "Z/24/59455", True),
        ("Z:24/59455", "Z/24/59455", True),
        ("Z/16l3742B4", "Z/16/374284", True),
        ("VL/27 774", "VL/27774", True),
        ("72020-0005702", "Z2020-0005702", True),
        ("RV12,0615", "RV12.0615", True),
        ("INT 21 3070", "INT-21-3070", True),
        ("RB-14 2021", "RB-14", False),
        ("RAAD 12 2023", "RAAD 12", False),
        ("FOTO3.123", "FOTO3.123", False),
        ("ISO9-001", "ISO9-001", False),
        ("ECHO2/100", "ECHO2/100", False),
        ("RV.O9.814", "RV.09.814", True),
        ("2025/26", "2025/26", False),
        ("Z/16l374264", "Z/16/374264", True),
        ("2021l54924", "2021/54924", True),
        ("Z/15/1660|8", "Z/15/166018", True),
        ("244990|", "2449901", True),
        ("8P-2021-730", "BP-2021-730", True),
        ("RO7.561174", "R07.561174", True),
        ("RO07.561174", "RO07.561174", False),
        ("DS0/2352454", "DSO/2352454", True),
        ("D492247", "D492247", False),
        ("INT123456", "INT123456", False),
        ("Z641304", "2641304", True),
        ("TOËZ20.324", "TOEZ20.324", True),
    ],
)
def test_labelled_number(slot: str, value: str, repaired: bool) -> None:
    found = parse_case_number(slot)
    assert found is not None
    assert (found.value, found.repaired) == (value, repaired)
    assert slot[found.start : found.end] == found.raw


@pytest.mark.parametrize("slot", ["", "n.v.t.", "12 mei 2023", "geen", "‘ _", "2022-2026"])
def test_no_labelled_number(slot: str) -> None:
    assert parse_case_number(slot) is None


def test_repair_costs_certainty() -> None:
    clean, spoilt = parse_case_number("3641304"), parse_case_number("36413O4")
    assert clean is not None
    assert spoilt is not None
    assert spoilt.certainty < clean.certainty
    assert spoilt.raw == "36413O4"


PIECES = st.lists(
    st.sampled_from(["Z", "/", "-", "20", "43414", "3641304", " ", "O", "l", "nr.", ".", "RIS"]),
    max_size=12,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), PIECES))
def test_any_text(text: str) -> None:
    found = find_numbers(text)
    for number in found:
        assert text[number.start : number.end] == number.raw
        assert any(c.isdigit() for c in number.value)
    assert all(a.end <= b.start for a, b in pairwise(found))
    slot = parse_case_number(text)
    assert slot is None or text[slot.start : slot.end] == slot.raw


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(SHAPES), st.sampled_from(["‘ {}", "{} |", "_{}", "{}.", ": {}", '"{}"']))
def test_marks_around_a_labelled_number_go(number: str, frame: str) -> None:
    found = parse_case_number(frame.format(number))
    assert found is not None
    assert found.value == number


def test_a_motion_is_counted_with_a_nought_where_another_is() -> None:
    found = find_numbers("Na motie M01 is motie MO2 aangenomen.")
    assert [number.value for number in found] == ["M01", "M02"]


def test_noughts_that_came_as_letters_are_all_noughts() -> None:
    found = find_numbers("onder OOUITO2476 van 2 mei 2000 en OOGST2019")
    assert [number.value for number in found] == ["00UIT02476"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("Op 4 mei is motie MO8.32 aangenomen.", "M08.32"), ("Motie MO2 is aangenomen.", "MO2")],
)
def test_a_named_number_whose_nought_was_read_as_a_letter(text: str, value: str) -> None:
    assert [number.value for number in find_numbers(text)] == [value]


@pytest.mark.parametrize(
    ("text", "number"), [("memo DO12345", "DO12345"), ("motie MO8.32", "M08.32")]
)
def test_a_round_letter_is_a_nought_only_before_a_decimal(text: str, number: str) -> None:
    found = find_numbers(f"Op 4 mei is {text} aangenomen.")
    assert [match.value for match in found] == [number]


@pytest.mark.parametrize("party", ["D66", "JA21", "50PLUS"])
def test_the_name_of_a_party_is_no_number(party: str) -> None:
    text = f"Beantwoording schriftelijke vragen {party} d.d. 21-11-2015, nummer RIS769157."
    assert [number.value for number in find_numbers(text)] == ["RIS769157"]


def test_a_number_may_hold_the_name_of_a_party() -> None:
    found = find_numbers("Motie 2022-D66-03 van 3 mei 2022")
    assert [number.value for number in found] == ["2022-D66-03"]
