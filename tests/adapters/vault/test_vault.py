"""Whatever keeps the keys, the same rules hold; and nothing plain is ever on the disk."""

from __future__ import annotations

import base64
import json
import os
import pickle
import stat
import sys
import types

import keyring
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked

from privacy_console.adapters.vault import systemkeyring
from privacy_console.adapters.vault.files import KeyFolderUnusable
from privacy_console.adapters.vault.vault import RunOnlyVault, SealedVault
from privacy_console.casework.identity.keys import (
    ByKeyring,
    ByPassphrase,
    KeyExists,
    KeyMissing,
    NoKeyring,
    PassphraseNeeded,
    SealedKeyUnreadable,
    WeakPassphrase,
    WrongPassphrase,
)
from privacy_console.casework.identity.people import Role, new_person

WORDS = "correct horse battery staple"
PASSPHRASE = ByPassphrase(passphrase=WORDS)
OTHER = ByPassphrase(passphrase="wrong horse battery staple")


class SecretServiceDouble(KeyringBackend):
    """Stands in the place of the system's own; the real one is met in `test_secret_service.py`."""

    priority = 5
    kept: dict

    def __init__(self):
        super().__init__()
        self.kept, self.fails, self.forgets = {}, None, False

    def _answer(self):
        if self.fails:
            raise self.fails

    def get_password(self, service, username):
        self._answer()
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        self._answer()
        if not self.forgets:
            self.kept[service, username] = password

    def delete_password(self, service, username):
        self.kept.pop((service, username))


@pytest.fixture
def ring(monkeypatch):
    double = SecretServiceDouble()
    monkeypatch.setattr(systemkeyring, "ENCRYPTING", {(SecretServiceDouble.__module__, "SecretServiceDouble")})
    monkeypatch.setattr(keyring, "get_keyring", lambda: double)
    return double


@pytest.fixture(params=["passphrase", "keyring", "run only"])
def office(request, tmp_path):
    """A vault, and how it is sealed."""
    if request.param == "keyring":
        request.getfixturevalue("ring")
    vault = RunOnlyVault() if request.param == "run only" else SealedVault(tmp_path)
    return vault, PASSPHRASE if request.param == "passphrase" else ByKeyring()


def test_the_stores_key_comes_back_as_it_was_made(office):
    vault, seal = office
    key = vault.create_store_key(seal)
    assert len(key) == 32
    assert vault.open_store_key(seal) == key


def test_an_office_has_one_store_key(office):
    vault, seal = office
    key = vault.create_store_key(seal)
    with pytest.raises(KeyExists):
        vault.create_store_key(seal)
    assert vault.open_store_key(seal) == key


def test_a_key_that_was_never_made_is_missing(office):
    vault, seal = office
    with pytest.raises(KeyMissing):
        vault.open_store_key(seal)
    with pytest.raises(KeyMissing):
        vault.open_person(new_person("Olu", Role.OFFICER, bytes(32)), seal)


def test_a_person_signs_with_the_key_that_they_are_known_by(office):
    vault, seal = office
    person, signer = vault.create_person("Olu", Role.OFFICER, seal)
    again = vault.open_person(person, seal)
    assert again.person == signer.person == person
    Ed25519PublicKey.from_public_bytes(person.public_key).verify(again.sign(b"a plan"), b"a plan")


def test_two_people_of_one_office_have_two_keys(office):
    vault, seal = office
    olu, _ = vault.create_person("Olu", Role.OFFICER, seal)
    mia, _ = vault.create_person("Mia", Role.APPROVER, seal)
    assert olu.public_key != mia.public_key
    assert vault.open_person(mia, seal).person == mia


def test_an_opened_key_shows_nothing_and_is_written_nowhere(office):
    vault, seal = office
    _, signer = vault.create_person("Olu", Role.OFFICER, seal)
    assert repr(signer) == f"OpenedKey({signer.person.id})"
    with pytest.raises(TypeError):
        pickle.dumps(signer)


