"""What a column holds: by its name, its type and a sample of its values."""
