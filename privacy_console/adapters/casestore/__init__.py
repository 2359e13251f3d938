"""The case store at rest: SQLAlchemy over SQLCipher. Importing it imports SQLAlchemy; import it on a lane."""

from privacy_console.adapters.casestore.store import CaseFile, CaseStore, damage

__all__ = ["CaseFile", "CaseStore", "damage"]
