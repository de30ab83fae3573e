"""Loading the demonstration city into either database."""
