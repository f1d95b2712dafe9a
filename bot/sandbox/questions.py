"""What the bot is asked and must answer in time: presses on buttons and inline queries."""

import asyncio
from typing import Generic, TypeVar

from bot.sandbox.accounts import Account, new_query_id
from bot.sandbox.inline import InlineResults
from bot.sandbox.messages import BotMessage
from bot.sandbox.windows import NotSeenError
from bot.sandbox.wire import User

Answer = TypeVar("Answer")


class Question(Generic[Answer]):
    """A question under an id, until and after the bot answers it."""

    def __init__(self, name: str) -> None:
        self.id = new_query_id()
        self.answer: Answer | None = None
        self._name = name
        self._settled = asyncio.Event()

    def settle(self, answer: Answer) -> None:
        self.answer = answer
        self._settled.set()

    async def answered(self, timeout: float = 10) -> Answer:  # noqa: ASYNC109 - as in sees()
        """Wait for the bot's answer and give it."""
        try:
            async with asyncio.timeout(timeout):
                await self._settled.wait()
        except TimeoutError as error:
            raise NotSeenError(f"{self._name} was not answered in {timeout} s") from error
        if self.answer is None:
            raise NotSeenError(f"{self._name} was left without an answer")
        return self.answer


class Press(Question[str]):
    """A press on an inline button; its answer is the toast's text, perhaps empty."""

    def __init__(self, message: BotMessage, data: str) -> None:
        super().__init__(f"the press {data!r}")
        self.message = message
        self.data = data
        self.alert = False
        self.url = ""
        self._account = message.room.account
        self._account.presses[self.id] = self

    def expires(self) -> None:
        """The bot was too slow: from now on it cannot answer."""
        self._account.presses.pop(self.id, None)


class Inquiry(Question[InlineResults]):
    """An inline query: the bot's name and some words typed into any chat."""

    def __init__(self, account: Account, user: User, query: str, offset: str) -> None:
        super().__init__(f"the inline query {query!r}")
        self.user = user
        self.query = query
        self.offset = offset
        self._account = account
        account.inquiries[self.id] = self

    def expires(self) -> None:
        """The bot was too slow: from now on it cannot answer."""
        self._account.inquiries.pop(self.id, None)
