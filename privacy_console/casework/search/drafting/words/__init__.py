"""Reading names of tables and columns: apart into words, in several languages and styles."""
