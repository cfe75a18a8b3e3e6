// What changes: told by the sandbox, or asked for every few seconds where that cannot be.

const POLL = 5000;
const AGAIN = 6; // how many times it is asked before the stream is tried again

/**
 * Tell `news` of each change, and `state` of the connection: "live", "polling" or "gone".
 * A page that nobody sees lets go of its connection: a browser has only six for a server.
 */
export function follow(news, state) {
  let source = null;
  let timer = 0;
  let begun = false;

  async function poll(count) {
    const answered = await news({ missed: true }).then(() => true, () => false);
    if (!timer) return;
    state(answered ? "polling" : "gone");
    if (count >= AGAIN) open();
    else timer = setTimeout(poll, POLL, count + 1);
  }

  function open() {
    close();
    source = new EventSource("events");
    source.onopen = () => {
      state("live");
      // It may be another sandbox than before, or have another state: what is shown is worth nothing.
      news(begun ? { reset: true } : { missed: true }).catch(() => {});
      begun = true;
    };
    source.onmessage = (event) => news(JSON.parse(event.data)).catch(() => {});
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED) return state("gone");
      close();
      timer = setTimeout(poll, begun ? POLL : 0, 1);
      state(begun ? "gone" : "polling");
    };
  }

  function close() {
    clearTimeout(timer);
    timer = 0;
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  if (!document.hidden) open();
}
