// The keys.

function move(step) {
  if (state.open === null) return moveRow(step);
  const cards = [...document.querySelectorAll(".card:not([hidden])")].filter(
    (card) => !card.closest("[hidden]"),
  );
  if (!cards.length) return undefined;
  const at = cards.findIndex((card) => card.dataset.item === state.selected);
  const next =
    at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + step, 0), cards.length - 1);
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

function startSearch() {
  const field = document.getElementById("search");
  field?.closest("details")?.setAttribute("open", "");
  field?.focus();
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  n: () => turn(1),
  p: () => turn(-1),
  t: switchTheme,
  l: switchLanguage,
  "?": showHelp,
  "/": startSearch,
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
