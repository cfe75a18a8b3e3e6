// Buttons that copy.

import { $, make, say } from "./dom.js";

async function copy(text) {
  // Browsers offer the clipboard to safe origins only, and an address in the local network is none.
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = make("textarea", { value: text, className: "unseen" });
  const place = document.querySelector("dialog[open]") ?? document.body;
  place.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("refused");
}

/** A button that copies what `text()` is then; `what` names it to those who do not see where it stands. */
export function copier(what, text, label = "Copy") {
  const button = make("button", { type: "button", className: "copy", textContent: label, "aria-label": `${label} ${what}` });
  button.addEventListener("click", async () => {
    const told = await copy(text()).then(() => "Copied", () => "Cannot copy");
    say(button, told);
    say($("announce"), `${told}: ${what}`);
    setTimeout(() => say(button, label), 1500);
    button.focus();
  });
  return button;
}
