"""The review page: how overlapping marks are cut, what the file holds, and how it works in a real browser.

The tests in the browser are skipped where playwright or /usr/bin/chromium is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args

import pytest
from typer.testing import CliRunner

from news_extract import Extractor, records
from news_extract.commands import app
from news_extract.records import Record
from news_extract.reviewing.layout import cut, paragraph_starts
from news_extract.reviewing.marks import MarkKind, marks_of
from news_extract.reviewing.page import LANGUAGES, data_of, labels, page_of
from news_extract.reviewing.views import LIMITS, view_of
from news_extract.tables import toml_table

try:
    from playwright.sync_api import BrowserContext, Error, Page, sync_playwright
except ImportError:
    sync_playwright = None

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

PRICES = (
    "Wonosari (ANTARA) - Kepala Dinas Pangan Kabupaten Gunungkidul Suryati Lestari 😀 mengatakan "
    "dari 800 petani sorgum baru 25 persen atau 200 petani yang memakai benih unggul.\n\n"
    '"Kami tambah bibitnya," kata Suryati.\n'
    "Menurut Ketua Perkumpulan Petani Sorgum, Broto Wijaya, "
    "harga naik 50 persen dari Rp4.215 menjadi Rp5.175. "
    '"Petani senang," ujarnya.'
)
HOSTILE = (
    '<script>window.owned=1;alert(1)</script> "Panen </style><img src=x onerror="window.owned=2"> naik '
    '12 persen," kata Bupati Temanggung Rahmat Hidayat <svg onload=alert(3)> di Parakan.\n'
    "]]> --> <!-- {{ 7*7 }} ' \" \u2028 \u202e."
)
HOSTILE_HEAD = {
    "title": "</script><script>window.owned=3</script></title><script>window.owned=4</script>",
    "publisher": "\"><img src=x onerror='window.owned=5'>",
    "url": "javascript:window.owned=6",
}


# ---------------------------------------------------------------- layout

LAYOUTS = [
    # nothing marked
    (3, [], [], [(0, 3, ())]),
    (0, [], [], []),
    # side by side, nested, crossing, equal, empty
    (4, [(0, 2), (2, 4)], [], [(0, 2, (0,)), (2, 4, (1,))]),
    (9, [(0, 9), (3, 5)], [], [(0, 3, (0,)), (3, 5, (0, 1)), (5, 9, (0,))]),
    (9, [(0, 6), (4, 8)], [], [(0, 4, (0,)), (4, 6, (0, 1)), (6, 8, (1,)), (8, 9, ())]),
    (5, [(1, 4), (1, 4)], [], [(0, 1, ()), (1, 4, (0, 1)), (4, 5, ())]),
    (5, [(2, 2)], [], [(0, 5, ())]),
    # a break within a mark
    (6, [(1, 5)], [3], [(0, 1, ()), (1, 3, (0,)), (3, 5, (0,)), (5, 6, ())]),
    (6, [], [0, 6], [(0, 6, ())]),
]


@pytest.mark.parametrize(("length", "spans", "breaks", "expected"), LAYOUTS)
def test_cut(length: int, spans: list[Any], breaks: list[int], expected: list[Any]) -> None:
    assert [(piece.start, piece.end, piece.marks) for piece in cut(length, spans, breaks)] == expected


STARTS = [("", []), ("a", [0]), ("\n\na", [2]), ("a\r\nb\n \n c", [0, 3, 7]), ("a\u2028b", [0, 2])]


@pytest.mark.parametrize(("text", "expected"), STARTS)
def test_paragraph_starts(text: str, expected: list[int]) -> None:
    assert paragraph_starts(text) == expected


@pytest.fixture(scope="module")
def prices(extractor: Extractor) -> Record:
    return extractor.extract(PRICES, id="prices", title="Sorgum Gunungkidul", published="2026-02-03")


@pytest.fixture(scope="module")
def hostile(extractor: Extractor) -> Record:
    return extractor.extract(HOSTILE, id="hostile", **HOSTILE_HEAD)


def test_every_span_of_a_quote_mention_and_quantity_is_marked(prices: Record) -> None:
    marked = {(mark.owner, mark.start, mark.end) for mark in marks_of(prices)}
    for person in (*prices.officials, *prices.people):
        assert {(person.id, one.span.start, one.span.end) for one in person.mentions} <= marked
    assert {(quote.id, quote.span.start, quote.span.end) for quote in prices.quotes} <= marked
    quantities = [(claim.id, one.span) for claim in prices.claims for one in claim.quantities]
    assert quantities
    assert {(owner, span.start, span.end) for owner, span in quantities} <= marked


def test_a_view_holds_the_whole_text(prices: Record, hostile: Record) -> None:
    for record in (prices, hostile):
        pieces = [piece for paragraph in view_of(record)["paragraphs"] for piece in paragraph]
        assert "".join(text for text, _ in pieces) == record.article.text


# ---------------------------------------------------------------- the file


class _Scripts(HTMLParser):
    """The scripts of a page as a browser cuts them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[dict[str, str | None], str]] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag == "script"
        if self._inside:
            self.found.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            attributes, text = self.found[-1]
            self.found[-1] = (attributes, text + data)


