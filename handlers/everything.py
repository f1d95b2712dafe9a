"""Whatever is not a command: words, files and pins, by what the chat is being asked."""

from aiogram import Router
from aiogram.types import Message

from bot.desk import cases, drafting, holding, reading, talking
from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Made, Task
from bot.errors import LaporError
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.rules.tracking import find_tracking_id, is_meant_as_id, parse_tracking_id
from bot.texts import enum_key
from bot.views import View
from bot.views.groups import bot_link
from handlers.citizen import assisting, filing, replying, status, supplying
from handlers.filters import Has, LooksLikeCommand
from handlers.officer import inviting, searching, setting_up, sorting, working
from handlers.officer.completing import completed
from handlers.officer.working import COMMANDS
from handlers.replied import case_of_reply
from storage.tables import Attachment
from storage.words import Action, Audience, FileKind, Missing, Side, Status

# While the words for these are awaited, files are gathered for them.
COLLECTING = frozenset({Action.ANSWER, Action.DEFER, Action.CLAIM, Action.ASK})
# What Telegram lets a bot download (Bot API, getFile).
LARGEST = 20 * 2**20
# What an officer's words on a case mean that come without a command or a button.
NATURAL = {Status.WAITING: Action.DEFER}
OF_OFFICERS = {Ask.SEARCH: searching.find, Ask.INVITE: inviting.invite_by}


def router() -> Router:
    """The catch-all of the private chat."""
    everything = Router(name="everything")
    everything.message.register(unknown_command, LooksLikeCommand())
    everything.message.register(words, Has("text"))
    everything.message.register(pin, Has("location"))
    everything.message.register(file, Has("photo", "document", "video", "voice"))
    everything.message.register(other)
    everything.callback_query.register(old_button)
    return everything


def unknown_command(message: Message) -> Reply:
    """A command that does not exist, or not for this person."""
    raise LaporError("error-unknown-command", command=(message.text or "").split()[0][:32])


def words(message: Message, turn: Turn) -> Reply | list[Reply]:
    """A text: about a case it replies to, the answer to a question, an ID, or a draft's story."""
    return _say(message, turn, message.text or "")


def _say(message: Message, turn: Turn, text: str) -> Reply | list[Reply]:
    case = case_of_reply(message)
    task = talking.task_of(turn.conversation)
    if case is not None:
        return about_case(turn, case, Said(text))
    answer = _to_task(turn, task, text) if task is not None else None
    if answer is not None:
        return answer
    if turn.conversation.draft is None and parse_tracking_id(text):
        return status.show(turn, text)
    check_reports_here(turn)
    return filing.tell(turn, text)


def pin(message: Message, turn: Turn) -> Reply:
    """A place on the map goes to the draft."""
    if message.location is None:
        raise LaporError("error-cannot-read")
    task = talking.task_of(turn.conversation)
    if task and task.item == Missing.PLACE:
        return supplying.pin(turn, task, message.location.latitude, message.location.longitude)
    check_reports_here(turn)
    return filing.pin(turn, message.location.latitude, message.location.longitude)


def file(message: Message, turn: Turn) -> Reply | list[Reply]:
    """A file: for a case it replies to, for an open question, or for the draft."""
    task = talking.task_of(turn.conversation)
    if task and task.ask is Ask.SETUP and not _is_about_a_case(message):
        return setting_up.sent(turn, task, message.document)
    if _size_of(message) > LARGEST:
        return _without_file(message, turn)
    return _with_file(message, turn, task)


def _with_file(message: Message, turn: Turn, task: Task | None) -> Reply | list[Reply]:
    attachment = drafting.store_file(turn.desk, attachment_of(message, turn))
    number, album = attachment.id or 0, message.media_group_id
    if task and album and task.album == album:
        return late_part(turn, task, number)
    command = _captioned_command(message)
    if command is not None:
        return _by_caption(turn, command, number, album)
    caption = (message.caption or "").removeprefix("/lapor").strip()
    case = case_of_reply(message) or (task.case if task else "")
    if not case:
        check_reports_here(turn)
        return filing.attach(turn, attachment, caption, album)
    if task and task.action in COLLECTING and not caption:
        return _collect(turn, task, number)
    return about_case(turn, case, Said(caption, _files(task, number)), album)


def _without_file(message: Message, turn: Turn) -> list[Reply]:
    """Say that the file is too large; what was written under it is taken all the same."""
    if _captioned_command(message):
        raise LaporError("error-file-too-large", limit=LARGEST >> 20, name=_name_of(message, turn))
    text = turn.voice("file-too-large", limit=LARGEST >> 20, name=_name_of(message, turn))
    caption = (message.caption or "").removeprefix("/lapor").strip()
    said = _say(message, turn, caption) if caption else []
    return [Answer(View(text)), *(said if isinstance(said, list) else [said])]


def _size_of(message: Message) -> int:
    held = message.document or message.video or message.voice
    return (held.file_size if held else None) or 0


def _name_of(message: Message, turn: Turn) -> str:
    """What the sender calls the file, or what it is."""
    held = message.document or message.video
    kind = next(kind for kind in FileKind if getattr(message, kind.value))
    return (held.file_name if held else None) or turn.voice(enum_key(kind))


