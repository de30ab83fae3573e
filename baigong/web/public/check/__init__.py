"""Check a letter: read it, say what was found, keep nothing."""
