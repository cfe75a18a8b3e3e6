// The inbox: it loads what there is, follows what changes, and shows what the address asks for.

import { ask, query } from "./api.js";
import { showAttempts } from "./attempts.js";
import { now, showClock } from "./clock.js";
import { composing, sending } from "./compose.js";
import { $, make, phone, renew, say, walkable, when } from "./dom.js";
import { openFaults, showFaults } from "./faults.js";
import { follow } from "./live.js";
import * as store from "./store.js";

const PAGE = 60;
const LOADED = 300;
const LIVE = { live: "Live", polling: "Every 5 s", gone: "Not connected" };

const chosen = { account: "", view: "messages", conversation: null, uuid: "" };
let accounts = [];
let words = [];
let found = null; // the keys of what a search found; null without one
let shown = PAGE;
let drawing = 0;

const later = () => (drawing ||= requestAnimationFrame(draw));

// --- what is chosen: #/, #/callbacks, #/faults, #/c/ACCOUNT/OURS/THEIRS[/UUID]

const addressOf = (account, ours, theirs, uuid = "") => `#/c/${[account, ours || "-", theirs, uuid].filter(Boolean).map(encodeURIComponent).join("/")}`;
const addressOfMessage = (message, uuid = "") => addressOf(message.account, store.ours(message), store.theirs(message), uuid);

function route() {
  const [view, account, ours, theirs, uuid = ""] = location.hash.slice(2).split("/").map(safely);
  const before = { ...chosen };
  chosen.view = ["callbacks", "faults"].includes(view) ? view : "messages";
  chosen.conversation = view === "c" && /^[MS]A[A-Z0-9]{18}$/.test(account) && theirs ? { account, ours: ours === "-" ? "" : ours, theirs } : null;
  chosen.uuid = chosen.conversation ? uuid : "";
  for (const name of ["messages", "callbacks", "faults"]) {
    $(name).hidden = name !== chosen.view;
    if (name === chosen.view) $(`nav-${name}`).setAttribute("aria-current", "page");
    else $(`nav-${name}`).removeAttribute("aria-current");
  }
  if (chosen.view === "faults") openFaults().catch(() => {});
  if (chosen.view === "callbacks") loadCallbacks();
  const id = threadId();
  if (id && id !== (before.conversation && idOf(before.conversation))) {
    $("bubbles").replaceChildren();
    say($("reply-error"), "");
    loadThread().catch(() => {});
  }
  if (chosen.uuid) loadAttempts();
  draw();
  if (chosen.uuid !== before.uuid && chosen.uuid) $("details-title").focus();
  else if (before.uuid && !chosen.uuid && id) document.querySelector(`#bubbles [data-key="${CSS.escape(before.uuid)}"] a`)?.focus();
  else if (id && !before.conversation) $("thread-title").focus({ preventScroll: true });
}