def check_reports_here(turn: Turn) -> None:
    """Raises LaporError on the officers' own bot, where nothing is filed, and while a helper has
    not said for whom it is."""
    if turn.bots.side is Side.STAFF:
        raise LaporError("error-reports-elsewhere", link=bot_link(turn.bots.public))
    task = talking.task_of(turn.conversation)
    if task and task.ask is Ask.HELPED:
        raise LaporError("error-name-first")


def other(_message: Message, turn: Turn) -> Reply:
    """A sticker, a contact, a poll: not something to file."""
    return Answer(View(turn.voice("error-cannot-read")))


def old_button(_query: object) -> Reply:
    """A button that nobody knows any more."""
    raise LaporError("error-step-over")


def about_case(turn: Turn, typed: str, said: Said, album: str | None = None) -> Reply:
    """Words on a case: the owner replies, an officer answers."""
    view = reading.open_case(turn.desk, turn.actor, typed)
    task = talking.task_of(turn.conversation)
    asked = task if task and task.case == view.complaint.tracking_id else None
    talking.done(turn.conversation)
    if view.audience is Audience.OWNER:
        event, reply = _owner_says(turn, view, asked, said)
        made = Made(event)
    else:
        view = reading.officers_case(turn.desk, turn.actor, typed)
        made, reply = _officer_says(turn, view, asked, said)
    talking.await_album(turn.conversation, typed, made, album)
    return reply


def attachment_of(message: Message, turn: Turn) -> Attachment:
    """The file of a message, as Telegram describes it; the largest size of a photo."""
    photo = message.photo[-1] if message.photo else None
    held = photo or message.document or message.video or message.voice
    if held is None:
        raise LaporError("error-cannot-read")
    kind = next(kind for kind in FileKind if getattr(message, kind.value))
    return Attachment(
        chat_id=turn.actor.chat_id,
        kind=kind,
        file_id=held.file_id,
        file_unique_id=held.file_unique_id,
        side=turn.bots.side,
        name=getattr(held, "file_name", None) or "",
        mime_type=getattr(held, "mime_type", None) or "",
        created_at=turn.desk.now,
    )


def _owner_says(turn: Turn, view: CaseView, task: Task | None, said: Said) -> tuple[int, Reply]:
    if task and task.item:
        return supplying.supply(turn, view, task, said)
    return replying.say(turn, view, said, task.action if task else None)


def _officer_says(turn: Turn, view: CaseView, task: Task | None, said: Said) -> tuple[Made, Reply]:
    action = task.action if task and task.action else None
    meant = action or NATURAL.get(view.complaint.status, Action.ANSWER)
    if task and meant is Action.DEFER:
        said = Said(said.text, said.attachments, data={"missing": task.item})
    if task and meant is Action.SORT:
        return Made(), sorting.say(turn, view, task.item, said.text)
    if meant in working.NAMED and said.text.strip():
        return Made(), working.take(turn, view, meant, said.text)
    return working.answer(turn, view, meant, completed(task, said))


def _to_task(turn: Turn, task: Task, text: str) -> Reply | list[Reply] | None:
    """What the text is to the open question; None where it does not answer it."""
    if task.ask in OF_OFFICERS:
        talking.done(turn.conversation)
        return OF_OFFICERS[task.ask](turn, text)
    if task.ask is Ask.SETUP:
        return setting_up.typed(turn, task, text)
    if task.ask is Ask.HELPED:
        return assisting.named(turn, task, text)
    if task.ask is Ask.ACT:
        return about_case(turn, task.case, Said(text, tuple(task.files)))
    if task.ask is not Ask.STATUS:
        return None
    talking.done(turn.conversation)
    typed = find_tracking_id(text) or text
    return status.show(turn, typed) if is_meant_as_id(typed) else None


def _is_about_a_case(message: Message) -> bool:
    return bool(case_of_reply(message) or _captioned_command(message))


def _captioned_command(message: Message) -> tuple[str, str] | None:
    head, _, rest = (message.caption or "").partition(" ")
    name = head.removeprefix("/").partition("@")[0]
    return (name, rest) if head.startswith("/") and name in COMMANDS else None


def _by_caption(turn: Turn, command: tuple[str, str], number: int, album: str | None) -> Reply:
    name, rest = command
    typed, _, text = rest.partition(" ")
    view = reading.officers_case(turn.desk, turn.actor, typed)
    action = working.meant(view, COMMANDS[name])
    made, reply = working.answer(turn, view, action, Said(text, (number,)))
    talking.await_album(turn.conversation, typed, made, album)
    return reply


def _collect(turn: Turn, task: Task, number: int) -> Reply:
    task.files.append(number)
    talking.ask(turn.conversation, task)
    return Answer(View(turn.voice("files-collected", count=len(task.files), case=task.case)))


def late_part(turn: Turn, task: Task, number: int) -> list[Reply]:
    """A further file of an album goes to what its first one came to."""
    if task.held:
        holding.add_file(turn.desk, task.held, number)
    else:
        cases.add_late_files(turn.desk, task.event, [number])
    return []


def _files(task: Task | None, number: int) -> tuple[int, ...]:
    return (*(task.files if task else ()), number)
