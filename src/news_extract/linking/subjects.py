"""The subject of a cue: who stands before "mengatakan", who after "kata", "dikatakan" and "menurut"."""

from __future__ import annotations

from news_extract.layers import Cue, Sentence
from news_extract.linking.phrases import Phrase, table
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.subjects_after import subject_after
from news_extract.linking.subjects_before import subject_before

# Words between a text and its author: "demikian pernyataan resmi dari Budi".
_OF_TEXTS = frozenset(("resmi", "tertulis", "bersama", "pers", "dari"))
CLITIC = len("nya")
"""Letters of the pronoun on a cue."""


def subject_of(scene: Scene, cue: Cue, sentence: Sentence) -> Subject | None:
    """The subject of a cue, None where nothing that could speak stands there."""
    if cue.clitic:
        start = cue.end - CLITIC
        return Subject(start, cue.end, [Phrase(start, cue.end, "pronoun", start, cue.end)])
    if "before" in cue.frames:
        return subject_before(scene, cue, sentence)
    start = _past_text(scene, cue)
    return subject_after(scene, start, sentence.end, anybody="after" in cue.frames and start == cue.end)


def _past_text(scene: Scene, cue: Cue) -> int:
    """End of a cue with the text that it names: "demikian pernyataan Kementerian Sosial"."""
    number = scene.after(cue.end)
    if cue.lemma != "demikian" or number >= len(scene.words):
        return cue.end
    if scene.words.lowers[number] not in table("inanimate") | table("texts"):
        return cue.end
    while number + 1 < len(scene.words) and scene.words.lowers[number + 1] in _OF_TEXTS:
        number += 1
    return scene.words.ends[number]
