"""Bundles of the trail that an auditor checks offline. The format is documented in `docs/bundle.md`."""
