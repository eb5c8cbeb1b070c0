"""Words that announce speech."""
