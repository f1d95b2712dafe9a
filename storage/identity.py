"""The seal on personal names: encrypted at rest, opened only for whom privacy allows."""

import hashlib
import hmac

from cryptography.fernet import Fernet


class Seal:
    """Encrypts with the owner's key; without the key the stored names say nothing."""

    def __init__(self, key: str) -> None:
        self._cipher = Fernet(key.encode())
        self._key = key.encode()

    @staticmethod
    def new_key() -> str:
        """A fresh random key in the form that the constructor takes."""
        return Fernet.generate_key().decode()

    def close(self, text: str) -> str:
        """Encrypt a text."""
        return self._cipher.encrypt(text.encode()).decode()

    def open(self, sealed: str) -> str:
        """Decrypt; raises `cryptography.fernet.InvalidToken` when the key is another."""
        return self._cipher.decrypt(sealed.encode()).decode()

    def mark(self, secret: str) -> str:
        """A keyed hash, to know a short secret again: without the key nobody can try out which
        one it was."""
        return hmac.new(self._key, secret.encode(), hashlib.sha256).hexdigest()
