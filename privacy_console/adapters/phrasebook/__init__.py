"""The phrases by which letters are read, as TOML files, one a language. Their format is told in resources/reading/README.md."""
