import { body } from "./blocks.js";
import { answered, api, type Review } from "./client.js";
import { comments } from "./comments.js";
import { date, element, figure, picture, stars } from "./dom.js";
import { card } from "./list.js";

/** One review with all that belongs to it. */
export async function reviewPage(slug: string): Promise<Node[]> {
  const path = { slug };
  const [review, thread] = await Promise.all([
    answered(api.GET("/api/v1/reviews/{slug}", { params: { path, query: { body: ["blocks"] } } })),
    comments(slug),
  ]);
  document.title = review.seo.title;
  const article = element(
    "article",
    { class: "review", lang: review.language },
    opening(review),
    review.heroImage === null ? null : figure(review.heroImage, "(min-width: 75rem) 72rem, 100vw", "hero", true),
    element(
      "div",
      { class: "columns" },
      element("div", { class: "body" }, ...body(review.bodyBlocks ?? []), verdict(review)),
      facts(review),
    ),
  );
  return [article, ...related(review), thread.show(review)];
}

function opening(review: Review): HTMLElement {
  return element(
    "header",
    { class: "opening" },
    element("p", { class: "kicker" }, review.film.genres.map((genre) => genre.name).join(" · ")),
    element("h1", {}, review.headline),
    review.dek === null ? null : element("p", { class: "dek" }, review.dek),
    element(
      "p",
      { class: "byline" },
      stars(review.rating),
      element("span", {}, `By ${review.authors.map((author) => author.name).join(", ")}`),
      date(review.publishedAt),
      element("span", {}, `${review.readingMinutes} min read`),
    ),
    review.containsSpoilers ? element("p", { class: "notice" }, "This review gives the story away.") : null,
  );
}

function verdict(review: Review): HTMLElement {
  const points = (title: string, all: string[]) =>
    all.length === 0
      ? null
      : element("div", {}, element("h3", {}, title), element("ul", {}, ...all.map((point) => element("li", {}, point))));
  return element(
    "section",
    { class: "verdict", "aria-labelledby": "verdict" },
    element("h2", { id: "verdict" }, "Verdict"),
    stars(review.rating),
    review.verdict === null ? null : element("p", {}, review.verdict),
    element("div", { class: "points" }, points("For", review.pros), points("Against", review.cons)),
  );
}

function facts({ film }: Review): HTMLElement {
  const named = (job: string) => film.credits.filter((credit) => credit.job === job).map((credit) => credit.person.name);
  const cast = film.credits.filter((credit) => credit.type === "cast").slice(0, 5);
  const original = film.originalTitle;
  const platforms = new Set(film.availability.map((place) => place.platform.name));
  const entries: [string, Node | string][] = [
    ["Original title", original === null ? "" : element("span", { lang: original.language }, original.value)],
    ["Director", named("Director").join(", ")],
    ["With", cast.map((credit) => credit.person.name).join(", ")],
    ["Year", film.year === null ? "" : String(film.year)],
    ["Length", film.runtimeMinutes === null ? "" : `${film.runtimeMinutes} minutes`],
    ["Where", [...platforms].join(", ")],
  ];
  return element(
    "aside",
    { class: "facts", "aria-label": "The film" },
    film.poster === null ? null : picture(film.poster, "16rem", null),
    element("h2", {}, film.title),
    element("dl", {}, ...entries.filter(([, value]) => value !== "").flatMap(entry)),
  );
}

function entry([term, value]: [string, Node | string]): Node[] {
  return [element("dt", {}, term), element("dd", {}, value)];
}

function related(review: Review): Node[] {
  if (review.related.length === 0) {
    return [];
  }
  const cards = review.related.map((other) => card(other, "h3"));
  return [
    element(
      "section",
      { class: "related", "aria-labelledby": "related" },
      element("h2", { id: "related" }, "Read next"),
      element("div", { class: "cards" }, ...cards),
    ),
  ];
}
