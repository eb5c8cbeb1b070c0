"""Records in formats that other people's programs read; one module a format, each record on its own.

`docs/formats.md` says which part of a record becomes what.
"""
