// What changes: told by the sandbox, or asked for every few seconds where that cannot be.

const POLL = 5000;

/**
 * Tell `news` of each change, and `state` of the connection: "live", "polling" or "gone".
 * A page that nobody sees lets go of its connection: a browser has only six for a server.
 */
export function follow(news, state) {
  let source = null;
  let timer = 0;

  function poll() {
    clearInterval(timer);
    timer = setInterval(() => news({ missed: true }).then(() => state("polling"), () => state("gone")), POLL);
  }

  function open() {
    close();
    source = new EventSource("events");
    source.onopen = () => {
      clearInterval(timer);
      state("live");
      news({ missed: true }).catch(() => {});
    };
    source.onmessage = (event) => news(JSON.parse(event.data)).catch(() => {});
    source.onerror = () => {
      state(source.readyState === EventSource.CLOSED ? "polling" : "gone");
      if (source.readyState === EventSource.CLOSED) poll();
    };
  }

  function close() {
    clearInterval(timer);
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  if (!document.hidden) open();
}
