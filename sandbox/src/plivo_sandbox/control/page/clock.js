// The sandbox's time: shown in the header, and moved.

import { ask } from "./api.js";
import { sending } from "./compose.js";
import { $, make, say } from "./dom.js";
import { ago, dated, when } from "./times.js";

let told = null; // what the sandbox last said, and when

export const now = () => (told ? new Date(Date.parse(told.now) + (told.running ? Date.now() - told.at : 0)) : new Date());

/** Take in what the sandbox says of its time. */
export function showClock(said) {
  if (said.now !== undefined) told = { running: true, ...told, now: said.now, at: Date.now() };
  if (said.running !== undefined && told) {
    told = { ...told, now: now().toISOString(), at: Date.now(), running: said.running };
    if (said.now !== undefined) told.now = said.now;
  }
  if (said.pending_events !== undefined) {
    $("pending").hidden = !said.pending_events;
    say($("pending"), `${said.pending_events} to come`);
    if (told) told.pending = said.pending_events;
  }
  draw();
}

function draw() {
  if (!told) return;
  say($("now"), when(now()));
  $("now").dateTime = now().toISOString();
  $("clock-open").classList.toggle("stopped", !told.running);
  if (!$("clock").open) return;
  say($("freeze"), told.running ? "Stop the clock" : "Let it run");
  $("to-next").hidden = !told.next_event;
  const facts = [["It is", dated(now())], ["The clock", told.running ? "runs" : "stands"], ["To come", String(told.pending ?? 0)]];
  if (told.next_event) facts.push(["Next event", `${when(told.next_event, now())}, ${ago(told.next_event, now())}`]);
  // Replaced only where it differs: somebody may be marking a part of it.
  const text = facts.flat().join();
  if ($("clock-facts").dataset.text === text) return;
  $("clock-facts").dataset.text = text;
  $("clock-facts").replaceChildren(...facts.flatMap(([name, value]) => [make("dt", { textContent: name }), make("dd", { textContent: value })]));
}

function taken(answer) {
  if (told) told.next_event = answer.next_event;
  showClock(answer);
}

async function move(body) {
  say($("clock-error"), "");
  say($("clock-told"), "Moving …");
  try {
    const answer = await ask("clock", "POST", body);
    taken(answer);
    say($("clock-told"), answer.happened === 1 ? "1 event happened." : `${answer.happened} events happened.`);
  } catch (refusal) {
    say($("clock-told"), "");
    say($("clock-error"), refusal.message);
  }
}

async function open() {
  $("clock").showModal();
  say($("clock-told"), "");
  say($("clock-error"), "");
  draw();
  try {
    taken(await ask("clock"));
  } catch (refusal) {
    say($("clock-error"), refusal.message);
  }
}

$("clock-open").addEventListener("click", open);
for (const button of document.querySelectorAll("[data-advance]")) button.addEventListener("click", () => move({ advance: Number(button.dataset.advance) }));
$("to-next").addEventListener("click", () => move({ set: told.next_event }));
$("run").addEventListener("click", () => move({ run: true }));
$("freeze").addEventListener("click", () => move(told?.running ? { freeze: true } : { resume: true }));
sending($("advance"), $("clock-error"), async ({ advance }) => {
  const asked = advance.value.trim();
  await move({ advance: /^\d+(\.\d+)?$/.test(asked) ? Number(asked) : asked });
});
setInterval(() => document.hidden || draw(), 1000);
