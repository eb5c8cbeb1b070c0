"""How good is it? Records scored against annotated articles, area by area, and held to pinned floors."""
