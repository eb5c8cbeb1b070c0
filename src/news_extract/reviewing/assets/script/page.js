// What is shown: the index or one article, with the bar above it.

const main = document.getElementById("main");
const bar = document.getElementById("bar");
const help = document.getElementById("help");
const pageTitle = document.title;

function show() {
  document.documentElement.lang = state.language;
  document.documentElement.dataset.theme = state.theme;
  document.body.classList.toggle("reading", state.open !== null);
  bar.replaceChildren(...barParts());
  if (state.open === null) {
    main.replaceChildren(summaries.length ? indexPage() : el("p", { class: "note" }, label("page.empty")));
    if (summaries.length) listRows();
    document.title = pageTitle;
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
  const go = (to, key, sign) =>
    el("a", { href: `#${to + 1}`, class: "turn", "aria-label": label(key), title: label(key) }, sign);
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
    el(
      "div",
      { class: "tools" },
      button(label("page.language"), {
        id: "language",
        onclick: switchLanguage,
        lang: state.language === "id" ? "en" : "id",
      }),
      button("◐", {
        id: "theme",
        onclick: switchTheme,
        "aria-label": label("page.theme"),
        title: label("page.theme"),
      }),
      button("?", { onclick: showHelp, "aria-label": label("page.help"), title: label("page.help") }),
    ),
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
  const keys = [
    ["j k ↓ ↑", state.open === null ? "rows" : "move"],
    ["/", "search"],
    ["Esc", "escape"],
    ["n p", "turn"],
    ["t", "theme"],
    ["l", "language"],
    ["?", "help"],
  ];
  const rows = keys.map(([key, name]) =>
    el(
      "div",
      {},
      el(
        "dt",
        {},
        key.split(" ").map((one) => el("kbd", {}, one)),
      ),
      el("dd", {}, label(`key.${name}`)),
    ),
  );
  help.replaceChildren(
    el("h2", {}, label("page.help")),
    el("dl", {}, rows),
    button(label("page.close"), { onclick: () => help.close() }),
  );
  help.showModal();
}

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
