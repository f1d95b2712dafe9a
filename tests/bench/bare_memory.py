"""A bare aiogram + SQLModel process, to compare memory with: one table, one row, polling."""

import asyncio
import sys

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from sqlmodel import Field, Session, SQLModel, create_engine


class Visit(SQLModel, table=True):
    """The only table."""

    id: int | None = Field(default=None, primary_key=True)
    words: str


async def main(token: str, api: str, file: str) -> None:
    """Insert a row, then poll until told to stop."""
    engine = create_engine(f"sqlite:///{file}")
    SQLModel.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Visit(words="halo"))
        session.commit()
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    await Dispatcher().start_polling(bot, allowed_updates=["message"])


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
