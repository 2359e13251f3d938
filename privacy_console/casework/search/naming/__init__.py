"""Names of people: their words, scripts and short forms, and how like one name is to another."""
