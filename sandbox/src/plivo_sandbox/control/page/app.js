// The inbox: it loads what there is, follows what changes, and shows what the address asks for.

import { ask, query } from "./api.js";
import { announce } from "./announcing.js";
import { showAttempts } from "./attempts.js";
import { addressOf, choose, chosen, mine, threadId } from "./chosen.js";
import { showClock } from "./clock.js";
import { composing } from "./compose.js";
import { drawDetails, findWanted, loadDetails } from "./details.js";
import { $, current, make, say, walkable } from "./dom.js";
import { openFaults, showFaults } from "./faults.js";
import "./keys.js";
import { drawList, loadList, more, search } from "./list.js";
import { follow } from "./live.js";
import { showStart } from "./start.js";
import * as store from "./store.js";
import { drawThread, emptied, leave, loadThread, showOpen } from "./thread.js";

const LIVE = { live: "Live", polling: "Every 5 s", gone: "Not connected, trying again" };
const VIEWS = { messages: "Inbox", callbacks: "Callbacks", faults: "Faults" };
const AGES = 10_000; // how often "2 min. ago" is put right

let accounts = [];
let drawing = 0;

const later = () => (drawing ||= requestAnimationFrame(draw));
const quietly = (promise) => promise.catch(() => {});

// --- what the address asks for

function route() {
  const before = choose();
  for (const name of Object.keys(VIEWS)) {
    $(name).hidden = name !== chosen.view;
    current($(`nav-${name}`), name === chosen.view, "page");
  }
  say($("lost"), "");
  if (chosen.view === "faults") quietly(openFaults(accounts));
  if (chosen.view === "callbacks") quietly(loadCallbacks());
  if (chosen.wanted) quietly(findWanted());
  const id = threadId();
  if (id && id !== threadId(before)) emptied();
  if (id && (id !== threadId(before) || chosen.uuid)) quietly(loadThread().then(loadDetails).then(draw).then(showOpen));
  draw();
  showOpen();
  if (chosen.uuid !== before.uuid && chosen.uuid) $("details-title").focus();
  else if (before.uuid && !chosen.uuid && id) leave(before.uuid);
  else if (id && !before.conversation) $("thread-title").focus({ preventScroll: true });
}

// --- what is loaded

async function loadCallbacks() {
  const { callbacks } = await ask(`callbacks${query([["account", chosen.account], ["limit", 200]])}`);
  const failed = callbacks.filter(({ status }) => !(status >= 200 && status < 300));
  const shown = $("only-failed").checked ? failed : callbacks;
  showAttempts($("all-attempts"), shown, true);
  say($("callback-count"), callbacks.length ? `${callbacks.length} attempts, ${failed.length} failed` : "");
  $("no-callbacks").hidden = callbacks.length > 0;
  $("no-failed").hidden = !callbacks.length || shown.length > 0;
}

async function loadAccounts() {
  ({ accounts } = await ask("accounts"));
  const names = accounts.map(({ account }) => account);
  if (chosen.account && !names.includes(chosen.account)) chosen.account = "";
  $("account-choice").hidden = names.length < 2;
  const options = accounts.map(({ account, main }) => make("option", { value: account, textContent: account === main ? account : `– ${account}` }));
  $("account").replaceChildren(make("option", { value: "", textContent: "All" }), ...options);
  $("account").value = chosen.account;
  await showStart(accounts.find(({ account }) => account === chosen.account) ?? accounts[0]);
}

let loading = null;
const waiting = [];

/** Load anew, once for all who ask meanwhile; what changes meanwhile is taken in afterwards. */
function reload(again) {
  loading ??= Promise.all([
    loadAccounts(),
    loadList(again).then(() => Promise.all([loadThread(), search(later), loadDetails(), chosen.view === "callbacks" && loadCallbacks(), chosen.wanted && findWanted()])),
  ]).finally(() => {
    loading = null;
    later();
    for (const change of waiting.splice(0)) changed(change);
  });
  return loading;
}

// --- what changes

async function changed(change) {
  showClock(change);
  if (change.faults) showFaults(change.faults);
  if (change.missed || change.reset) return reload(Boolean(change.reset));
  if (loading) return void waiting.push(change);
  if (change.messages) {
    const fresh = store.take(change.messages).filter(mine);
    announce(fresh);
    if (fresh.some(({ account }) => !accounts.some((known) => known.account === account))) await loadAccounts();
  }
  if (change.callbacks) {
    if (chosen.uuid && change.callbacks.some(({ subject }) => subject === chosen.uuid)) await loadDetails();
    if (chosen.view === "callbacks") await loadCallbacks();
  }
  later();
}

// --- what is drawn

function draw() {
  cancelAnimationFrame(drawing);
  drawing = 0;
  if (chosen.view === "messages") {
    drawList();
    drawThread();
    drawDetails();
    $("messages").dataset.open = chosen.uuid ? "details" : chosen.conversation ? "thread" : "list";
  }
  const whose = chosen.view === "messages" && threadId() ? $("thread-title").textContent : "";
  document.title = [whose, VIEWS[chosen.view], "Plivo sandbox"].filter(Boolean).join(" – ");
}

// --- what is done

for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
for (const list of ["conversations", "bubbles", "attempts", "all-attempts"]) walkable($(list));
for (const title of ["thread-title", "details-title"]) $(title).tabIndex = -1;

let typing = 0;
$("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search, 150, later);
});
$("search-clear").addEventListener("click", () => {
  $("search").value = "";
  $("search").focus();
  search(later);
});
$("more").addEventListener("click", () => more(draw));
$("only-failed").addEventListener("change", () => quietly(loadCallbacks()));
$("account").addEventListener("change", () => {
  chosen.account = $("account").value;
  quietly(reload(true));
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
  if (chosen.uuid) location.hash = $("details-close").hash;
  else if (chosen.conversation) location.hash = "#/";
});
composing(
  () => accounts,
  () => chosen.conversation?.account || chosen.account || accounts[0]?.account,
  ({ account }, { from, to }) => (location.hash = addressOf(account, to.replace(/\D/g, ""), from.replace(/\D/g, ""))),
);
addEventListener("hashchange", route);
route();
setInterval(() => document.hidden || later(), AGES);
follow(changed, (state) => {
  say($("live"), LIVE[state]);
  $("live").dataset.state = state;
});
