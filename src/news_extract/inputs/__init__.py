"""From files to articles, in two halves.

Cutting is cheap and keeps the order: a file is unpacked and cut into pieces, the bytes of one article each.
Reading a piece decodes it, parses it and picks the article out of it; that can be left to other processes.
`news_extract.sources` puts the two together.
"""
