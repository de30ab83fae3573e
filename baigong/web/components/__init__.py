"""The base page and the parts that every page is made of."""
