"""Turns flat OpenDocument texts into PDF with LibreOffice, many in one call."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from raadsparser.errors import MissingComponentError, RaadsparserError

INSTALL = "apt-get install --no-install-recommends libreoffice-writer hyphen-nl"
_BATCH = 60
_SECONDS_A_BATCH = 600


class TypesettingError(RaadsparserError):
    """LibreOffice ran, but a document did not come out."""

    code = "typesetting"


def available() -> bool:
    return shutil.which("soffice") is not None


def to_pdf(texts: Mapping[str, str]) -> dict[str, bytes]:
    """The PDF of each flat text, under its name. Raises MissingComponentError, TypesettingError."""
    program = shutil.which("soffice")
    if program is None:
        raise MissingComponentError("LibreOffice Writer (soffice)", INSTALL)
    made: dict[str, bytes] = {}
    names = list(texts)
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(names), _BATCH):
            batch = {name: texts[name] for name in names[start : start + _BATCH]}
            made |= _converted(program, Path(folder), batch)
    return made


def _converted(program: str, folder: Path, batch: Mapping[str, str]) -> dict[str, bytes]:
    sources = []
    for name, text in batch.items():
        source = folder / f"{name}.fodt"
        source.write_text(text, encoding="utf-8")
        sources.append(source)
    profile = folder / "profile"  # its own, so that an open office of the user is left alone
    said = subprocess.run(
        [
            program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore",
            "--convert-to", "pdf", "--outdir", str(folder), *map(str, sources),
        ],
        capture_output=True, text=True, timeout=_SECONDS_A_BATCH, check=False,
    )  # fmt: skip
    return {source.stem: _result(source, said.stderr) for source in sources}


def _result(source: Path, complaint: str) -> bytes:
    pdf = source.with_suffix(".pdf")
    if not pdf.exists():
        raise TypesettingError(f"soffice made no PDF of {source.name}: {complaint.strip()}")
    return pdf.read_bytes()


def joined(parts: Iterable[bytes]) -> tuple[bytes, list[int]]:
    """The PDFs as one, and the number of pages of each."""
    import io

    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    counts = []
    for part in parts:
        document = pypdfium2.PdfDocument(part)
        counts.append(len(document))
        whole.import_pages(document)
        document.close()
    out = io.BytesIO()
    whole.save(out)
    whole.close()
    return out.getvalue(), counts
