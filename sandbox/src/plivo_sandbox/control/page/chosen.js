// What is chosen, and the addresses that say so:
// #/, #/callbacks, #/faults, #/c/ACCOUNT/OURS/THEIRS[/UUID], and #/m/UUID, which leads to the last.

import { ours, theirs } from "./store.js";

export const chosen = { account: "", view: "messages", conversation: null, uuid: "", wanted: "" };

function safely(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}

/** Read the address; what was chosen before. */
export function choose() {
  const before = { ...chosen };
  const [view, account, own, others, uuid = ""] = location.hash.slice(2).split("/").map(safely);
  chosen.view = ["callbacks", "faults"].includes(view) ? view : "messages";
  chosen.conversation = view === "c" && /^[MS]A[A-Z0-9]{18}$/.test(account) && others ? { account, ours: own === "-" ? "" : own, theirs: others } : null;
  chosen.uuid = chosen.conversation ? uuid : "";
  chosen.wanted = view === "m" ? (account ?? "") : "";
  return before;
}

const idOf = ({ account, ours: own, theirs: others }) => `${account}/${own}/${others}`;

/** The id of the conversation that is or was chosen, empty without one. */
export const threadId = (of = chosen) => (of.conversation ? idOf(of.conversation) : "");

export const addressOf = (account, own, others, uuid = "") => `#/c/${[account, own || "-", others, uuid].filter(Boolean).map(encodeURIComponent).join("/")}`;
export const addressOfMessage = (message, uuid = message.message_uuid) => addressOf(message.account, ours(message), theirs(message), uuid);

/** Whether something belongs to the account that is chosen. */
export const mine = ({ account }) => !chosen.account || account === chosen.account;
