"""Identifiers in one spelling, a file a kind, and how surely two spellings name the same thing."""