def test_each_persons_passphrase_opens_their_own_key_only(tmp_path):
    vault = SealedVault(tmp_path)
    olu, _ = vault.create_person("Olu", Role.OFFICER, PASSPHRASE)
    mia, _ = vault.create_person("Mia", Role.APPROVER, OTHER)
    assert vault.open_person(mia, OTHER).person == mia
    for person, seal in ((olu, OTHER), (mia, PASSPHRASE)):
        with pytest.raises(WrongPassphrase) as refused:
            vault.open_person(person, seal)
        assert seal.passphrase not in str(refused.value)


def test_a_wrong_passphrase_and_none_are_told_apart(tmp_path):
    vault = SealedVault(tmp_path)
    vault.create_store_key(PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        vault.open_store_key(OTHER)
    with pytest.raises(PassphraseNeeded):
        vault.open_store_key(ByKeyring())
    assert vault.store_seal() is ByPassphrase


def test_a_weak_passphrase_seals_nothing(tmp_path):
    with pytest.raises(WeakPassphrase):
        SealedVault(tmp_path).create_store_key(ByPassphrase(passphrase="password"))
    assert list(tmp_path.iterdir()) == []


def test_a_key_under_another_persons_name_is_refused(tmp_path):
    vault = SealedVault(tmp_path)
    olu, _ = vault.create_person("Olu", Role.OFFICER, PASSPHRASE)
    mia, _ = vault.create_person("Mia", Role.APPROVER, PASSPHRASE)
    (tmp_path / "keys" / f"person-{olu.id}.sealed").replace(tmp_path / "keys" / f"person-{mia.id}.sealed")
    with pytest.raises(SealedKeyUnreadable, match="something else"):
        vault.open_person(mia, PASSPHRASE)


def test_a_key_that_is_not_the_one_that_the_person_is_known_by_is_refused(ring, tmp_path):
    vault = SealedVault(tmp_path)
    olu, _ = vault.create_person("Olu", Role.OFFICER, ByKeyring())
    mia, _ = vault.create_person("Mia", Role.OFFICER, ByKeyring())
    of_olu, of_mia = (next(account for account in ring.kept if person.id in account[1]) for person in (olu, mia))
    ring.kept[of_olu] = ring.kept[of_mia]
    with pytest.raises(SealedKeyUnreadable, match="somebody else"):
        vault.open_person(olu, ByKeyring())


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    SealedVault(home).create_store_key(PASSPHRASE)
    return home, (home / "keys" / "store.sealed").read_bytes()


def altered(content, **change):
    """As somebody would alter it who puts the digest right again."""
    from hashlib import sha256  # noqa: PLC0415

    body = json.loads(content) | change
    body.pop("digest")
    plain = json.dumps(body, sort_keys=True, separators=(",", ":")).encode()
    return json.dumps(body | {"digest": sha256(plain).hexdigest()}, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def open_altered(tmp_path, content):
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "store.sealed").write_bytes(content)
    return SealedVault(tmp_path).open_store_key(PASSPHRASE)


def test_any_damaged_byte_of_a_sealed_key_is_found_before_the_passphrase_is_tried(sealed):
    home, content = sealed
    file = home / "keys" / "store.sealed"
    for place in range(len(content)):
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        with pytest.raises(SealedKeyUnreadable):
            SealedVault(home).open_store_key(PASSPHRASE)
    file.write_bytes(content)
    assert SealedVault(home).open_store_key(PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        {"rounds": 4},
        {"memory_kib": 65_537},
        {"lanes": 2},
        {"salt": base64.b64encode(bytes(16)).decode()},
        {"nonce": base64.b64encode(bytes(12)).decode()},
        {"sealed": base64.b64encode(bytes(48)).decode()},
        {"sealed": ""},
    ],
)
def test_what_was_altered_with_its_digest_put_right_does_not_open(sealed, tmp_path, change):
    with pytest.raises(WrongPassphrase):
        open_altered(tmp_path, altered(sealed[1], **change))


