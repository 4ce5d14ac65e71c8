import type { Block, TextRun } from "./client.js";
import { element, figure, link, pageOf } from "./dom.js";

const MARKS = { emphasis: "em", strong: "strong", code: "code" } as const;
const HEADINGS = { 2: "h2", 3: "h3", 4: "h4" } as const;

/** The body of a review, of typed blocks: no markup comes from outside. */
export function body(blocks: Block[]): Node[] {
  return blocks.map(shown);
}

function shown(block: Block): Node {
  switch (block.type) {
    case "paragraph":
      return element("p", {}, ...block.content.map(run));
    case "heading":
      return element(HEADINGS[block.level as 2 | 3 | 4], {}, ...block.content.map(run));
    case "image":
      return figure(block.image, "(min-width: 60rem) 48rem, 100vw", "still");
    case "quote":
      return element("blockquote", {}, ...body(block.blocks));
    case "list": {
      const items = block.items.map((item) => element("li", {}, ...body(item)));
      return block.ordered ? element("ol", { start: block.start }, ...items) : element("ul", {}, ...items);
    }
    case "relatedReview":
      return element(
        "p",
        { class: "also" },
        element("span", { class: "kicker" }, block.lead?.replace(/:$/, "") ?? "Also read"),
        link(pageOf(block.review.slug), block.text),
      );
    case "embed":
      return element("p", { class: "also" }, link(block.url, `Watch at ${block.provider}`));
    case "rule":
      return element("hr", {});
  }
}

function run(text: TextRun): Node {
  const marked = text.marks.reduce<Node>(
    (inner, mark) => element(MARKS[mark], {}, inner),
    document.createTextNode(text.text),
  );
  const target = text.review === null ? text.href : pageOf(text.review);
  return target === null ? marked : link(target, marked);
}
