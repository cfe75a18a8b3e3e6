// What a reader has more with scripts: search, copying, coloured code. Everything reads without.
"use strict";

const self = document.currentScript ?? document.querySelector("script[data-search]");
const root = new URL(self.dataset.root, location.href);

// --- Code: colours without elements, and a button to copy.

const GRAMMARS = {
  json: /(?<key>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\b\d+(?:\.\d+)?\b|\b(?:true|false|null)\b)/g,
  python: /(?<comment>#.*$)|(?<string>[fbr]?"""[^]*?"""|[fbr]?"(?:[^"\\\n]|\\.)*"|[fbr]?'(?:[^'\\\n]|\\.)*')|(?<word>\b(?:async|await|as|def|class|for|from|if|else|elif|import|in|is|not|or|and|return|try|except|finally|with|while|raise|True|False|None)\b)|(?<number>\b\d+(?:\.\d+)?\b)/gm,
  shell: /(?<comment>(?<=^|\s)#.*$)|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')|(?<key>(?<=\s)--?[A-Za-z][\w-]*)/gm,
  yaml: /(?<comment>(?<=^|\s)#.*$)|(?<key>^\s*(?:- )?[\w.-]+(?=:))|(?<string>"(?:[^"\\]|\\.)*"|'[^']*')/gm,
  form: /(?<key>(?<=^|&)[^=&\n]+(?==))/gm,
};
GRAMMARS.bash = GRAMMARS.sh = GRAMMARS.console = GRAMMARS.shell;

const coloured = new WeakMap();

function colour(block) {
  for (const [name, range] of coloured.get(block) ?? []) CSS.highlights.get(name).delete(range);
  const found = [];
  coloured.set(block, found);
  const language = block.dataset.language ?? block.className.replace("language-", "");
  const node = block.firstChild;
  if (!GRAMMARS[language] || !node || !globalThis.Highlight || !CSS.highlights) return;
  for (const match of node.data.matchAll(GRAMMARS[language])) {
    const [name] = Object.entries(match.groups).find(([, text]) => text !== undefined);
    const range = new Range();
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    CSS.highlights.get(name).add(range);
    found.push([name, range]);
  }
}

function copying(pre) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Copy";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(pre.innerText);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  });
  if (!pre.parentElement.matches(".code")) {
    const frame = document.createElement("div");
    frame.className = "code";
    pre.replaceWith(frame);
    frame.append(pre);
  }
  pre.after(button);
}

for (const block of document.querySelectorAll("pre > code")) {
  colour(block);
  copying(block.parentElement);
}

// --- The console: it is loaded when somebody wants it.

globalThis.siteCode = { colour, copying };

for (const button of document.querySelectorAll(".try")) {
  let script;
  const open = () => {
    script ??= new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = button.dataset.script;
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
    void script.then(() => globalThis.openConsole());
  };
  button.hidden = false;
  button.addEventListener("click", open);
  if (location.hash === "#try") open();
}

// --- The language of the samples, the same on every page.

const LANGUAGE = "language-of-samples";

function remembered(value) {
  // Opened as a file, or with storage switched off, a page remembers nothing.
  try {
    if (value) localStorage.setItem(LANGUAGE, value);
    return localStorage.getItem(LANGUAGE);
  } catch { return null; }
}

const language = remembered();
for (const choice of document.querySelectorAll(".samples > input")) {
  if (choice.value === language) choice.checked = true;
  choice.addEventListener("change", () => void remembered(choice.value));
}

// --- An anchor inside of something closed opens it.

function reveal() {
  let place = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!place) return;
  const target = place;
  for (; place; place = place.parentElement) if (place.matches("details")) place.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();

// --- Search.

const form = document.querySelector(".search");
const input = form.querySelector("input");
const list = form.querySelector("ul");
let loading;
let results = [];
let chosen = 0;
form.hidden = false;

function load() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = self.dataset.search;
    script.onload = () => resolve(prepared(globalThis.searchIndex));
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

const WEIGHTS = { operation: 60, guide: 45, webhook: 40, code: 35, object: 30, field: 10, decision: 5 };

function prepared({ pages, kinds, words, rows }) {
  return rows.map(([title, kind, page, anchor, text]) => ({
    title, kind: kinds[kind], words: words[text],
    path: pages[page] + (anchor ? `#${anchor}` : ""),
    lower: title.toLowerCase(), rest: words[text].toLowerCase(),
  }));
}

function score(entry, terms) {
  let sum = WEIGHTS[entry.kind] ?? 0;
  for (const term of terms) {
    if (entry.lower === term) sum += 200;
    else if (entry.lower.startsWith(term)) sum += 100;
    else if (entry.lower.includes(` ${term}`) || entry.lower.includes(`_${term}`)) sum += 60;
    else if (entry.lower.includes(term)) sum += 30;
    else if (entry.rest.includes(term)) sum += 12;
    else return 0;
  }
  return sum - entry.title.length / 50;
}

async function search() {
  const terms = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = terms.length ? await load() : [];
  results = entries
    .map((entry) => [score(entry, terms), entry])
    .filter(([points]) => points > 0)
    .sort((one, other) => other[0] - one[0])
    .slice(0, 30)
    .map(([, entry]) => entry);
  chosen = 0;
  show(terms);
}

function show(terms) {
  list.replaceChildren(...results.map((entry, index) => {
    const item = document.createElement("li");
    item.id = `found-${index}`;
    item.role = "option";
    item.append(...marked(entry.title, terms));
    const kind = document.createElement("i");
    kind.textContent = entry.kind;
    item.append(kind);
    if (entry.words) {
      const small = document.createElement("small");
      small.textContent = entry.words.slice(0, 90);
      item.append(small);
    }
    item.addEventListener("mousedown", (event) => { event.preventDefault(); go(entry); });
    return item;
  }));
  if (terms.length && !results.length) {
    const item = document.createElement("li");
    item.textContent = "Nothing has all of these words.";
    list.append(item);
  }
  list.hidden = !terms.length;
  input.setAttribute("aria-expanded", String(!list.hidden));
  choose(0);
}

function marked(title, terms) {
  const at = title.toLowerCase().indexOf(terms[0]);
  const text = document.createElement("span");
  if (at < 0) text.textContent = title;
  else {
    const mark = document.createElement("mark");
    mark.textContent = title.slice(at, at + terms[0].length);
    text.append(title.slice(0, at), mark, title.slice(at + terms[0].length));
  }
  return [text];
}

function choose(index) {
  chosen = Math.max(0, Math.min(index, results.length - 1));
  list.querySelectorAll("[role=option]").forEach((item, at) => {
    item.setAttribute("aria-selected", String(at === chosen));
    if (at === chosen) item.scrollIntoView({ block: "nearest" });
  });
  if (results.length) input.setAttribute("aria-activedescendant", `found-${chosen}`);
  else input.removeAttribute("aria-activedescendant");
}

function go(entry) {
  close();
  location.href = new URL(entry.path, root);
}

function close() {
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
}

input.addEventListener("focus", () => void load());
input.addEventListener("input", () => void search());
input.addEventListener("blur", close);
form.addEventListener("submit", (event) => { event.preventDefault(); });
input.addEventListener("keydown", (event) => {
  if (event.key === "ArrowDown") { choose(chosen + 1); event.preventDefault(); }
  else if (event.key === "ArrowUp") { choose(chosen - 1); event.preventDefault(); }
  else if (event.key === "Enter" && results[chosen]) go(results[chosen]);
  else if (event.key === "Escape") { close(); input.blur(); }
});
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  event.preventDefault();
  input.focus();
});
