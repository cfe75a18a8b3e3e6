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
}

/** Set text only where it differs: a live region speaks of every change. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Let the arrow keys walk through the links of a list, Home and End to its ends. */
export function walkable(list) {
  list.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a, summary")];
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

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const both = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** A moment: its time of day, and its date where that is another than `today`'s. */
export function when(moment, today = new Date()) {
  const date = new Date(moment);
  return (date.toDateString() === new Date(today).toDateString() ? clock : both).format(date);
}
