package org.marquee.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.MailAddress;

/** What a guest writes below a review. */
@Schema(name = "CommentInput", description = "What a guest writes below a review.")
record CommentInput(
        @NotBlank
        @Size(max = GuestName.LONGEST)
        @Pattern(regexp = GuestName.PATTERN, message = GuestName.RULE)
        @Schema(examples = "Mina")
        String authorName,

        @NotNull
        @Size(max = MailAddress.LONGEST)
        @Pattern(regexp = MailAddress.PATTERN, message = MailAddress.RULE)
        @Schema(description = "Shown to moderators alone.", examples = "mina@example.org")
        String authorEmail,

        @Nullable @Size(max = GuestUrl.LONGEST) @Pattern(regexp = GuestUrl.PATTERN, message = GuestUrl.RULE)
        String authorUrl,

        @NotBlank @Size(max = LONGEST) @Schema(description = CommentInput.MARKDOWN)
        String body,

        @Nullable @Schema(description = "The comment that this one answers.")
        UUID parentId,

        @Schema(description = "Whether replies shall be told by e-mail, once the address is confirmed.")
        boolean notifyReplies,

        @Nullable
        @Size(max = LONGEST_TOKEN)
        @Schema(description = "From confirming the e-mail address: shows whose it is.")
        String authorToken,

        @NotBlank @Size(max = LONGEST_TOKEN) @Schema(description = "From the form, which is good for one comment.")
        String formToken,

        @Nullable @Size(max = LONGEST) @Schema(description = "People leave it empty: see `honeypot` of the form.")
        String websiteConfirm) {
    /** Characters of a comment. */
    static final int LONGEST = 5_000;

    static final String MARKDOWN =
            "Markdown: `*emphasis*`, `**strong**`, `> quote`, lists, `[link](https://…)`, bare addresses and `||spoiler||`."
                    + " All else, such as HTML or images, is text.";

    private static final int LONGEST_TOKEN = 500;
}
