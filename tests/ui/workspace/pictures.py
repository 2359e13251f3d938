"""Pictures of the six stages, light, dark and with large text: `python tests/ui/workspace/pictures.py FOLDER [NAME…]`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, QSettings
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from privacy_console.casework.letters.drafts import RefusalGround  # noqa: E402
from privacy_console.casework.requests.case import STAGES  # noqa: E402
from privacy_console.ui.background import Lanes  # noqa: E402
from privacy_console.ui.disclosure.refuse import RefuseDialog  # noqa: E402
from privacy_console.ui.main_window import MainWindow  # noqa: E402
from privacy_console.ui.theme import resources  # noqa: E402
from privacy_console.ui.theme.theme import Scheme, em, theme  # noqa: E402
from privacy_console.ui.workspace.screen import Workspace  # noqa: E402
from tests.ui.fake_search import outcome, people_map  # noqa: E402
from tests.ui.workspace.fake_review import fake_desk  # noqa: E402

VARIANTS = {
    "light": (Scheme.LIGHT, 100, 92, 57),
    "dark": (Scheme.DARK, 100, 92, 57),
    "large": (Scheme.LIGHT, 135, 92, 46),
    "largest": (Scheme.LIGHT, 160, 85, 50),
}


def settle(lanes: Lanes, ms: int = 500) -> None:
    """Let the window show what the lanes bring."""
    clock = QElapsedTimer()
    clock.start()
    while clock.elapsed() < ms or not all(lane.is_idle for lane in lanes):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def main(folder: Path, names: list[str]) -> None:
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
            window = MainWindow(lanes, QSettings(f"{home}/{variant}.ini", QSettings.Format.IniFormat))
            window.resize(em(wide), em(high))
            window.show()
            desk = fake_desk()
            window.enter(desk, Workspace)
            settle(lanes)
            for number, stage in enumerate(STAGES):
                desk.cases[0] = _at(desk, stage)
                window.workspace.show_case(None)
                window.workspace.show_case(desk.cases[0].id)
                settle(lanes)
                if number == 1:
                    window.workspace.stages[1].search()
                    settle(lanes)
                    tree = window.workspace.stages[1].tree
                    tree.setCurrentIndex(tree.model().index(2, 0, tree.model().index(1, 0)))
                    settle(lanes)
                window.grab().save(str(folder / f"{number + 1}-{stage}-{variant}.png"))
            _find(window, desk, lanes, folder, variant)
            window.workspace.header.letter.setChecked(True)
            settle(lanes)
            window.grab().save(str(folder / f"7-letter-{variant}.png"))
            desk.cases[0] = _at(desk, STAGES[3])
            window.workspace.show_case(None)
            window.workspace.show_case(desk.cases[0].id)
            settle(lanes)
            window.workspace.ask_refusal("The fourth letter of this month, with nothing new in it.")
            dialog = window.workspace.findChild(RefuseDialog)
            dialog.choices[RefusalGround.EXCESSIVE].setChecked(True)
            settle(lanes)
            dialog.grab().save(str(folder / f"8-refuse-{variant}.png"))
            dialog.reject()
            window.close()
            settle(lanes, 50)
    app.quit()


def _find(window, desk, lanes: Lanes, folder: Path, variant: str) -> None:
    """What a search of many sorts of rows shows: records, a row of two people, where was looked, and who may be the subject."""
    map_, desk.data_map = desk.data_map, people_map()
    desk.cases[0] = _at(desk, STAGES[1])
    desk.outcomes[desk.cases[0].id] = outcome(complete=False)
    window.workspace.show_case(None)
    window.workspace.show_case(desk.cases[0].id)
    settle(lanes)
    stage = window.workspace.stages[1]
    window.grab().save(str(folder / f"9-find-records-{variant}.png"))
    orders = stage.model.index(2, 0)
    stage.tree.setCurrentIndex(stage.model.index(2, 0, orders))
    settle(lanes)
    window.grab().save(str(folder / f"9-find-why-{variant}.png"))
    stage.certificate.click()
    settle(lanes)
    window.grab().save(str(folder / f"9-find-where-{variant}.png"))
    stage.records.click()
    stage.compare()
    settle(lanes)
    window.grab().save(str(folder / f"9-find-compare-{variant}.png"))
    desk.data_map = map_


def _at(desk, stage):
    from dataclasses import replace  # noqa: PLC0415

    case = desk.cases[0]
    if stage == "close":
        desk.answers.clear()
        desk.cases[0] = replace(case, status=STAGES[4])
        desk.answer(case.id, watch=None)
    return replace(case, status=stage)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
