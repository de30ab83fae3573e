"""Where one row's outcome depends on others: the queue, places, budgets and groups (rules 8 to 20)."""
