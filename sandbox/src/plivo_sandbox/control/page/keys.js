// Shortcuts of one key. They can be switched off: who speaks to a computer would press them by accident.

import { $ } from "./dom.js";

const KEPT = "plivo-sandbox.keys";

function press(selector) {
  const found = document.querySelector(selector);
  if (found?.checkVisibility()) {
    found.focus();
    found.click();
  }
}

/** Open the neighbour of the conversation that is open. */
function neighbour(by) {
  const rows = [...document.querySelectorAll("#conversations a.row")];
  const at = rows.findIndex((row) => row.hasAttribute("aria-current"));
  const row = rows[at < 0 ? 0 : at + by];
  if (!row) return;
  location.hash = row.hash;
  row.scrollIntoView({ block: "nearest" });
}

const KEYS = {
  "/": () => {
    if (!location.hash.startsWith("#/c/")) location.hash = "#/";
    requestAnimationFrame(() => $("search").checkVisibility() && $("search").select());
  },
  n: () => press("#compose-open"),
  j: () => neighbour(1),
  k: () => neighbour(-1),
  r: () => $("reply-text").checkVisibility() && $("reply-text").focus(),
  t: () => press("#clock-open"),
  1: () => (location.hash = "#/"),
  2: () => (location.hash = "#/callbacks"),
  3: () => (location.hash = "#/faults"),
  "?": () => press("#help-open"),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
  if (!KEYS[event.key] || !$("keys").checked) return;
  event.preventDefault();
  KEYS[event.key]();
});

// A browser may forbid pages to remember anything.
try {
  $("keys").checked = localStorage.getItem(KEPT) !== "off";
  $("keys").addEventListener("change", () => localStorage.setItem(KEPT, $("keys").checked ? "on" : "off"));
} catch {}
$("help-open").addEventListener("click", () => $("help").showModal());
