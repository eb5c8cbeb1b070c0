"""`python -m news_extract` is the `news-extract` command."""

from news_extract.cli import main

if __name__ == "__main__":
    main()
