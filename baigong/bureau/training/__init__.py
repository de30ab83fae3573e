"""Order-based classes, their enrolments, and the apprenticeship."""
