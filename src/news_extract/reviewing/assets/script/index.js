// The list of articles, with a search in titles, people and text.

const texts = new Map();

function textOf(number) {
  if (!texts.has(number)) {
    const pieces = record(number).paragraphs.map((paragraph) => paragraph.map(([text]) => text).join(""));
    const { title, names, institutions, publisher } = summaries[number];
    texts.set(number, [title, publisher, ...names, ...institutions, ...pieces].join("\n").toLowerCase());
  }
  return texts.get(number);
}

function found() {
  const { words, verdict, confidence: band } = state.index;
  return summaries
    .map((summary, number) => number)
    .filter((number) => {
      const summary = summaries[number];
      if (verdict && !summary.verdicts[verdict]) return false;
      if (band && !summary.confidence.some((one) => inBand(one, band))) return false;
      return !words.trim() || matches(textOf(number), words.trim());
    });
}

function indexPage() {
  const change = (name) => (value) => {
    state.index[name] = value;
    state.index.rows = 200;
    listRows();
  };
  const all = ["", label("filter.all")];
  const verdicts = ["inconsistent", "implausible", "not_checkable", "consistent"].map((one) => [
    one,
    label(`verdict.${one}`),
  ]);
  const bands = Object.keys(BANDS).map((one) => [one, label(`filter.${one}`)]);
  const { words, verdict, confidence: band } = state.index;
  return el(
    "div",
    { class: "index" },
    el("h1", {}, label("page.articles"), el("span", { class: "count" })),
    el(
      "div",
      { class: "fields", role: "search" },
      search(label("filter.search_all"), words, change("words")),
      select("verdict", label("filter.verdict"), [all, ...verdicts], verdict, change("verdict")),
      select("confidence", label("filter.confidence"), [all, ...bands], band, change("confidence")),
    ),
    el("ol", { id: "rows" }),
    el("p", { class: "note", id: "nothing", hidden: "" }, label("page.none")),
    button(label("filter.more"), {
      id: "more",
      onclick: () => {
        state.index.rows += 200;
        listRows();
      },
    }),
  );
}

function listRows() {
  const numbers = found();
  const shown = numbers.slice(0, state.index.rows);
  document.getElementById("rows").replaceChildren(...shown.map(rowOf));
  document.getElementById("nothing").hidden = numbers.length > 0;
  document.getElementById("more").hidden = shown.length === numbers.length;
  document.querySelector(".index .count").textContent =
    numbers.length === summaries.length
      ? number(numbers.length)
      : `${number(numbers.length)} / ${number(summaries.length)}`;
}

function rowOf(row) {
  const summary = summaries[row];
  const meta = [summary.publisher, summary.place, summary.published && date(summary.published)];
  const counts = [
    ["quotes", summary.quotes],
    ["claims", summary.claims],
  ]
    .filter(([, count]) => count)
    .map(([name, count]) => `${number(count)} ${label(`index.${name}`)}`);
  const unsure = summary.confidence.filter((one) => one < UNSURE).length;
  const flags = ["inconsistent", "implausible"]
    .filter((one) => summary.verdicts[one])
    .map((one) =>
      el(
        "span",
        { class: `badge verdict ${one}` },
        `${number(summary.verdicts[one])} ${label(`verdict.${one}`)}`,
      ),
    );
  if (unsure) flags.push(el("span", { class: "badge" }, `${number(unsure)} ${label("index.unsure")}`));
  return el(
    "li",
    {},
    el("a", { href: `#${row + 1}`, class: "row" }, el("bdi", {}, summary.title || label("page.untitled"))),
    el(
      "p",
      { class: "meta" },
      meta.filter(Boolean).map((fact) => el("span", { dir: "auto" }, fact)),
      counts.map((fact) => el("span", {}, fact)),
      flags,
    ),
    summary.names.length
      ? el("p", { class: "dim", dir: "auto" }, summary.names.slice(0, 8).join(", "))
      : null,
    excerpt(row),
  );
}

// What stands around the first word that is searched for, where the row does not show it already.
function excerpt(row) {
  const [word] = state.index.words.toLowerCase().split(/\s+/).filter(Boolean);
  if (!word) return null;
  for (const paragraph of record(row).paragraphs) {
    const text = paragraph
      .map(([piece]) => piece)
      .join("")
      .trim();
    const at = text.toLowerCase().indexOf(word);
    if (at < 0) continue;
    const [from, to] = [Math.max(0, at - 60), at + word.length];
    return el(
      "p",
      { class: "excerpt", lang: "id", dir: "auto" },
      from ? "…" : "",
      text.slice(from, at),
      el("mark", {}, text.slice(at, to)),
      text.slice(to, to + 90),
      to + 90 < text.length ? "…" : "",
    );
  }
  return null;
}
