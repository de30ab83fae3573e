"""Figures laid out as tables, CSV, workbooks and JSON, the same for commands and pages."""
