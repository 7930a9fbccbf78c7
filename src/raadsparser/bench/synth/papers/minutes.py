"""Minutes of a meeting: who was there, and who said what on each item."""

from __future__ import annotations

from raadsparser.bench.synth.content.dates import WITH_YEAR
from raadsparser.bench.synth.content.history import running_text
from raadsparser.bench.synth.content.lists import section, words
from raadsparser.bench.synth.content.names import person
from raadsparser.bench.synth.papers._paper import Desk, Paper
from raadsparser.bench.synth.rows import Flow

_VERBS = (
    "vraagt of het verstandig is om",
    "pleit ervoor om",
    "is er niet voor om",
    "wil weten wie besluit om",
)


def draw(desk: Desk) -> None:
    look, rng = desk.look, desk.rng
    flow = desk.flow()
    body = rng.choice(section("meeting_bodies", desk.split))
    title = rng.choice(("Verslag", "Notulen", "Besluitenlijst", "Conceptverslag"))
    desk.paragraph(flow, f"{title} {body} van {WITH_YEAR['long'](desk.day)}", look.title)
    people = [person(rng, desk.split).formal for _ in range(8)]
    desk.paragraph(flow, f"Voorzitter: {people[0]}")
    desk.paragraph(flow, f"Griffier: {people[1]}")
    desk.paragraph(flow, "Aanwezig: " + ", ".join(people[2:]))
    for number in range(1, rng.randint(4, 7)):
        _item(desk, flow, number)
    desk.paragraph(flow, f"De voorzitter sluit de vergadering om {rng.randint(20, 23)}.15 uur.")


def _item(desk: Desk, flow: Flow, number: int) -> None:
    look, rng, voice = desk.look, desk.rng, desk.another_topic()
    flow.need(5 * look.body.line_height)
    subject = "Opening" if number == 1 else voice.say("onderwerp")
    desk.paragraph(flow, f"{number}. {subject}", look.body.but(bold=True))
    if number == 1:
        desk.paragraph(flow, "De voorzitter opent de vergadering en heet allen welkom.")
        return
    for _ in range(rng.randint(1, 4)):
        who = person(rng, desk.split)
        party = rng.choice(words("parties"))
        said = (
            f"{rng.choice(('De heer', 'Mevrouw'))} {who.last_alone} ({party}) {rng.choice(_VERBS)}"
        )
        desk.paragraph(flow, voice.fill(f"{said} {{maatregel}}."))
    for text in running_text(voice, desk.register, desk.day, rng.randint(0, 1)):
        desk.paragraph(flow, text.text)


PAPER = Paper("minutes", draw, within=1)
