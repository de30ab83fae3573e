"""Django's wiring: settings, addresses, the WSGI door."""
