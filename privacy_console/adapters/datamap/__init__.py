"""Data maps as YAML files: read here, written by people. The format is told in docs/datamap.md."""
