"""What can be done: a snapshot can be taken."""
