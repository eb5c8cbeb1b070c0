"""Where the reported words of a sentence stand, by the frame of the cue, and whether they can be content."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import islice

import regex

from news_extract.attributing.speech.predicates import has_predicate
from news_extract.finding.people.words import person_nouns
from news_extract.layers import Cue, Layers, Person, Sentence, covering, within
from news_extract.tables import toml_table

TRIM = " \u00a0\t\n\r,;:–—-"
"""Characters that begin or end no content."""

_WORD = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.,/%-]*+")
_FEWEST_BEFORE = 3  # words before a cue that can be content
_FEWEST_LOOSE = 5  # words of a clause in which no predicate is known
_OPENING_LONGEST = 60  # characters before a cue that begins its sentence
_NEAR = 160  # characters between a cue and "bahwa", or between "mendorong" and "agar"
_FAR = 600  # characters looked through for a predicate

_THAT = regex.compile(r"[\s,]{0,3}bahwa[\s,]{1,3}")
_THAT_LATER = regex.compile(r"\sbahwa\s")
_COMMA = regex.compile(r",\s")
_MARKED = regex.compile(r"\s{0,2}[,:]|[\s,]{0,3}bahwa\s")  # "menyebut, …", "menyebut bahwa …"
_TOPIC = regex.compile(
    r"(?:(?:[Kk]alau|[Ss]edangkan|[Ss]ementara|[Aa]dapun|[Nn]amun)\s)?(?:[Uu]ntuk|[Ss]oal|[Tt]erkait|[Mm]engenai)\s"
)
# A thing that is handed over as a subject: "laporan itu masih dipelajari", not "bantuan yang sudah …"
_BEGINS_CLAUSE = regex.compile(
    r"(?:(?!yang|untuk|agar)\p{Ll}{2,20}\s){1,3}"
    r"(?:akan|sudah|telah|masih|belum|tidak|harus|bisa|dapat|perlu|sedang|adalah|merupakan)\s"
)
_PURPOSE = regex.compile(r"\b(?:agar|supaya|untuk)\b")
# "…, sebagaimana dikatakan Budi", "…, demikian disampaikan Budi"
_COMPARISON = regex.compile(r",?\s(?:sebagaimana|seperti|demikian)\s(?:yang\s|telah\s){0,2}\Z")
# "Menurut Budi (1972), seperti dikutip Kabar Kita, …"
_ASIDE = regex.compile(
    r"\s?(?:\([^()\n]{1,30}\))?,?\s{0,2}"
    r"(?:(?:seperti|sebagaimana)?\s?(?:yang\s)?(?:dikutip|dilansir|dilaporkan)[^,\n]{2,60},\s)?"
)

Stretch = tuple[int, int]


def has_words(text: str, start: int, end: int, fewest: int) -> bool:
    """Whether a stretch has at least so many words and numbers."""
    words = _WORD.finditer(text, start, end)
    return next(islice(words, fewest - 1, None), None) is not None


def content_of(layers: Layers, cue: Cue, sentence: Sentence) -> Stretch | None:
    """Where the words stand that `cue` reports, None where it reports none; not yet trimmed."""
    if "before" in cue.frames:
        if _ends(layers, cue, sentence):
            return sentence.start, cue.subject[0] if cue.subject else cue.start
        return _begin(layers, cue, cue.end, sentence.end), sentence.end
    after = max(cue.end, cue.subject[1] if cue.subject else 0)
    if "passive" in cue.frames and layers.text.startswith("Demikian", sentence.start):
        return None  # Demikian disampaikan Budi usai rapat
    if _opens(layers, cue, sentence):  # Menurut Budi, …; Lebih lanjut dikatakan Budi, …
        aside = _ASIDE.match(layers.text, after, sentence.end)
        return _begin(layers, cue, aside.end() if aside else after, sentence.end), sentence.end
    compared = _COMPARISON.search(layers.text, max(0, cue.start - 30), cue.start)
    if compared:
        return sentence.start, compared.start()
    if (
        "passive" in cue.frames
    ):  # Ketidakhadiran itu, dikatakan Budi, karena …; not Usul itu disampaikan Budi …
        start = _past(layers.text, after, sentence.end)
        parted = layers.text[sentence.start : cue.start].rstrip().endswith(",")
        return (start, sentence.end) if parted and _is_clause(layers, start, sentence.end) else None
    if "source" in cue.frames:
        return _around_source(layers, cue, sentence, after)
    return _around_bare(layers, cue, sentence, after)


def _ends(layers: Layers, cue: Cue, sentence: Sentence) -> bool:
    """Whether a sentence ends in its cue: "Stok beras masih cukup, Budi menambahkan."."""
    if cue.subject is None or has_words(layers.text, cue.end, sentence.end, 1):
        return False
    if not layers.text[sentence.start : cue.subject[0]].rstrip().endswith(","):
        return False
    return _predicate(layers, sentence.start, cue.subject[0])  # not in "Sementara itu, Budi menyatakan."


def _around_source(layers: Layers, cue: Cue, sentence: Sentence, after: int) -> Stretch:
    """Namun menurut Budi stok aman; Capaian ini, menurut Budi, wajar; Stok aman, menurut Budi."""
    start = _past(layers.text, after, sentence.end)
    if start < sentence.end and _is_clause(layers, start, sentence.end):
        return start, sentence.end
    silent = not _predicate(layers, sentence.start, cue.start) and has_words(
        layers.text, start, sentence.end, 1
    )
    if silent and not _is_circumstance(layers, start, sentence.end):
        return start, sentence.end  # Angka ini menurut Budi jauh dari harapan
    return sentence.start, cue.start


def _around_bare(layers: Layers, cue: Cue, sentence: Sentence, after: int) -> Stretch:
    """Stok aman, kata Budi; Stok itu, kata Budi, aman; Nantinya, kata Budi stok ditambah."""
    start = _past(layers.text, after, sentence.end)
    short = not has_words(layers.text, sentence.start, cue.start, _FEWEST_BEFORE)
    predicate = _predicate(layers, max(sentence.start, cue.start - _FAR), cue.start)
    if short and not predicate and _predicate(layers, start, sentence.end):
        return start, sentence.end
    if _is_topic(layers, sentence.start, cue.start) and has_words(
        layers.text, start, sentence.end, _FEWEST_BEFORE
    ):
        return start, sentence.end
    if layers.text[after : after + 2].lstrip(" \u00a0")[:1] == "," and start < sentence.end:
        lead = _WORD.search(layers.text, sentence.start, cue.start)
        adverbial = lead is not None and lead.group().lower() in _table("addresses")
        example = layers.text.startswith("seperti", start)  # Hal yang sama, lanjut Budi, seperti di Depok
        if ((adverbial or example) and not predicate) or _is_clause(layers, start, sentence.end):
            return start, sentence.end
    return sentence.start, cue.start


def _is_topic(layers: Layers, start: int, end: int) -> bool:
    """Whether the words before a cue only say of what: "Kalau untuk harga beras, kata Budi, …"."""
    topic = _TOPIC.match(layers.text, start, end)
    return topic is not None and not _predicate(layers, topic.end(), end)


def _opens(layers: Layers, cue: Cue, sentence: Sentence) -> bool:
    """Whether nothing but an opening stands before a cue: "Masih", "Lebih lanjut"."""
    if cue.start - sentence.start > _OPENING_LONGEST:
        return False
    words = layers.text[sentence.start : cue.start].replace(",", " ").lower().split()
    return all(word in _table("openers") for word in words)


def _begin(layers: Layers, cue: Cue, start: int, end: int) -> int:
    """Where content begins after a cue and its subject, past "bahwa" and who was addressed."""
    if that := _THAT.match(layers.text, start, end):
        return that.end()
    first = _WORD.search(layers.text, start, end)
    if first is None or first.group().lower() not in _table("addresses"):
        return start
    if "ask" in cue.frames and first.group() == "kepada":
        return start  # mengimbau kepada warga agar waspada
    stop = min(end, start + _NEAR)
    that = _THAT_LATER.search(layers.text, start, stop)  # mengatakan kepada pers bahwa …
    if that is None and first.group() == "kepada":
        that = _COMMA.search(layers.text, start, stop)
    return that.end() if that else start


def _past(text: str, start: int, end: int) -> int:
    """The first place from `start` on that is neither blank nor mark."""
    while start < end and text[start] in TRIM:
        start += 1
    return start


def _is_clause(layers: Layers, start: int, end: int) -> bool:
    """Whether what follows a cue in the middle is content, not the place and time of the statement."""
    return not _is_circumstance(layers, start, end) and _predicate(layers, start, end)


def _is_circumstance(layers: Layers, start: int, end: int) -> bool:
    """Whether the words after a cue tell where and when it was said, or who says it."""
    if any(time.start == start for time in within(layers.times, start, min(end, start + _NEAR))):
        return True
    words = layers.text[start : min(end, start + _NEAR)].lower().split(maxsplit=2)
    if words[:2] == ["saat", "ini"]:
        return False
    circumstances = _table("circumstances")
    return not words or words[0].strip(",(") in circumstances or " ".join(words[:2]) in circumstances


def _predicate(layers: Layers, start: int, end: int) -> bool:
    return has_predicate(layers, start, min(end, start + _FAR))


def fits(layers: Layers, cue: Cue, start: int, end: int) -> bool:
    """Whether a stretch is content of the sort that a cue takes.

    "menegaskan komitmennya" reports; "menyebut nama itu" and "meminta bantuan" do not.
    """
    if "before" not in cue.frames or _MARKED.match(layers.text, cue.end, start + 1):
        return True
    first = _WORD.match(layers.text, start, end)
    word = first.group().lower() if first else ""
    if word in _table("leads_clause"):
        return True
    if layers.text[cue.start : cue.end].lower() == "mengungkap" and word in _table("uncovered"):
        return False
    if cue.lemma == "lanjut" and word in _table("continued"):
        return False
    if _is_thing(layers, cue) and not _predicate(layers, start, end):
        return False  # "Ladang Zentra menambahkan dua kompresor"
    if "record" in cue.frames and not _keeps_records(layers, cue):
        return False  # "Sukatel S7 mencatat peningkatan 9 persen"
    if cue.lemma in _table("needs_purpose"):
        purpose = _PURPOSE.search(layers.text, start, min(end, start + _NEAR)) is not None
        somebody = word in person_nouns() or covering(layers.references, start) is not None
        return purpose or (somebody and _predicate(layers, start, end))  # mendorong warga menabung
    clause = _predicate(layers, start, end)
    if not clause and _goes_along(layers, cue):
        return False
    if "ask" in cue.frames:
        return word not in _table("asked_objects") and (clause or cue.lemma in _table("takes_noun"))
    if word in _table("pointing"):
        return clause
    if cue.lemma in _table("needs_predicate"):
        return clause or " sebagai " in layers.text[start : min(end, start + _NEAR)]
    if "free" in cue.frames:
        thing = word.removesuffix("nya") in _table("objects") and not _BEGINS_CLAUSE.match(
            layers.text, start, end
        )
        return cue.lemma not in _table("handed_over") or (clause and not thing)
    if cue.lemma in _table("takes_things"):
        if word in _table("won"):
            return False
        return clause or has_words(layers.text, start, end, _FEWEST_LOOSE)
    return True


def _goes_along(layers: Layers, cue: Cue) -> bool:
    """Whether a verb only tells what was quoted: "…," kata Ani mengungkapkan hasil risetnya."""
    at = bisect_left(layers.cues, cue.start, key=lambda other: other.start) - 1
    before = layers.cues[at] if at >= 0 else None
    return (
        before is not None
        and "bare" in before.frames
        and cue.subject is not None
        and (before.subject is not None and before.subject[0] <= cue.subject[0] < before.subject[1])
    )


def _keeps_records(layers: Layers, cue: Cue) -> bool:
    """Whether the subject of a cue is a body, somebody in office, or described as somebody."""
    speaker = cue.speakers[0]
    if isinstance(speaker.entity, Person):
        return bool(speaker.entity.positions)
    return not _is_thing(layers, cue)


def _is_thing(layers: Layers, cue: Cue) -> bool:
    """Whether the subject of a cue is neither known nor described as somebody: it may be a product."""
    speaker = cue.speakers[0]
    if speaker.entity is not None or speaker.resolution != "description" or speaker.start is None:
        return False
    words = layers.text[speaker.start : speaker.end].lower().split()
    return not person_nouns() & frozenset(words)


@cache
def _table(key: str) -> frozenset[str]:
    return frozenset(toml_table("speech")[key])
