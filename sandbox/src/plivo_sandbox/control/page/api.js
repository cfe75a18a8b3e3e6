// The sandbox's own API, beside the page.

/** Ask it. A refusal is an Error with the sandbox's sentence and `status`. */
export async function ask(path, method = "GET", body) {
  const asked = { method, headers: { Accept: "application/json" } };
  if (body !== undefined) {
    asked.body = JSON.stringify(body);
    asked.headers["Content-Type"] = "application/json";
  }
  let answer;
  try {
    answer = await fetch(path, asked);
  } catch {
    throw new Error("The sandbox does not answer; is it still running?");
  }
  const told = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (answer.ok) return told;
  throw Object.assign(new Error(told.error || `The sandbox answered ${answer.status}.`), { status: answer.status });
}

/** A query string of what is there. */
export function query(values) {
  const made = new URLSearchParams();
  for (const [name, value] of values) if (value !== "") made.append(name, value);
  return `?${made}`;
}
