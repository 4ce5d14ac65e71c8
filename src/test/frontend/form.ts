import { answered, api, Failure, type CommentForm, type CommentInput, type Problem } from "./client.js";
import { element } from "./dom.js";
import { field, type Field } from "./field.js";

const HINT = "Markdown works: *emphasis*, > quote, ||spoiler||.";

/** Where a reader writes. */
export class WritingForm {
  readonly element = element("form", { class: "comment-form", novalidate: true, "aria-labelledby": "write" });
  private readonly fields = {
    body: field("Your comment", element("textarea", { name: "body", rows: 6, maxlength: 5000, required: true }), HINT),
    authorName: field("Name", element("input", { name: "authorName", autocomplete: "name", maxlength: 80, required: true })),
    authorEmail: field(
      "E-mail",
      element("input", { name: "authorEmail", type: "email", autocomplete: "email", maxlength: 254, required: true }),
      "Moderators alone see it.",
    ),
  };
  private readonly target = element("p", { class: "answering" });
  private readonly trap = element("div", { class: "trap", "aria-hidden": "true" });
  private readonly send = element("button", { type: "submit" }, "Send");
  private readonly notice = element("p", { class: "notice", role: "status" });
  private parentId: string | null = null;
  private pass: Promise<Pass> | null = null;

  /** @param approved what is done when readers see at once what was written */
  constructor(
    private readonly slug: string,
    private readonly approved: () => Promise<void>,
  ) {
    const { body, authorName, authorEmail } = this.fields;
    this.element.append(element("h3", { id: "write" }, "Write a comment"), this.target);
    this.element.append(body.row, authorName.row, authorEmail.row, this.trap, this.send, this.notice);
    // Whoever only reads needs no form of the API: it is asked for one when somebody begins to write.
    this.element.addEventListener("focusin", () => void this.handedOut().catch(() => undefined));
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.submit();
    });
  }

  /** What is written answers this comment. */
  answer(id: string, name: string): void {
    const cancel = element("button", { type: "button", class: "reply" }, "Write one of its own");
    cancel.addEventListener("click", () => this.standAlone());
    this.parentId = id;
    this.target.replaceChildren(`In answer to ${name}. `, cancel);
    this.fields.body.input.focus();
  }

  private standAlone(): void {
    this.parentId = null;
    this.target.replaceChildren();
    this.fields.body.input.focus();
  }

  private handedOut(): Promise<Pass> {
    this.pass ??= handOut(this.slug, this.trap).catch((cause: unknown) => {
      this.pass = null;
      throw cause;
    });
    return this.pass;
  }

  private async submit(): Promise<void> {
    Object.values(this.fields).forEach((one) => one.tell(""));
    this.notice.textContent = "Sending …";
    this.send.disabled = true;
    try {
      await this.write(await this.handedOut());
    } catch (cause) {
      if (cause instanceof Failure) {
        this.refused(cause.problem);
      } else {
        this.notice.textContent = "That didn't get through. Please try again.";
      }
    } finally {
      this.send.disabled = false;
    }
  }

  private async write({ form, usable }: Pass): Promise<void> {
    await usable;
    const { body, authorName, authorEmail } = this.fields;
    const written: CommentInput = {
      body: body.input.value,
      authorName: authorName.input.value,
      authorEmail: authorEmail.input.value,
      parentId: this.parentId,
      formToken: form.formToken,
      ...{ [form.honeypot]: this.trap.querySelector("input")?.value ?? "" },
    };
    const path = { slug: this.slug };
    const receipt = await answered(api.POST("/api/v1/reviews/{slug}/comments", { params: { path }, body: written }));
    this.pass = null; // It was good for one.
    body.input.value = "";
    this.standAlone();
    const isPending = receipt.status === "pending";
    this.notice.textContent = `Thank you. ${isPending ? "A moderator reads your comment first." : "Your comment is there."}`;
    if (!isPending) {
      await this.approved();
    }
  }

  private refused(problem: Problem): void {
    const faults = problem.errors ?? [];
    const placed = faults.filter((fault) => this.at(fault.pointer)?.tell(`This ${fault.detail}.`) ?? false);
    const isWhole = faults.length > 0 && placed.length === faults.length;
    this.notice.textContent = isWhole ? "Please look at the marked fields." : problem.detail;
    Object.values(this.fields).find((one) => one.isFaulty())?.input.focus();
    if (problem.status === 409 || faults.some((fault) => fault.pointer === "/formToken")) {
      this.pass = null; // It is used up, or too old: the next try gets another.
    }
  }

  private at(pointer: string | undefined): Field | undefined {
    return Object.values<Field>(this.fields).find((one) => pointer === `/${one.input.name}`);
  }
}

interface Pass {
  form: CommentForm;
  /** Kept when somebody can have written something, which the API asks for. */
  usable: Promise<void>;
}

/** What the API takes one comment by, with the field that people leave empty. */
async function handOut(slug: string, trap: HTMLElement): Promise<Pass> {
  const form = await answered(api.GET("/api/v1/reviews/{slug}/comments/form", { params: { path: { slug } } }));
  const input = element("input", { name: form.honeypot, tabindex: "-1", autocomplete: "off" });
  trap.replaceChildren(element("label", {}, "Leave this empty ", input));
  const usable = new Promise<void>((resolve) => setTimeout(resolve, form.minimumSeconds * 1000));
  return { form, usable };
}
