"""Records as a page that a person checks: the article with every item marked on it, the items beside it.

`marks` says what of a record stands where, `layout` cuts the text so that overlapping marks can be shown,
`views` puts both together with the items, `page` writes the file. `assets` holds what runs in the browser.
"""
