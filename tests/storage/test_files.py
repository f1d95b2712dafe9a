"""Files are kept once, whole; names are sealed."""

from pathlib import Path

import pytest
from cryptography.fernet import InvalidToken

from storage.files import FileStore
from storage.identity import Seal

PICTURE = b"\xff\xd8 a picture"


def test_a_file_is_read_back_under_the_hash_of_its_content(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "files")
    name = store.keep(PICTURE)
    assert len(name) == 64
    assert store.read(name) == PICTURE


def test_the_same_content_is_kept_once_and_nothing_else_is_left(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    names = {store.keep(PICTURE), store.keep(PICTURE)}
    assert {file.name for file in tmp_path.rglob("*") if file.is_file()} == names


def test_a_forgotten_file_is_gone_and_may_be_forgotten_twice(tmp_path: Path) -> None:
    store = FileStore(tmp_path)
    name = store.keep(PICTURE)
    for _ in range(2):
        store.forget(name)
    with pytest.raises(FileNotFoundError):
        store.read(name)


def test_an_unknown_file_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileStore(tmp_path).read("0" * 64)


def test_a_sealed_name_opens_with_its_key_alone() -> None:
    key = Seal.new_key()
    sealed = Seal(key).close("Siti Aminah")
    assert "Siti" not in sealed
    assert Seal(key).open(sealed) == "Siti Aminah"
    with pytest.raises(InvalidToken):
        Seal(Seal.new_key()).open(sealed)


def test_the_same_name_is_sealed_differently_each_time() -> None:
    seal = Seal(Seal.new_key())
    assert seal.close("Siti") != seal.close("Siti")
