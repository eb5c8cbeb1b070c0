"""Which mentions are the same person or body."""
