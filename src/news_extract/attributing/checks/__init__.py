"""Whether the figures of a claim agree with each other."""