def test_a_hostile_article_ends_no_element(hostile: Record) -> None:
    scripts = _Scripts("".join(page_of([hostile, hostile]))).found
    assert [attributes.get("id") or attributes.get("class") for attributes, _ in scripts] == [
        "labels", "index", "record", "record", None,
    ]  # fmt: skip
    assert json.loads(scripts[2][1]) == json.loads(json.dumps(view_of(hostile)))


def test_data_escapes_what_could_end_a_script() -> None:
    value = "</script><!-- & \u2028\u2029 '\""
    assert not set("<>&\u2028\u2029") & set(data_of(value))
    assert json.loads(data_of(value)) == value


LINKS = [
    ("https://example.org/a?b=1&c=2", True),
    ("http://example.org", True),
    ("javascript:alert(1)", False),
    (" javascript:alert(1)", False),
    ("JAVASCRIPT://example.org/%0aalert(1)", False),
    ("data:text/html,<b>", False),
    ("//example.org", False),
    ("https://[broken", False),
]


@pytest.mark.parametrize(("url", "linked"), LINKS)
def test_only_addresses_of_the_web_become_links(extractor: Extractor, url: str, linked: bool) -> None:
    assert view_of(extractor.extract("Panen naik.", url=url))["url"] == (url if linked else None)


def test_the_same_records_give_the_same_bytes(prices: Record, hostile: Record) -> None:
    assert "".join(page_of([prices, hostile])) == "".join(page_of([prices, hostile]))


def test_a_page_names_no_other_file(prices: Record) -> None:
    page = "".join(page_of([prices]))
    assert not any(word in page for word in (" src=", "<link", "@import", "url(", "fetch(", "innerHTML"))


VALUES = [
    ("status", records.Status),
    ("body", records.BodyType),
    ("quote", records.QuoteKind),
    ("kind", records.QuoteKind),
    ("resolution", records.Resolution),
    ("claim", records.ClaimKind),
    ("role", records.Role),
    ("verdict", records.Verdict),
    ("verdict_words", records.Verdict),
]


@pytest.mark.parametrize(("group", "values"), VALUES, ids=[group for group, _ in VALUES])
def test_every_value_of_a_record_has_labels(group: str, values: Any) -> None:
    for language in LANGUAGES:
        assert {f"{group}.{value}" for value in get_args(values)} <= labels()[language].keys()


def test_every_label_is_in_both_languages() -> None:
    for rows in toml_table("review_labels").values():
        for texts in rows.values():
            assert set(texts) == set(LANGUAGES)
            assert all(texts.values())


def test_every_kind_of_mark_has_its_place_in_the_order(prices: Record) -> None:
    assert {mark.kind for mark in marks_of(prices)} <= set(get_args(MarkKind))


# ---------------------------------------------------------------- the command


def review(*args: str | Path) -> Any:
    return CliRunner().invoke(app, ["review", *map(str, args)])


