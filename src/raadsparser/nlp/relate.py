"""Groups numbers, kinds and dates of a text into related letters, by three small questions.

Do two numbers name one document? Which noun, in this sentence or the one before, says what
a number is of? Which date is the document's? Each is asked of the ranker.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from raadsparser.nlp import features, labels
from raadsparser.nlp.example import Letter
from raadsparser.nlp.kinds import Noun, noun_of
from raadsparser.nlp.ranker import Question, Ranker
from raadsparser.nlp.scene import Place, Scene


@dataclass(frozen=True, slots=True)
class Related:
    """A letter that the model finds: places in the list of spans, and how likely each part is.

    `kind` is None where the kind is said by no noun (`implicit` then names it); `sure` are
    the chances of the kind and of the date (or of there being none).
    """

    numbers: tuple[int, ...]
    kind: int | None
    date: int | None
    implicit: str | None
    kind_chance: float
    date_chance: float


def relate(scene: Scene, ranker: Ranker) -> list[Related]:
    """The letters of a text, in the order in which their first part stands."""
    found = [_letter(scene, group, ranker) for group in _groups(scene, ranker)]
    used = {letter.kind for letter in found}
    alone = (kind for kind in scene.of(labels.KIND) if kind.index not in used)
    found += [letter for kind in alone if (letter := _dated_kind(scene, kind, ranker))]
    return sorted(found, key=_first)


def _first(letter: Related) -> int:
    return min([*letter.numbers, *(p for p in (letter.kind, letter.date) if p is not None)])


def _groups(scene: Scene, ranker: Ranker) -> list[list[Place]]:
    groups: list[list[Place]] = []
    together = {
        (a.index, b.index)
        for a, b in scene.neighbours(scene.numbers)
        if _parted_by_stroke(scene, a, b)
        or ranker.probabilities(join_question(scene, a, b))[1] > 0.5
    }
    for number in scene.numbers:
        if groups and (groups[-1][-1].index, number.index) in together:
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _parted_by_stroke(scene: Scene, one: Place, other: Place) -> bool:
    """`3604012 / 3614175`: a letter's two numbers, also after a plural."""
    between = scene.text[scene.spans[one.index].end : scene.spans[other.index].start]
    return between.strip() == "/"


def _letter(scene: Scene, group: Sequence[Place], ranker: Ranker) -> Related:
    number = group[0]
    kinds = scene.near(labels.KIND, number)
    chances = ranker.probabilities(kind_question(scene, number, kinds))
    best = max(range(len(chances)), key=chances.__getitem__)
    kind = kinds[best] if best < len(kinds) else None
    implicit = features.IMPLICIT[best - len(kinds)] if kind is None else None
    date, chance = _date(scene, number, kind, ranker)
    numbers = tuple(n.index for n in group)
    noun = kind.index if kind else None
    return Related(numbers, noun, date, implicit, chances[best], chance)


def _dated_kind(scene: Scene, kind: Place, ranker: Ranker) -> Related | None:
    """A document named by its kind and date alone; a nota or a visie never is."""
    if noun_at(scene, kind).group in {"topic", "label"}:
        return None
    date, chance = _date(scene, None, kind, ranker)
    return Related((), kind.index, date, None, 1.0, chance) if date is not None else None


def _date(
    scene: Scene, number: Place | None, kind: Place | None, ranker: Ranker
) -> tuple[int | None, float]:
    anchor = number or kind
    dates = scene.near(labels.DATE, anchor) if anchor else []
    if not dates:
        return None, 1.0
    chances = ranker.probabilities(date_question(scene, number, kind, dates))
    best = max(range(len(chances)), key=chances.__getitem__)
    return (dates[best].index if best < len(dates) else None), chances[best]


def noun_at(scene: Scene, kind: Place) -> Noun:
    """What the noun at a place means."""
    span = scene.spans[kind.index]
    return noun_of(scene.text[span.start : span.end])


