"""A real keyring: gnome-keyring on a bus of its own, with a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

PRESENT = all(shutil.which(tool) for tool in ("dbus-run-session", "gnome-keyring-daemon"))

MAKE = """
from pathlib import Path
from privacy_console.adapters.vault import systemkeyring
from privacy_console.adapters.vault.vault import SealedVault
from privacy_console.casework.identity.keys import ByKeyring
from privacy_console.casework.identity.people import Role
home = Path({home!r})
vault = SealedVault(home)
key = vault.create_store_key(ByKeyring())
person, signer = vault.create_person("Olu", Role.OFFICER, ByKeyring())
assert SealedVault(home).open_store_key(ByKeyring()) == key
assert SealedVault(home).open_person(person, ByKeyring()).sign(b"plan") == signer.sign(b"plan")
print(systemkeyring.name_of_backend(), key.hex())
"""
OPEN = """
from pathlib import Path
from privacy_console.adapters.vault.vault import SealedVault
from privacy_console.casework.identity.keys import ByKeyring
print(SealedVault(Path({home!r})).open_store_key(ByKeyring()).hex())
"""
REFUSED = """
from pathlib import Path
from privacy_console.adapters.vault.vault import SealedVault
from privacy_console.casework.identity.keys import ByKeyring, NoKeyring
try:
    SealedVault(Path({home!r})).create_store_key(ByKeyring())
except NoKeyring as error:
    print(error.sentence.format(**vars(error)))
"""


@pytest.fixture
def run(tmp_path):
    """Run a program in a session: its own home, its own runtime folder, its own bus where asked."""
    account, runtime = tmp_path / "account", tmp_path / "runtime"
    for folder in (account, runtime):
        folder.mkdir(mode=0o700)
    hidden = ("PYTHON_KEYRING_BACKEND", "DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY")
    kept = {name: value for name, value in os.environ.items() if name not in hidden and not name.startswith("XDG_")}
    environment = kept | {"HOME": str(account), "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": os.getcwd(), "PYTHONWARNINGS": ""}  # noqa: PTH109
    program = tmp_path / "program.py"

    def run(source, *, unlocked_by=None):
        program.write_text(source.format(home=str(tmp_path / "home")))
        command = [sys.executable, str(program)]
        if unlocked_by is not None:
            inner = f'gnome-keyring-daemon --unlock --components=secrets >/dev/null; exec "{sys.executable}" "{program}"'
            command = ["dbus-run-session", "--", "sh", "-c", inner]
        done = subprocess.run(
            command, env=environment, input=unlocked_by or "", capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    run.account = account
    return run


if PRESENT:  # elsewhere the run says at its end that no real keyring was met

    def test_a_real_secret_service_keeps_keys_over_sessions_and_encrypts_them(run, tmp_path):
        backend, key = run(MAKE, unlocked_by="the login password")
        assert backend in {"SecretService", "libsecret"}
        assert run(OPEN, unlocked_by="the login password") == [key]
        kept = [path for path in run.account.rglob("*") if path.is_file()]
        assert any(path.suffix == ".keyring" for path in kept)
        for path in [*kept, *(path for path in (tmp_path / "home").rglob("*") if path.is_file())]:
            content = path.read_bytes()
            assert bytes.fromhex(key) not in content
            assert key.encode() not in content


def test_without_a_bus_the_vault_says_so_and_what_to_do(run, tmp_path):
    said = " ".join(run(REFUSED))
    assert "cannot be used" in said
    assert "seal the key by a passphrase" in said
    assert list((tmp_path / "home").rglob("*")) == []
