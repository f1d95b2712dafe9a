"""How a bot gets its updates."""

import re
from typing import Final
from urllib.parse import urlsplit

from bot.sandbox.calls import Call, plays
from bot.sandbox.errors import bad_request, conflict
from bot.sandbox.replies import Raw
from bot.sandbox.webhook import WebhookTerms

_MOST_UPDATES: Final = 100
_LONGEST_POLL: Final = 50
_CONNECTIONS: Final = range(1, 101)
_USUAL_CONNECTIONS: Final = 40
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LOOPBACK: Final = {"127.0.0.1", "localhost", "::1"}


@plays("getUpdates")
async def get_updates(call: Call) -> Raw:
    updates = call.account.updates
    if call.account.webhook is not None:
        raise conflict(
            "can't use getUpdates method while webhook is active; "
            "use deleteWebhook to delete the webhook first"
        )
    updates.allow(call.strings("allowed_updates"))
    limit = call.number("limit", _MOST_UPDATES)
    if not 1 <= limit <= _MOST_UPDATES:
        limit = _MOST_UPDATES
    seconds = min(call.number("timeout"), _LONGEST_POLL)
    found = await updates.poll(call.number("offset"), limit, seconds)
    return Raw(f"[{','.join(waiting.body for waiting in found)}]")


@plays("setWebhook")
async def set_webhook(call: Call) -> bool:
    terms = _terms(call)
    account = call.account
    if terms is not None:
        account.updates.interrupt(conflict("terminated by setWebhook request"))
        account.updates.allow(call.strings("allowed_updates"))
    if call.flag("drop_pending_updates"):
        account.updates.drop()
    await account.use_webhook(terms)
    return True


@plays("deleteWebhook")
async def delete_webhook(call: Call) -> bool:
    await call.account.use_webhook(None)
    if call.flag("drop_pending_updates"):
        call.account.updates.drop()
    return True


@plays("getWebhookInfo")
def get_webhook_info(call: Call) -> dict[str, object]:
    webhook, updates = call.account.webhook, call.account.updates
    info: dict[str, object] = {
        "url": webhook.terms.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }
    if updates.allowed:
        info["allowed_updates"] = sorted(updates.allowed)
    if webhook is not None:
        info["max_connections"] = webhook.terms.max_connections
        if webhook.error is not None:
            info["last_error_date"] = call.account.clock.stamp()
            info["last_error_message"] = webhook.error
    return info


def _terms(call: Call) -> WebhookTerms | None:
    url, secret = call.string("url"), call.string("secret_token")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in _LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.number("max_connections", _USUAL_CONNECTIONS)
    if connections not in _CONNECTIONS:
        connections = _USUAL_CONNECTIONS
    return WebhookTerms(url, secret, connections)
