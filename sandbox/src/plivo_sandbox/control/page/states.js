// The state of a message, as a badge.

import { say } from "./dom.js";

/** A state with its error code, where it has one. */
export const stateOf = ({ state, error_code }) => (Number(error_code) ? `${state} ${error_code}` : state);

/** Let a badge show the state of a message, and what its error code means. */
export function badge(element, message) {
  const named = `state ${message.state.replace(/\W/g, "")}`;
  if (element.className !== named) element.className = named;
  if (element.title !== message.error) element.title = message.error;
  say(element, stateOf(message));
}
