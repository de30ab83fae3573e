"""Training bases, master studios, capital projects, each with its ranks through time."""
