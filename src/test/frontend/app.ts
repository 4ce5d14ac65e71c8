import { Failure } from "./client.js";
import { element, link } from "./dom.js";
import { listPage } from "./list.js";
import { reviewPage } from "./review.js";

const main = document.querySelector("main");

function page(path: string): Promise<Node[]> {
  const slug = /^\/reviews\/([^/]+)$/.exec(path)?.[1];
  return slug === undefined ? listPage() : reviewPage(decodeURIComponent(slug));
}

function excuse(cause: unknown): Node[] {
  const words = cause instanceof Failure ? cause.message : "The reviews can't be reached just now.";
  const back = element("p", {}, link("/", "All reviews"));
  return [element("h1", {}, "Nothing to see"), element("p", { class: "dek" }, words), back];
}

main?.replaceChildren(...(await page(location.pathname).catch(excuse)));
main?.removeAttribute("aria-busy");
