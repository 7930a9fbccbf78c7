"""Names as OCR gives them, and as they were printed."""

from __future__ import annotations

import pytest

from raadsparser.extract.names.initials import with_initial
from raadsparser.extract.names.slots import parse_persons


@pytest.mark.parametrize(
    ("read", "printed"),
    [
        # dots and blanks lost at the initials
        ("MH. Peters", ["M.H. Peters"]),
        # an I read as a small l, before what no such word begins with
        ("llic-Bouchibti", ["Ilic-Bouchibti"]),
        ("F.). Raaijmakers", ["F.J. Raaijmakers"]),
        ("RE]. ter Reitema", ["R.E.J. ter Reitema"]),
        ("c-W.J. Gabor", ["C.W.J. Gabor"]),
        ("Wethouder-Kees Hegeman", ["Kees Hegeman"]),
        ("Kees-Jan Hegeman", ["Kees-Jan Hegeman"]),
        ("Anne-lris de lngh", ["Anne-Iris de Ingh"]),
        ("lJsbrand Visser", ["IJsbrand Visser"]),
        ("Jan la Fontaine", ["Jan la Fontaine"]),
        ("GJ.B. van der Laan", ["G.J.B. van der Laan"]),
        ("EP. Nijkamp", ["E.P. Nijkamp"]),
        ("J.PM. Smit", ["J.P.M. Smit"]),
        ("G.ter Haar", ["G. ter Haar"]),
        ("HA.te Riele", ["H.A. te Riele"]),
        ("A.B.Jansen", ["A.B. Jansen"]),
        ("L Timmerman", ["L. Timmerman"]),
        ("J de Vries", ["J. de Vries"]),
        ("EW van Rhijn", ["E.W. van Rhijn"]),
        ("SN J. Telgen", ["S.N.J. Telgen"]),
        ("G J.B. van der Laan", ["G.J.B. van der Laan"]),
        ("E‚N. Terpstra", ["E.N. Terpstra"]),
        ("mevrouw A.M, de Wit", ["A.M. de Wit"]),
        ("zing. B. Hoogenboom, drs. K. Vos", ["B. Hoogenboom", "K. Vos"]),
        ("B). Veldhuis-Kroeze", ["B.J. Veldhuis-Kroeze"]),
        # an I read as something else
        ("Ml. Geerdink", ["M.I. Geerdink"]),
        ("M.l. van der Geer", ["M.I. van der Geer"]),
        ("LH. Höfte", ["I.H. Höfte"]),
        ("LW. Peters, J. Zandstra", ["I.W. Peters", "J. Zandstra"]),
        ("1.H. Höfte", ["I.H. Höfte"]),
        ("1J.K. Höfte", ["I.J.K. Höfte"]),
        ("1J.K. Smit\n2K.L. Bos", ["J.K. Smit", "K.L. Bos"]),
        ("lJ.K. Höfte", ["I.J.K. Höfte"]),
        ("l. de Vries", ["I. de Vries"]),
        ("Lisa Smit, tel. 06-12345678, l.smit@soest.nl", ["Lisa Smit"]),
        ("L.H. Höfte", ["L.H. Höfte"]),
        ("lda Lammertsma", ["Ida Lammertsma"]),
        # marks and stamps
        ("Marieke:Klein Breteler", ["Marieke Klein Breteler"]),
        ("wethouder Tjeerd -\n: Boonstra, wethouder", ["Tjeerd Boonstra"]),
        ("J. Höfte GRIFFIE", ["J. Höfte"]),
        # a name goes on after the line end
        ("Geert Wiegers (wethouder), Jelle\nop den Camp (wethouder)",
         ["Geert Wiegers", "Jelle op den Camp"]),
        ("Piet\nvan der Berg, Jan Smit", ["Piet van der Berg", "Jan Smit"]),
        ("A. Smit, ing. Piet-Hein\nSchreurs", ["A. Smit", "Piet-Hein Schreurs"]),
        ("M. Smit en ir. AJ.\nSchreurs en K. Vos", ["M. Smit", "A.J. Schreurs", "K. Vos"]),
        # left as they are
        ("J. Smit, Vos\nK. Bos", ["J. Smit", "Vos", "K. Bos"]),
        ("Vos\nBos", ["Vos", "Bos"]),
        ("Jan de Vries -\nPiet Bakker", ["Jan de Vries", "Piet Bakker"]),
        ("A. de Vries\nH. van Dijk", ["A. de Vries", "H. van Dijk"]),
        ("IJ. de Vries", ["IJ. de Vries"]),
        ("J.Th. Jansen", ["J.Th. Jansen"]),
        ("J.Chr. de Wit", ["J.Chr. de Wit"]),
        ("Ropden Camp", ["Ropden Camp"]),
        ("JAN DE VRIES", ["JAN DE VRIES"]),
        ("1. Jan de Vries", ["Jan de Vries"]),
    ],
)  # fmt: skip
def test_name(read: str, printed: list[str]) -> None:
    assert [person.name for person in parse_persons(read)] == printed


def test_raw_is_what_was_read() -> None:
    (person,) = parse_persons("wethouder MH. Peters")
    assert (person.raw, person.name) == ("MH. Peters", "M.H. Peters")


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("1. Bruins Slot", "I. Bruins Slot"),
        ("1. wethouder Bruins Slot", "1. wethouder Bruins Slot"),
        ("1. Bruins Slot\n2. De Wit", "1. Bruins Slot\n2. De Wit"),
        ("de heer 1. Smit", "de heer I. Smit"),
        ("l. Bruins Slot", "I. Bruins Slot"),
        ("1 de Fiers", "I. de Fiers"),  # no name begins with a small letter
        ("1 de Fiers\n2 van Dam", "1 de Fiers\n2 van Dam"),
        ("1 Anna de Fiers", "1 Anna de Fiers"),
        ("1 van de wethouders", "1 van de wethouders"),
        ("Wethouder B, Roefs", "Wethouder B. Roefs"),
        ("B, van der Roefs, J. Smit", "B. van der Roefs, J. Smit"),
        ("Rog, M, Roduner, F", "Rog, M, Roduner, F"),
    ],
)
def test_a_figure_that_numbers_nobody_is_an_initial(text: str, whole: str) -> None:
    assert with_initial(text) == whole


def test_no_dot_is_lost_that_was_printed() -> None:
    assert with_initial("1 de Fiers", printed=True) == "1 de Fiers"
    assert [person.name for person in parse_persons("1 de Fiers", printed=True)] == ["de Fiers"]
