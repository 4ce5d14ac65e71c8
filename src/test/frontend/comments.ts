import { answered, api, type Comment, type CommentPage, type Review } from "./client.js";
import { date, element } from "./dom.js";
import { WritingForm } from "./form.js";

/** Lets what is written answer a comment. */
type Reply = (id: string, name: string) => void;

/** What readers say about a review, loading beside it. */
export async function comments(slug: string): Promise<{ show(review: Review): HTMLElement }> {
  const first = await page(slug, {});
  return { show: (review) => thread(slug, review, first) };
}

function page(slug: string, query: { cursor?: string; parentId?: string }): Promise<CommentPage> {
  return answered(
    api.GET("/api/v1/reviews/{slug}/comments", { params: { path: { slug }, query: { ...query, view: "tree", limit: 20 } } }),
  );
}

function thread(slug: string, review: Review, first: CommentPage): HTMLElement {
  const list = element("ol", { class: "comments" });
  const section = element("section", { class: "thread", "aria-labelledby": "comments" });
  const form = new WritingForm(slug, async () => {
    const again = await page(slug, {});
    list.replaceChildren();
    fill(slug, list, again, answer);
  });
  const answer: Reply | null = review.commentsOpen ? (id, name) => form.answer(id, name) : null;
  const count = review.commentCount === 1 ? "1 comment" : `${review.commentCount} comments`;
  section.append(element("h2", { id: "comments" }, count), list);
  section.append(review.commentsOpen ? form.element : element("p", { class: "notice" }, "Comments are closed."));
  fill(slug, list, first, answer);
  return section;
}

function fill(slug: string, list: HTMLElement, comments: CommentPage, answer: Reply | null, parentId?: string): void {
  list.append(...comments.items.map((comment) => shown(slug, comment, answer)));
  const next = comments.page.next;
  if (next !== null) {
    more(list, "More comments", async () => {
      const query = parentId === undefined ? { cursor: next } : { cursor: next, parentId };
      fill(slug, list, await page(slug, query), answer, parentId);
    });
  }
}

/** A last item that makes room for what it loads. */
function more(list: HTMLElement, words: string, load: () => Promise<void>): void {
  const button = element("button", { type: "button", class: "more" }, words);
  const item = element("li", { class: "more-item" }, button);
  button.addEventListener("click", async () => {
    button.disabled = true;
    const before = item.previousElementSibling;
    await load();
    item.remove();
    (before?.nextElementSibling as HTMLElement | null)?.focus();
  });
  list.append(item);
}

function shown(slug: string, comment: Comment, answer: Reply | null): HTMLElement {
  const item = element("li", { class: comment.removed ? "comment removed" : "comment", tabindex: "-1" });
  item.append(comment.removed ? element("p", {}, "A comment was removed.") : words(comment, answer));
  const replies = comment.replies ?? [];
  const list = element("ol", { class: "comments" }, ...replies.map((reply) => shown(slug, reply, answer)));
  if (replies.length < comment.replyCount) {
    more(list, `All ${comment.replyCount} replies`, async () => {
      const all = await page(slug, { parentId: comment.id });
      list.replaceChildren();
      fill(slug, list, all, answer, comment.id);
    });
  }
  if (list.childElementCount > 0) {
    item.append(list);
  }
  return item;
}

function words(comment: Comment, answer: Reply | null): HTMLElement {
  const name = comment.authorName ?? "Somebody";
  const text = element("div", { class: "comment-text" });
  // The one markup that comes from outside: the API has made it safe, and promises so.
  text.innerHTML = comment.bodyHtml ?? "";
  text.querySelectorAll(".spoiler").forEach((spoiler) => spoiler.setAttribute("tabindex", "0"));
  const reply = element("button", { type: "button", class: "reply" }, "Reply");
  reply.setAttribute("aria-label", `Reply to ${name}`);
  reply.addEventListener("click", () => answer?.(comment.id, name));
  return element(
    "article",
    {},
    element(
      "p",
      { class: "comment-by" },
      element("b", {}, name),
      comment.staff ? element("span", { class: "staff" }, "Staff") : null,
      date(comment.createdAt),
      comment.editedAt === null ? null : element("span", {}, "edited"),
    ),
    text,
    answer === null ? null : reply,
  );
}
