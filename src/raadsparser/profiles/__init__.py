"""Profiles: what is known of a municipality's sheets, as data. One `.toml` each.

A profile that `extends` another adds its words to the other's; `labels.drop` takes label
words away. Unknown keys are an error, so that a typing mistake is not ignored.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from raadsparser.errors import ProfileError


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Match(_Section):
    """Printed words by which the profile is recognised."""

    landmarks: tuple[str, ...] = ()


class Numbers(_Section):
    """Shapes of document numbers: `9` is a digit, `A` a letter, the rest itself."""

    shapes: tuple[str, ...] = ()
    unlabelled: tuple[str, ...] = ()


class MeetingWords(_Section):
    """`bodies` are names of meetings, `endings` how words for one end (`informatieronde`)."""

    bodies: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()
    rooms: tuple[str, ...] = ()


class PurposeWords(_Section):
    words: tuple[str, ...] = ()


class Beside(_Section):
    """Words that may stand before and after the head of a label."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


class Reading(_Section):
    """Habits of the form. `repeated_heads`: each page repeats the title block."""

    unlabelled_purpose: bool = False
    repeated_heads: bool = False


class Profile(_Section):
    """One profile, complete: what it extends is already merged in."""

    name: str = Field(pattern=r"^[a-z0-9_-]+$")
    title: str
    extends: str | None = None
    municipality: str | None = None
    match: Match = Match()
    labels: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    heads: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    beside: Beside = Beside()
    numbers: Numbers = Numbers()
    meeting: MeetingWords = MeetingWords()
    purpose: PurposeWords = PurposeWords()
    reading: Reading = Reading()


def body_words(profile: Profile) -> str:
    """A pattern of the words for a meeting: the profile's names, then its endings, also after what
    the meeting does: `Meningsvormende raadsvergadering`."""
    names = sorted(profile.meeting.bodies, key=len, reverse=True)
    listed = "|".join(re.escape(name) for name in names)
    endings = "|".join(re.escape(ending) for ending in profile.meeting.endings)
    return rf"(?i:{listed})|[A-ZÀ-Ý]\w*(?:(?:vormende|[eë]rende) \w*)?(?:{endings})"


def load_profiles(folders: Iterable[Path] = ()) -> Mapping[str, Profile]:
    """All profiles by name: the shipped ones, then those of the user's folders.

    A user's profile of the same name replaces the shipped one. Raises ProfileError for a
    folder that is absent, a file that is no TOML, an unknown key or an unknown label.
    """
    return _load(tuple(Path(folder) for folder in folders))


@cache
def _load(folders: tuple[Path, ...]) -> Mapping[str, Profile]:
    texts = {
        entry.name: entry.read_text(encoding="utf-8")
        for entry in resources.files(__name__).iterdir()
        if entry.name.endswith(".toml")
    }
    raw = {profile.name: profile for profile in (_parse(t, n) for n, t in sorted(texts.items()))}
    raw["generic"] = _with_own_labels(raw["generic"])
    for folder in folders:
        for profile in _folder(folder):
            raw[profile.name] = profile
    return {name: _merged(profile, raw, (name,)) for name, profile in raw.items()}


def _with_own_labels(generic: Profile) -> Profile:
    """The label words that field files bring themselves, added to the generic profile."""
    from raadsparser.extract.fields import own_labels

    labels = {**generic.labels}
    for key, words in own_labels().items():
        labels[key] = _joined(labels.get(key, ()), words)
    return generic.model_copy(update={"labels": labels})


def _folder(folder: Path) -> list[Profile]:
    if not folder.is_dir():
        raise ProfileError(f"{folder}: there is no such profile folder")
    return [_parse(file.read_text(encoding="utf-8"), str(file)) for file in folder.glob("*.toml")]


def _parse(text: str, origin: str) -> Profile:
    try:
        profile = Profile.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{origin}: not valid TOML: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ProfileError(f"{origin}: {where}: {first['msg']}") from error
    known = _label_keys()
    for section, keys in (("labels", profile.labels), ("heads", profile.heads)):
        for key in keys:
            if key not in known:
                told = ", ".join(known)
                raise ProfileError(f"{origin}: {section}.{key}: unknown; known are {told}")
    return profile


@cache
def _label_keys() -> tuple[str, ...]:
    """The keys a label may stand for: those the field files read, and the two that end one."""
    from raadsparser.extract.fields import label_keys

    return (*label_keys(), "other", "drop")


def _merged(profile: Profile, raw: Mapping[str, Profile], seen: tuple[str, ...]) -> Profile:
    if profile.extends is None:
        return profile
    if profile.extends not in raw or profile.extends in seen:
        raise ProfileError(f"profile {profile.name}: cannot extend {profile.extends!r}")
    base = _merged(raw[profile.extends], raw, (*seen, profile.extends))
    dropped = set(profile.labels.get("drop", ()))
    own = {key: words for key, words in profile.labels.items() if key != "drop"}
    kept = {
        key: tuple(word for word in words if word not in dropped)
        for key, words in base.labels.items()
    }
    labels = {key: _joined(own.get(key, ()), kept.get(key, ())) for key in {**kept, **own}}
    return profile.model_copy(
        update={
            "labels": labels,
            "heads": {
                key: _joined(profile.heads.get(key, ()), base.heads.get(key, ()))
                for key in {**base.heads, **profile.heads}
            },
            "beside": Beside(
                before=_joined(profile.beside.before, base.beside.before),
                after=_joined(profile.beside.after, base.beside.after),
            ),
            "numbers": Numbers(
                shapes=_joined(profile.numbers.shapes, base.numbers.shapes),
                unlabelled=profile.numbers.unlabelled,
            ),
            "meeting": MeetingWords(
                bodies=_joined(profile.meeting.bodies, base.meeting.bodies),
                endings=_joined(profile.meeting.endings, base.meeting.endings),
                rooms=_joined(profile.meeting.rooms, base.meeting.rooms),
            ),
            "purpose": PurposeWords(words=_joined(profile.purpose.words, base.purpose.words)),
        }
    )


def _joined(own: tuple[str, ...], base: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *base)))
