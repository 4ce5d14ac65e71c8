package org.marquee.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.limit.KeyedHash;

/** What readers have said before a test begins; see {@link Given#comment}. */
@ApplicationScoped
@Transactional
public class GivenComments {
    private static final Instant LONG_AGO = Instant.parse("2021-01-01T00:00:00Z");
    private static final AtomicInteger COUNTER = new AtomicInteger();

    /** Whole threads. */
    private static final int AT_ONCE = 500;

    private static final String LOCK =
            "select review_id from comment_section where review_id = (select review_id from review_slug where slug = ?1) for update";

    /** As threads go no deeper than three levels, what answers something on the third stands beside it. */
    private static final String INSERT = """
            insert into comment (id, review_id, parent_id, reply_to_id, depth, status, status_since, author_name,
              author_email, author_url, address_key, prefix_key, account_id, verified, notify_replies, body, body_html,
              body_text, body_key, form_key, told, reasons, created_at, edited_at, editable_until, version)
            select r.id, ?1, case p.depth when 3 then p.parent_id else p.id end, p.id, least(coalesce(p.depth, 0) + 1, 3),
              r.status, coalesce(r.status_since, r.created_at), r.author_name, r.author_email, r.author_url, r.address_key,
              r.prefix_key, r.account_id, r.verified, r.notify_replies, r.body, coalesce(r.body_html, '<p>' || r.body || '</p>'),
              coalesce(r.body_text, r.body), r.body_key, r.form_key, r.told, r.reasons, r.created_at, r.edited_at,
              r.editable_until, r.version
            from jsonb_populate_record(cast(null as comment), cast(?2 as jsonb)) r
            left join comment p on p.id = r.parent_id""";

    /** Half of them at the top, three tenths below those, and the rest below these. */
    private static final String THREAD = """
            insert into comment (id, review_id, parent_id, reply_to_id, depth, status, status_since, author_name, body,
              body_html, body_text, told, created_at, version)
            select n.id, ?1, p.id, p.id, n.depth, 'approved', n.at, 'Guest ' || n.i, n.text, '<p>' || n.text || '</p>',
              n.text, 'approved', n.at, 0
            from (
              select i, 'Said as one of many, ' || i || '.' as text, cast(?4 as timestamptz) + i * interval '1 second' as at,
                case when i % 10 < 5 then 1 when i % 10 < 8 then 2 else 3 end as depth,
                cast(overlay(md5(cast(?1 as text) || i) placing '7' from 13) as uuid) as id
              from generate_series(?2, ?3) i) n
            left join lateral (
              select cast(overlay(md5(cast(?1 as text) || (n.i / 10 * 10 + case n.depth when 2 then 1 else 5 end))
                placing '7' from 13) as uuid) as id
            ) p on n.depth > 1
            order by n.depth""";

    private final ObjectMapper mapper;
    private final EntityManager database;
    private final KeyedHash hash;

    GivenComments(ObjectMapper mapper, EntityManager database, KeyedHash hash) {
        this.mapper = mapper;
        this.database = database;
        this.hash = hash;
    }

    UUID comment(String review, Consumer<ObjectNode> details) {
        var number = COUNTER.incrementAndGet();
        var node = mapper.createObjectNode()
                .put("id", Ids.next().toString())
                .put("status", "approved")
                .put("authorName", "Guest " + number)
                .put("authorEmail", "guest-" + number + "@example.org")
                .put("verified", false)
                .put("notifyReplies", false)
                .put("body", "Said as number " + number + ".")
                .put("told", "pending")
                .put("createdAt", LONG_AGO.plusSeconds(number).toString())
                .put("version", 0);
        node.putArray("reasons");
        details.accept(node);
        if (node.hasNonNull("authorEmail") && !node.has("addressKey")) {
            var address = node.get("authorEmail").asText().strip().toLowerCase(Locale.ROOT);
            node.put("addressKey", hash.of("comment address\n" + address));
        }
        insert(review, node);
        return UUID.fromString(node.get("id").asText());
    }

    /** Not at once: in one transaction, counting each would take longer than the one before. */
    void thread(String review, int comments) {
        for (int first = 0; first < comments; first += AT_ONCE) {
            var from = first;
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(THREAD)
                            .setParameter(1, section(review))
                            .setParameter(2, from)
                            .setParameter(3, Math.min(from + AT_ONCE, comments) - 1)
                            .setParameter(4, LONG_AGO.toString())
                            .executeUpdate());
        }
    }

    private Object section(String review) {
        return database.createNativeQuery(LOCK, UUID.class)
                .setParameter(1, review)
                .getSingleResult();
    }

    private void insert(String review, ObjectNode node) {
        database.createNativeQuery(INSERT)
                .setParameter(1, section(review))
                .setParameter(2, columns(node).toString())
                .executeUpdate();
    }

    /** The same members, named as the columns are. */
    private ObjectNode columns(ObjectNode node) {
        var columns = mapper.createObjectNode();
        node.properties()
                .forEach(member -> columns.set(
                        member.getKey().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT), member.getValue()));
        return columns;
    }
}
