"""What another value would cost, and for whom."""
