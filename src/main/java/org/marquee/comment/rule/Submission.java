package org.marquee.comment.rule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that somebody wants to leave, or wants to say otherwise by now.
 *
 * @param form null for an edit
 * @param edited the comment that is edited; null for a new one
 */
public record Submission(
        Place place,
        Guest guest,
        Origin origin,
        Content content,
        @Nullable Form form,
        @Nullable UUID edited) {

    /**
     * Where it shall stand.
     *
     * @param page the absolute address of the review's page, as readers know it
     * @param open whether the review takes comments now
     * @param moderation what is set for this review; null when the site's settings hold
     */
    public record Place(
            UUID reviewId,
            String page,
            boolean open,
            @Nullable Moderation moderation) {}

    /**
     * Who wrote it.
     *
     * @param addressKey {@link Keys#address} of the e-mail address
     * @param verified whether they have shown that the address is theirs: {@link AuthorTokens}
     */
    public record Guest(String name, String email, @Nullable String url, String addressKey, boolean verified) {}

    /**
     * Where it came from.
     *
     * @param networkKey {@link Keys#network}
     * @param ip the address of the client, which is told to nobody but the spam service, and kept nowhere
     * @param userAgent the same
     */
    public record Origin(
            String networkKey, String ip, @Nullable String userAgent) {}

    /**
     * What it says.
     *
     * @param source as it was written, in Markdown
     * @param text what readers see of it, without markup
     * @param links how many there are, without the author's own
     */
    public record Content(String source, String text, int links) {}

    /**
     * The form that it was written in.
     *
     * @param issuedAt when its token was made; null when there was none, or none of ours for this review
     * @param honeypot what stood in the field that people don't see
     */
    public record Form(@Nullable Instant issuedAt, @Nullable String honeypot) {}
}
