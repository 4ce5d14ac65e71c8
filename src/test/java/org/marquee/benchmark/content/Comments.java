package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.marquee.comment.rule.Keys;
import org.marquee.comment.text.CommentText;
import org.marquee.kernel.text.Sha256;

/** What readers said: below few reviews a lot, below most a little, below one a twentieth of all. */
final class Comments {
    private static final int TEXTS = 2000;
    private static final int DEEPEST = 3;
    private static final int SHARE_OF_FIRST = 20;
    private static final int KEY_LENGTH = 32;
    private static final Duration DISCUSSED = Duration.ofDays(400);

    private static final String SECTIONS = """
            update comment_section s
            set approved = c.approved, pending = c.pending, rejected = c.rejected, spam = c.spam
            from (
              select review_id, count(*) filter (where status = 'approved') as approved,
                count(*) filter (where status = 'pending') as pending,
                count(*) filter (where status = 'rejected') as rejected, count(*) filter (where status = 'spam') as spam
              from comment group by review_id) c
            where c.review_id = s.review_id""";

    private final Draw draw = new Draw("comments");
    private final Names names = new Names(draw);
    private final Prose prose = new Prose(draw);
    private final List<CommentText> texts =
            Stream.generate(() -> CommentText.of(prose.remark())).limit(TEXTS).toList();
    private final List<String> keys =
            texts.stream().map(text -> Keys.text(text.text())).toList();
    private final DataSize size;

    Comments(DataSize size) {
        this.size = size;
    }

    private static final class Entry {
        final UUID id;
        final Entry answers;
        final Entry parent;
        final int depth;
        final String status;
        final Instant at;
        int replies;

        Entry(UUID id, Entry answers, String status, Instant at) {
            this.id = id;
            this.answers = answers;
            this.depth = answers == null ? 1 : Math.min(answers.depth + 1, DEEPEST);
            this.parent = answers != null && answers.depth == DEEPEST ? answers.parent : answers;
            this.status = status;
            this.at = at;
            if (parent != null && isApproved()) {
                parent.replies++;
            }
        }

        boolean isApproved() {
            return status.equals("approved");
        }
    }

    /** The counts are made here and not by the triggers, which would change one comment after the other. */
    void write(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("alter table comment disable trigger comment_counted_when_come");
            writeAll(connection);
            statement.execute(SECTIONS);
            statement.execute("alter table comment enable trigger comment_counted_when_come");
        }
    }

    private void writeAll(Connection connection) throws SQLException, IOException {
        int first = size.comments() / SHARE_OF_FIRST;
        var counts = counts(size.comments() - first);
        counts[size.reviews() - 1] += first;
        try (var rows = new Rows(connection, """
                comment (id, review_id, parent_id, reply_to_id, depth, status, status_since, author_name, author_email,
                  address_key, body, body_html, body_text, body_key, form_key, told, created_at, reply_count, version)""")) {
            for (int review = 0; review < size.reviews(); review++) {
                for (var entry : below(review, counts[review])) {
                    write(rows, Reviews.id(size, review), entry);
                }
            }
        }
    }

    private int[] counts(int comments) {
        var counts = new int[size.reviews()];
        for (int left = comments; left > 0; left--) {
            counts[size.reviews() - 1 - draw.skewedBelow(size.reviews())]++;
        }
        return counts;
    }

    private List<Entry> below(int review, int count) {
        var all = new ArrayList<Entry>();
        var answerable = new ArrayList<Entry>();
        var from = Reviews.publishedAt(size, review);
        var step = DISCUSSED.dividedBy(count + 1L);
        for (int number = 0; number < count; number++) {
            var at = from.plus(step.multipliedBy(number + 1L));
            var answered = answerable.isEmpty() || draw.chance(0.6) ? null : draw.of(answerable);
            var entry = new Entry(Identity.of("comment" + review, number, at), answered, status(), at);
            all.add(entry);
            if (entry.isApproved()) {
                answerable.add(entry);
            }
        }
        return all;
    }

    private String status() {
        var fraction = draw.fraction();
        return fraction < 0.93 ? "approved" : fraction < 0.96 ? "pending" : fraction < 0.98 ? "spam" : "rejected";
    }

    private void write(Rows rows, UUID review, Entry entry) throws IOException {
        var email = "guest-%d@example.org".formatted(draw.skewedBelow(size.comments()));
        var drawn = draw.below(TEXTS);
        var text = texts.get(drawn);
        rows.add(
                entry.id,
                review,
                entry.parent == null ? null : entry.parent.id,
                entry.answers == null ? null : entry.answers.id,
                entry.depth,
                entry.status,
                entry.at,
                names.person().value(),
                email,
                hash(email),
                text.source(),
                text.html(),
                text.text(),
                keys.get(drawn),
                hash(entry.id.toString()),
                entry.isApproved() ? "approved" : "pending",
                entry.at,
                entry.replies,
                0);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text)).substring(0, KEY_LENGTH);
    }
}
