// One conversation: its messages, and a line to answer in it.

import { ask, query } from "./api.js";
import { addressOfMessage, chosen, threadId } from "./chosen.js";
import { now } from "./clock.js";
import { encoded, sending } from "./compose.js";
import { $, current, make, phone, renew, say } from "./dom.js";
import { sized, thumbnail } from "./files.js";
import { badge } from "./states.js";
import * as store from "./store.js";
import { stamp, when } from "./times.js";

const PAGE = 200;
let shown = PAGE;
let done = false; // whether all of it is loaded
let loaded = ""; // the conversation whose messages these are

async function fetched(before) {
  const { account, ours, theirs } = chosen.conversation;
  const { messages } = await ask(`messages${query([["account", account], ["number", theirs], ["number", ours], ["before", before], ["limit", PAGE]])}`);
  store.take(messages);
  return messages;
}

/** Load the latest messages, and further back until that is there whose details are open. */
export async function loadThread() {
  const id = threadId();
  if (!id) return;
  if (loaded !== id) [loaded, shown, done] = [id, PAGE, false];
  let messages = await fetched("");
  done ||= messages.length < PAGE;
  while (chosen.uuid && id === threadId() && messages.length === PAGE && !store.find(chosen.conversation.account, chosen.uuid)) messages = await fetched(messages[0].id);
  const at = store.within(id).findIndex((message) => message.message_uuid === chosen.uuid);
  if (at >= 0) shown = Math.max(shown, store.within(id).length - at);
}

/** Draw it. */
export function drawThread() {
  const id = threadId();
  $("thread").hidden = !id;
  $("nothing").hidden = Boolean(id);
  if (!id) return;
  const { account, ours, theirs } = chosen.conversation;
  say($("thread-title"), phone(theirs));
  say($("thread-with"), `with ${phone(ours)}`);
  say($("reply-label"), `Write as ${phone(theirs)}`);
  $("reply-text").placeholder = `as ${phone(theirs)}`;
  $("thread").dataset.account = account;
  $("reply").hidden = !ours;
  const list = $("bubbles");
  const all = store.within(id);
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 60;
  renew(list, all.slice(-shown), (message) => message.message_uuid, create, (made, message) => {
    const link = made.firstElementChild;
    const isOpen = message.message_uuid === chosen.uuid;
    link.href = addressOfMessage(message, isOpen ? "" : message.message_uuid);
    current(link, isOpen);
    badge(made.querySelector(".state"), message);
  });
  $("earlier").hidden = all.length <= shown && (done || !all.length);
  if (atEnd && !chosen.uuid) list.scrollTop = list.scrollHeight;
}

function create(message) {
  const { ours, theirs } = chosen.conversation;
  const moment = make("time");
  stamp(moment, message.time, when(message.time, now()));
  return make(
    "li",
    { className: message.direction },
    make(
      "a",
      { className: "row" },
      make("span", { className: "unseen", textContent: message.direction === "inbound" ? `From ${phone(theirs)}: ` : `From ${phone(ours)}: ` }),
      message.media.length ? make("span", { className: "pictures" }, ...message.media.map(thumbnail)) : null,
      message.text || !message.media.length ? make("span", { className: "text", dir: "auto", textContent: message.text || `(${message.type} without text)` }) : null,
      make(
        "span",
        { className: "meta" },
        make("span", { className: "kind", textContent: message.type }),
        message.units > 1 ? make("span", { textContent: `${message.units} parts` }) : null,
        moment,
        make("span", { className: "state" }),
      ),
    ),
  );
}

/** Let what is open be seen. */
export function showOpen() {
  const open = chosen.uuid && document.querySelector(`#bubbles [data-key="${CSS.escape(chosen.uuid)}"]`);
  if (open) open.scrollIntoView({ block: "nearest" });
}

/** Put the focus back on the message whose details were open. */
export const leave = (uuid) => document.querySelector(`#bubbles [data-key="${CSS.escape(uuid)}"] a`)?.focus();

/** Begin with another conversation, at its end. */
export function emptied() {
  $("bubbles").replaceChildren();
  say($("reply-error"), "");
}

$("earlier").addEventListener("click", async () => {
  const list = $("bubbles");
  const below = list.scrollHeight - list.scrollTop;
  const first = list.firstElementChild;
  shown += PAGE;
  const all = store.within(threadId());
  $("earlier").disabled = true;
  if (all.length < shown && !done) done = (await fetched(all[0].id).catch(() => [])).length < PAGE;
  $("earlier").disabled = false;
  drawThread();
  list.scrollTop = list.scrollHeight - below;
  first?.previousElementSibling?.firstElementChild.focus({ preventScroll: true });
});

const files = $("reply-files");

function showFiles() {
  const chosenFiles = [...files.files];
  $("reply-chosen").hidden = !chosenFiles.length;
  say($("reply-names"), chosenFiles.map(({ name, size }) => `${name} (${sized(size)})`).join(", "));
  $("reply-text").required = !chosenFiles.length;
}

files.addEventListener("change", showFiles);
$("reply-clear").addEventListener("click", () => {
  files.value = "";
  showFiles();
  $("reply-text").focus();
});
$("reply-text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("reply").requestSubmit();
  }
});
sending($("reply"), $("reply-error"), async ({ text }) => {
  const { account, ours, theirs } = chosen.conversation;
  const byWhatsApp = store.within(threadId()).at(-1)?.type === "whatsapp";
  const message = { account, type: byWhatsApp ? "whatsapp" : files.files.length ? "mms" : "sms", from: theirs, to: ours };
  if (text.value) message.text = text.value;
  if (files.files.length) message.media = await encoded(files.files);
  await ask("inbound", "POST", message);
  text.value = files.value = "";
  showFiles();
  $("bubbles").scrollTop = $("bubbles").scrollHeight;
});
