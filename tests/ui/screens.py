"""Pictures of every screen, light, dark and with large text: `python tests/ui/screens.py FOLDER [NAME…]`.

Runs under any Qt platform. What it shows is the console in memory of the tests.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication, QWidget

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from privacy_console.casework.audit.verification import State, Verdict, What  # noqa: E402
from privacy_console.casework.common.ids import CaseId  # noqa: E402
from privacy_console.casework.requests.queue import View  # noqa: E402
from privacy_console.ui.audit.bundle import BundleWindow  # noqa: E402
from privacy_console.ui.background import Lanes  # noqa: E402
from privacy_console.ui.frame.fault_dialog import FaultDialog  # noqa: E402
from privacy_console.ui.frame.menus import KeySheet  # noqa: E402
from privacy_console.ui.frame.places import DATA_MAP, DEADLINES, PEOPLE, POLICY, SETTINGS, TRAIL, place_of  # noqa: E402
from privacy_console.ui.frame.sign_in import SignIn  # noqa: E402
from privacy_console.ui.main_window import MainWindow  # noqa: E402
from privacy_console.ui.requests.intake import Outcome, Results  # noqa: E402
from privacy_console.ui.theme import resources  # noqa: E402
from privacy_console.ui.theme.theme import Scheme, em, theme  # noqa: E402
from privacy_console.ui.widgets.chip import ChipLook  # noqa: E402
from tests.ui.fake_console import ME  # noqa: E402

VARIANTS = {
    "light": (Scheme.LIGHT, 100, 92, 57),
    "dark": (Scheme.DARK, 100, 92, 57),
    "large": (Scheme.LIGHT, 135, 92, 46),
    "rail": (Scheme.LIGHT, 100, 75, 50),
    "stack": (Scheme.LIGHT, 100, 50, 46),
}


def settle(lanes: Lanes, ms: int = 400) -> None:
    """Let the window show what the lanes bring."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < ms or not all(lane.is_idle for lane in lanes):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def no_workspace(_console: object, _lanes: Lanes) -> QWidget:
    from tests.ui.frame.stand_in import StandIn  # noqa: PLC0415

    return StandIn()


def workspace():
    try:
        from privacy_console.ui.workspace.screen import Workspace  # noqa: PLC0415
    except (ImportError, NotImplementedError):
        return no_workspace
    return Workspace


def others(window: MainWindow, lanes: Lanes) -> dict[str, QWidget]:
    """Dialogs and windows beside the main one."""
    good = Verdict(
        state=State.VERIFIED, what=What.NOTHING, entries=280, verified_to=279, signed_by="9f2c 41d8 77aa 0b1e", root="ab" * 32
    )
    bad = Verdict(
        state=State.BROKEN, what=What.CHANGED, entries=280, verified_to=110, broken_at=111, signed_by="9f2c 41d8 77aa 0b1e"
    )
    made = {}
    for name, verdict in (("bundle", good), ("bundle-broken", bad)):
        made[name] = bundle = BundleWindow(lambda _path, _watch, verdict=verdict: verdict, lanes)
        bundle.review(Path("trail-2026-11-24.pcaudit"))
    made["sign-in"] = sign_in = SignIn((ME, replace(ME, name="R. Sato")), needs_passphrase=True)
    sign_in.resize(em(60), em(36))
    made["keys"] = KeySheet(window)
    made["results"] = results = Results(window)
    results.show_outcomes(
        (
            Outcome("request-of-rossi.eml", ChipLook("Opened", "ok", "check"), CaseId("DSR-2026-0141"), "Request"),
            Outcome("again.eml", ChipLook("Duplicate", "info", "copy"), CaseId("DSR-2026-0007"), "This letter is known."),
            Outcome(
                "out-of-office.eml", ChipLook("Set aside", "neutral", "archive-x"), CaseId("DSR-2026-0142"), "Automatic reply"
            ),
            Outcome("photo.jpg", ChipLook("Not read", "danger", "circle-alert"), None, "it is not an ordinary file"),
        )
    )
    made["fault"] = fault = FaultDialog(window)
    fault.tell(ZeroDivisionError())
    return made


def main(folder: Path, names: list[str]) -> None:
    from tests.ui.workspace.fake_review import fake_desk  # noqa: PLC0415 - a helper of its neighbours' tests

    app = QApplication(sys.argv[:1])
    resources.use(ROOT / "resources")
    theme().use_points(10)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        for variant, (scheme, percent, wide, high) in VARIANTS.items():
            if names and variant not in names:
                continue
            theme().apply(scheme, percent)
            lanes = Lanes()
            settings = QSettings(f"{home}/{variant}.ini", QSettings.Format.IniFormat)
            window = MainWindow(lanes, settings)
            window.resize(em(wide), em(high))
            window.show()
            settle(lanes)
            window.grab().save(str(folder / f"opening-{variant}.png"))
            environment = "PRODUCTION" if variant in {"light", "large"} else "DEMO"
            company = "work_orders @ db01 · read-only" if environment == "PRODUCTION" else "sample company · read-only"
            window.enter(fake_desk(140, environment=environment, company_label=company), workspace())
            settle(lanes)
            window.grab().save(str(folder / f"queue-{variant}.png"))
            window.requests.show_table(True)
            for at in (3, 4):
                window.queue.table.selectionModel().select(
                    window.queue.model.index(at, 0),
                    window.queue.table.selectionModel().SelectionFlag.Select
                    | window.queue.table.selectionModel().SelectionFlag.Rows,
                )
            settle(lanes)
            window.grab().save(str(folder / f"table-{variant}.png"))
            window.requests.show_table(False)
            for place in (TRAIL, DATA_MAP, POLICY, DEADLINES, SETTINGS):
                window.go(place)
                settle(lanes)
                window.grab().save(str(folder / f"{place.id}-{variant}.png"))
            window.go(PEOPLE)
            people = window.screens[PEOPLE.id]
            people.form.take_apart("Elena Marchetti\nVia Roma 12, 20121 Milano\n+39 02 5550 1234\ne.marchetti@mail.example")
            people.search()
            settle(lanes)
            window.grab().save(str(folder / f"people-{variant}.png"))
            window.go(place_of(View.ALL))
            window.bar.palette_field.setFocus()
            window.bar.palette_field.setText("re")
            window.bar.palette_field.textEdited.emit("re")
            settle(lanes)
            window.grab().save(str(folder / f"palette-{variant}.png"))
            window.bar.palette_field.close_list()
            window.queue.focus_filter()
            window.queue.filters.field.setText("right:access owner:me due:soon")
            settle(lanes)
            window.grab().save(str(folder / f"filter-{variant}.png"))
            for name, other in others(window, lanes).items():
                other.show()
                settle(lanes)
                other.grab().save(str(folder / f"{name}-{variant}.png"))
                other.close()
            window.close()
            settle(lanes, 50)
    app.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
