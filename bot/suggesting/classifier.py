"""The linear classifier: for each label, a border between its texts and all others.

Squared hinge loss with a squared norm, solved by dual coordinate descent (Hsieh and others,
"A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008), all labels of a text
in one step.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.suggesting.features import Numbers, Vector

COST = 0.4  # of a text on the wrong side; little, for coordinators decide unevenly
BALANCE = 0.75  # 0: a text of a rare label costs as any other; 1: all labels weigh the same
BALANCE_RANGE = (0.1, 20.0)
ROUNDS = 12
CLOSE_ENOUGH = 0.01
TOO_SMALL = 1e-4
SEED = 1708


def nothing(_texts: int) -> None:
    """Nobody watches."""


def fit(
    vectors: Sequence[Vector],
    labels: NDArray[np.intp],
    *,
    shape: tuple[int, int],
    advance: Callable[[int], None] = nothing,
) -> Numbers:
    """The weights, a row a term and a column a label; `shape` is their shape. The same texts in
    the same order give the same weights. `advance(n)` is told of each n texts gone through, in
    all ROUNDS times their number."""
    weights = np.zeros(shape, np.float32)
    sides = np.where(labels[:, None] == np.arange(shape[1]), 1, -1).astype(np.float32)
    slack = _slack(labels, sides)
    pull = np.zeros_like(sides)
    chance = np.random.default_rng(SEED)
    for done in range(1, ROUNDS + 1):
        largest = 0.0
        for row in chance.permutation(len(vectors)):
            vector = vectors[row]
            step = _step(weights, vector, sides[row], pull=pull[row], slack=slack[row])
            largest = max(largest, step)
        advance(len(vectors))
        if largest < CLOSE_ENOUGH:
            advance((ROUNDS - done) * len(vectors))
            break
    return weights


def _slack(labels: NDArray[np.intp], sides: Numbers) -> Numbers:
    """How far each text may stay on the wrong side of each border; of rare labels, less."""
    count = np.bincount(labels, minlength=sides.shape[1])
    even = len(labels) / (sides.shape[1] * np.maximum(count, 1))
    cost = COST * np.clip(even**BALANCE, *BALANCE_RANGE)
    slack: Numbers = np.where(sides > 0, 0.5 / cost, 0.5 / COST).astype(np.float32)
    return slack


def _step(
    weights: Numbers, vector: Vector, sides: Numbers, *, pull: Numbers, slack: Numbers
) -> float:
    """Move the borders to where this text wants them; how much its pull, kept in place,
    changed at most."""
    gradient = sides * (vector.values @ weights[vector.columns]) - 1 + slack * pull
    wanted = np.maximum(pull - gradient / (vector.values @ vector.values + slack), 0)
    change = wanted - pull
    largest = float(np.abs(change).max())
    if largest > TOO_SMALL:
        weights[vector.columns] += vector.values[:, None] * (change * sides)
        pull[:] = wanted
    return largest
