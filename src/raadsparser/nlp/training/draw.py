"""Draws examples from the grammar: templates expanded, slots filled, every span noted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from random import Random

from raadsparser.bench.synth.content import phrases
from raadsparser.bench.synth.content.facts import builtins
from raadsparser.extract.references.nouns import find_kind_nouns
from raadsparser.nlp import labels
from raadsparser.nlp.example import Example, Letter, Span, joined
from raadsparser.nlp.training import values
from raadsparser.nlp.training.lists import Split, portion, sections
from raadsparser.nlp.training.sheets import sheet_templates
from raadsparser.nlp.wordlists import word_class

_RULE = re.compile(r"\{([a-z_]+\d?)(?:#(\d))?(\^?)\}")
_DOUBLED = re.compile(r",(?=\s?[,.;:)])")  # a rule that ends in a pause, before another
_CHOICE = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(
    r"\{(?P<name>A|KS|K|N|PT|PL|P|O|L|B|D)(?P<of>\d*)(?P<two>d?)(?P<up>\^?)(?:=(?P<said>[a-z]+))?"
    r"(?::(?P<fixed>[^}]+))?\}"
)
_REFERRING = {"ref", "refnd", "refd", "bare"}
_LABEL = {
    "P": labels.PERSON,
    "O": labels.ORGANISATION,
    "B": labels.ORGANISATION,
    "PT": labels.PARTY,
    "PL": labels.PLACE,
    "L": labels.LAW,
}
DEALT = ("ref", "refnd", "refd", "zin", "vervolg", "naam")
"""Sections whose templates are dealt out over the splits; the others are everybody's."""

_PLAIN = {"bedrag", "telefoon", "postcode", "aantal"}
_TOPIC_SPLIT: dict[Split, Split] = {"train": "train", "dev": "dev", "test": "dev"}


@dataclass(slots=True)
class _Document:
    """What is known of one document while its sentence is filled."""

    kind: values.Kind
    when: date
    kind_span: int | None = None
    date_span: int | None = None
    implicit: str | None = None
    numbers: list[int] = field(default_factory=list)


def draw(rng: Random, split: Split) -> Example:
    """One to four sentences of the split's own templates, as one paragraph."""
    count = rng.choice((1, 1, 1, 2, 2, 3, 4))
    examples = [_Filling(rng, split, _picked(rng, split)).fill() for _ in range(count)]
    return joined([ended(example) for example in examples])


def with_plain_nouns(example: Example) -> Example:
    """The example with the nouns for documents that its templates print as plain words."""
    taken = [(span.start, span.end) for span in example.spans]
    extra = [
        (Span(noun.start, noun.end, labels.KIND), noun.kind)
        for noun in find_kind_nouns(example.text)
        if noun.group != "label" and not any(a < noun.end and noun.start < b for a, b in taken)
    ]
    if not extra:
        return example
    every = [*zip(example.spans, example.values, strict=True), *extra]
    order = sorted(range(len(every)), key=lambda place: every[place][0].start)
    moved = {old: new for new, old in enumerate(order)}
    letters = (
        replace(
            letter,
            numbers=tuple(moved[n] for n in letter.numbers),
            kind=None if letter.kind is None else moved[letter.kind],
            date=None if letter.date is None else moved[letter.date],
        )
        for letter in example.letters
    )
    spans, values_ = zip(*(every[place] for place in order), strict=True)
    return Example(example.text, spans, tuple(letters), values_)


def ended(example: Example) -> Example:
    """The example with a full stop where it ends in none."""
    if example.text.endswith((".", "!", "?", ":")):
        return example
    return Example(example.text + ".", example.spans, example.letters, example.values)


def _picked(rng: Random, split: Split) -> str:
    headings = ("zin", "vervolg", "naam", "afleider", "blad")
    heading = rng.choices(headings, (52, 9, 22, 7, 0 if split == "test" else 20))[0]
    if heading == "blad":
        return rng.choice(sheet_templates(split))
    return rng.choice(templates(heading, split))


