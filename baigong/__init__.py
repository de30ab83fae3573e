"""Baigong 百工: the software a city's human-resources bureau runs its skilled-talent programme on."""

__version__ = "0.1.0"
