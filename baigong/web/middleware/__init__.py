"""What every request passes: headers that protect, the language of its address, errors turned into pages."""
