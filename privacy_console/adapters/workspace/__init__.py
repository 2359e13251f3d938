"""The home folder of an office: its layout, its lock, its settings, its log; and the clock of the system."""
