// Faults: those that are set, and the form that sets one.

import { ask } from "./api.js";
import { sending } from "./compose.js";
import { $, make, renew, say } from "./dom.js";

const SAID = ["value", "operation", "number", "account", "field", "share", "first", "every", "after", "retry_after"];
const TEXTS = ["value", "operation", "number", "account"];
const NUMBERS = ["first", "share", "after", "every"];
let names = [];

function described(rule) {
  const options = SAID.filter((name) => rule[name] !== undefined && rule[name] !== null && rule[name] !== "");
  return options.map((name) => `${name} ${rule[name]}`).join(", ");
}

const times = (count) => (count === 1 ? "once" : `${count} times`);
const came = ({ hits, matched }) => (matched ? `came ${times(hits)}, fitted ${times(matched)}` : "nothing fitted yet");

/** Show the faults that are set. */
export function showFaults(rules) {
  renew(
    $("rules"),
    rules,
    (rule) => rule.id,
    (rule) =>
      make(
        "li",
        { className: "rule" },
        make("strong", { textContent: rule.name }),
        make("span", { className: "told", textContent: described(rule) }),
        make("span", { className: "quiet hits" }),
        make("button", { type: "button", className: "plain", textContent: "Remove", "aria-label": `Remove ${rule.name}`, onclick: () => remove(`faults/${rule.id}`) }),
      ),
    (made, rule) => say(made.querySelector(".hits"), came(rule)),
  );
  $("no-rules").hidden = rules.length > 0;
  $("clear").hidden = rules.length < 2;
  $("fault-count").hidden = !rules.length;
  say($("fault-count"), String(rules.length));
}

async function refresh() {
  showFaults((await ask("faults")).faults);
}

async function remove(path) {
  await ask(path, "DELETE").catch((refusal) => say($("fault-error"), refusal.message));
  await refresh();
  $("faults-title").focus();
}

function explain() {
  const chosen = names.find((name) => name.name === $("fault-name").value);
  say($("fault-sentence"), chosen?.sentence ?? "");
  $("fault-value").hidden = !chosen?.value;
  $("fault").elements.value.required = Boolean(chosen?.value);
  $("fault").elements.value.placeholder = chosen?.value ? `such as ${chosen.value}` : "";
}

/** Fill the form when it is first looked at; `accounts` are those that a fault can be for. */
export async function openFaults(accounts) {
  const account = $("fault").elements.account;
  account.closest("label").hidden = accounts.length < 2;
  if (account.length !== accounts.length + 1) account.replaceChildren(make("option", { value: "", textContent: "any" }), ...accounts.map((one) => make("option", { value: one.account, textContent: one.account })));
  if (!names.length) {
    ({ names } = await ask("faults/names"));
    const groups = Map.groupBy ? Map.groupBy(names, (name) => name.group) : new Map([["All", names]]);
    $("fault-name").replaceChildren(
      ...[...groups].map(([label, members]) => make("optgroup", { label }, ...members.map(({ name }) => make("option", { value: name, textContent: name })))),
    );
    $("fault-name").value = "status";
    explain();
  }
  await refresh();
}

$("fault-name").addEventListener("change", explain);
$("faults-title").tabIndex = -1;
$("clear").addEventListener("click", () => remove("faults"));
sending($("fault"), $("fault-error"), async (fields) => {
  const order = { name: fields.name.value };
  for (const name of TEXTS) if (fields[name].value && !fields[name].closest("[hidden]")) order[name] = fields[name].value;
  for (const name of NUMBERS) if (fields[name].value) order[name] = Number(fields[name].value);
  await ask("faults", "POST", order);
  await refresh();
  say($("announce"), `${order.name} is set.`);
});
