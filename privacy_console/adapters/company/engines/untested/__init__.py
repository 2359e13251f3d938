"""Engines whose statements are compiled in the tests and were never run: opened only where the address says `?untested=yes`."""
