// The list of conversations: loaded as far as somebody looks, searched by the sandbox.

import { ask, query } from "./api.js";
import { addressOf, addressOfMessage, chosen, mine, threadId } from "./chosen.js";
import { now } from "./clock.js";
import { $, current, make, phone, renew, say, sayMarked } from "./dom.js";
import { badge } from "./states.js";
import * as store from "./store.js";
import { ago, stamp } from "./times.js";

const PAGE = 60;
const LOADED = 500;

let shown = PAGE;
let words = null; // what is searched for; null where nothing is
let refused = "";
const reached = { list: { id: 0, done: false }, search: { id: 0, done: false } };

export const searching = () => words !== null;

async function fetched(way, before) {
  const search = way === reached.search ? $("search").value.trim() : "";
  const { messages } = await ask(`messages${query([["account", chosen.account], ["search", search], ["before", before || ""], ["limit", LOADED]])}`);
  if (search !== (way === reached.search ? $("search").value.trim() : "")) return null;
  const oldest = messages[0]?.id ?? 0;
  // What lies between this and what was loaded before is loaded again when somebody goes there.
  if (before || !way.id || oldest > way.newest) Object.assign(way, { id: oldest, done: messages.length < LOADED });
  way.newest = Math.max(way.newest ?? 0, messages.at(-1)?.id ?? 0);
  return messages;
}

/** Load the latest messages; `again` forgets all others. */
export async function loadList(again) {
  if (again) Object.assign(reached.list, { id: 0, newest: 0, done: false });
  const messages = await fetched(reached.list, 0);
  if (again) store.messages.clear();
  store.take(messages);
}

/** Ask for what the search field says; `later` draws. */
export async function search(later) {
  const text = $("search").value.trim();
  $("search-clear").hidden = !text;
  refused = "";
  if (!text) {
    words = null;
    return later();
  }
  $("conversations").ariaBusy = "true";
  Object.assign(reached.search, { id: 0, newest: 0, done: false });
  try {
    const messages = await fetched(reached.search, 0);
    if (messages === null) return;
    store.take(messages);
  } catch (refusal) {
    refused = refusal.message;
  }
  words = text.toLowerCase().split(/\s+/).filter(Boolean).map((word) => word.replace(/^\+/, ""));
  $("conversations").ariaBusy = "false";
  later();
}

/** Show more conversations, and load older messages where those that are here are not enough. */
export async function more(draw) {
  const way = searching() ? reached.search : reached.list;
  const before = $("conversations").childElementCount;
  shown += PAGE;
  draw();
  $("more").disabled = true;
  try {
    while ($("conversations").childElementCount < before + PAGE && !way.done) {
      store.take((await fetched(way, way.id)) ?? []);
      draw();
    }
  } catch (refusal) {
    refused = refusal.message;
  }
  $("more").disabled = false;
  draw();
  $("conversations").children[before]?.querySelector("a").focus();
}

function told(messages, all) {
  if (refused) return refused;
  if (!searching()) return "";
  if (!all.length) return "Nothing found. Each word has to be in the text, a number, the id, the state or the error code of one of the latest 10,000 messages.";
  const count = reached.search.done ? messages.length : `${messages.length} or more`;
  return `${count} found among the latest 10,000.`;
}

/** Draw what is loaded and fits. */
export function drawList() {
  const visible = [...store.messages.values()].filter((message) => mine(message) && (words === null || store.fits(message, words)));
  const all = store.conversations(visible);
  const several = new Set(all.map(({ account }) => account)).size > 1;
  const time = now();
  renew($("conversations"), all.slice(0, shown), ({ id }) => id, create, (made, one) => {
    const link = made.firstElementChild;
    const { last } = one;
    // What was searched for is a message, not the conversation around it.
    link.href = searching() ? addressOfMessage(last) : addressOf(one.account, one.ours, one.theirs);
    current(link, one.id === threadId());
    stamp(made.querySelector("time"), last.time, ago(last.time, time));
    say(made.querySelector(".way"), last.direction === "inbound" ? "← " : "→ ");
    say(made.querySelector(".spoken"), last.direction === "inbound" ? "They wrote: " : "You wrote: ");
    sayMarked(made.querySelector(".words"), last.text || (last.media.length ? files(last.media.length) : `(${last.type} without text)`), words ?? []);
    say(made.querySelector(".with"), `with ${phone(one.ours)}${several ? ` · ${one.account}` : ""}`);
    badge(made.querySelector(".state"), last);
  });
  $("more").hidden = all.length <= shown && (searching() ? reached.search : reached.list).done;
  say($("found"), told(visible, all));
  $("none").hidden = Boolean(all.length) || searching();
  $("messages").toggleAttribute("data-empty", !$("none").hidden);
}

const files = (count) => (count === 1 ? "(a file)" : `(${count} files)`);

function create(one) {
  return make(
    "li",
    {},
    make(
      "a",
      { className: "row" },
      make("span", { className: "who", textContent: phone(one.theirs) }),
      make("time", { className: "quiet" }),
      make("span", { className: "said" }, make("span", { className: "way quiet", "aria-hidden": "true" }), make("span", { className: "spoken unseen" }), make("bdi", { className: "words" })),
      make("span", { className: "state" }),
      make("span", { className: "quiet with" }),
    ),
  );
}
