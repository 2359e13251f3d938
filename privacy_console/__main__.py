"""No arguments: the window. Arguments: the command line. Each face is imported only when asked for."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; its exit code. What nobody foresaw is told by its type and place: its message may hold a value."""
    from privacy_console.cli import main as cli
    from privacy_console.wiring import Wiring

    parsed = cli.parse(sys.argv[1:] if arguments is None else arguments)
    wiring = Wiring()

    def face() -> int:
        code = cli.run(parsed, wiring) if parsed.verb else 0
        shows = parsed.verb is None or (parsed.verb == "demo" and code == 0 and not parsed.headless)
        return window(wiring, parsed) if shows else code

    try:
        return cli.guarded(face)
    except Exception as fault:  # the last resort: a traceback of Python's would print the message
        wiring.note_fault(parsed.home, fault)
        if sys.flags.dev_mode:
            raise
        print(cli.told(fault), file=sys.stderr)  # noqa: T201 - the command line's talk
        return cli.FAULT
    finally:
        wiring.close()


def window(wiring: object, parsed: argparse.Namespace) -> int:
    """Open the window, on the finished case after a demo; without a display say so in one line."""
    from privacy_console.wiring import Wiring

    assert isinstance(wiring, Wiring)
    shown = getattr(parsed, "shown", None)
    trouble = no_display()
    if trouble:
        if shown is not None:
            print(f"No window: {trouble}. The demo ran headless.", file=sys.stderr)  # noqa: T201 - the command line's talk
            return 0
        print(f"No window: {trouble}. `privacy-console --help` lists what works without one.", file=sys.stderr)  # noqa: T201
        return 6
    from privacy_console.ui.application import run

    entrance = wiring.entrance(parsed.home, shown)
    settings = wiring.window_settings(parsed.home, shown)
    return run(entrance, resources=wiring.resources, settings=settings, select=shown.case if shown is not None else None)


def no_display() -> str:
    """Why there is no display, or nothing. Qt aborts the process where there is none, so a child process tries first."""
    import subprocess

    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "DISPLAY and WAYLAND_DISPLAY are not set"
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return "QT_QPA_PLATFORM is offscreen"
    trial = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "privacy_console"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program
            trial, env={**os.environ, "PRIVACY_CONSOLE_TRY_DISPLAY": "1"}, capture_output=True, text=True, timeout=30, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"a trial start failed ({type(error).__name__})"
    said = done.stderr.strip().splitlines()
    return "" if done.returncode == 0 else f"a trial start failed ({said[-1] if said else 'no reason given'})"


def try_display() -> int:
    """In the child process: start Qt and stop."""
    from privacy_console.ui.application import try_display as attempt

    return attempt()


if __name__ == "__main__":
    if os.environ.get("PRIVACY_CONSOLE_TRY_DISPLAY"):
        sys.exit(try_display())
    sys.exit(main())
