"""How layers travel with their `Doc`: to other processes (`nlp.pipe(n_process=2)`) and into files (`DocBin`).

spaCy writes what hangs on a document as msgpack. Layers are a graph (a quote points to its speaker), so they
go as a pickle, read back by an unpickler that knows the classes of this package and nothing else: a file from
elsewhere cannot run anything.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from typing import Any

import srsly  # type: ignore[import-untyped]

from news_extract.layers import Layers

_KEY = "__news_extract_layers__"
_ALLOWED = {
    ("builtins", "set"),
    ("builtins", "frozenset"),
    ("datetime", "date"),
    ("decimal", "Decimal"),
    ("copyreg", "_reconstructor"),
    ("builtins", "object"),
}

Chain = Callable[[Any], Any] | None


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if module.startswith("news_extract.layers.") or (module, name) in _ALLOWED:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} is no part of the layers of a document")


def encode(obj: Any, chain: Chain = None) -> Any:
    """Layers as msgpack takes them; anything else goes on to the next encoder."""
    if isinstance(obj, Layers):
        return {_KEY: pickle.dumps(obj, protocol=5)}
    return chain(obj) if chain else obj


def decode(obj: Any, chain: Chain = None) -> Any:
    """Layers as `encode` wrote them; anything else goes on to the next decoder."""
    if isinstance(obj, dict) and _KEY in obj:
        return _Unpickler(io.BytesIO(obj[_KEY])).load()
    return chain(obj) if chain else obj


# Not as entry points: those load while spaCy itself is being imported.
srsly.msgpack_encoders.register("news_extract", func=encode)
srsly.msgpack_decoders.register("news_extract", func=decode)
