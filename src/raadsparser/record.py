"""The record of one agenda sheet: the contract that other people's scripts read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

if TYPE_CHECKING:
    from PIL.Image import Image

SCHEMA_VERSION = "1"

Status = Literal["ok", "partial", "no_sheet", "failed"]
Method = Literal["label", "layout", "pattern", "model", "tick", "inferred"]
MentionLabel = Literal["person", "organisation", "party", "place", "law"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Issue(_Part):
    """Something a reader of the record should know, at a field or a page where known."""

    code: str
    message: str
    field: str | None = None
    page: int | None = None


class Source(_Part):
    """Where the sheet stands: the file, its bytes, and its first and last page (1-based)."""

    path: str
    sha256: str
    media_type: str
    pages: tuple[int, int]
    origin: Literal["scan", "digital", "text"]


class RelatedLetter(_Part):
    """One mention of a registered document; all its numbers stay together."""

    numbers: list[str] = Field(default_factory=list)
    kind: str
    date: str | None = None
    text: str = ""


class Meeting(_Part):
    """When, where and by whom the sheet is treated. Dates ISO, times HH:MM."""

    body: str | None = None
    item: str | None = None
    date: str | None = None
    date_text: str | None = None
    date_inferred: bool = False
    start_time: str | None = None
    end_time: str | None = None
    room: str | None = None
    chair: str | None = None
    clerk: str | None = None
    domains: list[str] = Field(default_factory=list)
    duration_minutes: int | None = None


class SubItem(_Part):
    marker: str
    text: str


class ProgrammeItem(_Part):
    """A numbered item; numbers are strings, for "1.10" is not "1.1"."""

    number: str
    text: str
    subitems: list[SubItem] = Field(default_factory=list)


class PublicSpeaking(_Part):
    allowed: bool | None = None
    note: str | None = None
    duration_minutes: int | None = None


class Mention(_Part):
    """A named person, organisation, party, place or law; `start` and `end` count
    characters in the text of `field`."""

    text: str
    label: MentionLabel
    field: str
    start: int
    end: int


class Attachment(_Part):
    number: str | None = None
    name: str


class Evidence(_Part):
    """The ink a value came from: boxes in PDF points on the upright page."""

    raw: str
    page: int
    boxes: list[tuple[float, float, float, float]] = Field(default_factory=list)
    confidence: float = Field(ge=0.0, le=1.0)
    method: Method


class AgendaSheet(BaseModel):
    """One agenda sheet as read. Absent values are None or empty lists, never guesses."""

    model_config = ConfigDict(extra="forbid")

    schema_version: str = SCHEMA_VERSION
    id: str
    source: Source
    status: Status = "ok"
    issues: list[Issue] = Field(default_factory=list)
    municipality: str | None = None
    profile: str = "generic"
    subject: str | None = None
    zaaknummer: str | None = None
    portfolio_holders: list[str] = Field(default_factory=list)
    portfolios: list[str] = Field(default_factory=list)
    history: str | None = None
    related_letters: list[RelatedLetter] = Field(default_factory=list)
    meeting: Meeting = Field(default_factory=Meeting)
    purpose: list[str] = Field(default_factory=list)
    advice: str | None = None
    programme: list[ProgrammeItem] = Field(default_factory=list)
    public_speaking: PublicSpeaking = Field(default_factory=PublicSpeaking)
    mentions: list[Mention] = Field(default_factory=list)
    attachments: list[Attachment] = Field(default_factory=list)
    evidence: dict[str, Evidence] = Field(default_factory=dict)

    @property
    def portfolio_holder(self) -> str | None:
        """The first portfolio holder, or None."""
        return self.portfolio_holders[0] if self.portfolio_holders else None

    def image(self, page: int | None = None, *, scale: float = 2.0) -> Image:
        """The page with every value's boxes drawn and named, as `raadsparser show` gives.

        `page` counts in the file, from 1 (default: the sheet's first); `scale` is pixels a
        point. Raises DocumentError where the source file is gone or has no pages to draw.
        """
        from raadsparser.output.picture import draw_evidence

        return draw_evidence(self, page, scale=scale)

    def _repr_html_(self) -> str:
        from raadsparser.output.table import sheet_html

        return sheet_html(self)

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return {"text/html": self._repr_html_(), "text/plain": repr(self)}


def sheet_model() -> type[AgendaSheet]:
    """The record class; field files that bring keys of their own are in it."""
    from raadsparser.extract.fields import extra_types

    extra = extra_types()
    if not extra:
        return AgendaSheet
    from pydantic import create_model

    fields: dict[str, Any] = {key: (kind | None, None) for key, kind in extra.items()}
    return create_model("AgendaSheet", __base__=AgendaSheet, **fields)


class DocumentResult(BaseModel):
    """What became of one input: its status, its sheets, and what went wrong."""

    model_config = ConfigDict(extra="forbid")

    path: str
    sha256: str | None = None
    status: Status
    pages: int = 0
    sheets: list[AgendaSheet] = Field(default_factory=list)
    seconds: float = 0.0
    issues: list[Issue] = Field(default_factory=list)
