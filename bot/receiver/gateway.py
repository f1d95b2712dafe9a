"""From an update to its answer: the dispatcher with the turn around every handler."""

from aiogram import Dispatcher, Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.types import Update

from bot.receiver.busy import BusySign
from bot.receiver.caller import Caller
from bot.receiver.inline import InquiryTaker
from bot.receiver.outgoing import Outgoing
from bot.receiver.taking import TurnTaker
from bot.receiver.turn import Outcome


class Gateway:
    """Handles updates: each is committed, then answered."""

    def __init__(
        self,
        caller: Caller,
        router: Router,
        *,
        taker: TurnTaker,
        inquiries: InquiryTaker,
        outgoing: Outgoing,
    ) -> None:
        self.caller = caller
        self._outgoing = outgoing
        self._busy = BusySign(caller.bot)
        self._dispatcher = Dispatcher(disable_fsm=True)
        self._dispatcher.include_router(router)
        heard = self._dispatcher
        for observer in (heard.message, heard.callback_query, heard.my_chat_member):
            observer.middleware(taker)
        self._dispatcher.inline_query.middleware(inquiries)

    async def handle(self, update: Update) -> None:
        """Commit the update, then make the calls of its reply."""
        outcome = await self.commit(update)
        if outcome is not None:
            await self._outgoing.answer(outcome)

    async def commit(self, update: Update) -> Outcome | None:
        """Commit the update; None for one that nobody wants to hear."""
        with self._busy.over(update):
            outcome = await self._dispatcher.feed_update(self.caller.bot, update)
        return None if outcome is UNHANDLED or not isinstance(outcome, Outcome) else outcome

    async def answer(self, outcome: Outcome) -> None:
        """Make the calls of a reply."""
        await self._outgoing.answer(outcome)
