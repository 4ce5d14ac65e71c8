import type { Image } from "./client.js";

type Child = Node | string | null;

/** An element; texts become text nodes, so that nothing in them is ever markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | number | boolean>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) {
      made.setAttribute(key, value === true ? "" : String(value));
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function link(href: string, ...children: Child[]): HTMLAnchorElement {
  return element("a", { href }, ...children);
}

export function pageOf(slug: string): string {
  return `/reviews/${encodeURIComponent(slug)}`;
}

export function date(instant: string): HTMLTimeElement {
  const words = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(instant));
  return element("time", { datetime: instant }, words);
}

/** Five stars, of which some are full; for ears a sentence. */
export function stars(rating: number): HTMLElement {
  const shown = element("span", { class: "stars", role: "img", "aria-label": `${rating} out of 5 stars` });
  shown.style.setProperty("--full", `${rating * 20}%`);
  return shown;
}

/** The picture in the size that the page needs, above its own colour until it is there. */
export function picture(image: Image, sizes: string, crop: "16x9" | "1x1" | "2x3" | null, eager = false): HTMLElement {
  const renditions = image.renditions.filter((rendition) => rendition.crop === crop);
  const srcset = (format: "webp" | "jpeg") =>
    renditions
      .filter((rendition) => rendition.format === format)
      .map((rendition) => `${rendition.url} ${rendition.width}w`)
      .join(", ");
  const widest = renditions.filter((rendition) => rendition.format === "jpeg").at(-1);
  const shown = element("img", {
    alt: image.alt,
    src: widest?.url ?? "",
    srcset: srcset("jpeg"),
    sizes,
    width: widest?.width ?? image.width,
    height: widest?.height ?? image.height,
    loading: eager ? "eager" : "lazy",
    decoding: "async",
  });
  shown.style.backgroundColor = image.placeholder.dominantColor;
  return element("picture", {}, element("source", { type: "image/webp", srcset: srcset("webp"), sizes }), shown);
}

/** A picture with what is said below it. */
export function figure(image: Image, sizes: string, className: string, eager = false): HTMLElement {
  const credit = image.credit === null ? null : element("span", { class: "credit" }, image.credit);
  const caption = image.caption === null ? null : element("span", {}, image.caption);
  const words = caption === null && credit === null ? null : element("figcaption", {}, caption, credit);
  return element("figure", { class: className }, picture(image, sizes, null, eager), words);
}
