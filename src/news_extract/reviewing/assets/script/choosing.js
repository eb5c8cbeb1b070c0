// What is pointed at and what is selected, in the text and on the cards.

const readout = document.getElementById("readout");
let hot = null;

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
  if (side !== "text") reveal(card);
  if (side !== "card") reveal(placeOf(id));
  if (side === "both") card.querySelector(".find").focus({ preventScroll: true });
}

function reveal(element) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element?.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
}

function describe(id) {
  const { item, kind } = visible.get(id);
  if (kind === "claim")
    return `${label("kind.claim")}: ${item.quantities.map((one) => one.text).join(" · ")}${item.checks.length ? ` (${label(`verdict.${item.verdict}`)})` : ""}`;
  if (item.confidence !== undefined)
    return `${label(`kind.${kind}`)} ${item.id.slice(1)}: ${speakers(item, record(state.open))}, ${confidence(item.confidence)}`;
  return item.name;
}

function tell(lines) {
  const shown = lines?.length
    ? lines.map((one) => el("span", { dir: "auto" }, one))
    : state.open === null
      ? []
      : [el("span", { class: "dim hint" }, label("page.readout"))];
  readout.replaceChildren(...shown);
}
