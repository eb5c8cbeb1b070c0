"""Claims of records held against official figures: `news-extract check`."""
