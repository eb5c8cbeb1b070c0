"""Quantities that belong to one statement, and whose it is."""
