// The files of a message. Pictures are shown where the sandbox has them; nothing is fetched from elsewhere.

import { make } from "./dom.js";

const SHOWN = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/svg+xml", "image/avif"];

/** Where the sandbox has a file, from where the page is. */
const local = (file) => file.url.replace(/^\/_sandbox\//, "");

/** How large something is, as people say it. */
export function sized(bytes) {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function elsewhere({ url }) {
  try {
    const { host, pathname } = new URL(url);
    return [pathname.split("/").pop() || host, host];
  } catch {
    return [url, "elsewhere"];
  }
}

/** A picture of a file where it is one, or else what it is. */
export function thumbnail(file) {
  if (file.kept && SHOWN.includes(file.content_type)) {
    const picture = make("img", { src: local(file), alt: `Picture, ${file.content_type}, ${sized(file.size)}`, loading: "lazy", decoding: "async", className: "picture" });
    // It says what it is, and may still be none.
    picture.addEventListener("error", () => picture.replaceWith(chip(`${file.content_type}, cannot be shown`, sized(file.size))), { once: true });
    return picture;
  }
  const [name, host] = file.kept ? [file.content_type, sized(file.size)] : elsewhere(file);
  return chip(name, file.kept ? host : `on ${host}`);
}

const chip = (name, about) => make("span", { className: "chip" }, make("span", { textContent: name }), make("span", { className: "quiet", textContent: about }));

/** A link to a file, with what is known of it. */
export function linked(file) {
  const about = [file.content_type, file.kept ? sized(file.size) : "not in the sandbox"].join(" · ");
  const link = make("a", { href: file.kept ? local(file) : file.url, target: "_blank", rel: "noopener noreferrer", className: "file" }, thumbnail(file), make("span", { className: "quiet", textContent: about }));
  link.append(make("span", { className: "unseen", textContent: " (opens in a new tab)" }));
  if (!/^https?:/.test(link.href)) link.removeAttribute("href");
  return link;
}
