"""Offices, and the names of the people who hold them or speak."""
