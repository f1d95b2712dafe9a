"""The journal as server-sent events; a browser that lost the line goes on where it was."""

import asyncio
import json
from typing import Final

from aiohttp import web

from bot.sandbox.town.journal import Event, Journal

# A comment now and then shows a dead line to both sides.
_HEARTBEAT: Final = 15


async def stream(request: web.Request, journal: Journal) -> web.StreamResponse:
    """Write events until the browser goes away."""
    mark = request.headers.get("Last-Event-ID") or request.query.get("after", "")
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    events = journal.follow(mark)
    coming = asyncio.ensure_future(anext(events))
    try:
        while True:
            done, _ = await asyncio.wait({coming}, timeout=_HEARTBEAT)
            if not done:
                await response.write(b": still here\n\n")
                continue
            await response.write(_written(coming.result()))
            coming = asyncio.ensure_future(anext(events))
    except ConnectionError:
        return response
    finally:
        coming.cancel()


def _written(event: Event) -> bytes:
    content = json.dumps(event.content, ensure_ascii=False, separators=(",", ":"))
    return f"id: {event.mark}\ndata: {content}\n\n".encode()
