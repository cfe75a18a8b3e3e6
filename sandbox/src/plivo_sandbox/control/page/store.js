// The messages that the page knows, and the conversations that they make.

const KEPT = 20_000;
const key = (message) => `${message.account}/${message.message_uuid}`;

export const messages = new Map();

export const ours = (message) => (message.direction === "inbound" ? message.to : message.from);
export const theirs = (message) => (message.direction === "inbound" ? message.from : message.to);
export const conversationOf = (message) => `${message.account}/${ours(message)}/${theirs(message)}`;

/** Take messages in; those of them that are new. */
export function take(told) {
  const fresh = told.filter((message) => !messages.has(key(message)));
  for (const message of told) messages.set(key(message), message);
  for (const oldest of messages.keys()) {
    if (messages.size <= KEPT) break;
    messages.delete(oldest);
  }
  return fresh;
}

export const find = (account, uuid) => messages.get(`${account}/${uuid}`);

/** The messages of a conversation, the oldest first. */
export const within = (id) => [...messages.values()].filter((message) => conversationOf(message) === id).sort((a, b) => a.id - b.id);

/** The conversations among these messages, that with the latest one first. */
export function conversations(chosen) {
  const found = new Map();
  for (const message of chosen) {
    const id = conversationOf(message);
    const one = found.get(id);
    if (!one) found.set(id, { id, account: message.account, ours: ours(message), theirs: theirs(message), last: message });
    else if (message.id > one.last.id) one.last = message;
  }
  return [...found.values()].sort((a, b) => b.last.id - a.last.id);
}

/** Whether a message has all the words, as the sandbox searches. */
export function fits(message, words) {
  const text = [message.text, message.from, message.to, message.message_uuid, message.state, message.type, message.error_code]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
