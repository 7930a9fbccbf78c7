"""The words forms print for each key, dealt to the splits so that test sees words train lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from raadsparser.bench.synth.content.lists import Split


@dataclass(frozen=True, slots=True)
class Words:
    """Labels every split may use, and those of one split only."""

    shared: tuple[str, ...]
    train: tuple[str, ...] = ()
    dev: tuple[str, ...] = ()
    test: tuple[str, ...] = ()

    def of(self, split: Split) -> tuple[str, ...]:
        return self.shared + {"train": self.train, "dev": self.dev, "test": self.test}[split]


LABELS: Mapping[str, Words] = {
    "subject": Words(("Onderwerp",), ("Onderwerp",), ("Titel",), ("Betreft", "Agendaonderwerp")),
    "zaaknummer": Words(
        ("Zaaknummer",),
        ("Zaaknummer", "Zaaknr.", "Nummer zaakdossier", "Kenmerk", "Registratienummer", "Reg.nr."),
        ("Ons kenmerk", "Voorstelnummer", "Documentnummer", "Registratienr."),
        ("Zaaknr", "Dossiernummer", "Stuknummer", "RIS-nummer", "Raadsnummer", "Onze referentie"),
    ),
    "holders": Words(
        ("Portefeuillehouder",),
        ("Portefeuillehouder(s)", "Portefeuillehouder(s)", "Wethouder"),
        ("Portefeuillehouders", "Port.H."),
        ("Verantwoordelijk portefeuillehouder", "Collegelid"),
    ),
    "portfolios": Words(
        ("Portefeuille",), ("Portefeuille(s)",), ("Programma/beleidsveld",), ("Beleidsveld",)
    ),
    "history": Words(
        ("Historie",),
        ("Historie", "Bestuurlijke achtergrond", "Toelichting"),
        ("Relevante eerdere besluiten", "Aanleiding"),
        ("Eerdere besluitvorming", "Kernboodschap", "Voorgeschiedenis"),
    ),
    "body": Words(("Vergadering",), ("Soort vergadering",), ("Commissie",), ("Vergadervorm",)),
    "date": Words(("Datum",), ("Vergaderdatum",), ("Datum vergadering",), ("Datum bijeenkomst",)),
    "date+time": Words(("Datum en tijd",)),
    "body+date": Words(("Vergadering", "Behandeling in")),
    "item": Words(("Agendapunt",), ("Agendapunt",), ("Agendanummer",), ("Punt",)),
    "chair": Words(("Voorzitter",)),
    "clerk": Words(
        ("Griffier",),
        ("Griffiemedewerker", "Griffiemedewerker"),
        ("Commissiegriffier",),
        ("Raadsgriffier", "Secretaris"),
    ),
    "room": Words(("Zaal",), ("Zaal",), ("Locatie",), ("Plaats", "Vergaderzaal")),
    "domains": Words(("Domein",), ("Domein",), ("Domein(en)",), ("Domeinen",)),
    "time": Words(("Tijd",), ("Tijd",), ("Tijdstip",), ("Van - tot",)),
    "start": Words(("Aanvang",)),
    "end": Words(("Eindtijd",), ("Einde",), (), ("Sluiting",)),
    "duration": Words(
        ("Duur",), ("Duur",), ("Bespreektijd", "Geschatte duur"), ("Ingeschatte bespreektijd",)
    ),
    "purpose": Words(
        ("Doel van de sessie",),
        ("Doel van de sessie", "Doel", "Behandeling"),
        ("Doel van de bespreking", "Actie"),
        ("Doel van de bijeenkomst", "Status bespreking", "Soort behandeling"),
    ),
    "advice": Words(
        ("Behandeladvies",),
        ("Behandeladvies", "De commissie wordt gevraagd"),
        ("Behandelvoorstel voor commissie", "Advies"),
        ("Behandelvoorstel", "De raad wordt gevraagd", "Advies presidium"),
    ),
    "programme": Words(("Programma",), ("Programma",), ("Opzet van de sessie",), ("Verloop",)),
    "speaking": Words(
        ("Spreekrecht publiek",),
        ("Spreekrecht publiek", "Spreekrecht"),
        ("Inspreken", "Meespreken"),
        ("Inspreekrecht", "Meepraten"),
    ),
    "attachments": Words(
        ("Bijlagen",),
        ("Bijlagen", "Meegestuurd"),
        ("Bijgevoegde stukken",),
        ("Meegezonden stukken", "Stukken"),
    ),
    "other/grondslag": Words(("Wettelijke grondslag",)),
    "other/reden": Words(("Reden bespreking",), ("Reden agendering",), (), ("Waarom nu",)),
    "other/extern": Words(("Uitkomsten extern advies",)),
    "other/geheimhouding": Words(("Geheimhouding",)),
    "other/andere": Words(("Uitgenodigde andere raadscommissies",)),
    "other/financieel": Words(("Financiële gevolgen",), ("Financiën",), (), ("Kosten en dekking",)),
    "other/vervolg": Words(
        ("Vervolg",), ("Vervolgproces",), ("Hoe nu verder",), ("Vervolgstappen",)
    ),
    "other/afdeling": Words(("Afdeling",), (), ("Team",), ("Organisatieonderdeel",)),
    "other/steller": Words(
        ("Behandeld door",), ("Steller",), ("Auteur",), ("Contactpersoon", "Behandelend ambtenaar")
    ),
    "other/telefoon": Words(("Telefoonnummer",), ("Telefoon",), (), ("Tel.",)),
    "other/email": Words(("E-mail",), ("Email",), (), ("E-mailadres",)),
    "other/ambtenaar": Words(
        ("Behandelend ambtenaar of indienend raadslid (naam, telefoonnummer en e-mailadres)",)
    ),
    "other/besluit": Words(("Datum besluit",), (), ("Datum collegebesluit",), ("Besluit college",)),
    "other/status": Words(("Status",), (), ("Openbaarheid",), ("Vertrouwelijkheid",)),
}


def label_for(rng: Random, key: str, split: Split) -> str:
    """A label of the split for a key."""
    return rng.choice(LABELS[key].of(split))
