"""`lapor sandbox`, as a process of its own."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.request import urlopen


@contextmanager
def sandbox(*words: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", "sandbox", *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"LANG": "id_ID.UTF-8"},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_the_sandbox_tells_its_address_and_ends_cleanly_with_ctrl_c() -> None:
    with sandbox("--port", "0") as process:
        assert process.stdout
        line = process.stdout.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert address
        with urlopen(address[0], timeout=10) as page:  # noqa: S310 - our own address
            assert b"<main" in page.read()
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=30)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_a_taken_port_is_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with sandbox("--port", str(port)) as process:
            told, errors = process.communicate(timeout=60)
    assert (process.returncode, told) == (2, "")
    assert len(errors.strip().splitlines()) == 1
    assert str(port) in errors
