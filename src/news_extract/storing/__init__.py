"""A store of many records: built by `news-extract index`, questioned by `news-extract ask`."""
