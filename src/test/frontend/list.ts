import { answered, api, type ReviewCard } from "./client.js";
import { date, element, link, pageOf, picture, stars } from "./dom.js";

/** The newest reviews, and those before them on demand. */
export async function listPage(): Promise<Node[]> {
  document.title = "Late Screening";
  const cards = element("div", { class: "cards front" });
  const older = element("button", { type: "button", class: "more" }, "Older reviews");
  let cursor: string | null = null;
  const load = async () => {
    const query = cursor === null ? { limit: 13 } : { limit: 12, cursor };
    const page = await answered(api.GET("/api/v1/reviews", { params: { query } }));
    cards.append(...page.items.map((review, place) => card(review, "h2", cursor === null && place === 0)));
    cursor = page.page.next;
    older.hidden = cursor === null;
  };
  older.addEventListener("click", () => void load());
  await load();
  return [element("h1", { class: "unseen" }, "The newest reviews"), cards, older];
}

/** A review as it stands in lists. */
export function card(review: ReviewCard, heading: "h2" | "h3", isFirst = false): HTMLElement {
  const image = review.heroImage ?? review.film.poster;
  const sizes = isFirst ? "(min-width: 75rem) 46rem, 100vw" : "(min-width: 60rem) 24rem, (min-width: 40rem) 48vw, 100vw";
  return element(
    "article",
    { class: isFirst ? "card lead" : "card", lang: review.language },
    image === null ? null : picture(image, sizes, "16x9", isFirst),
    element(
      "div",
      { class: "card-words" },
      element("p", { class: "kicker" }, film(review)),
      element(heading, {}, link(pageOf(review.slug), review.headline)),
      review.dek === null ? null : element("p", { class: "dek" }, review.dek),
      element(
        "p",
        { class: "byline" },
        stars(review.rating),
        element("span", {}, review.authors.map((author) => author.name).join(", ")),
        date(review.publishedAt),
      ),
    ),
  );
}

function film(review: ReviewCard): string {
  return review.film.year === null ? review.film.title : `${review.film.title} · ${review.film.year}`;
}
