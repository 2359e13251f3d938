"""`settings.toml`: what an office is. No password is in it, nor anything about a subject."""

from __future__ import annotations

import json
import os
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit
from zoneinfo import ZoneInfo

from privacy_console.adapters.workspace.errors import SettingsMissing, SettingsRefused, SettingsUnreadable
from privacy_console.adapters.workspace.whole import write_whole

MAX_FILE = 64_000
MAX_TEXT = 2_000
ENVIRONMENTS = ("PRODUCTION", "TEST", "DEMO")
SECRET_PARAMETERS = re.compile(r"pass|pwd|secret|token|key$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """`company_url` is a SQLAlchemy URL without the password, which the vault keeps. Paths are as they were given."""

    company_url: str
    map_path: str
    policy_path: str
    environment: str
    """Shown in the window at all times: `PRODUCTION`, `TEST` or `DEMO`."""
    country: str = "DE"
    """Of the office, ISO 3166-1: whose public holidays count; `region` is ISO 3166-2 without the country, or empty."""
    region: str = ""
    zone: str = "Europe/Berlin"
    """IANA name: on which calendar day something arrived."""
    own_addresses: tuple[str, ...] = ()
    """The company's own mailboxes, which are nobody's identifiers."""
    further_sources: tuple[str, ...] = ()
    """`name=URL` of each source of the map beyond the first, whose address is `company_url`."""

    received_by: tuple[str, ...] = ()
    """The company's own mail hosts, each by its name or, for all below it, as `.name`: their lines tell when mail arrived."""
    mailbox: str = ""
    """`imaps://USER@HOST/FOLDER`, or empty. Its password is in the vault."""
    mailbox_ca: str = ""
    """Path of the certificate of the authority that the mailbox's server is trusted by; empty for those of the system."""
    mail_out: str = ""
    """`smtps://USER@HOST:465` or `smtp://USER@HOST:587` (STARTTLS), or empty. Its password is in the vault."""
    mail_out_ca: str = ""
    """As `mailbox_ca`, of the server that letters are handed to."""

    @property
    def further(self) -> dict[str, str]:
        """Name in the map -> address."""
        return dict(_named(one) for one in self.further_sources)


def _named(source: str) -> tuple[str, str]:
    """A source and its address, which may have further `=` in it."""
    name, _, url = source.partition("=")
    return name, url


def write_settings(path: Path, settings: Settings) -> None:
    """Write the settings, mode 0600; the former ones stay if that fails.

    Raises:
        SettingsRefused: a value is not one that may stand there.
        HomeUnusable: the disk did not take it.
    """
    check_settings(settings)
    text = "".join(f"{field.name} = {_toml(getattr(settings, field.name))}\n" for field in fields(settings))
    write_whole(path, text.encode())


def check_settings(settings: Settings) -> None:
    """Refuse what may not be written, before anything else is made for it.

    Raises:
        SettingsRefused: a value is not one that may stand there.
    """
    for name, why in _faults(settings).items():
        raise SettingsRefused(name, why)


def read_settings(path: Path) -> Settings:
    """Read the settings.

    Raises:
        SettingsMissing: there are none.
        SettingsUnreadable: they cannot be read; `place` names the line.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE + 1)
        text = content.decode()
        given = tomllib.loads(text) if len(content) <= MAX_FILE else {}
    except FileNotFoundError:
        raise SettingsMissing from None
    except OSError as error:
        raise SettingsUnreadable(os.strerror(error.errno or 0), place=path.name) from error
    except UnicodeDecodeError as error:
        at = content.count(b"\n", 0, error.start) + 1
        raise SettingsUnreadable("it is not UTF-8", place=f"{path.name} line {at}") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line ([0-9]+)", str(error))
        last = text.count("\n") + 1
        raise SettingsUnreadable("it is not TOML", place=f"{path.name} line {line[1] if line else last}") from error
    if len(content) > MAX_FILE:
        raise SettingsUnreadable("it is too long", place=path.name)
    return _made(given, text, path.name)


def _made(given: dict[str, object], text: str, place: str) -> Settings:
    known = {field.name: field for field in fields(Settings)}
    for name, value in given.items():
        if name not in known:
            raise SettingsUnreadable("a setting that is not known", place=_line(text, name, place))
        if not (_is_texts(value) if name in ("own_addresses", "further_sources", "received_by") else isinstance(value, str)):
            raise SettingsUnreadable(f"“{name}” is not text", place=_line(text, name, place))
    missing = [name for name in ("company_url", "map_path", "policy_path", "environment") if name not in given]
    if missing:
        raise SettingsUnreadable(f"“{missing[0]}” is missing", place=place)
    read: dict[str, object] = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    settings = Settings(**read)  # type: ignore[arg-type]  # each was looked at above
    for name, why in _faults(settings).items():
        raise SettingsUnreadable(f"“{name}”: {why}", place=_line(text, name, place))
    return settings


def _faults(settings: Settings) -> dict[str, str]:
    """What may not stand there, by name; the values are not repeated."""
    found: dict[str, str] = {}
    for field in fields(settings):
        value = getattr(settings, field.name)
        for text in (value,) if isinstance(value, str) else value:
            if len(text) > MAX_TEXT or not text.isprintable():
                found[field.name] = "it is too long, or has signs that cannot be printed"
    if _has_password(settings.company_url):
        found["company_url"] = "it has a password in it, which belongs into the vault"
    if _has_password(settings.mail_out):
        found["mail_out"] = "it has a password in it, which belongs into the vault"
    for name, url in map(_named, settings.further_sources):
        if not name or "://" in name or "://" not in url:
            found["further_sources"] = "each is written as name=URL"
        elif _has_password(url):
            found["further_sources"] = "one has a password in it, which belongs into the vault"
    if len(settings.further) < len(settings.further_sources):
        found["further_sources"] = "two have one name"
    if settings.mailbox and not re.fullmatch(r"imaps://[^\s/:]+@[^\s/@]+(/.*)?", settings.mailbox):
        found["mailbox"] = "it is not imaps://USER@HOST/FOLDER, without the password"
    if settings.environment not in ENVIRONMENTS:
        found["environment"] = f"it is none of {', '.join(ENVIRONMENTS)}"
    if not re.fullmatch(r"[A-Z]{2}", settings.country):
        found["country"] = "it is not a country's two letters"
    if not re.fullmatch(r"[A-Z0-9]{0,3}", settings.region):
        found["region"] = "it is not a region's code"
    if not _is_zone(settings.zone):
        found["zone"] = "there is no such time zone"
    return found


def _has_password(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.password) or any(SECRET_PARAMETERS.search(name) for name, _ in parse_qsl(parts.query))
    except ValueError:
        return ":" in url.partition("@")[0].partition("//")[2]


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError):  # ZoneInfoNotFoundError is a KeyError
        return False
    except KeyError:
        return False
    return True


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _line(text: str, name: str, place: str) -> str:
    found = re.search(rf"^\s*[\[\"']*{re.escape(name)}\b", text, re.MULTILINE)
    return f"{place} line {text.count(chr(10), 0, found.end()) + 1}" if found else place


def _toml(value: str | tuple[str, ...]) -> str:
    """A basic string of TOML: of JSON's escapes it knows each, and what cannot be printed was refused before."""
    return json.dumps(value if isinstance(value, str) else list(value), ensure_ascii=False)
