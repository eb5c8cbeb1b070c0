"use strict";

// What the page holds and how it stands. Records are parsed when they are opened.

const labels = JSON.parse(document.getElementById("labels").textContent);
const summaries = JSON.parse(document.getElementById("index").textContent);
const sources = document.querySelectorAll("script.record");
const parsed = new Map();

const KINDS = ["person", "institution", "direct", "indirect", "mixed", "claim"];
const BANDS = { high: [0.9, 1.01], middle: [0.7, 0.9], low: [0, 0.7] };
const UNSURE = 0.7;

const state = {
  language: remembered("language", "id"),
  theme: remembered("theme", ""),
  open: null, // number of the record that is shown, null for the index
  selected: null, // id of an item
  hidden: new Set(), // kinds that are turned off
  filters: { words: "", person: "", claim: "", verdict: "", confidence: "" },
  index: { words: "", verdict: "", confidence: "", rows: 200 },
};

function record(number) {
  if (!parsed.has(number)) parsed.set(number, JSON.parse(sources[number].textContent));
  return parsed.get(number);
}

// A page opened from a file may not be allowed to remember anything.
function remembered(key, otherwise) {
  try {
    return localStorage.getItem(`news_extract.${key}`) || otherwise;
  } catch {
    return otherwise;
  }
}

function remember(key, value) {
  try {
    localStorage.setItem(`news_extract.${key}`, value);
  } catch {
    // the choice holds until the page is closed
  }
}

function label(key) {
  return labels[state.language][key] ?? key.slice(key.indexOf(".") + 1);
}

function hasLabel(key) {
  return key in labels[state.language];
}

function inBand(confidence, band) {
  return confidence >= BANDS[band][0] && confidence < BANDS[band][1];
}
