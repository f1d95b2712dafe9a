"""Who may do what in which status: every combination, against a table written out here."""

from itertools import product

import pytest

from bot.errors import LaporError
from bot.rules.workflow import MoveNotAllowed, Stage, find_move, offered
from storage.words import Action, Role, Status

W, D, F, A, R, DONE, ARCHIVED = (
    Status.WAITING,
    Status.DEFERRED,
    Status.FORWARDED,
    Status.ANSWERED,
    Status.REPLIED,
    Status.DONE,
    Status.ARCHIVED,
)
CITIZEN, COORDINATOR, LIAISON = Role.CITIZEN, Role.COORDINATOR, Role.LIAISON

ALLOWED: dict[tuple[Status, Action, Role], tuple[Status, Stage]] = {
    (W, Action.FORWARD, COORDINATOR): (F, Stage.ANSWER),
    (W, Action.DEFER, COORDINATOR): (D, Stage.SUPPLY),
    (W, Action.ARCHIVE, COORDINATOR): (ARCHIVED, Stage.STOPPED),
    (D, Action.SUPPLY, CITIZEN): (W, Stage.VERIFY),
    (D, Action.ARCHIVE, COORDINATOR): (ARCHIVED, Stage.STOPPED),
    (F, Action.ANSWER, LIAISON): (A, Stage.REPLY_WINDOW),
    (F, Action.FORWARD, COORDINATOR): (F, Stage.ANSWER),
    (A, Action.ANSWER, LIAISON): (A, Stage.REPLY_WINDOW),
    (A, Action.REPLY, CITIZEN): (R, Stage.ANSWER),
    (A, Action.CLOSE, COORDINATOR): (DONE, Stage.STOPPED),
    (A, Action.CLOSE, LIAISON): (DONE, Stage.STOPPED),
    (R, Action.ANSWER, LIAISON): (A, Stage.REPLY_WINDOW),
    (R, Action.REPLY, CITIZEN): (R, Stage.ANSWER),
    (R, Action.FORWARD, COORDINATOR): (F, Stage.ANSWER),
    (DONE, Action.REPLY, CITIZEN): (R, Stage.ANSWER),
}
EVERY = list(product(Status, Action, Role))
NEED_TEXT = {Action.DEFER, Action.ARCHIVE, Action.ANSWER}


@pytest.mark.parametrize("case", EVERY, ids="-".join)
def test_only_the_moves_of_the_table_are_allowed(case: tuple[Status, Action, Role]) -> None:
    if case in ALLOWED:
        move = find_move(*case)
        assert (move.target, move.stage) == ALLOWED[case]
        assert move.needs_text is (case[1] in NEED_TEXT)
        assert move.needs_agency is (case[1] is Action.FORWARD)
    else:
        with pytest.raises(MoveNotAllowed):
            find_move(*case)


@pytest.mark.parametrize(("status", "role"), list(product(Status, Role)))
def test_exactly_the_allowed_actions_are_offered(status: Status, role: Role) -> None:
    assert offered(status, role) == [
        action for start, action, who in ALLOWED if (start, who) == (status, role)
    ]


def test_a_refused_move_names_its_sentence_the_status_and_the_action() -> None:
    with pytest.raises(LaporError) as caught:
        find_move(ARCHIVED, Action.ANSWER, LIAISON)
    assert caught.value.text_key == "error-move-not-allowed"
    assert caught.value.params == {"status": ARCHIVED, "action": Action.ANSWER}


LIVES: list[tuple[str, list[tuple[Action, Role]], Status]] = [
    ("answered and closed", [(Action.FORWARD, COORDINATOR), (Action.ANSWER, LIAISON),
                             (Action.CLOSE, LIAISON)], DONE),
    ("asked for more, then archived", [(Action.DEFER, COORDINATOR), (Action.SUPPLY, CITIZEN),
                                       (Action.ARCHIVE, COORDINATOR)], ARCHIVED),
    ("sent to another agency", [(Action.FORWARD, COORDINATOR), (Action.FORWARD, COORDINATOR),
                                (Action.ANSWER, LIAISON)], A),
    ("opened again", [(Action.FORWARD, COORDINATOR), (Action.ANSWER, LIAISON),
                      (Action.CLOSE, COORDINATOR), (Action.REPLY, CITIZEN),
                      (Action.ANSWER, LIAISON)], A),
]  # fmt: skip


@pytest.mark.parametrize(("life", "steps", "end"), LIVES, ids=[life[0] for life in LIVES])
def test_lives_of_a_case(life: str, steps: list[tuple[Action, Role]], end: Status) -> None:
    status = W
    for action, role in steps:
        status = find_move(status, action, role).target
    assert status is end
