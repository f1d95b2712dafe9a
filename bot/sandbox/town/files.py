"""The files of a phone over HTTP: to look at, to save, to send, and the chat itself as a file."""

from typing import Final
from urllib.parse import quote

from aiohttp import web
from aiohttp.web_request import FileField

from bot.sandbox.town import exporting
from bot.sandbox.town.asking import TOWN, phone_of
from bot.sandbox.town.labels import labels, language_of
from bot.sandbox.town.posting import Sent, post

PICTURES: Final = {
    b"\xff\xd8\xff": "image/jpeg",
    b"\x89PNG": "image/png",
    b"GIF8": "image/gif",
    b"RIFF": "image/webp",
}

routes = web.RouteTableDef()


@routes.get("/phones/{phone}/files/{file}")
async def file(request: web.Request) -> web.StreamResponse:
    """A file of the chat: pictures to look at, everything else to save."""
    try:
        stored = phone_of(request).room.files.stored(request.match_info["file"])
    except KeyError as error:
        raise web.HTTPNotFound from error
    kind = next((kind for begin, kind in PICTURES.items() if stored.content.startswith(begin)), "")
    if kind:
        return web.Response(body=stored.content, content_type=kind)
    return _download(stored.content, stored.name, "application/octet-stream")


@routes.get("/phones/{phone}/export.{form:html|json}")
async def export(request: web.Request) -> web.StreamResponse:
    phone, town = phone_of(request), request.app[TOWN]
    name = f"lapor-{phone.key}.{request.match_info['form']}"
    if request.match_info["form"] == "json":
        return _download(exporting.as_json(phone).encode(), name, "application/json")
    language = language_of(request.headers.get("Accept-Language", ""))
    words = labels(language)
    page = exporting.as_html(phone, language, town.scene.zone, words["chat"])
    return _download(page.encode(), name, "text/html")


@routes.post("/phones/{phone}/files")
async def send_files(request: web.Request) -> web.StreamResponse:
    phone, form = phone_of(request), await request.post()
    sent = [
        Sent(field.filename, field.content_type, field.file.read())
        for field in form.getall("file", [])
        if isinstance(field, FileField)
    ]
    by, caption = (form.get(name) for name in ("by", "caption"))
    await post(phone, str(by) if by else None, sent, str(caption or ""))
    return web.json_response({})


def _download(content: bytes, name: str, kind: str) -> web.Response:
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return web.Response(body=content, content_type=kind, headers=headers)
