"""`lapor sandbox` from its first line to its last."""

import os
import re
import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

from tests.terminal import lapor, says_one_line


def test_the_sandbox_tells_its_address_and_ends_cleanly_with_ctrl_c() -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "bot", "sandbox", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"LANG": "id_ID.UTF-8"},
    ) as process:
        assert process.stdout
        address = re.search(r"http://127\.0\.0\.1:\d+/", process.stdout.readline())
        assert address
        with urlopen(address[0], timeout=10) as page:  # noqa: S310 - our own address
            assert b"<main" in page.read()
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    assert (process.returncode, rest, errors) == (0, "", "")


def test_a_taken_port_is_told_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        says_one_line(lapor("sandbox", "--port", port), port, "lapor sandbox --port")
