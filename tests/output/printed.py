"""What is printed on the page that the tests of this folder draw on."""

from __future__ import annotations

PRINTED = {  # what is printed, and its left and baseline-top corner in points
    "/subject": ("Fietspad <Noord> & Zuid", 160.0, 60.0),
    "/zaaknummer": ("1234567", 160.0, 90.0),
    "/portfolio_holders/0": ("Noor van Dijk", 400.0, 90.0),
    "/related_letters/0/numbers/0": ("7654321", 160.0, 120.0),
    "/programme/0/text": ("Opening door de voorzitter", 160.0, 150.0),
}
