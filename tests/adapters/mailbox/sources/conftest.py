from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest

from tests.adapters.mailbox.sources.dovecot import PROGRAM, Dovecot

collect_ignore = [] if PROGRAM else ["test_imap_server.py"]
"""Without Debian's dovecot-imapd the real server is not there to be asked; `.ci/debian-packages` has it."""


@pytest.fixture(scope="module")
def dovecot():
    """A server that the whole file asks. Its folder is short and open to its own account: sockets and mail lie in it."""
    home = Path(tempfile.mkdtemp(prefix="imap-"))
    home.chmod(0o755)
    server = Dovecot(home / "d")
    yield server
    server.stop()
    shutil.rmtree(home)
