"""The 65 figures counted a second time, by hand, from the records: plain loops, none of the product's SQL or arithmetic."""
