"""Indicators: values, records, printed forms, identities, comparison."""
