// Making and renewing elements. Text goes in as text alone: most of it was written by strangers.

export const $ = (id) => document.getElementById(id);

/** An element. `set` holds its properties; names with a dash are attributes. */
export function make(tag, set = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(set)) {
    if (name.includes("-")) made.setAttribute(name, value);
    else made[name] = value;
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Let `parent` hold one element for each item, keeping those that are there: focus stays where it is. */
export function renew(parent, items, keyOf, create, update) {
  const before = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  let place = parent.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    let child = before.get(key);
    if (child) before.delete(key);
    else {
      child = create(item);
      child.dataset.key = key;
    }
    update(child, item);
    if (child === place) place = place.nextElementSibling;
    else parent.insertBefore(child, place);
  }
  for (const child of before.values()) child.remove();
  // What has moved to another place has lost it on the way.
  if (focused?.isConnected && focused !== document.activeElement) focused.focus({ preventScroll: true });
}

/** Set text only where it differs: a live region speaks of every change. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Set text, and mark in it what of `words` is there. */
export function sayMarked(element, text, words) {
  const spoken = words.filter(Boolean).join("\n");
  if (element.textContent === text && (element.dataset.words ?? "") === spoken) return;
  element.dataset.words = spoken;
  if (!spoken) return void (element.textContent = text);
  const wanted = new RegExp(`(${spoken.split("\n").map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")).join("|")})`, "giu");
  // What is found stands at every second place.
  element.replaceChildren(...text.split(wanted).map((part, at) => (at % 2 ? make("mark", { textContent: part }) : part)));
}

/** Say that this is where one is, or no longer. */
export function current(element, is, how = "true") {
  if (is) element.setAttribute("aria-current", how);
  else element.removeAttribute("aria-current");
}

/** Let the arrow keys walk through the links of a list, Home and End to its ends. */
export function walkable(list) {
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a.row, summary")];
    const at = links.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
    if (at < 0 || to === undefined || !links[to]) return;
    event.preventDefault();
    links[to].focus();
  });
}

/** A phone number as people read it. */
export function phone(number) {
  if (!number) return "no sender";
  if (number.length < 7 || /\D/.test(number)) return number;
  const parts = /^1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : `+${number}`;
}
