"""Works without Django and without a city: usable alone as a library."""
