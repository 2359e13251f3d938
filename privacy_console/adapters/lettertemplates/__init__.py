"""The letters of an office as TOML files, a folder for each language. The format is told in docs/letters.md."""
