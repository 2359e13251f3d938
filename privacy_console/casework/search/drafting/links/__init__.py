"""Which table leads to which, and what following each link means."""
