// The article's text: every piece a text node, in a mark element where something is marked on it.

const STATIC = new Set(["zone", "quote", "person", "institution", "position", "quantity", "cue"]);
const LEADING = new Set(["quote", "person", "institution", "quantity"]);

// Elements of the article by the item that they belong to.
let marked = new Map();

function articleColumn(view) {
  marked = new Map();
  const begun = new Set();
  const paragraphs = view.paragraphs.map((pieces) =>
    el(
      "p",
      {},
      pieces.map((piece) => pieceOf(piece, view, begun)),
    ),
  );
  const meta = [
    view.publisher,
    view.place,
    view.published && date(view.published),
    view.reporters.join(", "),
  ];
  const link =
    view.url &&
    el("a", { href: view.url, rel: "noopener noreferrer", target: "_blank" }, label("page.source"));
  return el(
    "article",
    { class: "text", lang: "id", tabindex: "0", "aria-label": label("page.article") },
    el("h1", { dir: "auto" }, view.title || label("page.untitled")),
    el(
      "p",
      { class: "meta" },
      meta.filter(Boolean).map((fact) => el("span", { dir: "auto" }, fact)),
      link,
    ),
    el(
      "div",
      { class: "body", onclick: clickMark, onmouseover: hoverMark, onmouseleave: leaveMark },
      paragraphs,
    ),
  );
}

function pieceOf([text, marks], view, begun) {
  if (!marks.length) return text;
  const element = el("mark", { "data-marks": marks.join(" ") }, text);
  element.marks = marks.map((index) => view.marks[index]);
  for (const [kind, owner] of element.marks) {
    if (kind === "zone") continue;
    if (!marked.has(owner)) marked.set(owner, []);
    marked.get(owner).push(element);
  }
  const opened = marks.find((index) => view.marks[index][0] === "quote" && !begun.has(index));
  if (opened !== undefined) {
    begun.add(opened);
    element.dataset.number = view.marks[opened][1].slice(1);
  }
  return element;
}

// Draws what is marked anew: what the filters leave, what is pointed at, what is selected.
function paintMarks(shown, hot) {
  for (const element of document.querySelectorAll(".text mark")) {
    const names = new Set();
    for (const [kind, owner] of element.marks) {
      if (kind === "zone") names.add("zone");
      else if (shown.has(owner)) {
        if (STATIC.has(kind)) names.add(kind);
        if (kind === "quote") names.add(shown.get(owner).kind);
        if (owner === hot) names.add("hot").add(`hot-${kind}`);
        if (owner === state.selected) names.add("selected").add(`selected-${kind}`);
      }
    }
    element.className = [...names].join(" ");
  }
}

// Where to look for an item: its words or figures, not a place or a speaker that is named far off.
function placeOf(id) {
  const own = ([kind, owner]) => owner === id && LEADING.has(kind);
  return marked.get(id)?.find((element) => element.marks.some(own));
}

// The items that a piece belongs to, the innermost first.
function ownersOf(element) {
  const owners = element.marks
    .filter(([kind, owner]) => kind !== "zone" && visible.has(owner))
    .map(([, owner]) => owner);
  return [...new Set(owners.reverse())];
}

function markAt(event) {
  return event.target instanceof Element ? event.target.closest("mark") : null;
}

// A second click on the same place goes on to what lies around it.
function clickMark(event) {
  const element = markAt(event);
  if (!element || !document.getSelection().isCollapsed) return;
  const owners = ownersOf(element);
  if (!owners.length) return;
  const next = owners[(owners.indexOf(state.selected) + 1) % owners.length];
  choose(next, "card");
}

function hoverMark(event) {
  const element = markAt(event);
  const owners = element ? ownersOf(element) : [];
  point(owners[0] ?? null);
  tell(owners.map((owner) => describe(owner)));
}

function leaveMark() {
  point(null);
  tell(null);
}
