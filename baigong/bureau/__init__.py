"""What the bureau does: one Django app a domain word."""
