// Messages to the application: the form for new ones, and answers within a conversation.

import { ask, query } from "./api.js";
import { $, make, say } from "./dom.js";

async function encoded(file) {
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

/** The form for a new message. `account` tells whose numbers can be chosen, `sent` is told what arrived. */
export function composing(account, sent) {
  const form = $("inbound");
  const rich = () => {
    for (const field of form.querySelectorAll(".rich")) field.hidden = form.elements.type.value === "sms";
  };
  form.elements.type.addEventListener("change", rich);
  $("compose-open").addEventListener("click", async () => {
    rich();
    $("compose").showModal();
    form.elements.text.focus();
    const { numbers } = await ask(`numbers${query([["account", account()]])}`);
    $("numbers").replaceChildren(...numbers.map(({ number, type, mms }) => make("option", { value: number, label: `${type}, SMS${mms ? " and MMS" : ""}` })));
    if (!form.elements.to.value && numbers.length) form.elements.to.value = numbers[0].number;
  });
  sending(form, $("inbound-error"), async ({ type, from, to, text, media_urls, media }) => {
    const message = { account: account(), type: type.value, from: from.value, to: to.value };
    if (text.value) message.text = text.value;
    if (type.value !== "sms") {
      const urls = media_urls.value.split(/\s+/).filter(Boolean);
      if (urls.length) message.media_urls = urls;
      if (media.files.length) message.media = await Promise.all([...media.files].map(encoded));
    }
    const arrived = await ask("inbound", "POST", message);
    text.value = media_urls.value = media.value = "";
    $("compose").close();
    sent(arrived, message);
  });
}
