"""From the given text to a spaCy `Doc`: zones, quotation marks, sentences. Nothing is cut out."""
