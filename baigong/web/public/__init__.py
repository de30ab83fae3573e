"""The public door: anyone, no signing in."""
