"""Keys, kept closed: by the keyring of the system, or by a passphrase; never plainly on a disk."""
