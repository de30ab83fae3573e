"""Policies as data: read them, explain one, sweep everyone, price a reform. No Django, no city: usable alone."""
