"""Who may do what in which status: every combination, against a table written out here."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest

from bot.errors import LaporError
from bot.rules.workflow import (
    ENDED,
    MOVES,
    STANDINGS,
    MoveNotAllowed,
    Need,
    find_move,
    offered,
    standing_of,
)
from storage.words import Action, Role, Stage, Status

# Who: c citizen, k coordinator, l liaison, i inspector, p leader, j job. "*" starts a new clock.
TABLE = """
waiting   forward   forwarded*  ki   agency
waiting   defer     deferred    ki   text
waiting   not_ours  passed_on   ki   agency
waiting   archive   archived    ki   text
waiting   join      joined      ki   case
appealed  forward   forwarded*  kip  agency
appealed  defer     deferred    kip  text
appealed  not_ours  passed_on   kip  agency
appealed  archive   archived    kip  text
reopened  forward   forwarded*  ki   agency
reopened  defer     deferred    ki   text
reopened  not_ours  passed_on   ki   agency
reopened  archive   archived    ki   text
reopened  join      joined      ki   case
returned  forward   forwarded*  ki   agency
returned  defer     deferred    ki   text
returned  not_ours  passed_on   ki   agency
returned  archive   archived    ki   text
returned  join      joined      ki   case
deferred  supply    waiting     c    -
deferred  forward   forwarded*  ki   agency
deferred  defer     deferred    ki   text
deferred  not_ours  passed_on   ki   agency
deferred  archive   archived    ki   text
deferred  join      joined      ki   case
deferred  lapse     archived    j    -
forwarded answer    answered*   li   text
forwarded ask       asked       li   text
forwarded return    returned    li   text
forwarded claim     claimed     li   file
forwarded extend    -           li   text
forwarded take      -           li   -
forwarded hand_over -           li   officer
forwarded forward   forwarded*  ki   agency
forwarded not_ours  passed_on   ki   agency
forwarded join      joined      ki   case
asked     supply    forwarded   c    -
asked     answer    answered*   li   text
asked     extend    -           li   text
asked     take      -           li   -
asked     hand_over -           li   officer
asked     lapse     archived    j    -
answered  confirm   done        c    -
answered  reply     replied     c    -
answered  answer    answered*   li   text
answered  ask       asked       li   text
answered  claim     claimed     li   file
answered  extend    -           li   text
answered  take      -           li   -
answered  hand_over -           li   officer
answered  close     done        ki   -
answered  lapse     done        j    -
replied   reply     replied     c    -
replied   answer    answered*   li   text
replied   ask       asked       li   text
replied   return    returned    li   text
replied   claim     claimed     li   file
replied   extend    -           li   text
replied   take      -           li   -
replied   hand_over -           li   officer
replied   forward   forwarded*  ki   agency
replied   not_ours  passed_on   ki   agency
claimed   confirm   done        c    -
claimed   dispute   reopened    c    -
claimed   reply     replied     c    -
claimed   answer    -           li   text
claimed   close     done        ki   -
claimed   lapse     done        j    -
passed_on answer    answered    ki   text
passed_on forward   forwarded*  ki   agency
done      rate      -           c    -
done      dispute   reopened    c    -
done      reply     reopened    c    -
archived  appeal    appealed    c    -
"""
WHILE_OPEN = """
copy       -         ki   agency
sort       -         ki   -
supervise  -         kij  -
note       -         klip text
release    -         ka   -
ask_unmask -         li   text
unmask     -         klip -
add        -         c    -
support    -         c    -
withdraw   withdrawn c    -
recount    -         j    -
end_test   archived  j    -
"""
ALWAYS = """
hide   - c -
show   - c -
remind - j -
store  - j -
take_over - c -
"""
ENDS = (Status.DONE, Status.ARCHIVED, Status.JOINED, Status.WITHDRAWN)
LETTERS = {
    "c": Role.CITIZEN,
    "k": Role.COORDINATOR,
    "l": Role.LIAISON,
    "i": Role.INSPECTOR,
    "p": Role.LEADER,
    "a": Role.ADMIN,
    "j": Role.SYSTEM,
}


@dataclass(frozen=True)
class Row:
    """A line of the tables above."""

    status: Status
    action: Action
    target: Status | None
    who: frozenset[Role]
    needs: frozenset[Need]
    fresh: bool


def row(status: str, action: str, target: str, who: str, needs: str) -> Row:
    return Row(
        status=Status(status),
        action=Action(action),
        target=None if target == "-" else Status(target.rstrip("*")),
        who=frozenset(LETTERS[letter] for letter in who),
        needs=frozenset() if needs == "-" else frozenset({Need(needs)}),
        fresh=target.endswith("*"),
    )


def rows() -> Iterator[Row]:
    for line in TABLE.strip().splitlines():
        yield row(*line.split())
    for status in Status:
        general = ALWAYS if status in ENDS else WHILE_OPEN + ALWAYS
        for line in general.strip().splitlines():
            if line:
                yield row(status.value, *line.split())


ALLOWED = {(one.status, one.action): one for one in rows()}
EVERY = list(product(Status, Action))


@pytest.mark.parametrize(("status", "action"), EVERY)
def test_only_the_moves_of_the_table_are_allowed(status: Status, action: Action) -> None:
    expected = ALLOWED.get((status, action))
    for role in Role:
        if expected is None or role not in expected.who:
            with pytest.raises(MoveNotAllowed):
                find_move(status, action, role)
            continue
        move = find_move(status, action, role)
        assert (move.target, move.who) == (expected.target, expected.who)
        assert (move.needs, move.fresh) == (expected.needs, expected.fresh)


def test_the_table_has_no_move_more_and_none_less() -> None:
    assert set(MOVES) == set(ALLOWED)


@pytest.mark.parametrize(("status", "role"), list(product(Status, Role)))
def test_exactly_the_allowed_actions_are_offered(status: Status, role: Role) -> None:
    assert offered(status, role) == [
        one.action for one in ALLOWED.values() if one.status is status and role in one.who
    ]


def test_a_refused_move_names_its_sentence_the_status_and_the_action() -> None:
    with pytest.raises(LaporError) as caught:
        find_move(Status.ARCHIVED, Action.ANSWER, Role.LIAISON)
    assert caught.value.text_key == "error-move-not-allowed"
    assert caught.value.params == {"status": Status.ARCHIVED, "action": Action.ANSWER}


CLOCKS: dict[Status, tuple[set[Stage], set[Stage]]] = {
    Status.WAITING: ({Stage.VERIFY}, set()),
    Status.APPEALED: ({Stage.VERIFY}, set()),
    Status.REOPENED: ({Stage.VERIFY}, set()),
    Status.DEFERRED: ({Stage.SUPPLY}, {Stage.VERIFY, Stage.SETTLE}),
    Status.FORWARDED: ({Stage.ANSWER, Stage.SETTLE}, set()),
    Status.RETURNED: ({Stage.VERIFY, Stage.SETTLE}, set()),
    Status.ASKED: ({Stage.SUPPLY}, {Stage.ANSWER, Stage.SETTLE}),
    Status.ANSWERED: ({Stage.REPLY_WINDOW, Stage.SETTLE}, set()),
    Status.REPLIED: ({Stage.ANSWER, Stage.SETTLE}, set()),
    Status.CLAIMED: ({Stage.REPLY_WINDOW}, {Stage.SETTLE}),
    Status.PASSED_ON: (set(), set()),
    Status.DONE: (set(), set()),
    Status.ARCHIVED: (set(), set()),
    Status.JOINED: (set(), set()),
    Status.WITHDRAWN: (set(), set()),
}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("hand_overs", [0, 1])
def test_each_status_runs_and_holds_its_own_clocks(status: Status, hand_overs: int) -> None:
    standing = standing_of(status, hand_overs)
    assert (set(standing.runs), set(standing.holds)) == CLOCKS[status]


@pytest.mark.parametrize("hand_overs", [2, 3, 7])
def test_from_the_second_return_on_the_coordinator_decides_at_once(hand_overs: int) -> None:
    assert standing_of(Status.RETURNED, hand_overs).runs == (Stage.ARBITER, Stage.SETTLE)


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.RETURNED}))
def test_no_other_status_knows_the_arbiter_s_clock(status: Status) -> None:
    assert standing_of(status, 5) == STANDINGS[status]


def test_no_clock_runs_on_a_case_that_has_ended() -> None:
    assert set(ENDS) == ENDED
    assert all(not standing_of(status, 9).runs for status in ENDED)


def test_every_open_status_has_a_way_out_for_an_officer_or_a_job() -> None:
    beside = {Role.CITIZEN}
    for status in set(Status) - set(ENDS) - {Status.ASKED}:
        ways = [one for one in ALLOWED.values() if one.status is status and one.target]
        assert any(one.who - beside for one in ways), status


def test_no_wrong_door_a_case_can_be_passed_on_from_every_status_that_waits_for_the_desk() -> None:
    for status in (Status.WAITING, Status.APPEALED, Status.RETURNED, Status.REOPENED):
        assert Action.NOT_OURS in offered(status, Role.COORDINATOR)


Steps = list[tuple[Action, Role]]
CITIZEN, COORDINATOR, LIAISON, LEADER, JOB = (
    Role.CITIZEN,
    Role.COORDINATOR,
    Role.LIAISON,
    Role.LEADER,
    Role.SYSTEM,
)
FORWARDED: Steps = [(Action.FORWARD, COORDINATOR)]
LIVES: list[tuple[str, Steps, Status]] = [
    ("answered and confirmed", [*FORWARDED, (Action.ANSWER, LIAISON), (Action.CONFIRM, CITIZEN),
                                (Action.RATE, CITIZEN)], Status.DONE),
    ("asked for more, then archived", [(Action.DEFER, COORDINATOR), (Action.SUPPLY, CITIZEN),
                                       (Action.ARCHIVE, COORDINATOR)], Status.ARCHIVED),
    ("archived, and the appeal heard", [(Action.ARCHIVE, COORDINATOR), (Action.APPEAL, CITIZEN),
                                        (Action.FORWARD, LEADER)], Status.FORWARDED),
    ("back and forth between agencies", [*FORWARDED, (Action.RETURN, LIAISON), *FORWARDED,
                                         (Action.RETURN, LIAISON)], Status.RETURNED),
    ("claimed done, and disputed", [*FORWARDED, (Action.CLAIM, LIAISON),
                                    (Action.DISPUTE, CITIZEN)], Status.REOPENED),
    ("silence after a claim", [*FORWARDED, (Action.CLAIM, LIAISON), (Action.LAPSE, JOB)],
     Status.DONE),
    ("asked by the agency", [*FORWARDED, (Action.ASK, LIAISON), (Action.SUPPLY, CITIZEN)],
     Status.FORWARDED),
    ("answered from outside", [(Action.NOT_OURS, COORDINATOR), (Action.ANSWER, COORDINATOR)],
     Status.ANSWERED),
    ("withdrawn", [*FORWARDED, (Action.WITHDRAW, CITIZEN)], Status.WITHDRAWN),
]  # fmt: skip


@pytest.mark.parametrize(("life", "steps", "end"), LIVES, ids=[life[0] for life in LIVES])
def test_lives_of_a_case(life: str, steps: Steps, end: Status) -> None:
    status = Status.WAITING
    for action, role in steps:
        status = find_move(status, action, role).target or status
    assert status is end
