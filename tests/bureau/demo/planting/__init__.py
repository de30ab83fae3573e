"""Planted truth: what is planted, the room it takes, and the sweep held to the key."""
