// The items of a record, one card each.

function evidenceColumn(view) {
  const section = (name, cards) =>
    cards.length
      ? el(
          "section",
          { class: "section", "aria-labelledby": `section-${name}` },
          el("h2", { id: `section-${name}` }, label(`section.${name}`), el("span", { class: "count" })),
          el("div", { class: "cards" }, cards),
        )
      : null;
  const sections = [
    section(
      "people",
      view.people.map((person) => personCard(person, view)),
    ),
    section(
      "institutions",
      view.institutions.map((body) => institutionCard(body, view)),
    ),
    section("quotes", quoteCards(view)),
    section(
      "claims",
      view.claims.map((claim) => claimCard(claim, view)),
    ),
  ];
  const empty = sections.every((one) => !one);
  return el(
    "aside",
    { class: "evidence", tabindex: "0", "aria-label": label("page.evidence") },
    sections,
    el(
      "p",
      { class: "note", id: "nothing", hidden: empty ? null : "" },
      label(empty ? "page.nothing" : "page.none"),
    ),
    view.claims.length ? el("p", { class: "note caution" }, label("page.caution")) : null,
  );
}

function card(item, kind, head, ...rest) {
  const find = button(
    "",
    { class: "find", "aria-pressed": "false", onclick: () => choose(item.id, "text") },
    head,
  );
  const pointed = { onmouseenter: () => point(item.id), onmouseleave: () => point(null) };
  return el("div", { class: `card ${kind}`, "data-item": item.id, ...pointed }, el("h3", {}, find), rest);
}

function line(name, ...parts) {
  return el("p", { class: name, dir: "auto" }, parts);
}

function nameOf(id, view) {
  const person = view.people.find((one) => one.id === id);
  if (person) return person.name;
  const body = view.institutions.find((one) => one.id === id);
  return body ? body.acronym || body.name : "";
}

function area(place) {
  return place ? (place.code ? `${place.name} (${place.code})` : place.name) : null;
}

function mentions(item) {
  return el("span", { class: "mentions", title: label("item.mentions") }, `${number(item.mentions)}×`);
}

function personCard(person, view) {
  return card(
    person,
    "person",
    [el("bdi", {}, person.name), mentions(person)],
    person.positions.map((position) => positionLine(position, view)),
    listLine("item.honorifics", person.honorifics),
    listLine("item.aliases", person.aliases),
  );
}

// The phrase as written, then its body and area where they say more than the phrase does.
function positionLine(position, view) {
  const body = nameOf(position.institution, view);
  const facts = [position.text.includes(body) ? null : body, area(position.area)].filter(Boolean);
  const capacity =
    position.status === "definitif"
      ? null
      : el("span", { class: "badge" }, label(`status.${position.status}`));
  return [
    line("position", position.text, " ", capacity),
    facts.length ? line("dim", facts.join(" · ")) : null,
  ];
}

function listLine(key, names) {
  return names.length ? line("dim", `${label(key)} ${names.join(", ")}`) : null;
}

function institutionCard(body, view) {
  const head = body.acronym ? `${body.name} (${body.acronym})` : body.name;
  const facts = [
    label(`body.${body.type}`),
    body.parent && `${label("item.branch")} ${nameOf(body.parent, view)}`,
  ];
  return card(
    body,
    "institution",
    [el("bdi", {}, head), mentions(body)],
    line("dim", facts.filter(Boolean).join(" · ")),
    listLine("item.aliases", body.aliases),
  );
}

function speakers(quote, view) {
  const names = quote.speakers.map((one) => nameOf(one.id, view) || one.text).filter(Boolean);
  return names.length ? names.join(", ") : label("quote.unknown");
}

// By speaker in the order in which they first speak; a speaker's quotes in text order.
function quoteCards(view) {
  const groups = new Map();
  for (const quote of view.quotes) {
    const name = speakers(quote, view);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(quote);
  }
  return [...groups].map(([name, quotes]) =>
    el(
      "div",
      { class: "group" },
      el("h4", { dir: "auto" }, name),
      quotes.map((quote) => quoteCard(quote, view)),
    ),
  );
}

function quoteCard(quote, view) {
  const words = quote.kind === "direct" ? `“${quote.text}”` : quote.text;
  const [speaker] = quote.speakers;
  const found = [label(`resolution.${speaker.resolution ?? "none"}`), speaker.text && `“${speaker.text}”`];
  const where = [
    quote.place && `${label("item.said_at")} ${quote.place}`,
    quote.said_on && date(quote.said_on),
  ];
  return card(
    quote,
    `quote ${quote.kind}`,
    [el("span", { class: "number" }, quote.id.slice(1)), el("bdi", { class: "words" }, words)],
    line(
      "dim facts",
      el("span", { class: "badge" }, label(`quote.${quote.kind}`)),
      sureness(quote.confidence),
      found.filter(Boolean).join(" "),
    ),
    where.some(Boolean) ? line("dim", where.filter(Boolean).join(", ")) : null,
  );
}