@cache
def templates(heading: str, split: Split) -> tuple[str, ...]:
    """The templates of a section that a split may use; helper sections are everybody's."""
    every = sections("clauses.txt")[heading]
    more = sections("more.txt").get(heading, ()) if split == "train" else ()
    if heading not in DEALT:
        return every + more
    return portion(every, split) + more


@cache
def _topic(split: Split) -> dict[str, tuple[str, ...]]:
    """What the topics of a split are about, without slots of their own."""
    side = _TOPIC_SPLIT[split]
    found: dict[str, list[str]] = {"doel": [], "maatregel": [], "plan": []}
    for topic in phrases.topics(side):
        for name, texts in phrases.rules(side, topic).items():
            if name in found:
                found[name] += [text.partition(" = ")[0] for _, text in texts]
    return {key: tuple(texts) for key, texts in found.items()}


class _Filling:
    """One template being filled: the text so far and its spans."""

    def __init__(self, rng: Random, split: Split, template: str) -> None:
        self.rng, self.split = rng, split
        self.template = template
        self.text = ""
        self.spans: list[Span] = []
        self.values: list[str] = []
        self.documents: dict[str, _Document] = {}
        self.kinds: dict[str, values.Kind] = {}
        self.builtins = builtins(_TOPIC_SPLIT[split], 2022)

    def fill(self) -> Example:
        self.template = _DOUBLED.sub("", self._expanded(self.template))
        place = 0
        for match in _SLOT.finditer(self.template):
            self._plain(self.template[place : match.start()])
            self._slot(match)
            place = match.end()
        self._plain(self.template[place:])
        made = Example(self.text, tuple(self.spans), tuple(self._letters()), tuple(self.values))
        return with_plain_nouns(made)

    def _expanded(self, text: str) -> str:
        while True:
            text = _CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), text)
            match = _RULE.search(text)
            if match is None:
                return text
            text = text[: match.start()] + self._rule(*match.groups()) + text[match.end() :]

    def _rule(self, name: str, number: str | None, up: str) -> str:
        if name in _PLAIN:
            return values.plain(self.rng, self.split, name)
        if name in {"straat", "straatnr"}:
            return "{PL}"
        made = self._alternative(name)
        if number:
            made = _numbered(made, number)
        if name in _REFERRING:
            return f"{{A{number}{up}}}{made}"
        return made[:1].upper() + made[1:] if up and made[0] != "{" else _raised(made, up)

    def _alternative(self, name: str) -> str:
        topic = _topic(self.split)
        if name in topic:
            return re.sub(r"\{naam\}", "{P}", self.rng.choice(topic[name]))
        if name in self.builtins:
            return self.builtins[name](self.rng)
        if name in sections("clauses.txt"):
            return self.rng.choice(templates(name, self.split))
        own = phrases.rules(_TOPIC_SPLIT[self.split], "algemeen").get(name)
        if own:
            return self.rng.choice(own)[1]
        return {"wijk": "{PL}", "partner": "{O}", "gemeente": "de gemeente", "naam": "{P}"}[name]

    def _plain(self, text: str) -> None:
        if not self.text:
            text = text[:1].upper() + text[1:]
        elif self.text.endswith(" ") and text.startswith((",", " ", ".")):
            text = text.lstrip(" ")
        self.text += text

    def _slot(self, match: re.Match[str]) -> None:
        name, of = match["name"], match["of"]
        up = bool(match["up"]) or not self.text.strip()
        if name == "A":
            self._article(of, up)
        elif name in {"K", "KS"}:
            self._kind(of, name == "KS", up, match["fixed"])
        elif name == "N":
            self._numbers(of, match["said"])
        elif name == "D":
            self._date(of, bool(match["two"]), up)
        else:
            self._named(name, up)

    def _document(self, of: str) -> _Document:
        if of not in self.documents:
            known = self.kinds.get(of) or values.kind(self.rng, self.split)
            self.documents[of] = _Document(known, values.day(self.rng))
        return self.documents[of]

    def _article(self, of: str, up: bool) -> None:
        """Sometimes an article before a noun; the slot of the noun follows."""
        if of not in self.documents:
            self._document(of)
        noun = self.documents[of].kind
        text = self.rng.choices(
            (noun.article, "een", "", self.rng.choice(("onze", "deze", "zijn", "een eerdere"))),
            (48, 12, 33, 7),
        )[0]
        if noun.article == "het" and text == "deze":
            text = "dit"
        if text:
            self.text += (text[:1].upper() + text[1:] if up else text) + " "

    def _kind(self, of: str, plural: bool, up: bool, fixed: str | None) -> None:
        if fixed:
            known = self.documents.get(of)
            when = known.when if known else values.day(self.rng)
            span = known.date_span if known else None
            self.documents[of] = _Document(values.named_kind(fixed), when, date_span=span)
        if plural:
            shared = values.kind(self.rng, self.split, plural=True)
            for one in of:
                self.documents[one] = _Document(shared, values.day(self.rng))
        noun = self._document(of[0]).kind
        up = up or not self.text.strip()
        printed = noun.printed[:1].upper() + noun.printed[1:] if up else noun.printed
        span = self._span(printed, labels.KIND, noun.value)
        for one in of:
            self._document(one).kind_span = span

    def _numbers(self, of: str, said: str | None) -> None:
        document = self._document(of)
        if said:
            document.implicit = said
        group = said or document.kind.group
        first = values.number(self.rng, self.split, group, document.when.year)
        document.numbers.append(self._span(first, labels.NUMBER, first))
        if self.text[: -len(first)].endswith("(") and self.rng.random() < 0.22:
            other = values.number(self.rng, self.split, group, document.when.year)
            tight = first.isdigit() and other.isdigit() and len(first) == len(other)
            self.text += self.rng.choice((" / ", " / ", " en ", ", ", "/" if tight else " / "))
            document.numbers.append(self._span(other, labels.NUMBER, other))

    def _date(self, of: str, two: bool, up: bool) -> None:
        when = self._document(of[0]).when if of and not two else values.day(self.rng)
        make = values.two_days if two else values.printed_day
        if not two and self.rng.random() < 0.015:
            make = values.two_days
        day = make(self.rng, when)
        printed = day.printed[:1].upper() + day.printed[1:] if up else day.printed
        span = self._span(printed, labels.DATE, day.iso)
        for one in of if not two else "":
            self._document(one).date_span = span

    def _named(self, name: str, up: bool) -> None:
        makers: dict[str, Callable[[Random, Split], str]] = {
            "P": values.person,
            "O": values.organisation,
            "PT": values.party,
            "PL": values.place,
            "L": values.law,
            "B": lambda rng, split: rng.choice(sections("names.txt")["bestuur"]),
        }
        if name == "P" and not self._after_title():
            text = values.full_name(self.rng, self.split)
        else:
            text = makers[name](self.rng, self.split)
        self._span(text[:1].upper() + text[1:] if up else text, _LABEL[name], text)

    def _after_title(self) -> bool:
        """Whether a title stands before: only then is a surname alone usual."""
        words = self.text.split()
        return bool(words) and word_class(words[-1]) == "title"

    def _span(self, text: str, label: str, value: str) -> int:
        self.spans.append(Span(len(self.text), len(self.text) + len(text), label))
        self.values.append(value)
        self.text += text
        return len(self.spans) - 1

    def _letters(self) -> list[Letter]:
        found = []
        for document in self.documents.values():
            if not document.numbers and (document.kind_span is None or document.date_span is None):
                continue
            if not document.numbers and document.kind.group == "topic":
                continue  # a nota or a visie is a registered document only with its number
            implicit = document.implicit if document.kind_span is None else None
            found.append(
                Letter(
                    tuple(document.numbers),
                    document.kind_span,
                    document.date_span,
                    implicit or ("document" if document.kind_span is None else None),
                )
            )
        return found


def _numbered(template: str, number: str) -> str:
    """The template about document `number`: `{ref#}` is a rule, `{K#}` a slot."""
    slots = re.sub(r"\{([A-Z]+)#", rf"{{\g<1>{number}", template)
    return re.sub(r"\{([a-z_]+)#\}", rf"{{\g<1>#{number}}}", slots)


def _raised(template: str, up: str) -> str:
    """The template with its first slot capitalised."""
    return re.sub(r"^(\{[A-Z]+\d*)\}", r"\1^}", template) if up else template
