"""The `news-extract` command."""


def main() -> None:
    """Runs the command."""
