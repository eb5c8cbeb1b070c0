"""Quotes to speakers, quantities to claims, and checks between the claims' figures."""
