"""Applications under the policies of the city pack."""
