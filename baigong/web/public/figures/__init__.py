"""The city's figures: what each is, what is behind it, how it compares with what was published."""
