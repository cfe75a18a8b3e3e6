// Attempts to deliver callbacks: what was asked, what was answered.

import { copier } from "./copying.js";
import { make, phone, renew, say } from "./dom.js";
import { exact, stamp, when } from "./times.js";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const good = (attempt) => attempt.status >= 200 && attempt.status < 300;

function what(attempt) {
  const told = attempt.params;
  return String(told.Status ?? told.Text ?? told.event ?? told.Event ?? "callback");
}

const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value));

function table(caption, values) {
  const rows = Object.entries(values).map(([name, value]) =>
    make("tr", {}, make("th", { scope: "row", textContent: name }), make("td", { dir: "auto", textContent: asText(value) })),
  );
  return rows.length ? make("table", {}, make("caption", { textContent: caption }), make("tbody", {}, ...rows)) : null;
}

function block(caption, text, raw = text) {
  if (!text) return null;
  return make("figure", {}, make("figcaption", {}, make("span", { textContent: caption }), copier(caption.toLowerCase(), () => raw)), make("pre", { textContent: text, tabIndex: 0, dir: "auto" }));
}

/** JSON in lines, all else as it is. */
function readable(body) {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

const quoted = (text) => `'${text.replace(/'/g, "'\\''")}'`;

/** The command that sends the same again. */
function curl({ method, url, params, request_headers }) {
  const json = /json/.test(request_headers["content-type"] ?? request_headers["Content-Type"] ?? "");
  const made = [`curl -X ${method} ${quoted(url)}`];
  // curl sets the others itself, and has to.
  for (const [name, value] of Object.entries(request_headers)) if (/^(x-|content-type|user-agent)/i.test(name)) made.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (method === "GET") made.push("--get");
  if (json) made.push(`--data ${quoted(JSON.stringify(params))}`);
  else for (const [name, value] of Object.entries(params)) made.push(`--data-urlencode ${quoted(`${name}=${asText(value)}`)}`);
  return made.join(" \\\n  ");
}

function opened(attempt) {
  const { answer, reply } = attempt;
  const leads = UUID.test(attempt.subject) && "MessageUUID" in attempt.params;
  return make(
    "div",
    { className: "attempt" },
    make("p", { className: "address", textContent: `${attempt.method} ${attempt.url}` }),
    attempt.error ? make("p", { className: "error", textContent: attempt.error }) : null,
    attempt.next_attempt ? make("p", { textContent: `Tried again at ${when(attempt.next_attempt)}.`, title: exact(attempt.next_attempt) }) : null,
    answer ? block(`Answer ${attempt.status}${answer.truncated ? ", shortened" : ""}`, readable(answer.body) || "(no body)", answer.body) : null,
    reply ? block("Sent in reply", reply.sent.join("\n")) : null,
    reply ? block("What could not be obeyed", reply.problems.join("\n")) : null,
    table("Told", attempt.params),
    table("Headers of the request", attempt.request_headers),
    answer ? table("Headers of the answer", answer.headers) : null,
    make("p", { className: "buttons" }, copier("this request as a curl command", () => curl(attempt), "Copy as curl"), leads ? make("a", { className: "to", href: `#/m/${attempt.subject}`, textContent: "Open the message" }) : null),
  );
}

function create(attempt) {
  const moment = make("time");
  stamp(moment, attempt.started, when(attempt.started));
  const summary = make(
    "summary",
    {},
    make("span", { className: `state ${good(attempt) ? "delivered" : "failed"}`, textContent: attempt.status ?? "no answer" }),
    make("bdi", { className: "told", textContent: what(attempt) }),
    make("span", { className: "quiet" }, attempt.attempt > 1 ? `attempt ${attempt.attempt} · ` : "", moment, ` · ${attempt.duration_ms} ms`),
  );
  const made = make("details", {}, summary);
  // What is inside is made when somebody looks: there may be hundreds.
  made.addEventListener("toggle", () => made.open && made.children.length === 1 && made.append(opened(attempt)));
  return made;
}

/** Show attempts in `place`, the newest first; `naming` also says what each is about. */
export function showAttempts(place, attempts, naming = false) {
  renew(place, [...attempts].reverse(), (attempt) => `${attempt.account}/${attempt.id}/${attempt.started}`, create, (made, attempt) => {
    if (naming) say(made.querySelector(".told"), `${what(attempt)} · ${phone(attempt.params.To ?? attempt.subject)}`);
  });
}
