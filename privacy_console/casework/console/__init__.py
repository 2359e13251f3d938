"""Every verb of the officer, in one frozen object. The window and the command line call nothing else."""

from privacy_console.casework.console.verbs import Console

__all__ = ["Console"]
