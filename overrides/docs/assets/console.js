// A console that sends an operation's request from the reader's browser, to a sandbox on the
// reader's own machine unless another address is written. It makes elements of text alone.
"use strict";

(() => {
  const told = JSON.parse(document.getElementById("console").textContent);
  const code = globalThis.siteCode;
  const PATIENCE = 30_000;
  const SHOWN = 200_000;

  function make(tag, { text, on = {}, ...properties } = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined || value === null) continue;
      if (name in element && name !== "list" && name !== "form") element[name] = value;
      else element.setAttribute(name, value);
    }
    for (const [event, listener] of Object.entries(on)) element.addEventListener(event, listener);
    if (text !== undefined) element.textContent = text;
    element.append(...children.filter((one) => one !== undefined && one !== null));
    return element;
  }

  // --- What is kept: in this tab, until it is closed.

  function kept(name, value) {
    try {
      if (value !== undefined) sessionStorage.setItem(`console-${name}`, value);
      return sessionStorage.getItem(`console-${name}`);
    } catch { return null; }
  }

  // --- Where it goes.

  const LOCAL = /^(localhost|.*\.(localhost|local|internal|test|home\.arpa)|[^.:]+|127(\.\d+){3}|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[::1?\]|0\.0\.0\.0)$/;

  function parsed(address) {
    try {
      const url = new URL(address);
      return ["http:", "https:"].includes(url.protocol) ? url : null;
    } catch { return null; }
  }

  const address = make("input", {
    id: "try-address", type: "url", spellcheck: false, autocomplete: "off",
    value: kept("address") ?? told.address,
  });
  const credentials = told.credentials.map((one) => ({
    ...one,
    input: make("input", {
      id: `try-with-${one.name}`, type: one.secret ? "password" : "text",
      spellcheck: false, autocomplete: "off", value: kept(one.name) ?? one.value,
    }),
  }));
  const agreed = make("input", { type: "checkbox", id: "try-agreed" });
  const agreement = make("label", { htmlFor: "try-agreed" }, agreed, " Send it there all the same.");
  const stake = make("p");
  const warning = make("div", { className: "costs", hidden: true }, stake, agreement);
  const where = make("summary");

  function credential(name) { return credentials.find((one) => one.name === name)?.input.value ?? ""; }

  function show_target() {
    const url = parsed(address.value);
    const strange = url !== null && !LOCAL.test(url.hostname);
    if (warning.hidden === strange) agreed.checked = false;
    warning.hidden = !strange;
    if (strange) stake.textContent = `${url.host} is not on your own network. What you send there may be carried out: it may reach people, and it may cost money.`;
    where.replaceChildren("To ", make("b", { text: url ? url.host : "no address" }), strange ? "" : ", with the credentials of this tab");
  }

  address.addEventListener("input", () => { agreed.checked = false; kept("address", address.value); });
  for (const one of credentials) one.input.addEventListener("input", () => kept(one.name, one.input.value));

  const target = make("details", { className: "target", open: false }, where,
    labelled("Address", address),
    ...credentials.map((one) => labelled(one.name, one.input)),
    make("p", { className: "limits", text: "Kept in this tab until you close it, and sent nowhere but to this address." }),
  );

  function labelled(title, control, hint) {
    return make("div", { className: "entry" },
      make("label", { htmlFor: control.id }, make("code", { text: title })),
      hint && make("small", { text: hint, id: `${control.id}-hint` }),
      control);
  }

  // --- The form.

  const WRITTEN = {
    json: (value) => JSON.stringify(value, null, 2),
    lines: (value) => (Array.isArray(value) ? value.join("\n") : JSON.stringify(value)),
  };

  function written(field, value) {
    if (value === undefined || value === null) return "";
    if (field.values && !field.closed) return String(value);
    return WRITTEN[field.kind]?.(value) ?? (typeof value === "string" ? value : JSON.stringify(value));
  }

  function control(field, id) {
    const shared = { id, "aria-describedby": field.hint ? `${id}-hint` : undefined };
    const value = written(field, field.example);
    if (field.kind === "file" || field.kind === "files") {
      return make("input", { ...shared, type: "file", multiple: field.kind === "files", accept: field.accept?.join() });
    }
    const values = field.kind === "boolean" ? ["true", "false"] : field.values;
    if (values && (field.closed || field.kind === "boolean")) {
      const options = field.required && value ? values : ["", ...values];
      const select = make("select", shared, ...options.map((one) =>
        make("option", { value: one, text: one || (field.default ? `${field.default} (default)` : "–") })));
      select.value = value;
      return select;
    }
    if (["text", "json", "lines"].includes(field.kind)) {
      const area = make("textarea", { ...shared, rows: Math.min(8, Math.max(2, value.split("\n").length)), spellcheck: field.kind === "text", value });
      if (field.kind === "lines") area.placeholder = "one a line";
      if (field.kind === "json") area.placeholder = "JSON";
      if (field.kind === "json") area.className = "mono";
      return area;
    }
    const numeric = field.kind === "integer" || field.kind === "number";
    const input = make("input", { ...shared, type: "text", value, autocomplete: "off", spellcheck: false, placeholder: field.default ?? "" });
    if (numeric) input.inputMode = field.kind === "integer" ? "numeric" : "decimal";
    if (!values) return input;
    input.setAttribute("list", `${id}-values`);
    return make("span", { className: "known" }, input,
      make("datalist", { id: `${id}-values` }, ...values.map((one) => make("option", { value: one }))));
  }

  const entries = told.fields.map((field, index) => {
    const id = `try-field-${index}`;
    const box = control(field, id);
    const input = box.matches("span") ? box.querySelector("input") : box;
    const line = make("div", { className: `entry${field.required ? " needed" : ""}` },
      make("label", { htmlFor: id }, make("code", { text: field.name }), field.required ? make("em", { className: "must", text: " required" }) : ""),
      field.hint && make("small", { id: `${id}-hint`, text: field.hint }),
      box);
    return { field, input, line };
  });

  class Mistake extends Error {
    constructor(message, input) { super(message); this.input = input; }
  }

  /** What a control holds, as it is sent; undefined where nothing is. */
  function read({ field, input }) {
    if (input.type === "file") {
      const files = [...input.files];
      return files.length ? (field.kind === "files" ? files : files[0]) : undefined;
    }
    const text = input.value;
    if (text === "") return undefined;
    if (field.kind === "boolean") return text === "true";
    if (field.kind === "lines") return text.split("\n").filter((one) => one.trim());
    // What is no number goes as it was written: the service says what is wrong with it.
    if (field.kind === "integer" || field.kind === "number") return /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text;
    if (field.kind === "json") {
      try { return JSON.parse(text); } catch (error) { throw new Mistake(`${field.name} is no JSON: ${error.message}`, input); }
    }
    return text;
  }

  const bodied = entries.filter((one) => one.field.in === "body");
  const others = entries.filter((one) => one.field.in !== "body");
  let beside = {};
  let raw = told.whole !== null && told.whole !== undefined;
  const editor = make("textarea", { id: "try-json", className: "mono", rows: 14, spellcheck: false, "aria-label": "The body, in JSON" });
  if (raw) editor.value = JSON.stringify(told.whole.example, null, 2);

  function bodyOfFields() {
    const body = { ...beside };
    for (const one of bodied) {
      const value = read(one);
      if (value !== undefined) body[one.field.name] = value;
    }
    return body;
  }

  function bodyOfEditor() {
    try { return JSON.parse(editor.value); } catch (error) { throw new Mistake(`The body is no JSON: ${error.message}`, editor); }
  }

  const choice = make("div", { className: "choice", role: "group", "aria-label": "How to write the body" });
  const choices = ["Fields", "JSON"].map((title) => make("button", { type: "button", text: title, "aria-pressed": String(title === "Fields"), on: { click: () => { write(title === "JSON"); } } }));
  choice.append(...choices);

  function write(asJson) {
    if (asJson === raw) return;
    try {
      if (asJson) editor.value = JSON.stringify(bodyOfFields(), null, 2);
      else {
        const body = bodyOfEditor();
        if (body === null || typeof body !== "object" || Array.isArray(body)) throw new Mistake("Fields are for objects: write { … }", editor);
        beside = { ...body };
        for (const one of bodied) {
          delete beside[one.field.name];
          one.input.value = written(one.field, body[one.field.name]);
          if (one.input.value === "" && body[one.field.name] !== undefined) beside[one.field.name] = body[one.field.name];
        }
      }
    } catch (error) { complain(error); return; }
    raw = asJson;
    choices.forEach((one, index) => one.setAttribute("aria-pressed", String(Boolean(index) === raw)));
    arrange();
    changed();
  }

  const fields = make("div", { className: "entries" });
  function arrange() {
    const shown = raw ? others : entries;
    const first = shown.filter((one) => one.field.required || one.field.example !== undefined);
    const rest = shown.filter((one) => !first.includes(one));
    const open = fields.querySelector(".more")?.open ?? first.length === 0;
    fields.replaceChildren(
      ...first.map((one) => one.line),
      ...(rest.length ? [make("details", { className: "more", open }, make("summary", { text: rest.length === 1 ? "1 more field" : `${rest.length} more fields` }), ...rest.map((one) => one.line))] : []),
      ...(raw ? [editor] : []),
    );
  }

  // --- The request.

  function request() {
    let body = told.whole ? bodyOfEditor() : !bodied.length ? undefined : raw ? bodyOfEditor() : bodyOfFields();
    if (body && !told.bodied && !raw && !Object.keys(body).length) body = undefined;
    const values = new Map();
    for (const one of others) {
      const value = read(one);
      if (value !== undefined) values.set(one.field, value);
    }
    return { body, values };
  }

  function pathOf(values, filled, missing) {
    let path = told.path;
    for (const { field, input } of others) {
      if (field.in !== "path") continue;
      const value = values.get(field);
      if (value === undefined && missing) throw new Mistake(`${field.name} is part of the address: write one.`, input);
      path = path.replaceAll(`{${field.name}}`, value === undefined ? field.name.toUpperCase() : encodeURIComponent(value));
    }
    for (const one of credentials) path = path.replaceAll(`{${one.name}}`, filled(one));
    return path;
  }

  function queryOf(values) {
    const pairs = [];
    for (const [field, value] of values) {
      if (field.in !== "query") continue;
      const several = Array.isArray(value) ? (field.delimiter ? [value.join(field.delimiter)] : value) : [value];
      for (const one of several) pairs.push([field.name, typeof one === "object" ? JSON.stringify(one) : String(one)]);
    }
    return pairs;
  }

  function headersOf(values) {
    return [...values].filter(([field]) => field.in === "header").map(([field, value]) => [field.name, String(value)]);
  }

  function base64(text) { return btoa(String.fromCodePoint(...new TextEncoder().encode(text))); }

  function built() {
    const { body, values } = request();
    const base = parsed(address.value);
    if (!base) throw new Mistake(`The address is none: write one such as ${told.address}.`, address);
    const url = new URL(base.href.replace(/\/+$/, "") + pathOf(values, (one) => encodeURIComponent(one.input.value.trim()), true));
    for (const [name, value] of queryOf(values)) url.searchParams.append(name, value);
    const headers = new Headers(headersOf(values));
    for (const [kind, ...names] of told.schemes) {
      if (kind === "Basic") headers.set("Authorization", `Basic ${base64(`${credential(names[0]).trim()}:${credential(names[1]).trim()}`)}`);
      else if (kind === "Bearer") headers.set("Authorization", `Bearer ${credential(names[0]).trim()}`);
      else if (names[2] === "query") url.searchParams.append(names[0], credential(names[1]));
      else headers.set(names[0], credential(names[1]));
    }
    let sent;
    if (body !== undefined && told.form) sent = formOf(body);
    else if (body !== undefined) {
      headers.set("Content-Type", "application/json");
      sent = JSON.stringify(body);
    }
    return [url, { method: told.method, headers, body: sent, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" }];
  }

  function formOf(body) {
    const form = new FormData();
    for (const [name, value] of Object.entries(body)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        form.append(name, one instanceof File || typeof one === "string" ? one : JSON.stringify(one));
      }
    }
    return form;
  }

  // --- The same, elsewhere.

  function shell(text) { return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`; }
  function quoted(text) { return text.replace(/[\\"$`]/g, "\\$&"); }

  function inCurl() {
    const { body, values } = request();
    const base = quoted(address.value.replace(/\/+$/, ""));
    let path = "";
    for (const part of pathOf(values, (one) => `\u0000${one.env}\u0000`, false).split(/(\u0000\w+\u0000)/)) {
      path += part.startsWith("\u0000") ? `$\{${part.slice(1, -1)}}` : quoted(part);
    }
    let url = `${base}${path}`;
    const lines = [];
    for (const [kind, ...names] of told.schemes) {
      const [user, password] = names.map((name) => `$${credentials.find((one) => one.name === name)?.env ?? name.toUpperCase()}`);
      if (kind === "Basic") lines.push(`-u "${user}:${password}"`);
      else if (kind === "Bearer") lines.push(`--oauth2-bearer "${user}"`);
      else if (names[2] === "header") lines.push(`-H "${quoted(names[0])}: ${password}"`);
    }
    for (const [name, value] of headersOf(values)) lines.push(`-H ${shell(`${name}: ${value}`)}`);
    const pairs = queryOf(values);
    const carries = body !== undefined;
    if (carries && pairs.length) url += `?${quoted(new URLSearchParams(pairs).toString())}`;
    else if (pairs.length) lines.push("-G", ...pairs.map(([name, value]) => `--data-urlencode ${shell(`${name}=${value}`)}`));
    if (carries && told.form) {
      for (const [name, value] of Object.entries(body)) {
        for (const one of Array.isArray(value) ? value : [value]) {
          lines.push(one instanceof File ? `-F ${shell(`${name}=@${one.name}`)}` : `--form-string ${shell(`${name}=${typeof one === "string" ? one : JSON.stringify(one)}`)}`);
        }
      }
    } else if (carries) lines.push(`--json '${JSON.stringify(body, null, 2).replaceAll("'", `'\\''`).replaceAll("\n", "\n  ")}'`);
    const verb = told.method === (carries ? "POST" : "GET") ? "" : ` -X ${told.method}`;
    return [`curl${verb} "${url.replace(/\$\{(\w+)\}(?!\w)/g, "$$$1")}"`, ...lines].join(" \\\n  ");
  }

  function python(value, indent = "") {
    if (value === null || value === undefined) return "None";
    if (value === true) return "True";
    if (value === false) return "False";
    if (value instanceof File) return `Path(${JSON.stringify(value.name)})`;
    if (typeof value !== "object") return JSON.stringify(value);
    const list = Array.isArray(value);
    const items = list
      ? value.map((one) => python(one, `${indent}    `))
      : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${python(one, `${indent}    `)}`);
    const [open, close] = list ? "[]" : "{}";
    const flat = `${open}${items.join(", ")}${close}`;
    if (flat.length + indent.length <= 56 && !flat.includes("\n")) return flat;
    return `${open}\n${items.map((one) => `${indent}    ${one},\n`).join("")}${indent}${close}`;
  }

  /** Several in one text are a list in Python. */
  function apart(field, value) {
    const several = field?.delimiter && typeof value === "string" && value.includes(field.delimiter);
    return several ? value.split(field.delimiter) : value;
  }

  function inPython() {
    const { body, values } = request();
    const { package: distribution, client, call, listing } = told.python;
    const positional = others.filter((one) => one.field.in === "path").map((one) => python(values.get(one.field) ?? one.field.name.toUpperCase()));
    const named = [...values].filter(([field]) => field.in !== "path").map(([field, value]) => [field.python ?? field.name, apart(field, value)]);
    if (told.whole) named.push([told.whole.python, body]);
    else for (const [name, value] of Object.entries(body ?? {})) {
      const field = bodied.find((one) => one.field.name === name)?.field;
      named.push([field?.python ?? name, apart(field, value)]);
    }
    const base = address.value.replace(/\/+$/, "");
    const made = `${client}(${base === told.service ? "" : `base_url=${JSON.stringify(base)}`})`;
    const begin = listing ? `    for record in client.${call}(` : `    result = client.${call}(`;
    const end = listing ? "):\n        print(record)" : ")\n    print(result)";
    const flat = [...positional, ...named.map(([name, value]) => `${name}=${python(value)}`)].join(", ");
    const fits = begin.length + flat.length <= 60 && !flat.includes("\n");
    const inner = fits ? flat : `\n${[...positional, ...named.map(([name, value]) => `${name}=${python(value, "        ")}`)].map((one) => `        ${one},\n`).join("")}    `;
    return [
      ...(flat.includes("Path(") && told.form ? ["from pathlib import Path", ""] : []),
      `from ${distribution} import ${client}`,
      "",
      `with ${made} as client:`,
      `${begin}${inner}${end}`,
    ].join("\n");
  }

  function listing(language) {
    const block = make("code", { "data-language": language });
    const pre = make("pre", { tabIndex: 0 }, block);
    const frame = make("div", { className: "code" }, pre);
    code.copying(pre);
    return { frame, show(text) { block.textContent = text; code.colour(block); } };
  }

  const LANGUAGES = [["curl", "shell", inCurl], ["Python", "python", inPython]];
  const listings = LANGUAGES.map(([title, language, writer]) => ({ title, writer, ...listing(language) }));
  const samples = make("fieldset", { className: "samples" },
    make("legend", { className: "unseen", text: "The same, elsewhere" }),
    ...listings.flatMap(({ title }, index) => [
      make("input", { className: "unseen", type: "radio", name: "try-language", id: `try-in-${index}`, value: title, checked: !index }),
      make("label", { htmlFor: `try-in-${index}`, text: title }),
    ]),
    ...listings.map(({ frame }) => make("div", { className: "sample" }, frame)),
  );

  function changed() {
    show_target();
    for (const { show, writer } of listings) {
      try { show(writer()); } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        show(`# ${error.message}`);
      }
    }
  }

  // --- The answer.

  const outcome = make("div", { className: "outcome", role: "status" });
  const answer = make("div", { className: "answer" });
  const body = listing("json");
  const send = make("button", { type: "submit", className: "send", text: "Send", title: "Ctrl+Enter" });
  let running;

  function say(...lines) {
    outcome.replaceChildren(...lines);
    // Where everything stands below everything, the answer would come out of sight.
    if (dialog.open) outcome.scrollIntoView({ block: "nearest" });
  }
  function paragraph(...parts) { return make("p", {}, ...parts); }
  function mono(text) { return make("code", { text }); }

  function complain(error) {
    if (!(error instanceof Mistake)) throw error;
    say(make("p", { className: "wrong", text: error.message }));
    answer.replaceChildren();
    error.input.closest("details")?.setAttribute("open", "");
    error.input.setAttribute("aria-invalid", "true");
    error.input.focus();
  }

  async function submit(event) {
    event?.preventDefault();
    if (running) { running.abort(); return; }
    for (const one of dialog.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
    let url;
    let options;
    try {
      [url, options] = built();
      if (!warning.hidden && !agreed.checked) {
        throw new Mistake(`${url.host} is not on your own network: say above that you want this, or write another address.`, agreed);
      }
    } catch (error) { complain(error); return; }
    running = new AbortController();
    const controller = running;
    const timer = setTimeout(() => controller.abort("late"), PATIENCE);
    send.textContent = "Stop";
    answer.replaceChildren();
    say(paragraph("Waiting for the answer …"));
    const begun = performance.now();
    try {
      const response = await fetch(url, { ...options, signal: controller.signal });
      const text = await response.text();
      show(response, text, performance.now() - begun);
    } catch {
      if (controller.signal.aborted) {
        const late = controller.signal.reason === "late";
        say(paragraph(late ? `No answer came in ${PATIENCE / 1000} seconds. The request may have been carried out.` : "Stopped. The request may have been carried out."));
      } else await explain(url);
    } finally {
      clearTimeout(timer);
      running = undefined;
      send.textContent = "Send";
    }
  }

  function show(response, text, spent) {
    const status = `${response.status} ${response.statusText}`.trim();
    const size = new TextEncoder().encode(text).length;
    say(make("p", { className: "line" },
      make("b", { className: `status s${String(response.status)[0]}`, text: status }),
      make("span", { text: `${Math.max(1, Math.round(spent))} ms` }),
      make("span", { text: size === 1 ? "1 byte" : `${size.toLocaleString("en")} bytes` }),
      told.inbox && warning.hidden && response.ok
        ? make("a", { href: new URL(told.inbox, address.value).href, target: "_blank", rel: "noreferrer", text: "What became of it" }) : undefined));
    const headers = [...response.headers].map(([name, value]) => [make("dt", { text: name }), make("dd", { text: value })]).flat();
    answer.replaceChildren(make("details", { className: "headers" }, make("summary", { text: "Headers" }), make("dl", {}, ...headers)));
    if (!text) { answer.append(make("p", { className: "limits", text: "The answer has no body." })); return; }
    answer.prepend(body.frame);
    let laid = text;
    try { laid = JSON.stringify(JSON.parse(text), null, 2); } catch { /* As it came. */ }
    body.show(laid.length > SHOWN ? `${laid.slice(0, SHOWN)}\n…` : laid);
  }

  /** A browser does not say why it could not ask, so this finds out what there is. */
  async function explain(url) {
    let there = false;
    try {
      await fetch(new URL("/", url), { mode: "no-cors", credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(5_000) });
      there = true;
    } catch { /* Nobody is there, or the browser does not let us ask. */ }
    const origin = location.origin === "null" || location.protocol === "file:" ? "null" : location.origin;
    if (there && !warning.hidden) {
      say(make("p", { className: "wrong", text: `${url.host} is there, but lets no page of another site call it.` }),
        paragraph("The request was not sent. Take the curl or the Python beside this form: programs may."));
    } else if (there) {
      say(make("p", { className: "wrong", text: `Something answers at ${url.host}, but it does not let this page call it.` }),
        ...(told.allow ? [paragraph("If it is a sandbox, start it so that pages from here may:"), command(told.allow.replaceAll("{origin}", origin))] : []));
    } else if (!warning.hidden) {
      say(make("p", { className: "wrong", text: `${url.host} cannot be reached from this page.` }),
        paragraph("It may not be there, or it lets no page of another site call it. The curl and the Python beside this form do not need its leave."));
    } else {
      say(make("p", { className: "wrong", text: `No sandbox is running at ${url.host}.` }),
        ...(told.start ? [paragraph("Start one in a terminal, then send again:"), command([told.install, told.start].filter(Boolean).join("\n"))] : []),
        ...(location.protocol === "https:" ? [paragraph("If one is running, the browser may not let this page reach your machine: allow it local network access, or open the page from a folder or from ", mono("http://localhost"), ".")] : []));
    }
  }

  function command(text) {
    const { frame, show: put } = listing("shell");
    put(text);
    return frame;
  }

  // --- The dialog.

  const form = make("form", { className: "console-form", noValidate: true, on: { submit, input: changed, change: changed } },
    target, warning,
    bodied.length && !told.form && !told.whole ? choice : undefined,
    fields,
    make("div", { className: "send-bar" }, send, make("kbd", { text: "Ctrl Enter" })));
  const heading = make("h2", { id: "try-title" },
    make("b", { className: `verb ${told.method.toLowerCase()}`, text: told.method }), " ", told.title);
  const dialog = make("dialog", { className: "console", "aria-labelledby": "try-title" },
    make("header", {}, heading, make("button", { type: "button", className: "close", text: "Close", on: { click: () => dialog.close() } })),
    make("div", { className: "console-halves" }, form,
      make("section", { className: "console-side", "aria-label": "Code and answer" }, samples, outcome, answer)));
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit(event);
  });
  dialog.addEventListener("close", () => { running?.abort(); });
  document.body.append(dialog);
  arrange();
  changed();

  globalThis.openConsole = () => {
    if (!dialog.open) dialog.showModal();
    const empty = entries.find(({ field, input }) => field.required && !input.value);
    (empty?.input ?? send).focus();
  };
})();
