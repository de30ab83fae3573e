"""The policies in plain words, made from the rules themselves."""
