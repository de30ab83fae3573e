"""What every room needs: one kind of error, the reader's language, the business clock, safe files."""
