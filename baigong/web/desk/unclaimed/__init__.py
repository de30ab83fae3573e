"""Who is entitled and has not asked."""
