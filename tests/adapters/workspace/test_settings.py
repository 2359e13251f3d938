from __future__ import annotations

import resource
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.adapters.workspace.errors import HomeUnusable, SettingsMissing, SettingsRefused, SettingsUnreadable
from privacy_console.adapters.workspace.settings import Settings, read_settings, write_settings

GIVEN = {
    "company_url": "postgresql+psycopg://reader@db01.company.example/work_orders?sslmode=verify-full",
    "map_path": "/srv/map.yaml",
    "policy_path": 'C:\\Büro\\policy "2026".yaml',
    "environment": "PRODUCTION",
}
SETTINGS = Settings(**GIVEN, country="GB", region="SCT", zone="Europe/London", own_addresses=("support@workordersoft.example",))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.toml"


def test_settings_come_back_as_they_were_written(path):
    write_settings(path, SETTINGS)
    assert read_settings(path) == SETTINGS
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


printable = st.text(max_size=60).filter(str.isprintable)


@given(printable, st.lists(printable, max_size=4))
def test_any_text_that_can_be_printed_comes_back(tmp_path_factory, text, addresses):
    path = tmp_path_factory.mktemp("home") / "settings.toml"
    given = Settings(**GIVEN | {"map_path": text}, own_addresses=tuple(addresses))
    write_settings(path, given)
    assert read_settings(path) == given


@pytest.mark.parametrize(
    "change",
    [
        {"company_url": "postgresql://reader:hunter2@db01.example/x"},
        {"company_url": "postgresql://db01.example/x?user=reader&password=hunter2"},
        {"company_url": "postgresql://reader:hunter2@[db01/x"},
        {"further_sources": ("crm=postgresql://reader:hunter2@db01.example/x",)},
        {"further_sources": ("postgresql://reader@db01.example/x",)},
        {"further_sources": ("crm=db01",)},
        {"environment": "production"},
        {"country": "Germany"},
        {"region": "Bayern"},
        {"zone": "Europe/Nowhere"},
        {"zone": "../../etc/passwd"},
        {"map_path": "a\nenvironment = 'DEMO'"},
        {"map_path": "a\0b"},
        {"map_path": "x" * 2001},
    ],
)
def test_what_may_not_stand_there_is_refused_and_not_repeated(path, change):
    [(name, value)] = change.items()
    with pytest.raises(SettingsRefused) as refused:
        write_settings(path, Settings(**GIVEN | change))
    assert refused.value.name == name
    assert str(value) not in str(refused.value)
    assert "hunter2" not in str(refused.value)
    assert list(path.parent.iterdir()) == []


def test_a_full_disk_leaves_the_former_settings(path):
    write_settings(path, SETTINGS)
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, limit[1]))
    try:
        with pytest.raises(HomeUnusable):
            write_settings(path, Settings(**GIVEN))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert read_settings(path) == SETTINGS


def test_no_settings_is_no_office(path):
    with pytest.raises(SettingsMissing):
        read_settings(path)


LINES = [f"{name} = {value!r}" for name, value in GIVEN.items()]


@pytest.mark.parametrize(
    ("lines", "line"),
    [
        ([*LINES, "colour = 'blue'"], "line 5"),
        ([*LINES[:3], "environment = 1"], "line 4"),
        ([*LINES[:3], "environment = 'LIVE'"], "line 4"),
        ([*LINES, "own_addresses = 'x'"], "line 5"),
        ([*LINES, "own_addresses = [1]"], "line 5"),
        ([*LINES, "", "[office]", "zone = 'UTC'"], "line 6"),
        ([*LINES, "zone = 'Mars'"], "line 5"),
        ([LINES[0], "map_path ="], "line 2"),
        ([LINES[0], LINES[0]], "line 2"),
        ([*LINES, "x = '"], "line 5"),
        (LINES[:3], "settings.toml"),
        ([], "settings.toml"),
    ],
)
def test_an_error_names_its_line(path, lines, line):
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(SettingsUnreadable) as unreadable:
        read_settings(path)
    assert unreadable.value.place.endswith(line)


@pytest.mark.parametrize("content", [b"\xff", b"a = [" + b"[" * 50_000, b"#" * 70_000, b"\0"])
def test_hostile_settings_are_refused_in_one_way(path, content):
    path.write_bytes(content)
    with pytest.raises(SettingsUnreadable):
        read_settings(path)


@given(st.binary(max_size=200))
def test_bytes_that_are_no_settings_are_refused_in_one_way(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("home") / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsUnreadable):
        read_settings(path)


def test_a_folder_in_their_place_is_unreadable(path):
    path.mkdir()
    with pytest.raises(SettingsUnreadable):
        read_settings(path)
