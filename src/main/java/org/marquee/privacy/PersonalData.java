package org.marquee.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody wrote and asked for. What rules and moderators noted of it is no part of it, nor is where it came from. */
@Schema(
        name = "PersonalData",
        description =
                "What somebody wrote and asked for under one e-mail address: not what moderators made of it, nor keyed"
                        + " hashes such as that of the network.")
public record PersonalData(
        @Schema(examples = "ann@example.org") String email,

        @Schema(description = "Whether comments with this address are refused.")
        boolean blocked,

        @Nullable SubscriptionData subscription,
        @Schema(description = "Oldest first.") List<CommentData> comments) {

    @Schema(name = "PersonalSubscription", description = "Whether the address gets mail.")
    record SubscriptionData(
            @Nullable @Schema(description = "When it was shown that the address is theirs.")
            Instant confirmedAt,

            @Nullable @Schema(description = "Since when it gets no mail.")
            Instant unsubscribedAt) {}

    @Schema(name = "PersonalComment", description = "One comment, as its author wrote it.")
    record CommentData(
            UUID id,

            @Nullable @Schema(description = "The slug of the review, if that is public.")
            String review,

            @Nullable @Schema(description = "The comment that it answers.")
            UUID replyToId,

            @Schema(
                    description = "As its author can see it.",
                    enumeration = {"pending", "approved", "deleted"})
            String status,

            @Nullable String authorName,
            @Nullable String authorEmail,
            @Nullable String authorUrl,

            @Schema(description = "Whether it came with what shows that the address is its author's.")
            boolean verified,

            @Schema(description = "Whether its author wanted to be told of replies.")
            boolean notifyReplies,

            @Schema(description = "In Markdown.") String body,
            Instant createdAt,
            @Nullable Instant editedAt,

            @Schema(description = "What stood there before, oldest first.")
            List<EarlierData> earlier) {}

    @Schema(name = "EarlierComment", description = "What stood there until it was edited.")
    record EarlierData(
            Instant until,
            @Nullable String authorName,
            @Nullable String authorUrl,
            String body) {}

    /** What others made of it is theirs; nor is what rules and moderators said of it told. */
    static final String DOCUMENT = """
            select json_build_object('email', cast(? as text),
              'blocked', exists (select from comment_block b
                where b.kind = 'email' and b.key = k.key and (b.until is null or b.until > now())),
              'subscription', (select json_build_object('confirmedAt', s.confirmed_at, 'unsubscribedAt', s.unsubscribed_at)
                from comment_subscription s where s.address_key = k.key),
              'comments', coalesce((select json_agg(json_build_object('id', c.id, 'review', p.slug,
                  'replyToId', c.reply_to_id, 'status', case when c.status in ('approved', 'pending', 'deleted')
                      then c.status else c.told end,
                  'authorName', c.author_name, 'authorEmail', c.author_email, 'authorUrl', c.author_url,
                  'verified', c.verified, 'notifyReplies', c.notify_replies, 'body', c.body, 'createdAt', c.created_at,
                  'editedAt', c.edited_at,
                  'earlier', coalesce((select json_agg(json_build_object('until', e.edited_at, 'authorName', e.author_name,
                      'authorUrl', e.author_url, 'body', e.body) order by e.edited_at, e.id)
                    from comment_edit e where e.comment_id = c.id), '[]'))
                  order by c.created_at, c.id)
                from comment c
                left join published_comment_section p on p.review_id = c.review_id
                where c.address_key = k.key), '[]'))
            from (select cast(? as text) as key) k""";
}
