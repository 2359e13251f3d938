from __future__ import annotations

import sys

import pytest

collect_ignore_glob = ["*/fill.py", "*/urls.py", "django_site.py"]  # no test process imports Django or what stands on it
OLD = sys.version_info < (3, 11, 5)
if OLD:  # what they need wants a newer one: pyproject.toml does not install them
    collect_ignore_glob += ["wagtail/*", "helpdesk/*"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if OLD:
        terminalreporter.write_line("Wagtail and django-helpdesk were not tested: they need Python 3.11.5.", yellow=True)
