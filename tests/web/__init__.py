"""Tests of the doors: components, middleware, pages, in a real browser too."""
