"""Our letters on screen: each number leads to its definition."""
