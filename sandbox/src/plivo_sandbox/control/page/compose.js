// Messages to the application: the form for new ones, and how files are sent.

import { ask, query } from "./api.js";
import { $, make, say } from "./dom.js";
import { sized } from "./files.js";

const MOST = 5 * 1024 * 1024;

/** Files as the sandbox takes them. */
export async function encoded(files) {
  const size = [...files].reduce((sum, file) => sum + file.size, 0);
  if (size > MOST) throw new Error(`The files have ${sized(size)}; all together may have 5 MB.`);
  return Promise.all([...files].map(inBase64));
}

async function inBase64(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { content_type: file.type || "application/octet-stream", content: btoa(text) };
}

/** Let a form send what `body` makes of it; `error` says what was refused. */
export function sending(form, error, send) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      await send(form.elements);
      say(error, "");
    } catch (refusal) {
      say(error, "");
      say(error, refusal.message);
    }
    button.disabled = false;
  });
}

/** The form for a new message. `accounts` tells who can get one, `chosen` who is likely to; `sent` is told what arrived. */
export function composing(accounts, chosen, sent) {
  const form = $("inbound");
  const fields = form.elements;
  const rich = () => {
    for (const field of form.querySelectorAll(".rich")) field.hidden = fields.type.value === "sms";
    fields.text.required = fields.type.value === "sms";
    fields.type.setCustomValidity("");
  };

  async function offer() {
    const { numbers } = await ask(`numbers${query([["account", fields.account.value]])}`);
    $("numbers").replaceChildren(...numbers.map(({ number, type, mms }) => make("option", { value: number, label: `${type}, SMS${mms ? " and MMS" : ""}` })));
    if (!numbers.some(({ number }) => number === fields.to.value.replace(/\D/g, ""))) fields.to.value = numbers[0]?.number ?? "";
  }

  fields.type.addEventListener("change", rich);
  fields.account.addEventListener("change", () => offer().catch((refusal) => say($("inbound-error"), refusal.message)));
  $("compose-open").addEventListener("click", async () => {
    rich();
    say($("inbound-error"), "");
    fields.account.closest("label").hidden = accounts().length < 2;
    fields.account.replaceChildren(...accounts().map(({ account }) => make("option", { value: account, textContent: account })));
    fields.account.value = chosen();
    $("compose").showModal();
    fields.text.focus();
    await offer().catch((refusal) => say($("inbound-error"), refusal.message));
  });
  sending(form, $("inbound-error"), async ({ account, type, from, to, text, media_urls, media }) => {
    const message = { account: account.value, type: type.value, from: from.value, to: to.value };
    if (text.value) message.text = text.value;
    if (type.value !== "sms") {
      const urls = media_urls.value.split(/\s+/).filter(Boolean);
      if (urls.length) message.media_urls = urls;
      if (media.files.length) message.media = await encoded(media.files);
    }
    const arrived = await ask("inbound", "POST", message);
    text.value = media_urls.value = media.value = "";
    $("compose").close();
    sent(arrived, message);
  });
}
