package org.marquee.comment.rule;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.marquee.kernel.sql.Reader;

/** What the database knows about comments that are to be judged: all of it in one statement, whatever they are. */
@Singleton
class Backgrounds {
    /** For how long nobody may say the same again. */
    private static final Duration MEMORY = Duration.ofHours(24);

    /** Letters, digits and spaces; shorter texts, such as "So true!", several people may come up with. */
    private static final int UNMISTAKABLE = 20;

    private static final UUID NONE = new UUID(0, 0);

    private static final String ONE = """
            select json_build_object(
              'moderation', s.moderation, 'trustedAfter', s.trusted_after, 'maxLinks', s.max_links,
              'settingsVersion', s.version,
              'waiting', coalesce((select n.pending + n.spam + n.rejected from comment_section n where n.review_id = ?), 0),
              'blocks', array(
                select b.kind
                from comment_block b
                where (b.until is null or b.until > ?::timestamptz)
                  and (b.kind = 'email' and b.key = ? or b.kind = 'name' and b.key = ?
                    or b.kind = 'prefix' and b.key = any(?))
                group by b.kind
                order by b.kind),
              'repeated', exists (
                select 1
                from comment c
                where c.body_key = ? and c.created_at > ?::timestamptz and c.id <> ?
                  and c.status in ('pending', 'approved', 'spam', 'rejected')
                  and (c.review_id = ? and ? or c.prefix_key = ?)),
              'approved', case when ? then (
                select count(*)
                from (
                  select 1
                  from comment c
                  where c.address_key = ? and c.status = 'approved'
                  limit s.trusted_after) those)
                else 0 end)
            from comment_settings s""";

    private static final String WORDS = """
            select json_build_object('version', s.version, 'held', s.held_words, 'spam', s.spam_words,
              'rejected', s.rejected_words)
            from comment_settings s""";

    private final Reader reader;
    private final Keys keys;
    private final Clock clock;

    Backgrounds(Reader reader, Keys keys, Clock clock) {
        this.reader = reader;
        this.keys = keys;
        this.clock = clock;
    }

    Background of(Submission submission) {
        var now = clock.instant();
        var place = submission.place();
        var guest = submission.guest();
        var text = submission.content().text();
        return reader.first(
                        Background.class,
                        ONE,
                        place.reviewId(),
                        now.toString(),
                        guest.addressKey(),
                        keys.name(guest.name()),
                        networks(submission.origin()),
                        Keys.text(text),
                        now.minus(MEMORY).toString(),
                        submission.edited() == null ? NONE : submission.edited(),
                        place.reviewId(),
                        PlainWords.of(text).length() >= UNMISTAKABLE,
                        submission.origin().networkKey(),
                        guest.verified(),
                        guest.addressKey())
                .orElseThrow();
    }

    Words words() {
        return reader.first(Words.class, WORDS).orElseThrow();
    }

    private String[] networks(Submission.Origin origin) {
        return Stream.concat(Stream.of(origin.networkKey()), keys.networks(origin.ip()).stream())
                .distinct()
                .toArray(String[]::new);
    }

    /** The lists of words of the site, as they were written. */
    record Words(int version, List<String> held, List<String> spam, List<String> rejected) {}
}