function safely(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

const idOf = ({ account, ours, theirs }) => `${account}/${ours}/${theirs}`;
const threadId = () => (chosen.conversation ? idOf(chosen.conversation) : "");

// --- what is loaded

async function load(again) {
  const { messages } = await ask(`messages${query([["account", chosen.account], ["limit", LOADED]])}`);
  if (again) store.messages.clear();
  store.take(messages);
  await Promise.all([loadThread(), search(), chosen.uuid && loadAttempts(), chosen.view === "callbacks" && loadCallbacks()]);
  later();
}

async function loadThread() {
  if (!chosen.conversation) return;
  const { account, ours, theirs } = chosen.conversation;
  const { messages } = await ask(`messages${query([["account", account], ["number", theirs], ["number", ours], ["limit", LOADED]])}`);
  store.take(messages);
  later();
}

async function loadAttempts() {
  const { uuid, conversation } = chosen;
  const { callbacks } = await ask(`callbacks${query([["account", conversation.account], ["subject", uuid], ["limit", 100]])}`).catch(() => ({ callbacks: [] }));
  if (uuid !== chosen.uuid) return;
  showAttempts($("attempts"), callbacks);
  say($("no-attempts"), callbacks.length ? "" : "None: the message named no address, or nobody has been called yet.");
}

async function loadCallbacks() {
  const { callbacks } = await ask(`callbacks${query([["account", chosen.account], ["limit", 100]])}`).catch(() => ({ callbacks: [] }));
  showAttempts($("all-attempts"), callbacks, true);
  $("no-callbacks").hidden = callbacks.length > 0;
}

async function loadAccounts() {
  ({ accounts } = await ask("accounts"));
  const names = accounts.map(({ account }) => account);
  if (chosen.account && !names.includes(chosen.account)) chosen.account = "";
  $("account-choice").hidden = names.length < 2;
  $("account").replaceChildren(make("option", { value: "", textContent: "All" }), ...names.map((name) => make("option", { value: name, textContent: name })));
  $("account").value = chosen.account;
}

async function search() {
  const text = $("search").value.trim();
  words = text.toLowerCase().split(/\s+/).filter(Boolean).map((word) => word.replace(/^\+/, ""));
  if (!text) {
    found = null;
    say($("found"), "");
    return later();
  }
  try {
    const { messages } = await ask(`messages${query([["account", chosen.account], ["search", text], ["limit", LOADED]])}`);
    if (text !== $("search").value.trim()) return;
    store.take(messages);
    found = text;
    const count = messages.length === LOADED ? `${LOADED} or more` : messages.length;
    say($("found"), `${count} found among the latest 10,000.`);
  } catch (refusal) {
    say($("found"), refusal.message);
  }
  later();
}

// --- what changes

let loading = null;
const waiting = [];

/** Load anew, once for all who ask meanwhile; what changes meanwhile is taken in afterwards. */
function reload(again) {
  loading ??= Promise.all([loadAccounts(), load(again)]).finally(() => {
    loading = null;
    for (const change of waiting.splice(0)) changed(change);
  });
  return loading;
}

async function changed(change) {
  showClock(change);
  if (change.faults) showFaults(change.faults);
  if (change.missed || change.reset) return reload(change.reset);
  if (loading) return void waiting.push(change);
  if (change.messages) {
    const fresh = store.take(change.messages).filter(mine);
    if (fresh.length === 1) say($("announce"), `New message from ${phone(fresh[0].from)} to ${phone(fresh[0].to)}: ${fresh[0].text.slice(0, 120)}`);
    else if (fresh.length) say($("announce"), `${fresh.length} new messages.`);
    if (fresh.some(({ account }) => !accounts.some((known) => known.account === account))) await loadAccounts();
  }
  if (change.callbacks) {
    if (chosen.uuid && change.callbacks.some(({ subject }) => subject === chosen.uuid)) await loadAttempts();
    if (chosen.view === "callbacks") await loadCallbacks();
  }
  later();
}

const mine = (message) => !chosen.account || message.account === chosen.account;

// --- what is drawn

function draw() {
  drawing = 0;
  if (chosen.view !== "messages") return;
  const visible = [...store.messages.values()].filter((message) => mine(message) && (found === null || store.fits(message, words)));
  drawConversations(store.conversations(visible));
  drawThread();
  drawDetails();
  const page = $("messages").dataset;
  page.open = chosen.uuid ? "details" : chosen.conversation ? "thread" : "list";
}

function stateOf(message) {
  return message.error_code && Number(message.error_code) ? `${message.state} ${message.error_code}` : message.state;
}

function badge(made, message) {
  const state = made.querySelector(".state");
  state.className = `state ${message.state.replace(/\W/g, "")}`;
  say(state, stateOf(message));
}

function drawConversations(all) {
  const several = new Set(all.map(({ account }) => account)).size > 1;
  renew(
    $("conversations"),
    all.slice(0, shown),
    ({ id }) => id,
    (one) =>
      make(
        "li",
        {},
        make(
          "a",
          { href: addressOf(one.account, one.ours, one.theirs) },
          make("span", { className: "who", textContent: phone(one.theirs) }),
          make("time", { className: "quiet" }),
          make("span", { className: "said" }),
          make("span", { className: "state" }),
          make("span", { className: "quiet with" }),
        ),
      ),
    (made, one) => {
      const link = made.firstElementChild;
      if (one.id === threadId()) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      say(made.querySelector("time"), when(one.last.time, now()));
      say(made.querySelector(".said"), one.last.text || `(${one.last.type} without text)`);
      say(made.querySelector(".with"), `with ${phone(one.ours)}${several ? ` · ${one.account}` : ""} · ${one.count}`);
      badge(made, one.last);
    },
  );
  $("more").hidden = all.length <= shown;
  if (found === null) say($("found"), all.length ? "" : "No messages yet. Send one through the API, or let one arrive.");
}

function drawThread() {
  const id = threadId();
  $("thread").hidden = !id;
  $("nothing").hidden = Boolean(id);
  if (!id) return;
  const { ours, theirs } = chosen.conversation;
  say($("thread-title"), phone(theirs));
  say($("thread-with"), `with ${phone(ours)}`);
  say($("reply-label"), `Write as ${phone(theirs)}`);
  $("reply-text").placeholder = `Write as ${phone(theirs)}`;
  $("reply").hidden = !ours;
  const list = $("bubbles");
  const all = [...store.messages.values()].filter((message) => store.conversationOf(message) === id);
  all.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  renew(
    list,
    all.slice(-LOADED),
    (message) => message.message_uuid,
    (message) =>
      make(
        "li",
        { className: message.direction },
        make(
          "a",
          {},
          make("span", { className: "unseen", textContent: message.direction === "inbound" ? `From ${phone(theirs)}: ` : `From ${phone(ours)}: ` }),
          make("span", { className: "text", textContent: message.text || `(${message.type} without text)` }),
          make("span", { className: "meta" }, make("span", { className: "kind", textContent: message.type }), make("time", { textContent: when(message.time, now()) }), make("span", { className: "state" })),
        ),
      ),
    (made, message) => {
      const link = made.firstElementChild;
      const isOpen = message.message_uuid === chosen.uuid;
      link.href = addressOfMessage(message, isOpen ? "" : message.message_uuid);
      if (isOpen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      badge(made, message);
    },
  );
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function drawDetails() {
  $("details").hidden = !chosen.uuid;
  if (!chosen.uuid) return;
  const { account, ours, theirs } = chosen.conversation;
  $("details-close").href = addressOf(account, ours, theirs);
  const message = store.find(account, chosen.uuid);
  const facts = message
    ? [["State", stateOf(message)], ["Type", message.type], ["From", phone(message.from)], ["To", phone(message.to)], ["Time", when(message.time, now())], ["Text", message.text], ["Id", message.message_uuid], ["Account", account]]
    : [["Id", chosen.uuid]];
  renew(
    $("facts"),
    facts.filter(([, value]) => value),
    ([name]) => name,
    ([name]) => make("div", {}, make("dt", { textContent: name }), make("dd")),
    (made, [, value]) => say(made.lastElementChild, value),
  );
}

// --- what is done

for (const button of document.querySelectorAll("[data-close]")) button.addEventListener("click", () => button.closest("dialog").close());
for (const list of ["conversations", "bubbles", "attempts", "all-attempts"]) walkable($(list));
for (const title of ["thread-title", "details-title"]) $(title).tabIndex = -1;

let typing = 0;
$("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search, 150);
});
$("more").addEventListener("click", () => {
  shown += PAGE;
  draw();
});
$("account").addEventListener("change", () => {
  chosen.account = $("account").value;
  reload(true).catch(() => {});
});
addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]") || event.target.closest?.("input, textarea, select")) return;
  if (chosen.uuid) location.hash = $("details-close").hash;
  else if (chosen.conversation) location.hash = "#/";
});
$("reply-text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("reply").requestSubmit();
  }
});
sending($("reply"), $("reply-error"), async ({ text }) => {
  const { account, ours, theirs } = chosen.conversation;
  const last = [...store.messages.values()].filter((message) => store.conversationOf(message) === threadId()).pop();
  await ask("inbound", "POST", { account, type: last?.type === "whatsapp" ? "whatsapp" : "sms", from: theirs, to: ours, text: text.value });
  text.value = "";
  $("bubbles").scrollTop = $("bubbles").scrollHeight;
});
composing(
  () => chosen.account || accounts[0]?.account,
  ({ account }, { from, to }) => (location.hash = addressOf(account, to.replace(/\D/g, ""), from.replace(/\D/g, ""))),
);
addEventListener("hashchange", route);
route();
follow(changed, (state) => {
  say($("live"), LIVE[state]);
  $("live").dataset.state = state;
});
