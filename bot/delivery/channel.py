"""The posts of the public channel, as Telegram lets them be made, changed and removed."""

from telegram import Bot, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.delivery.keyboards import keyboard
from bot.delivery.parcels import Parcel
from bot.delivery.posting import Post

NOTHING_TO_DO = ("not modified", "not found")


async def publish(bot: Bot, parcel: Parcel, post: Post) -> int | None:
    """Have the channel show the case as it is; the id of its post, None when it has none."""
    if post.gone:
        await _remove(bot, parcel, post)
        return None
    if post.message_id is None:
        message = await bot.send_message(
            parcel.chat_id,
            parcel.view.text,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(parcel.view.rows),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
            disable_notification=True,
        )
        return message.message_id
    await _edit(bot, parcel, post.message_id)
    return post.message_id


async def _remove(bot: Bot, parcel: Parcel, post: Post) -> None:
    """Telegram keeps what is older than 48 hours: that is emptied instead."""
    if post.message_id is None:
        return
    try:
        await bot.delete_message(parcel.chat_id, post.message_id)
    except BadRequest as error:
        if "not found" not in error.message:
            await _edit(bot, parcel, post.message_id)


async def _edit(bot: Bot, parcel: Parcel, message_id: int) -> None:
    """A post that an administrator of the channel has removed is not put back."""
    try:
        await bot.edit_message_text(
            parcel.view.text,
            parcel.chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(parcel.view.rows),
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
    except BadRequest as error:
        if not any(words in error.message for words in NOTHING_TO_DO):
            raise
