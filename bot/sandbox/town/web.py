"""The town over HTTP: the page, its state, the stream of events, and the wishes."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from aiohttp import web
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.errors import LaporError
from bot.sandbox.files import DOWNLOAD_LIMIT
from bot.sandbox.town import files
from bot.sandbox.town.asking import TOWN, phone_of
from bot.sandbox.town.guarding import guard, harden
from bot.sandbox.town.labels import labels, language_of
from bot.sandbox.town.menus import menu
from bot.sandbox.town.phones import NotNowError
from bot.sandbox.town.streaming import stream
from bot.sandbox.town.towns import Town
from bot.sandbox.town.wishes import WISHES, Spot
from bot.sandbox.windows import NotSeenError

LOOPBACK: Final = "127.0.0.1"
STATIC: Final = Path(__file__).parent / "static"
routes = web.RouteTableDef()


class Pass(BaseModel):
    """How far the clock is to go on."""

    model_config = ConfigDict(extra="forbid")
    hours: int = Field(default=0, ge=0, le=24 * 31)
    working_days: int = Field(default=0, ge=0, le=30)


class Tell(BaseModel):
    """What to do with the stories: begin one by its key, go on, or put it away."""

    model_config = ConfigDict(extra="forbid")
    begin: str | None = None
    end: bool = False


@asynccontextmanager
async def serving(town: Town, port: int) -> AsyncIterator[str]:
    """Serve the town on loopback; gives the address. Raises LaporError where the port is taken."""
    bound = [port]
    app = web.Application(
        middlewares=[guard(lambda: bound[0]), explain], client_max_size=DOWNLOAD_LIMIT + 2**20
    )
    app[TOWN] = town
    app.on_response_prepare.append(harden)
    app.add_routes([*files.routes, *routes])
    app.router.add_static("/static", STATIC)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        await web.TCPSite(runner, LOOPBACK, port).start()
    except OSError as error:
        await runner.cleanup()
        raise LaporError("terminal-port-taken", port=str(port)) from error
    bound[0] = runner.addresses[0][1]
    try:
        yield f"http://{LOOPBACK}:{bound[0]}/"
    finally:
        await runner.cleanup()


@web.middleware
async def explain(
    request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
) -> web.StreamResponse:
    """Say in one word why something cannot be done now."""
    try:
        return await handler(request)
    except NotNowError as error:
        return _refused(409, error.key)
    except NotSeenError:
        return _refused(409, "error")
    except ValidationError:
        return _refused(400, "error-wrong")
    except web.HTTPRequestEntityTooLarge:
        return _refused(413, "error-size")


@routes.get("/")
async def page(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(STATIC / "index.html")


@routes.get("/labels")
async def page_labels(request: web.Request) -> web.StreamResponse:
    """The page's words, in the browser's language."""
    language = language_of(request.headers.get("Accept-Language", ""))
    return web.json_response({"language": language, "labels": labels(language)})


@routes.get("/town")
async def everything(request: web.Request) -> web.StreamResponse:
    town = request.app[TOWN]
    await town.ready()
    return web.json_response(town.view())


@routes.get("/events")
async def events(request: web.Request) -> web.StreamResponse:
    return await stream(request, request.app[TOWN].journal)


@routes.post("/clock")
async def clock(request: web.Request) -> web.StreamResponse:
    wanted = Pass.model_validate_json(await request.read())
    await request.app[TOWN].pass_time(hours=wanted.hours, working_days=wanted.working_days)
    return web.json_response({})


@routes.post("/story")
async def story(request: web.Request) -> web.StreamResponse:
    town, wanted = request.app[TOWN], Tell.model_validate_json(await request.read())
    if wanted.begin is not None:
        await town.begin(wanted.begin)
    elif wanted.end:
        town.end_story()
    else:
        await town.go_on()
    return web.json_response({})


@routes.post("/renew")
async def renew(request: web.Request) -> web.StreamResponse:
    await request.app[TOWN].renew()
    return web.json_response({})


@routes.get("/phones/{phone}/commands")
async def commands(request: web.Request) -> web.StreamResponse:
    """The menu of commands for whoever holds the phone."""
    phone = phone_of(request)
    user = phone.speaker(request.query.get("by")).user
    known = phone.window.account.commands
    return web.json_response(list(menu(known, phone.room.chat, user)))


@routes.post("/phones/{phone}/{wish}")
async def wish(request: web.Request) -> web.StreamResponse:
    """Something that people do on a phone, by the name of its class."""
    kind = WISHES.get(request.match_info["wish"])
    if kind is None:
        raise web.HTTPNotFound
    wanted = kind.model_validate_json(await request.read())
    spot = Spot(request.app[TOWN].scene, phone_of(request))
    return web.json_response(await wanted.come_true(spot))


def _refused(status: int, key: str) -> web.Response:
    return web.json_response({"error": key}, status=status)
