"""The sheet of evidence as a file that is made when it is sent, outside every transaction."""

from collections.abc import Callable
from functools import partial

from bot.desk.case_view import CaseView
from bot.evidence import Evidence, evidence_of
from bot.views import Voice


def sheet_of(view: CaseView, voice: Voice) -> tuple[str, Callable[[], bytes]]:
    """The name of the file, and what makes it of the case as it is now."""
    evidence = evidence_of(view)
    return f"bukti-{evidence.case}.pdf", partial(_print, evidence, voice)


def _print(evidence: Evidence, voice: Voice) -> bytes:
    from bot.evidence_pdf import make_evidence  # noqa: PLC0415 (loads slowly, so in the thread)

    return make_evidence(evidence, voice)
