"""The subject of a cue: who stands before "mengatakan", who after "kata", "dikatakan" and "menurut"."""

from __future__ import annotations

from news_extract.layers import Cue, Sentence
from news_extract.linking.phrases import Phrase
from news_extract.linking.scene import Scene, Subject
from news_extract.linking.subjects_after import subject_after
from news_extract.linking.subjects_before import subject_before

CLITIC = len("nya")
"""Letters of the pronoun on a cue."""


def subject_of(scene: Scene, cue: Cue, sentence: Sentence) -> Subject | None:
    """The subject of a cue, None where nothing that could speak stands there."""
    if cue.clitic:
        start = cue.end - CLITIC
        return Subject(start, cue.end, [Phrase(start, cue.end, "pronoun", start, cue.end)])
    if "before" in cue.frames:
        return subject_before(scene, cue, sentence)
    return subject_after(scene, cue.end, sentence.end, anybody="after" in cue.frames)
