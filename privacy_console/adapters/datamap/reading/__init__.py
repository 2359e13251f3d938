"""The parts of a map, each read by a file of its own; reader.py beside puts them together."""
