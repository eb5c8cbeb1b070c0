"""Direct, reported and mixed speech, each with its speaker."""
