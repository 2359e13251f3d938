"""How a search goes: what is looked for, looking it up, following links, and reading texts for it."""
