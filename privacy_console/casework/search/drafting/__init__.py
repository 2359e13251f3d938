"""Drafting a data map of a database that nobody prepared: each suggestion with its evidence and how sure it is."""
