package org.marquee.comment;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a page needs to let a reader write a comment. */
@Schema(name = "CommentForm", description = "What a page needs to let a reader write a comment.")
record CommentForm(
        @Schema(description = "Goes with the comment; good for one.")
        String formToken,

        @Schema(description = "Before that, nobody can have written anything.")
        Instant usableFrom,

        @Schema(description = "Then a new form is needed.") Instant expiresAt,

        @Schema(description = "From handing out the form to `usableFrom`, in seconds.", examples = "3")
        long minimumSeconds,

        @Schema(
                description =
                        "The name of the member that people leave empty: a text field in the form, hidden from them, not from bots.",
                examples = HONEYPOT)
        String honeypot) {
    /** As it is called in {@link CommentInput}. */
    static final String HONEYPOT = "websiteConfirm";
}
