"""Answers that are not whole yet: what was written is kept while a day is chosen for it."""

from bot.desk.case_view import CaseView
from bot.desk.effects import Said
from bot.desk.talking import Ask, Task, ask
from bot.desk.templates import DATE
from bot.receiver.replies import Answer, Reply
from bot.receiver.turn import Turn
from bot.views import View
from bot.views.answering import day_rows, preview
from storage.words import Action

ADDED, DAY = "added", "day"


def offer_day(turn: Turn, view: CaseView, said: Said, phrase: str) -> Reply:
    """Say why an empty answer is not sent, keep it, and offer to promise a day."""
    keep(turn, view, said.text, said.attachments)
    why = turn.voice("answer-empty", case=view.complaint.tracking_id, phrase=phrase)
    return Answer(View(why, day_rows(turn.voice, view.complaint)))


def offer_whole(turn: Turn, view: CaseView, words: str, files: tuple[int, ...] = ()) -> Reply:
    """Show a ready-made answer: to be sent by one more tap, or its day to be chosen first."""
    if DATE in words:
        keep(turn, view, words, files, item=DAY)
        question = turn.voice("ask-promised-day", case=view.complaint.tracking_id)
        return Answer(View(question, day_rows(turn.voice, view.complaint, typed=False)))
    keep(turn, view, words, files)
    return Answer(preview(turn.voice, view.complaint, words))


def keep(
    turn: Turn, view: CaseView, words: str, files: tuple[int, ...] = (), *, item: str = ""
) -> None:
    """Keep an answer in the chat's open question; `item` is what the next message adds."""
    case = view.complaint.tracking_id
    task = Task(Ask.ACT, case, Action.ANSWER, item, words, list(files))
    ask(turn.conversation, task)


def completed(task: Task | None, said: Said) -> Said:
    """The answer with what was typed for it: behind what was kept, in the place of the day, or,
    when neither was asked for, instead of it."""
    if task is None or task.action is not Action.ANSWER or not task.words:
        return said
    if task.item == ADDED:
        return Said(f"{task.words}\n{said.text}", said.attachments)
    if task.item == DAY:
        return Said(task.words.replace(DATE, said.text.strip()), said.attachments)
    return said
