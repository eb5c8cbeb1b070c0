"""The office without organisation and area: "Kepala Dinas", "Ketua Komisi IX", "Menteri Kesehatan"."""

from __future__ import annotations

from news_extract.finding.people.office_words import expanded, office_words, statuses_after
from news_extract.finding.people.view import View
from news_extract.finding.people.words import Kind


def title_of(view: View, head: int, head_end: int, end: int, group: str, key: str) -> str:
    """The title of the office whose head is pieces `head` to `head_end` and which ends before piece `end`."""
    return _resolved(_title(view, head, head_end, end, group), key)


def _title(view: View, head: int, head_end: int, end: int, group: str) -> str:
    stop = head_end
    inner = office_words("title", "inner")
    body = _body_behind(view, head, head_end, end)
    if body is not None:
        return _bare_title(view, head, head_end, body)
    if stop < end and view.low(stop) in office_words("title", "unit_word") and view.low(stop) not in inner:
        stop += 1
    elif group != "region":  # "Camat Way Tenong": what follows is the area
        while stop < end and view.body(stop) is None and view.place(stop) is None and _stays(view, stop):
            stop += 1
    return _bare_title(view, head, head_end, stop)


def _body_behind(view: View, head: int, head_end: int, end: int) -> int | None:
    """Where the body begins that a unit or an organ is within: "Kabid P2P Dinkes", "Ketua BK DPRD"."""
    first = next((at for at in range(head_end, end) if view.body(at) is not None), None)
    if first is None or first == head_end or any(view.place(at) for at in range(head_end, first)):
        return None
    within = view.low(head) in office_words("joints", "within")
    return first if within or view.low(first) in office_words("joints", "legislatures") else None


def _bare_title(view: View, head: int, head_end: int, stop: int) -> str:
    """The words of a title up to piece `stop`, small words at its end left out."""
    while stop > head_end and (
        view.low(stop - 1) in office_words("joints", "joint") or view.low(stop - 1) == ","
    ):
        stop -= 1
    return view.text[view.pieces.starts[head] : view.pieces.ends[stop - 1]]


def _resolved(title: str, key: str) -> str:
    """A title with its abbreviated head written out: "Wabup" is "Wakil Bupati", "Capres" is "Presiden"."""
    if expanded(key) == key or title[: len(key)].lower() != key:
        return title
    short = key
    while " " in short and expanded(short) != key and expanded(short).endswith(short.rpartition(" ")[2]):
        short = short.rpartition(" ")[0]  # "wamen" of "wamen atr"
    words = expanded(short).removeprefix("calon ").split()
    head = " ".join(word if word == "dan" else word.capitalize() for word in words)
    return head + title[len(short) :]


def _stays(view: View, at: int) -> bool:
    """Whether a word after the head stays in the title: "Kesehatan", the number of a unit ("Komisi IX")."""
    number = (
        view.low(at - 1) in office_words("title", "inner")
        and view.word(at).isupper()
        and len(view.word(at)) < 5
    )
    if view.low(at) in office_words("title", "country") or view.low(at) in statuses_after():
        return False
    return view.kind(at) in (Kind.COMMON, Kind.SMALL) or view.low(at) in (",", "&") or number
