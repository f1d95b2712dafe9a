"""One real complaint from filing to closing, with three chats printed as they happen."""


async def tell(*, database: str | None, webhook: bool, keep: bool) -> None:
    """Play the story."""
