// What to do first, for who sees the sandbox for the first time.

import { ask, query } from "./api.js";
import { copier } from "./copying.js";
import { $, say } from "./dom.js";

const quoted = (text) => `'${text.replace(/'/g, "'\\''")}'`;

/** Show how a message is sent for this account, one of those that are listed. */
export async function showStart({ account, token }) {
  const { numbers } = await ask(`numbers${query([["account", account]])}`);
  const url = new URL(`../v1/Account/${account}/Message/`, location.href).href;
  const message = JSON.stringify({ src: numbers[0]?.number ?? "14155550101", dst: "14155550123", text: "Hello" });
  const user = token ? quoted(`${account}:${token}`) : `${quoted(`${account}:`)}"$PLIVO_AUTH_TOKEN"`;
  say($("curl"), `curl -u ${user} \\\n  -H 'Content-Type: application/json' \\\n  -d ${quoted(message)} \\\n  ${url}`);
}

$("curl-copy").replaceWith(copier("the command", () => $("curl").textContent));
