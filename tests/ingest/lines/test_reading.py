"""Pictures of lines go to the engine as narrow as they read well; words stay in their place."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from raadsparser.ingest.engines import OcrWord
from raadsparser.ingest.lines.crops import Crop
from raadsparser.ingest.lines.reading import (
    _asked,
    _one_mark,
    _parts,
    _placed,
    _small,
    _tight,
    _with_colon,
    usual,
)
from raadsparser.ingest.lines.wordcuts import unglued
from raadsparser.ingest.pixels.turn import Pixels


def crop(width: int, height: int = 50) -> Crop:
    """A line whose ink has no gap: words are where the engine says."""
    own = np.zeros((height, width), np.uint8)
    own[10:40, 4:-4] = 1
    return Crop((255 - 255 * own).astype(np.uint8), 100, 200, own)


@pytest.mark.parametrize(
    ("width", "asked"), [(300, 240), (599, 479), (600, 432), (1000, 720)], ids=str
)
def test_only_long_lines_are_made_narrower(width: int, asked: int) -> None:
    assert usual(crop(width)).shape == (40, asked)


def test_the_steps_of_black_and_white_print_are_smoothed_and_grey_print_is_left() -> None:
    line = crop(300, 40)
    steps = usual(line)
    assert 0 < np.count_nonzero((steps > 40) & (steps < 215)) < steps.size / 4
    grey = line.image.copy()
    grey[20, :] = 128
    as_it_was = usual(replace(line, image=grey))
    assert (as_it_was[20] == 128).all()
    assert set(np.unique(as_it_was)) == {0, 128, 255}


def test_what_is_read_again_is_as_wide_as_it_was() -> None:
    line = crop(1000)
    inside = 30 + 2 * 7  # its ink and a quarter of that above and below
    assert _tight(line).shape == (40, round(1000 * 40 / inside))
    assert _small(line).shape == (40, 640 + 8)


@pytest.mark.parametrize("width", [300, 1000])
def test_words_of_a_line_made_narrower_are_put_in_their_place(width: int) -> None:
    line = crop(width)
    picture: Pixels = usual(line)
    half = picture.shape[1] / 2
    told = [OcrWord("fietspad", 0, 0, half, 40, 0.9), OcrWord("langs", half, 0, 2 * half, 40, 0.9)]
    left, right = _placed(line, told, 1.0)
    assert abs(left.box.x1 - (100 + width / 2)) <= 1
    assert abs(right.box.x0 - (100 + width / 2)) <= 1
    assert (left.box.x0, right.box.x1) == (104, 100 + width - 4)


@pytest.mark.parametrize(
    ("text", "sure", "read"), [("|.", 0.8, ["I."]), ("|.", 0.3, []), ("|", 0.8, [])]
)
def test_a_stroke_with_a_full_stop_is_an_initial(text: str, sure: float, read: list[str]) -> None:
    told = [OcrWord(text, 0, 0, 20, 40, sure), OcrWord("Wigboldus", 60, 0, 240, 40, 0.9)]
    assert [word.text for word in _placed(crop(300), told, 1.0)] == [*read, "Wigboldus"]


@pytest.mark.parametrize(
    ("text", "sure", "read"),
    [("[]", 0.4, ["[]"]), ("{}", 0.4, ["{}"]), ("[]", 0.2, []), ("[", 0.9, []), ("][", 0.9, [])],
)
def test_brackets_that_belong_together_are_a_tick_box(
    text: str, sure: float, read: list[str]
) -> None:
    told = [OcrWord("Adviseren", 0, 0, 180, 40, 0.9), OcrWord(text, 200, 0, 240, 40, sure)]
    assert [word.text for word in _placed(crop(300), told, 1.0)] == ["Adviseren", *read]


@pytest.mark.parametrize(("text", "read"), [("22.433040", 1), ("2.4", 0), ("Ziel", 0)])
def test_a_long_number_is_no_noise_however_unsure(text: str, read: int) -> None:
    assert len(_placed(crop(300), [OcrWord(text, 0, 0, 240, 40, 0.2)], 1.0)) == read


def ink(*runs: tuple[int, int], width: int = 200) -> np.ndarray:
    """Columns of a line of which some are inked."""
    columns = np.zeros(width, dtype=bool)
    for start, end in runs:
        columns[start:end] = True
    return columns


# `De`, a narrow blank, `fractie`.
LETTERS = ((0, 12), (14, 23), (29, 34), (36, 41), (43, 52), (54, 63), (65, 69), (71, 74), (76, 85))


def test_words_run_together_are_parted_where_the_white_stands_out() -> None:
    told = unglued("Defractie", (0, 85), ink(*LETTERS), 7.0)
    assert [text for text, _, _ in told] == ["De", "fractie"]
    assert told[1][1] == 29


@pytest.mark.parametrize(("text", "parts"), [("Zietu", ["Ziet", "u"]), ("Zieta", ["Zieta"])])
def test_of_words_of_one_letter_only_one_is_parted_from_another(
    text: str, parts: list[str]
) -> None:
    letters = ((0, 12), (14, 18), (20, 29), (31, 36), (43, 52))
    assert [part for part, _, _ in unglued(text, (0, 52), ink(*letters, width=52), 7.0)] == parts


def test_words_stay_whole_where_no_white_is_like_a_blank() -> None:
    assert len(unglued("Defractie", (0, 85), ink(*LETTERS), 9.0)) == 1


def test_the_only_word_of_a_line_is_parted_by_the_width_of_its_letters() -> None:
    assert [text for text, _, _ in unglued("Defractie", (0, 85), ink(*LETTERS), None)] == [
        "De",
        "fractie",
    ]
    narrow = tuple((a - 2, b - 2) if a > 23 else (a, b) for a, b in LETTERS)
    assert len(unglued("Defractie", (0, 83), ink(*narrow), None)) == 1


@pytest.mark.parametrize(
    ("text", "runs", "parts"),
    [
        ("Watis", ((0, 42), (51, 55), (57, 66)), ["Wat", "is"]),  # letters that touch
        ("Watis", ((0, 12), (13, 22), (23, 26), (35, 45), (47, 60)), ["Wat", "is"]),
        ("van't", ((0, 11), (12, 22), (23, 34), (46, 49), (50, 56)), ["van", "'t"]),
        ("delen2", ((0, 24), (32, 35), (43, 54), (55, 65), (73, 84)), ["de", "1", "en", "2"]),
    ],
)
def test_each_part_has_the_letters_of_its_ink(
    text: str, runs: tuple[tuple[int, int], ...], parts: list[str]
) -> None:
    told = unglued(text, (0, runs[-1][1]), ink(*runs), 9.0)
    assert [part for part, _, _ in told] == parts


@pytest.mark.parametrize(
    ("text", "wide"),
    [("Terpstra", 1), ("sessie", 3), ("hetm", 3)],
    ids=["one letter", "no words", "both"],
)
def test_white_that_a_worn_letter_left_parts_no_word(text: str, wide: int) -> None:
    starts = [12 * place + 8 * (place >= wide) for place in range(len(text))]
    runs = tuple((start, start + 10) for start in starts)
    assert len(unglued(text, (0, runs[-1][1]), ink(*runs), 9.0)) == 1


def test_a_word_set_wide_stays_whole() -> None:
    loose = tuple((start, start + 8) for start in (0, 12, 26, 37, 49, 62))
    assert len(unglued("Ruimte", (0, 70), ink(*loose), 6.0)) == 1


def test_a_colon_by_itself_is_told_by_its_dots() -> None:
    dots = np.zeros((30, 4), np.uint8)
    dots[8:12], dots[20:24] = 1, 1
    assert _with_colon("1", dots) == ":"
    assert _with_colon("is", dots) == "is"
    stroke = np.zeros((30, 4), np.uint8)
    stroke[4:7], stroke[10:24] = 1, 1  # an `i`
    assert _with_colon("1", stroke) == "1"
    stroke[:] = 1
    assert _with_colon("1", stroke) == "1"


def test_brackets_before_a_stop_are_initials() -> None:
    assert _parts("[.") == ["I."]
    assert _parts("E.].") == ["E.I."]
    assert _parts("[x]") == ["[x]"]


def test_an_initial_more_is_worth_a_little_trust() -> None:
    def words(*texts: str) -> list[OcrWord]:
        return [OcrWord(text, 0, 0, 9, 9, 0.6) for text in texts]

    assert _asked(words("T.H.", "Pfoster"), words("T.J.H.", "Pfoster")) < 0
    assert _asked(words("T.H.", "Pfoster"), words("T.J.H.", "Pfosten")) > 0
    assert _asked(words("T.J.H."), words("T.H.")) > 0
    assert _asked(words("T.H."), words("A.B.H.")) > 0


@pytest.mark.parametrize("widths", [(5, 7, 7), (4, 7, 9)], ids=str)
def test_a_line_is_cut_at_its_blanks_and_not_between_letters(widths: tuple[int, int, int]) -> None:
    # Of three words in narrow and in broad letters: two pixels between letters, seven in a blank.
    own = np.zeros((50, 400), np.uint8)
    runs, x = [], 4
    for wide, count in zip(widths, (11, 13, 6), strict=True):
        start = x
        for _ in range(count):
            own[10:40, x : x + wide] = 1
            x += wide + 2
        runs.append((start, x - 2))
        x += 5
    own = own[:, : x - 1]
    line = Crop((255 - 255 * own).astype(np.uint8), 0, 0, own)
    told = [OcrWord(text, 0, 0, 1, 40, 0.9) for text in ("Startnotitie", "herinrichting", "wegen")]
    assert [(word.box.x0, word.box.x1) for word in _placed(line, told, 1.0)] == runs


@pytest.mark.parametrize(
    ("text", "read"),
    [("Portefeuttehouden(s)", ["Portefeuttehouden(s)"]), ("vun", []), ("wn1iwu2w3n", [])],
)
def test_a_long_word_is_text_however_unsure(text: str, read: list[str]) -> None:
    told = [OcrWord(text, 0, 0, 200, 40, 0.02)]
    assert [word.text for word in _placed(crop(240), told, 1.0)] == read


def test_a_question_mark_is_no_closing_quote_as_well_where_none_was_opened() -> None:
    assert _one_mark("toestellen”?", quoted=False) == "toestellen?"
    assert _one_mark("iedereen’?", quoted=True) == "iedereen’?"
    assert _one_mark("foto’s?", quoted=False) == "foto’s?"
    line = crop(600)
    told = [OcrWord("‘Waar", 0, 10, 100, 30, 0.9), OcrWord("heen’?", 200, 10, 400, 30, 0.9)]
    assert [word.text for word in _placed(line, told, 1.0)] == ["‘Waar", "heen’?"]
    assert [word.text for word in _placed(line, told[1:], 1.0)] == ["heen?"]
