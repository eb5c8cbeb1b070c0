// Which items of the open record the filters leave.

// The items that are shown, by id.
let visible = new Map();

function itemsOf(view) {
  const of = (items, kind) => items.map((item) => [item.id, { item, kind: kind ?? item.kind }]);
  return [
    ...of(view.people, "person"),
    ...of(view.institutions, "institution"),
    ...of(view.quotes),
    ...of(view.claims, "claim"),
  ];
}

function passes({ item, kind }, card) {
  const { words, person, claim, verdict, confidence: band } = state.filters;
  if (state.hidden.has(kind)) return false;
  if (person && !item.involves.includes(person)) return false;
  if (kind === "claim" && claim && item.kind !== claim) return false;
  if (kind === "claim" && verdict && item.verdict !== verdict) return false;
  if (item.confidence !== undefined && band && !inBand(item.confidence, band)) return false;
  return matches(card.textContent.toLowerCase(), words);
}

function matches(text, words) {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

// Hides cards and marks that the filters leave out, and counts what is left.
function applyFilters() {
  const cards = new Map([...document.querySelectorAll(".card")].map((card) => [card.dataset.item, card]));
  const kept = itemsOf(record(state.open)).filter(([id, entry]) => passes(entry, cards.get(id)));
  visible = new Map(kept);
  for (const [id, card] of cards) card.hidden = !visible.has(id);
  for (const group of document.querySelectorAll(".group"))
    group.hidden = !group.querySelector(".card:not([hidden])");
  for (const section of document.querySelectorAll(".section")) {
    const shown = section.querySelectorAll(".card:not([hidden])").length;
    const all = section.querySelectorAll(".card").length;
    section.hidden = !shown;
    section.querySelector(".count").textContent =
      shown === all ? number(all) : `${number(shown)} / ${number(all)}`;
  }
  if (cards.size) document.getElementById("nothing").hidden = kept.length > 0;
  if (state.selected && !visible.has(state.selected)) state.selected = null;
  paint();
}

function filterBar(view) {
  const change = (name) => (value) => {
    state.filters[name] = value;
    applyFilters();
  };
  const all = ["", label("filter.all")];
  const named = (items) => items.map((item) => [item.id, item.name]);
  const present = (group, values) => [
    all,
    ...[...new Set(values)].sort().map((value) => [value, label(`${group}.${value}`)]),
  ];
  const { words, person, claim, verdict, confidence: band } = state.filters;
  return el(
    "div",
    { class: "filters", role: "search", "aria-label": label("filter.filters") },
    kindButtons(view),
    el(
      "details",
      { class: "more", open: matchMedia("(min-width: 40.01rem)").matches ? "" : null },
      el("summary", {}, label("filter.filters")),
      el(
        "div",
        { class: "fields" },
        search(label("filter.search"), words, change("words")),
        select(
          "person",
          label("filter.person"),
          [all, ...named(view.people), ...named(view.institutions)],
          person,
          change("person"),
        ),
        select(
          "claim",
          label("filter.claim_kind"),
          present(
            "claim",
            view.claims.map((one) => one.kind),
          ),
          claim,
          change("claim"),
        ),
        select(
          "verdict",
          label("filter.verdict"),
          present(
            "verdict",
            view.claims.map((one) => one.verdict),
          ),
          verdict,
          change("verdict"),
        ),
        select(
          "confidence",
          label("filter.confidence"),
          [all, ...Object.keys(BANDS).map((one) => [one, label(`filter.${one}`)])],
          band,
          change("confidence"),
        ),
      ),
    ),
  );
}

// The legend of the marks; each entry turns its kind off and on.
function kindButtons(view) {
  const kinds = new Set(itemsOf(view).map(([, { kind }]) => kind));
  const toggle = (kind) => (event) => {
    if (!state.hidden.delete(kind)) state.hidden.add(kind);
    event.currentTarget.setAttribute("aria-pressed", String(!state.hidden.has(kind)));
    applyFilters();
  };
  const buttons = KINDS.filter((kind) => kinds.has(kind)).map((kind) =>
    button(
      "",
      {
        class: "kind",
        "data-kind": kind,
        "aria-pressed": String(!state.hidden.has(kind)),
        onclick: toggle(kind),
      },
      el("span", { class: `sample ${kind}` }, label(`kind.${kind}`)),
    ),
  );
  return el("div", { class: "kinds", role: "group", "aria-label": label("filter.show") }, buttons);
}

function filtered() {
  return state.hidden.size > 0 || Object.values(state.filters).some(Boolean);
}

function clearFilters() {
  state.hidden.clear();
  for (const name of Object.keys(state.filters)) state.filters[name] = "";
}