@pytest.mark.parametrize(
    "change",
    [
        {"rounds": 0},
        {"rounds": 10**9},
        {"memory_kib": 8},
        {"memory_kib": 2**40},
        {"lanes": 10**6},
        {"rounds": True},
        {"rounds": "3"},
        {"salt": ""},
        {"salt": "!"},
        {"salt": "ü"},
        {"nonce": base64.b64encode(bytes(8)).decode()},
        {"format": "another"},
        {"purpose": "person-0123456789abcdef"},
        {"more": "1"},
    ],
)
def test_what_is_out_of_bounds_is_refused_before_it_costs_anything(sealed, tmp_path, change):
    with pytest.raises(SealedKeyUnreadable):
        open_altered(tmp_path, altered(sealed[1], **change))


@pytest.mark.parametrize("content", [b"", b"[]", b"null", b"[" * 4000, b'{"a":' * 800, b"\xff\xfe", b"x" * 10_000])
def test_what_is_no_sealed_key_is_refused_in_one_way(tmp_path, content):
    with pytest.raises(SealedKeyUnreadable):
        open_altered(tmp_path, content)


@pytest.mark.parametrize(("module", "name"), [
    ("keyring.backends.fail", "Keyring"), ("keyring.backends.null", "Keyring"), ("keyrings.alt.file", "PlaintextKeyring"),
    ("keyrings.alt.file", "EncryptedKeyring"), ("somebody.own", "Keyring"), ("keyring.backends.SecretService", "Other"),
])  # fmt: skip
def test_a_keyring_that_does_not_encrypt_by_the_system_is_not_used(monkeypatch, tmp_path, module, name):
    pretender = type(name, (SecretServiceDouble,), {"__module__": module})()
    for chosen in (pretender, types.SimpleNamespace(backends=[pretender])):
        monkeypatch.setattr(keyring, "get_keyring", lambda chosen=chosen: chosen)
        with pytest.raises(NoKeyring) as unavailable:
            SealedVault(tmp_path).create_store_key(ByKeyring())
        assert "passphrase" in unavailable.value.sentence
    assert pretender.kept == {}
    assert list(tmp_path.rglob("*")) == []


def test_of_several_keyrings_the_one_that_encrypts_is_used(ring, monkeypatch):
    pretender = type("PlaintextKeyring", (SecretServiceDouble,), {"__module__": "keyrings.alt.file"})()
    monkeypatch.setattr(keyring, "get_keyring", lambda: types.SimpleNamespace(backends=[pretender, ring]))
    assert systemkeyring.backend() is ring


def test_here_in_the_tests_there_is_no_keyring_and_that_is_said(tmp_path):
    with pytest.raises(NoKeyring):
        SealedVault(tmp_path).create_store_key(ByKeyring())
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize("failure", [KeyringLocked("locked"), OSError("bus gone"), RuntimeError("anything")])
def test_a_keyring_that_does_not_answer_is_unavailable_and_says_no_secret(ring, tmp_path, failure):
    vault = SealedVault(tmp_path)
    key = vault.create_store_key(ByKeyring())
    ring.fails = failure
    with pytest.raises(NoKeyring):
        vault.open_store_key(ByKeyring())
    with pytest.raises(NoKeyring):
        vault.create_person("Olu", Role.OFFICER, ByKeyring())
    ring.fails = None
    assert vault.open_store_key(ByKeyring()) == key


def test_a_keyring_that_forgets_is_found_when_the_key_is_made(ring, tmp_path):
    ring.forgets = True
    with pytest.raises(NoKeyring):
        SealedVault(tmp_path).create_store_key(ByKeyring())
    assert SealedVault(tmp_path).store_seal() is None


