"""The file store: every attachment once, under the hash of its content."""

import hashlib
import os
import tempfile
from pathlib import Path


class FileStore:
    """A folder of files named by their SHA-256; writing the same content twice keeps one copy."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, content: bytes) -> str:
        """Store the content durably and return its SHA-256; never leaves half a file."""
        name = hashlib.sha256(content).hexdigest()
        place = self._place(name)
        if place.exists():
            return name
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=place.parent, delete=False) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(file.name).replace(place)
        return name

    def read(self, name: str) -> bytes:
        """The content kept under this hash; raises FileNotFoundError."""
        return self._place(name).read_bytes()

    def forget(self, name: str) -> None:
        """Delete what is kept under this hash, if anything is."""
        self._place(name).unlink(missing_ok=True)

    def _place(self, name: str) -> Path:
        return self.folder / name[:2] / name
