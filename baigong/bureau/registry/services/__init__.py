"""What the registry does, a verb a file."""
