// What is new, told to those who listen: gathered, for a busy sandbox would never be silent.

import { $, phone, say } from "./dom.js";

const GATHERED = 1500;
let gathered = [];
let waiting = 0;

function tell() {
  const [first, ...others] = gathered;
  const one = `New message from ${phone(first.from)} to ${phone(first.to)}: ${first.text.slice(0, 120) || "no text"}`;
  say($("announce"), others.length ? `${gathered.length} new messages.` : one);
  gathered = [];
  waiting = 0;
}

/** Tell of new messages soon, all of them in one sentence. */
export function announce(messages) {
  gathered.push(...messages);
  if (gathered.length) waiting ||= setTimeout(tell, GATHERED);
}