function sureness(value) {
  const text = `${label("quote.confidence")} ${confidence(value)}`;
  const name = value < BANDS.low[1] ? "low" : value < BANDS.high[0] ? "middle" : "high";
  return el(
    "span",
    { class: `sure ${name}`, title: text, "aria-label": text },
    svg(
      "svg",
      { viewBox: "0 0 40 8", "aria-hidden": "true" },
      svg("rect", { class: "track", width: 40, height: 8 }),
      svg("rect", { class: "level", width: 40 * value, height: 8 }),
    ),
    confidence(value),
  );
}

function claimCard(claim, view) {
  const subject = claim.quantities.some((one) => unitOf(one) === claim.subject) ? null : claim.subject;
  const where = [
    area(claim.place),
    claim.period,
    claim.programme && `${label("item.programme")} ${claim.programme}`,
    claim.hedge && `${label("item.hedge")} “${claim.hedge}”`,
  ];
  const source = nameOf(claim.speaker, view) || claim.source;
  const by = [
    source && `${label("item.by")} ${source}`,
    claim.quote && `${label("item.in_quote")} ${claim.quote.slice(1)}`,
  ];
  return card(
    claim,
    `claim ${claim.verdict}`,
    [
      claim.quantities.map(figureHead),
      claim.verdict !== "unchecked"
        ? el("span", { class: `badge verdict ${claim.verdict}` }, label(`verdict.${claim.verdict}`))
        : null,
    ],
    line("dim", [label(`claim.${claim.kind}`), subject, ...where].filter(Boolean).join(" · ")),
    by.some(Boolean) ? line("dim", by.filter(Boolean).join(", ")) : null,
    figureDrawing(claim),
    claim.quantities.length > 1 ? quantityTable(claim) : null,
    claim.checks.filter((one) => !one.kept_limit).map(checkOf),
    keptLimits(claim.checks.filter((one) => one.kept_limit)),
  );
}

function figureHead(quantity) {
  const unit = unitOf(quantity);
  return el("span", {}, el("bdi", {}, quantity.text), unit ? el("bdi", { class: "unit" }, ` ${unit}`) : null);
}

// The noun that is counted, where the article writes it apart from the number.
function unitOf({ unit, unit_kind: kind, unit_written: written }) {
  return written && (kind === "count" || kind === "measure") ? unit : null;
}

function quantityTable(claim) {
  const rows = claim.quantities.map((one) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, label(`role.${one.role}`)),
      el("td", { dir: "auto" }, one.text),
      el("td", { class: "value" }, quantityValue(one)),
    ),
  );
  return el("table", { class: "quantities" }, el("tbody", {}, rows));
}

function quantityValue(quantity) {
  if (!quantity.range) return "";
  const sign = { "=": "", "<": "< ", "<=": "≤ ", ">": "> ", ">=": "≥ " }[quantity.comparator];
  return `${quantity.approximate ? "≈ " : ""}${sign}${inUnit(quantity)}`;
}

function inUnit({ range: ends, unit, unit_kind: kind }) {
  if (unit === "persen") return `${range(ends, 4)}%`;
  if (kind === "currency" && /^[A-Z]{3}$/.test(unit))
    return `${unit === "IDR" ? "Rp" : `${unit} `}${range(ends, 4)}`;
  return unit ? `${range(ends, 4)} ${unit}` : range(ends, 4);
}

const ruleOf = ({ rule }) => (hasLabel(`rule.${rule}`) ? label(`rule.${rule}`) : rule);

function keptLimits(checks) {
  return checks.length ? line("dim limit", `${label("check.kept")}: ${checks.map(ruleOf).join("; ")}`) : null;
}

function checkOf(check) {
  const facts = ["expected", "stated"]
    .filter((name) => check[name])
    .map((name) => `${label(`check.${name}`)} ${range(check[name])}`);
  return el(
    "div",
    { class: `check ${check.verdict}` },
    line("rule", el("strong", {}, label(`verdict.${check.verdict}`)), ` · ${ruleOf(check)}`),
    checkDrawing(check),
    line("dim", `${facts.join(", ")}. ${label(`verdict_words.${check.verdict}`)}`),
  );
}