def join_question(scene: Scene, one: Place, other: Place) -> Question:
    """Answers: apart, together."""
    rows = _rows(features.join_features(scene, one, other), "j")
    return Question((_rows(["apart"], "j"), rows))


def kind_question(scene: Scene, number: Place, kinds: Sequence[Place]) -> Question:
    """Answers: each noun, then each kind that can be said without one."""
    nouns = [
        _rows(features.kind_features(scene, number, kind, noun_at(scene, kind)), "k")
        for kind in kinds
    ]
    implied = [
        _rows(features.implied_features(scene, number, kind), "k")
        + _bag_rows(scene, number.sentence, f"k:i:{kind}|w=")
        for kind in features.IMPLICIT
    ]
    return Question((*nouns, *implied))


def date_question(
    scene: Scene, number: Place | None, kind: Place | None, dates: Sequence[Place]
) -> Question:
    """Answers: each date, then none."""
    anchor = number or kind
    undated = _rows(features.undated_features(scene, number, kind), "d")
    if anchor is None:
        dated = [_rows(features.date_features(scene, number, kind, date), "d") for date in dates]
        return Question((*dated, undated))
    dated = [
        _rows(features.date_features(scene, number, kind, date), "d")
        + _bag_rows(scene, date.sentence, "d:w=", f"|{features.side(anchor, date)}")
        for date in dates
    ]
    return Question((*dated, undated + _bag_rows(scene, anchor.sentence, "d:u|w=")))


def _rows(made: Iterable[str], name: str) -> tuple[int, ...]:
    head = name + ":"
    return tuple([features.row(head + feature) for feature in made])


def _bag_rows(scene: Scene, sentence: int, head: str, tail: str = "") -> tuple[int, ...]:
    """The words of a sentence as features, `head` and `tail` around each."""
    return scene.kept(
        (sentence, head, tail),
        lambda: tuple([features.row(head + word + tail) for word in scene.bag(sentence)]),
    )


def questions(scene: Scene, letters: Sequence[Letter]) -> list[Question]:
    """All questions of a text whose letters are known, with their right answers."""
    return [
        *_join_questions(scene, letters),
        *(question for letter in letters for question in _letter_questions(scene, letter)),
        *_lone_questions(scene, letters),
    ]


def _join_questions(scene: Scene, letters: Sequence[Letter]) -> list[Question]:
    home = {n: place for place, letter in enumerate(letters) for n in letter.numbers}
    return [
        Question(
            join_question(scene, a, b).answers,
            int(home.get(a.index, -1) == home.get(b.index, -2)),
        )
        for a, b in scene.neighbours(scene.numbers)
    ]


def _letter_questions(scene: Scene, letter: Letter) -> list[Question]:
    found = []
    kind = scene.places[letter.kind] if letter.kind is not None else None
    number = scene.places[letter.numbers[0]] if letter.numbers else None
    if number is not None:
        kinds = scene.near(labels.KIND, number)
        known = [p.index for p in kinds]
        right = known.index(letter.kind) if letter.kind in known else None
        if letter.kind is None and letter.implicit in features.IMPLICIT:
            right = len(kinds) + features.IMPLICIT.index(letter.implicit)
        if right is not None:
            found.append(Question(kind_question(scene, number, kinds).answers, right))
    anchor = number or kind
    dates = scene.near(labels.DATE, anchor) if anchor else []
    if dates:
        known = [p.index for p in dates]
        right = len(dates) if letter.date is None else None
        right = known.index(letter.date) if letter.date in known else right
        if right is not None:
            found.append(Question(date_question(scene, number, kind, dates).answers, right))
    return found


def _lone_questions(scene: Scene, letters: Sequence[Letter]) -> list[Question]:
    """Nouns that stand for no document: they have no date."""
    used = {letter.kind for letter in letters}
    found = []
    for kind in scene.of(labels.KIND):
        dates = scene.near(labels.DATE, kind)
        if kind.index not in used and dates:
            question = date_question(scene, None, kind, dates)
            found.append(Question(question.answers, len(dates)))
    return found
