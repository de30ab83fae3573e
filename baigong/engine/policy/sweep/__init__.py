"""All policies over all subjects of a day."""
