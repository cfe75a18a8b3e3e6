// What is known of one message, and of its callbacks.

import { ask, query } from "./api.js";
import { showAttempts } from "./attempts.js";
import { addressOf, addressOfMessage, chosen } from "./chosen.js";
import { now } from "./clock.js";
import { copier } from "./copying.js";
import { $, make, phone, renew, say } from "./dom.js";
import { linked } from "./files.js";
import { stateOf } from "./states.js";
import * as store from "./store.js";
import { ago, exact } from "./times.js";

let missing = ""; // the id of a message that is not there

/** Load the callbacks of the message that is open. */
export async function loadDetails() {
  const { uuid, conversation } = chosen;
  if (!uuid) return;
  const { callbacks } = await ask(`callbacks${query([["account", conversation.account], ["subject", uuid], ["limit", 100]])}`);
  if (uuid !== chosen.uuid) return;
  missing = store.find(conversation.account, uuid) ? "" : uuid;
  showAttempts($("attempts"), callbacks);
  say($("no-attempts"), callbacks.length ? "" : "None: the message named no address, or nobody has been called yet.");
}

/** Go to the message that the address names by its id alone, or say that it is not there. */
export async function findWanted() {
  const { wanted } = chosen;
  const { messages } = await ask(`messages${query([["search", wanted.slice(0, 200) || "-"], ["limit", 10]])}`);
  if (wanted !== chosen.wanted) return;
  const found = messages.find(({ message_uuid }) => message_uuid === wanted.toLowerCase());
  if (!found) return say($("lost"), `No message has the id ${wanted.slice(0, 60)}. It may be gone since a reset, or not be among the latest 10,000.`);
  store.take([found]);
  location.replace(addressOfMessage(found));
}

function facts(message, account) {
  if (!message) return missing === chosen.uuid ? [["State", "not there, or no longer"], ["Id", chosen.uuid]] : [["Id", chosen.uuid]];
  return [
    ["State", stateOf(message)],
    ["Error", message.error],
    ["Type", message.type.replace("sms", "SMS").replace("mms", "MMS").replace("whatsapp", "WhatsApp") + (message.units > 1 ? `, ${message.units} parts` : "")],
    ["From", phone(message.from)],
    ["To", phone(message.to)],
    ["Time", `${exact(message.time)}, ${ago(message.time, now())}`],
    ["Text", message.text],
    ["Id", message.message_uuid],
    ["Account", account],
  ];
}

const COPIED = { Text: "the text", Id: "the id", From: "the sender", To: "the recipient", Account: "the account" };
const copied = (name) => {
  const message = store.find(chosen.conversation.account, chosen.uuid);
  return { Text: message?.text, Id: chosen.uuid, From: message?.from, To: message?.to, Account: chosen.conversation.account }[name] ?? "";
};

/** Draw it. */
export function drawDetails() {
  $("details").hidden = !chosen.uuid;
  if (!chosen.uuid) return;
  const { account, ours, theirs } = chosen.conversation;
  $("details-close").href = addressOf(account, ours, theirs);
  const message = store.find(account, chosen.uuid);
  renew(
    $("facts"),
    facts(message, account).filter(([, value]) => value),
    ([name]) => name,
    ([name]) => make("div", {}, make("dt", { textContent: name }), make("dd", { dir: "auto" }, make("span"), COPIED[name] ? copier(COPIED[name], () => copied(name)) : null)),
    (made, [name, value]) => {
      say(made.querySelector("span"), value);
      made.querySelector("span").className = name === "Id" || name === "Account" ? "code" : "";
    },
  );
  const files = message?.media ?? [];
  $("files-title").hidden = !files.length;
  renew($("files"), files, ({ url }) => `${chosen.uuid} ${url}`, (file) => make("li", {}, linked(file)), () => {});
}
