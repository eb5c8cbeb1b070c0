// What is shown, what is chosen, and the keys.

const main = document.getElementById("main");
const bar = document.getElementById("bar");
const readout = document.getElementById("readout");
const help = document.getElementById("help");
let hot = null;

function show() {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.theme;
  document.body.classList.toggle("reading", state.open !== null);
  bar.replaceChildren(...barParts());
  if (state.open === null) {
    main.replaceChildren(summaries.length ? indexPage() : el("p", { class: "note" }, label("page.empty")));
    if (summaries.length) listRows();
    document.title = label("page.articles");
  } else {
    const view = record(state.open);
    main.replaceChildren(articleColumn(view), evidenceColumn(view));
    bar.append(filterBar(view));
    applyFilters();
    document.title = view.title || label("page.untitled");
  }
  tell(null);
}

function barParts() {
  const go = (to, key, sign) => el("a", { href: `#${to + 1}`, class: "turn", "aria-label": label(key), title: label(key) }, sign);
  const several = summaries.length > 1 && state.open !== null;
  const left = several
    ? [
        el("a", { href: "#", class: "home" }, label("page.articles")),
        state.open > 0 ? go(state.open - 1, "page.previous", "‹") : null,
        el("span", { class: "dim" }, `${number(state.open + 1)} / ${number(summaries.length)}`),
        state.open + 1 < summaries.length ? go(state.open + 1, "page.next", "›") : null,
      ]
    : [el("span", { class: "brand" }, "news_extract")];
  return [
    el("nav", { class: "places" }, left),
    el("div", { class: "tools" },
      button(label("page.language"), { id: "language", onclick: switchLanguage, lang: state.language === "id" ? "en" : "id" }),
      button("◐", { id: "theme", onclick: switchTheme, "aria-label": label("page.theme"), title: label("page.theme") }),
      button("?", { onclick: showHelp, "aria-label": label("page.help"), title: label("page.help") })),
  ];
}

function switchLanguage() {
  state.language = state.language === "id" ? "en" : "id";
  remember("language", state.language);
  show();
  document.getElementById("language").focus();
}

function switchTheme() {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  state.theme = dark ? "light" : "dark";
  document.documentElement.dataset.theme = state.theme;
  remember("theme", state.theme);
}

function showHelp() {
  const keys = [["j k ↓ ↑", state.open === null ? "rows" : "move"], ["/", "search"], ["Esc", "escape"], ["n p", "turn"], ["t", "theme"], ["l", "language"], ["?", "help"]];
  const rows = keys.map(([key, name]) => el("div", {}, el("dt", {}, key.split(" ").map((one) => el("kbd", {}, one))), el("dd", {}, label(`key.${name}`))));
  help.replaceChildren(el("h2", {}, label("page.help")), el("dl", {}, rows), button(label("page.close"), { onclick: () => help.close() }));
  help.showModal();
}

// ---------------------------------------------------------------- choosing

function paint() {
  paintMarks(visible, hot);
  for (const card of document.querySelectorAll(".card")) {
    card.classList.toggle("hot", card.dataset.item === hot);
    card.classList.toggle("selected", card.dataset.item === state.selected);
    card.querySelector(".find").setAttribute("aria-pressed", String(card.dataset.item === state.selected));
  }
}

function point(id) {
  if (hot === id) return;
  hot = id;
  paint();
}

// Selects an item and brings it into view on the other side: "card" or "text", or on both.
function choose(id, side) {
  state.selected = id;
  paint();
  tell(id ? [describe(id)] : null);
  if (!id) return;
  const card = document.querySelector(`.card[data-item="${id}"]`);
  const [element] = marked.get(id) ?? [];
  if (side !== "text") reveal(card);
  if (side !== "card") reveal(element);
  if (side === "both") card.querySelector(".find").focus({ preventScroll: true });
}

function reveal(element) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function describe(id) {
  const { item, kind } = visible.get(id);
  if (kind === "claim") return `${label("kind.claim")}: ${item.quantities.map((one) => one.text).join(" · ")}${item.checks.length ? ` (${label(`verdict.${item.verdict}`)})` : ""}`;
  if (item.confidence !== undefined) return `${label(`kind.${kind}`)} ${item.id.slice(1)}: ${speakers(item, record(state.open))}, ${confidence(item.confidence)}`;
  return item.name;
}

function tell(lines) {
  const shown = lines?.length ? lines.map((one) => el("span", { dir: "auto" }, one)) : state.open === null ? [] : [el("span", { class: "dim" }, label("page.readout"))];
  readout.replaceChildren(...shown);
}

// ---------------------------------------------------------------- keys

function move(step) {
  if (state.open === null) return moveRow(step);
  const cards = [...document.querySelectorAll(".card:not([hidden])")].filter((card) => !card.closest("[hidden]"));
  if (!cards.length) return undefined;
  const at = cards.findIndex((card) => card.dataset.item === state.selected);
  const next = at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + step, 0), cards.length - 1);
  return choose(cards[next].dataset.item, "both");
}

function moveRow(step) {
  const rows = [...document.querySelectorAll("a.row")];
  const next = rows[Math.min(Math.max(rows.indexOf(document.activeElement) + step, 0), rows.length - 1)];
  next?.focus();
}

function turn(step) {
  const next = (state.open ?? -1) + step;
  if (next >= 0 && next < summaries.length) location.hash = String(next + 1);
}

function escape() {
  const field = document.getElementById("search");
  if (document.activeElement === field) field.blur();
  else if (state.selected) choose(null);
  else if (state.open !== null && filtered()) {
    clearFilters();
    show();
  } else if (state.open === null && state.index.words) {
    state.index.words = "";
    show();
  } else if (state.open !== null && summaries.length > 1) location.hash = "";
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  n: () => turn(1),
  p: () => turn(-1),
  t: switchTheme,
  l: switchLanguage,
  "?": showHelp,
  "/": () => document.getElementById("search")?.focus(),
  Escape: escape,
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const typing = event.target.matches("input, select, textarea");
  if (typing && event.key !== "Escape") return;
  const arrow = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  // Arrows scroll the text until an item is chosen or a row has the focus.
  const moving = arrow && (state.selected || event.target.matches(".find, .row"));
  if (!moving && !(event.key in KEYS)) return;
  event.preventDefault();
  if (moving) move(arrow);
  else KEYS[event.key]();
});

function route() {
  const asked = Number(location.hash.slice(1)) - 1;
  const known = Number.isInteger(asked) && asked >= 0 && asked < summaries.length;
  const open = known ? asked : summaries.length === 1 ? 0 : null;
  const left = state.open;
  if (open !== left) clearFilters();
  state.open = open;
  state.selected = null;
  hot = null;
  show();
  scrollTo(0, 0);
  if (open === null && left !== null) document.querySelector(`a.row[href="#${left + 1}"]`)?.focus();
}

addEventListener("hashchange", route);
route();
