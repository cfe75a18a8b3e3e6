// Attempts to deliver callbacks: what was asked, what was answered.

import { make, phone, renew, say, when } from "./dom.js";

const good = (attempt) => attempt.status >= 200 && attempt.status < 300;

function what(attempt) {
  const told = attempt.params;
  return String(told.Status ?? told.Text ?? told.event ?? told.Event ?? "callback");
}

function table(caption, values) {
  const rows = Object.entries(values).map(([name, value]) =>
    make("tr", {}, make("th", { scope: "row", textContent: name }), make("td", { textContent: typeof value === "string" ? value : JSON.stringify(value) })),
  );
  return rows.length ? make("table", {}, make("caption", { textContent: caption }), make("tbody", {}, ...rows)) : null;
}

function block(caption, text) {
  return text ? make("figure", {}, make("figcaption", { textContent: caption }), make("pre", { textContent: text, tabIndex: 0 })) : null;
}

function opened(attempt) {
  const { answer, reply } = attempt;
  return make(
    "div",
    { className: "attempt" },
    make("p", { className: "address", textContent: `${attempt.method} ${attempt.url}` }),
    attempt.error ? make("p", { className: "error", textContent: attempt.error }) : null,
    attempt.next_attempt ? make("p", { textContent: `Tried again at ${when(attempt.next_attempt)}.` }) : null,
    table("Told", attempt.params),
    table("Headers of the request", attempt.request_headers),
    answer ? block(`Answer ${attempt.status}${answer.truncated ? ", shortened" : ""}`, answer.body || "(no body)") : null,
    answer ? table("Headers of the answer", answer.headers) : null,
    reply ? block("Sent in reply", reply.sent.join("\n")) : null,
    reply ? block("What could not be obeyed", reply.problems.join("\n")) : null,
  );
}

function create(attempt) {
  const summary = make(
    "summary",
    {},
    make("span", { className: `state ${good(attempt) ? "delivered" : "failed"}`, textContent: attempt.status ?? "none" }),
    make("span", { className: "told", textContent: what(attempt) }),
    make("span", { className: "quiet", textContent: `${attempt.attempt > 1 ? `attempt ${attempt.attempt} · ` : ""}${when(attempt.started)} · ${attempt.duration_ms} ms` }),
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
