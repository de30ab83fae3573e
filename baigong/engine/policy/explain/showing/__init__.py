"""From what was judged to what is said."""
