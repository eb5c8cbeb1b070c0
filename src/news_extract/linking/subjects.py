"""The subject of a cue: who stands before "mengatakan", who after "kata", "dikatakan" and "menurut"."""

from __future__ import annotations

from news_extract.layers import Cue, Sentence
from news_extract.linking.phrases import Phrase, table
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
    start = _past_text(scene, cue)
    return subject_after(scene, start, sentence.end, anybody="after" in cue.frames and start == cue.end)


def _past_text(scene: Scene, cue: Cue) -> int:
    """End of a cue with the text that it names: "demikian pernyataan Kementerian Sosial"."""
    number = scene.after(cue.end)
    if cue.lemma != "demikian" or number >= len(scene.words):
        return cue.end
    named = scene.words.lowers[number] in table("inanimate", "texts")
    return scene.words.ends[number] if named else cue.end
