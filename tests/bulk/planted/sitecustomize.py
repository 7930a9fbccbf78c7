"""Put on the path of a run, this plants an OCR engine beside the real ones."""

from pathlib import Path

import raadsparser.ingest.engines

raadsparser.ingest.engines.__path__.append(str(Path(__file__).parent / "engines"))
