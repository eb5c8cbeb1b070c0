"""Dates, clock times, periods, durations and ages."""
