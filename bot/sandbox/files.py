"""The files in chats, by identifier."""

import mimetypes
import secrets
from dataclasses import dataclass

from bot.sandbox.refusal import bad_request
from bot.sandbox.schema import Json

MOST_DOWNLOADED = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file's content and the names it goes by; `path` is where a bot downloads it."""

    id: str
    unique_id: str
    path: str
    name: str
    mime: str
    content: bytes

    def show(self) -> Json:
        """The identifiers that every kind of file has in the Bot API."""
        return {
            "file_id": self.id,
            "file_unique_id": self.unique_id,
            "file_size": len(self.content),
        }


class Files:
    """Every file that was sent or uploaded."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}

    def keep(self, name: str, content: bytes, folder: str = "documents") -> StoredFile:
        """Keep a file and give it identifiers."""
        unique = secrets.token_urlsafe(12)
        ending = name.rpartition(".")[2] if "." in name else "bin"
        stored = StoredFile(
            id=f"BQACAgIAAxk{secrets.token_urlsafe(40)}",
            unique_id=unique,
            path=f"{folder}/file_{len(self._by_id)}.{ending}",
            name=name,
            mime=mimetypes.guess_type(name)[0] or "application/octet-stream",
            content=content,
        )
        self._by_id[stored.id] = stored
        return stored

    def all(self) -> list[StoredFile]:
        """Every file, oldest first."""
        return list(self._by_id.values())

    def restore(self, stored: StoredFile) -> None:
        """Take back a file with the identifiers it had."""
        self._by_id[stored.id] = stored

    def get(self, file_id: str) -> StoredFile:
        """The file of this identifier. Raises RefusalError if there is none."""
        if file_id not in self._by_id:
            raise bad_request("wrong file identifier/HTTP URL specified")
        return self._by_id[file_id]

    def at(self, path: str) -> StoredFile | None:
        """The file to be downloaded at this path."""
        return next((stored for stored in self._by_id.values() if stored.path == path), None)
