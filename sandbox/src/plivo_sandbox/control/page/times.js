// Moments: how long ago, and exactly when.

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });
const both = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const zoned = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "long" });
const exactly = new Intl.DateTimeFormat(undefined, {
  year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit", second: "2-digit", fractionalSecondDigits: 3, timeZoneName: "short",
});
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: "auto", style: "short" });
const UNITS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

/** A moment: its time of day, and its date where that is another than `today`'s. */
export function when(moment, today = new Date()) {
  const date = new Date(moment);
  return (date.toDateString() === new Date(today).toDateString() ? clock : both).format(date);
}

/** A moment with its date and its time zone. */
export const dated = (moment) => zoned.format(new Date(moment));

/** A moment to the millisecond, with its time zone. */
export const exact = (moment) => exactly.format(new Date(moment));

/** How long ago a moment was, or how soon it will be; its date where that is more than a week. */
export function ago(moment, now) {
  const seconds = Math.round((new Date(moment) - now) / 1000);
  if (Math.abs(seconds) < 5) return relative.format(0, "second");
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least);
  return Math.abs(seconds) > 7 * 86400 ? both.format(new Date(moment)) : relative.format(Math.trunc(seconds / size), unit);
}

/** Let a <time> say `shown`, and the exact moment to whoever asks for more. */
export function stamp(element, moment, shown) {
  if (element.textContent !== shown) element.textContent = shown;
  if (element.dateTime === moment) return;
  element.dateTime = moment;
  element.title = `${exact(moment)} (${moment})`;
}
