"""Who may speak with the town: pages that it has served itself, on this computer.

The town can act as anybody, so that another site must not reach it through the browser: neither by
a name that points to this computer (DNS rebinding: the Host is another one) nor by forms and
scripts of its own (the Origin is another one).
"""

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Middleware

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_HEADERS: Final = {
    "Content-Security-Policy": "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' blob:",
            "media-src 'self'",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    ),
    "Cache-Control": "no-cache",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_LOOKING: Final = {"GET", "HEAD"}
_NAMES: Final = ("127.0.0.1", "localhost")


def guard(port: Callable[[], int]) -> Middleware:
    """The middleware for a server on this port."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _from_here(request, port()):
            raise web.HTTPForbidden(text="This address is for pages of this computer alone.\n")
        return await handler(request)

    return check


async def harden(_: web.Request, response: web.StreamResponse) -> None:
    """Put the rules for the browser on every answer."""
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)


def _from_here(request: web.Request, port: int) -> bool:
    hosts = {f"{name}:{port}" for name in _NAMES}
    if request.host not in hosts:
        return False
    origin = request.headers.get("Origin")
    if origin is not None and origin not in {f"http://{host}" for host in hosts}:
        return False
    if request.method in _LOOKING:
        return _same_site(request)
    return origin is not None


def _same_site(request: web.Request) -> bool:
    """A link to the page itself may stand anywhere; what is behind it is for the page."""
    fetched = request.headers.get("Sec-Fetch-Site", "none")
    return fetched in {"none", "same-origin"} or request.path == "/"
