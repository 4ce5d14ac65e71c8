package org.marquee.comment.notice;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marquee.kernel.sql.Reader;

/** What notices have to know of comments. */
@Singleton
class ApprovedComments {
    /** Only what readers see now: nothing else is mailed to anybody. */
    private static final String APPROVED = """
            select json_build_object('id', p.id, 'slug', r.slug, 'headline', r.headline, 'createdAt', p.created_at,
              'asking', case when c.notify_replies and c.address_key is not null and c.author_email is not null
                then json_build_object('addressKey', c.address_key, 'email', c.author_email, 'verified', c.verified) end,
              'answered', case when s.address_key is not null
                then json_build_object('addressKey', t.address_key, 'email', t.author_email, 'verified', t.verified) end)
            from published_comment p
            join published_review r on r.id = p.review_id
            join comment c on c.id = p.id
            left join comment t on t.id = c.reply_to_id and t.status = 'approved' and t.notify_replies
                and t.author_email is not null and t.address_key is distinct from c.address_key
            left join comment_subscription s on s.address_key = t.address_key
                and s.confirmed_at is not null and s.unsubscribed_at is null
            where p.id = ? and not p.removed""";

    private static final String ADDRESS_KEYS = """
            select coalesce(json_agg(distinct k.address_key order by k.address_key), '[]')
            from comment c join comment k on k.id in (c.id, c.reply_to_id)
            where c.id = ? and k.address_key is not null""";

    private final Reader reader;

    ApprovedComments(Reader reader) {
        this.reader = reader;
    }

    /** Of whoever wrote the comment, and what it answers; in one order. */
    List<String> addressKeys(UUID id) {
        return List.of(reader.first(String[].class, ADDRESS_KEYS, id).orElseThrow());
    }

    /** The comment, if readers see it. */
    Optional<Approved> find(UUID id) {
        return reader.first(Approved.class, APPROVED, id);
    }
}
