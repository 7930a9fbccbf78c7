"""Profiles are data: checked on load, merged with what they extend, added to by users."""

from __future__ import annotations

from pathlib import Path

import pytest

from raadsparser import parse_text
from raadsparser.errors import ProfileError
from raadsparser.profiles import load_profiles


def test_the_shipped_profiles_load() -> None:
    assert set(load_profiles()) >= {"generic", "hengelo", "amsterdam"}


def test_a_profile_has_the_words_of_the_one_it_extends() -> None:
    profiles = load_profiles()
    assert set(profiles["generic"].labels["subject"]) <= set(profiles["hengelo"].labels["subject"])
    assert "Politieke Markt A" in profiles["hengelo"].meeting.bodies


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('name = "x"\ntitle = "X"\ncolour = "red"', "colour"),
        ('name = "x"\ntitle = "X"\n[labels]\nsubjekt = ["Onderwerp"]', "labels.subjekt"),
        ('name = "x"\ntitle = "X"\n[meeting]\nrooms = "Raadzaal"', "meeting.rooms"),
        ('name = "X y"\ntitle = "X"', "name"),
        ('title = "X"', "name"),
        ('name = "x"\ntitle =', "not valid TOML"),
        ('name = "x"\ntitle = "X"\nextends = "nowhere"', "nowhere"),
    ],
    ids=["key", "label", "type", "pattern", "absent", "syntax", "extends"],
)
def test_a_wrong_profile_is_an_error_that_names_the_place(
    tmp_path: Path, text: str, says: str
) -> None:
    (tmp_path / "x.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError, match=says):
        load_profiles([tmp_path])


def test_a_profile_can_drop_words_of_the_one_it_extends(tmp_path: Path) -> None:
    (tmp_path / "dorp.toml").write_text(
        'name = "dorp"\ntitle = "Dorp"\nextends = "generic"\n[labels]\ndrop = ["Kenmerk"]\n',
        encoding="utf-8",
    )
    words = load_profiles([tmp_path])["dorp"].labels["zaaknummer"]
    assert "Kenmerk" not in words
    assert "Zaaknummer" in words


def test_a_folder_that_is_absent_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ProfileError, match="no such profile folder"):
        load_profiles([tmp_path / "away"])


def test_a_users_own_profile_adds_its_labels(tmp_path: Path) -> None:
    (tmp_path / "dorp.toml").write_text(
        """
        name = "dorp"
        title = "Gemeente Dorp"
        extends = "generic"
        municipality = "Dorp"
        [match]
        landmarks = ["Praatavond", "Wie vertelt erover"]
        [labels]
        subject = ["Waar gaat het over"]
        portfolio_holders = ["Wie vertelt erover"]
        """,
        encoding="utf-8",
    )
    text = (
        "Praatavond\nWaar gaat het over: Een nieuw dorpshuis\n"
        "Wie vertelt erover: Anna de Vries\nZaal: Raadzaal\nSpreekrecht: ja\n"
        "Behandeladvies: Ter bespreking\n"
    )
    (sheet,) = parse_text(text, profile_dirs=(tmp_path,), profile="dorp")
    assert (sheet.profile, sheet.subject) == ("dorp", "Een nieuw dorpshuis")
    assert sheet.portfolio_holder == "Anna de Vries"


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        (
            "Politieke Markt\nOnderwerp Fietspad\nHistorie Er was eens.\n"
            "Griffiemedewerker Jan Smit\n"
            "Doel van de sessie\nBeeldvorming\nBehandeladvies\nBespreken\n"
            "Spreekrecht publiek\nja\n",
            "hengelo",
        ),
        (
            "Gemeente Amsterdam\nVoordracht voor de Commissie WB van 03 maart 2021\n"
            "Ter bespreking\n"
            "Portefeuille Wonen\nOnderwerp\nFietspad\nDe commissie wordt gevraagd\n"
            "Kennis te nemen\n"
            "Wettelijke grondslag\nn.v.t.\nBestuurlijke achtergrond\nEr was eens.\n"
            "Reden bespreking\nn.v.t.\n",
            "amsterdam",
        ),
        (
            "Onderwerp: Fietspad\nKenmerk: 2021/87667\nLocatie: Burgerzaal\n"
            "Wethouder: Anna de Vries\n"
            "Behandelvoorstel: Bespreken\nInspreken: ja\n",
            "generic",
        ),
    ],
    ids=["hengelo", "amsterdam", "generic"],
)
def test_the_profile_whose_landmarks_show_is_taken(text: str, profile: str) -> None:
    assert [sheet.profile for sheet in parse_text(text)] == [profile]