def test_what_stands_in_the_keyring_and_is_no_key_is_refused(ring, tmp_path):
    vault = SealedVault(tmp_path)
    vault.create_store_key(ByKeyring())
    [account] = ring.kept
    for wrong in ("not base64!", base64.b64encode(b"short").decode()):
        ring.kept[account] = wrong
        with pytest.raises(SealedKeyUnreadable):
            vault.open_store_key(ByKeyring())
    ring.kept.clear()
    with pytest.raises(KeyMissing):
        vault.open_store_key(ByKeyring())


def test_two_offices_of_one_account_do_not_share_a_key(ring, tmp_path):
    one, two = SealedVault(tmp_path / "one"), SealedVault(tmp_path / "two")
    assert one.create_store_key(ByKeyring()) != two.create_store_key(ByKeyring())
    assert one.open_store_key(ByKeyring()) != two.open_store_key(ByKeyring())


@pytest.mark.parametrize("seal", [PASSPHRASE, ByKeyring()], ids=["passphrase", "keyring"])
def test_a_password_of_the_company_database_is_kept_and_replaced(ring, tmp_path, seal):
    vault = SealedVault(tmp_path)
    assert vault.password("company", seal) is None
    for password in ("first", "zweites pässwört", "", "t" * 4096):  # the last as long as a cloud's token
        vault.keep_password("company", password, seal)
        assert vault.password("company", seal) == password
    with pytest.raises(ValueError):
        vault.password("../store", seal)


def test_a_password_moves_from_the_keyring_to_a_passphrase(ring, tmp_path):
    vault = SealedVault(tmp_path)
    vault.keep_password("company", "first", ByKeyring())
    vault.keep_password("company", "second", PASSPHRASE)
    assert vault.password("company", PASSPHRASE) == "second"
    vault.keep_password("company", "third", ByKeyring())
    assert vault.password("company", ByKeyring()) == "third"


@pytest.mark.parametrize("seal", [PASSPHRASE, ByKeyring()], ids=["passphrase", "keyring"])
def test_nothing_plain_is_on_the_disk(ring, tmp_path, seal, monkeypatch):
    vault = SealedVault(tmp_path)
    key = vault.create_store_key(seal)
    _, signer = vault.create_person("Olu Planted", Role.OFFICER, seal)
    vault.keep_password("company", "planted database password", seal)
    private = signer._key.private_bytes_raw()
    secrets = [WORDS.encode(), b"planted database password", b"Olu Planted"]
    for raw in (key, private):
        secrets += [raw, raw.hex().encode(), base64.b64encode(raw), base64.b64encode(raw).rstrip(b"=")]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        content = path.read_bytes() + path.name.encode()
        assert [secret for secret in secrets if secret in content] == []
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "keys").stat().st_mode) == 0o700


def test_a_run_only_vault_forgets_with_the_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    vault = RunOnlyVault()
    vault.create_store_key()
    vault.create_person("Olu", Role.OFFICER)
    assert list(tmp_path.rglob("*")) == []
    with pytest.raises(KeyMissing):
        RunOnlyVault().open_store_key()
    assert vault.store_seal() is None


def test_a_folder_that_cannot_be_made_is_unavailable(tmp_path):
    (tmp_path / "keys").write_text("a file where the folder should be")
    with pytest.raises(KeyFolderUnusable):
        SealedVault(tmp_path).create_store_key(PASSPHRASE)


def test_a_damaged_marker_of_the_office_is_found(ring, tmp_path):
    vault = SealedVault(tmp_path)
    vault.create_store_key(ByKeyring())
    (tmp_path / "keys" / "office").write_bytes(b"\xff")
    with pytest.raises(SealedKeyUnreadable):
        vault.open_store_key(ByKeyring())
    (tmp_path / "keys" / "office").write_text("../../etc")
    with pytest.raises(SealedKeyUnreadable):
        vault.open_store_key(ByKeyring())


def test_the_keyring_library_is_not_loaded_until_it_is_asked():
    import subprocess  # noqa: PLC0415

    program = "import sys, privacy_console.adapters.vault.vault; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], env=os.environ, check=False).returncode == 0
