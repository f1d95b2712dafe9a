"""Errors that become one friendly sentence, in the chat or on the terminal."""


class LaporError(Exception):
    """Something a person did or asked that cannot be; `text_key` names the sentence to show and
    `params` what stands in it. Nothing of the transaction is kept."""

    def __init__(self, text_key: str, /, **params: object) -> None:
        super().__init__(text_key)
        self.text_key = text_key
        self.params = params
