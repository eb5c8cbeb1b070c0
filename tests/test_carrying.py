"""Layers travel with their document."""

import json
import pickle
from dataclasses import asdict

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from news_extract.carrying import decode, encode
from news_extract.layers import layers_of

TEXT = 'Bupati Sukamaju Rahmat Hidayat hadir. "Panen naik," katanya. Sebanyak 412 dari 530 desa ikut.'


def read() -> Doc:
    nlp = spacy.blank("id_news")
    nlp.add_pipe("news_checks")
    return nlp(TEXT)


def shown(doc: Doc) -> str:
    """Everything in the layers of a document, sets in order."""
    layers = layers_of(doc)
    assert layers.sentences
    return json.dumps(
        asdict(layers), default=lambda v: sorted(v) if isinstance(v, set | frozenset) else str(v)
    )


def test_through_bytes() -> None:
    doc = read()
    back = Doc(doc.vocab).from_bytes(doc.to_bytes())
    assert shown(back) == shown(doc)


def test_the_graph_stays_a_graph() -> None:
    layers = decode(encode(layers_of(read())))
    for quote in layers.quotes:
        assert quote.speaker.entity is None or quote.speaker.entity in layers.people


def test_through_a_file() -> None:
    doc = read()
    docs = DocBin(docs=[doc], store_user_data=True).to_bytes()
    (back,) = DocBin().from_bytes(docs).get_docs(doc.vocab)
    assert shown(back) == shown(doc)


def test_a_foreign_pickle_is_refused() -> None:
    with pytest.raises(pickle.UnpicklingError, match="no part of the layers"):
        decode({"__news_extract_layers__": pickle.dumps(print)})


def test_other_objects_go_on() -> None:
    assert encode(3) == 3
    assert decode({"a": 1}) == {"a": 1}
    assert decode({"a": 1}, chain=len) == 1
