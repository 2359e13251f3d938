"""Django set up for one package on one database, and migrated. Only ever imported in a process of its own: its settings are global."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

CONTRIB = [f"django.contrib.{name}" for name in ("admin", "auth", "contenttypes", "sessions", "messages", "sites")]


_STATIC = "django.contrib.staticfiles.storage.StaticFilesStorage"


def set_up(url: str, apps: Sequence[str], **more: Any) -> None:
    """Configure Django and run all migrations of the apps, as `manage.py migrate` does."""
    from django.conf import settings  # noqa: PLC0415 - nobody else may import Django

    given = {
        "DATABASES": {"default": _database(url)},
        "INSTALLED_APPS": [*CONTRIB, *apps],
        "SECRET_KEY": "tests",
        "SITE_ID": 1,
        "USE_TZ": True,
        "STATIC_URL": "/static/",
        "ROOT_URLCONF": "django.contrib.auth.urls",
        "DEFAULT_AUTO_FIELD": "django.db.models.AutoField",
        "TEMPLATES": [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        "STORAGES": {"default": {"BACKEND": "django.core.files.storage.InMemoryStorage"}, "staticfiles": {"BACKEND": _STATIC}},
        "EMAIL_BACKEND": "django.core.mail.backends.locmem.EmailBackend",
        "PASSWORD_HASHERS": ["django.contrib.auth.hashers.MD5PasswordHasher"],
    }
    settings.configure(**{**given, **more})
    import django  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415

    django.setup()
    call_command("migrate", verbosity=0, interactive=False, skip_checks=True)


def _database(url: str) -> dict[str, Any]:
    at = sa.make_url(url)
    if at.get_backend_name() == "postgresql":
        return {"ENGINE": "django.db.backends.postgresql", "NAME": at.database, "USER": at.username, "HOST": at.query["host"]}
    import pymysql  # noqa: PLC0415

    pymysql.install_as_MySQLdb()
    assert "MySQLdb" in sys.modules
    return {
        "ENGINE": "django.db.backends.mysql",
        "NAME": at.database,
        "USER": at.username,
        "HOST": at.query["unix_socket"],
        "OPTIONS": {"charset": "utf8mb4"},
    }