def test_the_command_writes_a_page(prices: Record, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text(prices.to_json() + "\n", encoding="utf-8")
    result = review(tmp_path / "r.jsonl", "--output", tmp_path / "page.html")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "".join(page_of([prices]))


def test_a_bad_record_costs_itself_alone(prices: Record, tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text(prices.to_json() + '\n{"text": "Halo."}\n', encoding="utf-8")
    result = review(tmp_path / "r.jsonl", "--output", tmp_path / "page.html")
    assert result.exit_code == 1
    assert "r.jsonl, line 2: is not a record" in result.stderr
    assert "Sorgum Gunungkidul" in (tmp_path / "page.html").read_text(encoding="utf-8")


TITLES = [("Panen </title><b>", "Panen &lt;/title&gt;&lt;b&gt;"), ("a\udcff", "a?")]


@pytest.mark.parametrize(("title", "shown"), TITLES)
def test_a_title_is_text(prices: Record, tmp_path: Path, title: str, shown: str) -> None:
    (tmp_path / "r.jsonl").write_text(prices.to_json() + "\n", encoding="utf-8")
    assert review(tmp_path / "r.jsonl", "--title", title, "--output", tmp_path / "page.html").exit_code == 0
    assert f"<title>{shown}</title>" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_no_records_make_a_page_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text("")
    assert review(tmp_path / "r.jsonl", "--output", tmp_path / "page.html").exit_code == 0
    assert (tmp_path / "page.html").exists()


def test_an_output_in_no_folder_is_wrong_usage(tmp_path: Path) -> None:
    assert review("r.jsonl", "--output", tmp_path / "none" / "page.html").exit_code == 2


# ---------------------------------------------------------------- the browser


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    if sync_playwright is None:
        pytest.skip("playwright is not installed: pip install playwright")
    if not CHROMIUM.exists():
        pytest.skip(f"no {CHROMIUM}: apt-get install chromium")
    with sync_playwright() as playwright:
        try:
            context = playwright.chromium.launch_persistent_context(
                tmp_path_factory.mktemp("chromium"),
                executable_path=CHROMIUM,
                args=FLAGS,
                viewport={"width": 1300, "height": 800},
            )
        except Error as error:
            pytest.skip(f"Chromium does not start here: {str(error).splitlines()[0]}")
        yield context
        context.close()


class _Watched:
    """A page in the browser with all that it must not do."""

    def __init__(self, context: BrowserContext, path: Path) -> None:
        self.page: Page = context.new_page()
        self.requests: list[str] = []
        self.faults: list[str] = []
        self.page.set_default_timeout(10_000)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda message: self.faults.append(message.text))
        self.page.on("dialog", self._refuse)
        self.page.goto(path.as_uri())
        self.address = path.as_uri()

    def _refuse(self, dialog: Any) -> None:
        self.faults.append(f"dialog {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def opened(browser: BrowserContext, tmp_path: Path) -> Iterator[Any]:
    """Opens a page of records; at the end it must have asked for nothing and complained of nothing."""
    pages: list[_Watched] = []

    def open_page(*shown: Record) -> Page:
        path = tmp_path / "page.html"
        path.write_text("".join(page_of(shown)), encoding="utf-8")
        pages.append(_Watched(browser, path))
        return pages[-1].page

    yield open_page
    for watched in pages:
        owned = watched.page.evaluate("window.owned")
        watched.page.evaluate("localStorage.clear()")
        watched.page.close()
        assert watched.requests == [watched.address]
        assert watched.faults == []
        assert owned is None


def marked_texts(page: Page) -> list[str]:
    """What the browser shows as marked, by the index of the mark."""
    pieces: dict[int, str] = {}
    for element in page.locator(".text mark").all():
        for index in (element.get_attribute("data-marks") or "").split():
            pieces[int(index)] = pieces.get(int(index), "") + (element.text_content() or "")
    return [pieces[index] for index in sorted(pieces)]


def test_marks_sit_on_the_text_of_their_spans(opened: Any, prices: Record) -> None:
    page = opened(prices)
    expected = [prices.article.text[mark.start : mark.end] for mark in marks_of(prices)]
    assert len(expected) > 20
    assert marked_texts(page) == expected
    assert page.locator(".text .body").text_content() == prices.article.text


def cards(page: Page, kind: str) -> list[str]:
    return [str(one.get_attribute("data-item")) for one in page.locator(f".card.{kind}:visible").all()]


def test_cards_hold_every_item(opened: Any, prices: Record) -> None:
    page = opened(prices)
    assert cards(page, "person") == [one.id for one in (*prices.officials, *prices.people)]
    assert cards(page, "institution") == [one.id for one in prices.institutions]
    assert sorted(cards(page, "quote")) == sorted(one.id for one in prices.quotes)
    assert cards(page, "claim") == [one.id for one in prices.claims]


def test_a_claim_is_drawn_to_scale_with_its_verdict_in_words(opened: Any, prices: Record) -> None:
    page = opened(prices)
    coverage, change = (page.locator(f'.card[data-item="{claim.id}"]') for claim in prices.claims)

    def width(part: str) -> float:
        return float(coverage.locator(f"svg {part}").get_attribute("width") or 0)

    assert width(".part") / (width(".whole") + 1) == pytest.approx(0.25)
    assert coverage.locator("svg .share").count() == 1
    shown = [check for check in prices.claims[0].checks if check.rule not in LIMITS]
    assert shown
    assert coverage.locator("svg .expected").count() == coverage.locator("svg .stated").count() == len(shown)
    assert "cocok" in coverage.inner_text() and "tidak cocok" not in coverage.inner_text()
    assert "tidak cocok" in change.inner_text()


def test_a_limit_that_is_kept_is_no_arithmetic(opened: Any, extractor: Extractor) -> None:
    record = extractor.extract("Sebanyak 33 persen petani sorgum memakai benih unggul.", id="share")
    (claim,) = record.claims
    assert {check.rule for check in claim.checks} == {"share within 0 to 100"} <= LIMITS
    card = opened(record).locator(f'.card[data-item="{claim.id}"]')
    assert card.locator(".badge.verdict").count() == card.locator("svg .expected").count() == 0
    assert "dalam batas: persentase antara 0 dan 100" in card.inner_text()


def test_the_filters_leave_what_they_say(opened: Any, prices: Record) -> None:
    page = opened(prices)
    first = prices.officials[0]
    page.select_option("select[name=person]", first.id)
    assert cards(page, "person") == [first.id]
    assert set(cards(page, "quote")) == {one.id for one in prices.quotes if one.speaker.id == first.id}
    assert page.locator(".text mark.quote").count() > 0
    page.select_option("select[name=person]", "")
    page.select_option("select[name=verdict]", "inconsistent")
    assert cards(page, "claim") == [prices.claims[1].id]
    page.select_option("select[name=verdict]", "")
    page.select_option("select[name=claim]", "change")
    assert cards(page, "claim") == [one.id for one in prices.claims if one.kind == "change"]
    page.select_option("select[name=confidence]", "low")
    assert cards(page, "quote") == [one.id for one in prices.quotes if one.confidence < 0.7]
    page.keyboard.press("Escape")
    assert len(cards(page, "quote")) == len(prices.quotes)


def test_a_kind_is_turned_off_in_the_text_too(opened: Any, prices: Record) -> None:
    page = opened(prices)
    assert page.locator(".text mark.person").count() > 0
    page.click(".kind[data-kind=person]")
    assert cards(page, "person") == []
    assert page.locator(".text mark.person").count() == 0
    assert page.locator(".text mark.quote").count() > 0


def test_a_search_goes_through_the_cards(opened: Any, prices: Record) -> None:
    page = opened(prices)
    page.keyboard.press("/")
    page.keyboard.type("bibitnya")
    assert page.locator(".card:visible").count() == 1
    assert "bibitnya" in page.locator(".card:visible").inner_text()
    page.fill("#search", "tidak ada yang begini")
    assert page.locator("#nothing").is_visible()


def selected(page: Page) -> str | None:
    card = page.locator(".card.selected")
    return card.get_attribute("data-item") if card.count() else None


def test_a_click_on_a_mark_selects_the_innermost_then_what_lies_around(opened: Any, prices: Record) -> None:
    page = opened(prices)
    claim = next(one for one in prices.claims if one.source.quote)
    figure = page.locator(".text mark.quantity.quote").first
    figure.click()
    assert selected(page) == claim.id
    assert "selected" in (figure.get_attribute("class") or "").split()
    figure.click()
    assert selected(page) == claim.source.quote


def test_a_click_on_a_card_selects_its_words(opened: Any, prices: Record) -> None:
    page = opened(prices)
    quote = prices.quotes[-1]
    page.click(f'.card[data-item="{quote.id}"] .find')
    assert "".join(page.locator(".text mark.selected-quote").all_text_contents()) == quote.span.text
    assert page.locator(".text mark.selected-quote").first.is_visible()


def test_a_card_leads_to_its_figures_not_to_a_place_far_above(opened: Any, extractor: Extractor) -> None:
    filler = "Hujan turun di lereng bukit dan warga menunggu truk air. " * 6 + "\n"
    text = f"Warga Kabupaten Gunungkidul menanti hujan.\n{filler * 12}Sebanyak 412 desa kering."
    record = extractor.extract(text, id="long")
    page = opened(record)
    (claim,) = record.claims
    page.evaluate("matchMedia = () => ({ matches: true })")  # no smooth scrolling
    page.click(f'.card[data-item="{claim.id}"] .find')
    box = page.locator(".text mark.selected-quantity").bounding_box()
    assert box is not None and 0 < box["y"] < 800


def test_pointing_at_either_side_finds_the_other(opened: Any, prices: Record) -> None:
    page = opened(prices)
    page.locator(".text mark.institution").first.hover()
    (card,) = page.locator(".card.hot").all()
    assert prices.institutions[0].name in card.inner_text()
    assert prices.institutions[0].name in page.locator("#readout").inner_text()
    page.hover(f'.card[data-item="{prices.quotes[0].id}"]')
    assert "".join(page.locator(".text mark.hot-quote").all_text_contents()) == prices.quotes[0].span.text


def test_keys_move_and_escape(opened: Any, prices: Record) -> None:
    page = opened(prices)
    page.keyboard.press("j")
    page.keyboard.press("ArrowDown")
    people = [one.id for one in (*prices.officials, *prices.people)]
    assert selected(page) == people[1]
    assert page.evaluate("document.activeElement.closest('.card').dataset.item") == people[1]
    page.keyboard.press("k")
    assert selected(page) == people[0]
    page.keyboard.press("Escape")
    assert selected(page) is None
    page.keyboard.press("?")
    assert page.locator("dialog").is_visible()


def test_language_and_theme_switch(opened: Any, prices: Record) -> None:
    page = opened(prices)
    assert page.locator("h2").first.inner_text().startswith("Tokoh")
    page.keyboard.press("l")
    assert page.locator("h2").first.inner_text().startswith("People")
    assert page.locator("html").get_attribute("lang") == "en"
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    before = page.evaluate(ground)
    page.click("#theme")
    assert page.evaluate(ground) != before


def test_the_index_searches_and_opens(opened: Any, prices: Record, hostile: Record) -> None:
    page = opened(hostile, prices, hostile)
    assert page.locator("#rows li").count() == 3
    page.fill("#search", "SORGUM bibitnya")
    assert page.locator("#rows li").count() == 1
    page.fill("#search", "broto")
    page.click("#rows a")
    assert page.locator("h1").inner_text() == "Sorgum Gunungkidul"
    page.keyboard.press("n")
    page.locator("h1", has_text="</script>").wait_for()
    page.keyboard.press("Escape")
    page.locator("#rows").wait_for()
    page.fill("#search", "")
    page.select_option("select[name=verdict]", "inconsistent")
    assert page.locator("#rows a").all_inner_texts() == ["Sorgum Gunungkidul"]


def test_a_hostile_article_runs_nothing(opened: Any, hostile: Record) -> None:
    page = opened(hostile)
    page.wait_for_timeout(200)
    assert page.locator("h1").inner_text() == HOSTILE_HEAD["title"]
    assert page.locator(".text .body").text_content() == HOSTILE
    assert page.locator("main a, main img, main script, main svg[onload]").count() == 0
    assert marked_texts(page) == [HOSTILE[mark.start : mark.end] for mark in marks_of(hostile)]


@pytest.mark.parametrize(("policy", "ran"), [(True, None), (False, 7)])
def test_the_policy_refuses_a_script_that_comes_in_all_the_same(
    browser: BrowserContext, prices: Record, tmp_path: Path, policy: bool, ran: int | None
) -> None:
    text = "".join(page_of([prices]))
    path = tmp_path / "page.html"
    path.write_text(text if policy else text.replace("Content-Security-Policy", "nothing"), encoding="utf-8")
    page = browser.new_page()
    page.goto(path.as_uri())
    page.evaluate(
        "() => { const it = document.createElement('a'); it.href = 'javascript:void(window.owned = 7)';"
        " document.body.append(it); it.click(); }"
    )
    page.wait_for_timeout(300)
    assert page.evaluate("window.owned") == ran
    page.close()


def test_print_shows_text_and_cards_without_controls(opened: Any, prices: Record) -> None:
    page = opened(prices)
    page.emulate_media(media="print")
    assert not page.locator("#bar").is_visible()
    assert page.locator(".card.quote").last.is_visible()
    assert page.locator(".text .body").is_visible()
