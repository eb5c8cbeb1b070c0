// Elements, numbers and dates. Text becomes text nodes; nothing here reads markup.

const SVG = "http://www.w3.org/2000/svg";

function el(tag, attributes, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""),
  );
  return element;
}

function button(text, attributes, ...children) {
  return el("button", { type: "button", ...attributes }, text, ...children);
}

function select(name, text, values, value, change) {
  const options = values.map(([key, shown]) =>
    el("option", { value: key, selected: key === value ? "" : null }, shown),
  );
  const field = el("select", { name, onchange: (event) => change(event.target.value) }, options);
  return el("label", { class: "field" }, el("span", {}, text), field);
}

function search(text, value, change) {
  const found = (event) => change(event.target.value);
  const input = el("input", {
    type: "search",
    id: "search",
    value,
    oninput: found,
    autocomplete: "off",
    spellcheck: "false",
    placeholder: text,
    "aria-label": text,
    "aria-keyshortcuts": "/",
  });
  return el("span", { class: "search" }, input, el("kbd", { "aria-hidden": "true" }, "/"));
}

function locale() {
  return state.language === "id" ? "id-ID" : "en-GB";
}

function number(value, digits = 2) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);
}

function confidence(value) {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    value,
  );
}

function range([low, high], digits) {
  return low === high ? number(low, digits) : `${number(low, digits)} – ${number(high, digits)}`;
}

function date(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  const form = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(locale(), form).format(Date.UTC(year, month - 1, day));
}
