package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Published reviews, a tenth of them in a second revision. */
final class Reviews {
    private static final Instant FIRST = Instant.parse("2012-01-02T09:00:00Z");
    private static final Instant LAST = Instant.parse("2024-12-30T18:00:00Z");

    /** Bodies link to some of the first. */
    private static final int LINKED = 50;

    private static final List<String> LANGUAGES = List.of("en", "en", "en", "en", "en-GB", "fr", "ko");

    private static final int FIRST_PUBLICATIONS = 200;

    private final Draw draw = new Draw("reviews");
    private final Prose prose = new Prose(draw);
    private final DataSize size;
    private final Films films;
    private final Stage stage;

    Reviews(DataSize size, Films films, Stage stage) {
        this.size = size;
        this.films = films;
        this.stage = stage;
    }

    static UUID id(DataSize size, int number) {
        return Identity.of("review", number, publishedAt(size, number));
    }

    static Instant publishedAt(DataSize size, int number) {
        var step = Duration.between(FIRST, LAST).toSeconds() / (double) size.reviews();
        return FIRST.plusSeconds((long) (step * number));
    }

    List<String> linkedSlugs() {
        return IntStream.range(0, Math.min(LINKED, size.reviews()))
                .mapToObj(this::slug)
                .toList();
    }

    private String slug(int number) {
        // Which film it is must be known before anything is drawn.
        return films.film(filmOf(number)).slug() + "-review-" + Integer.toString(number, Character.MAX_RADIX);
    }

    /** Every film has some, those at the beginning more. */
    private int filmOf(int number) {
        int mixed = (int) (number * 2_654_435_761L >>> 4 & Integer.MAX_VALUE);
        return number % 2 == 0 ? mixed % size.films() : mixed % Math.max(1, size.films() / 10);
    }

    void write(Connection connection) throws SQLException, IOException {
        try (var rows = new Rows(connection, "review (id, revision_number, created_at, updated_at, version)")) {
            for (int number = 0; number < size.reviews(); number++) {
                var at = publishedAt(size, number);
                rows.add(id(size, number), revisions(number), at.minus(Duration.ofDays(3)), at, 2 * revisions(number));
            }
        }
        try (var rows = new Rows(connection, "review_slug (slug, review_id)")) {
            for (int number = 0; number < size.reviews(); number++) {
                rows.add(slug(number), id(size, number));
            }
        }
        stage.write(connection, rows -> {
            for (int number = 0; number < size.reviews(); number++) {
                write(rows, number);
            }
        });
        writeRelated(connection);
        writePublications(connection);
    }

    private static int revisions(int number) {
        return number % 10 == 3 ? 2 : 1;
    }

    private static UUID revision(DataSize size, int number, int revision) {
        return Identity.of("revision" + revision, number, publishedAt(size, number));
    }

    private void write(Rows rows, int number) throws IOException {
        var film = films.film(filmOf(number));
        var headline = prose.headline(film.title());
        for (int revision = 1; revision <= revisions(number); revision++) {
            rows.add(
                    revision(size, number, revision),
                    id(size, number),
                    revision,
                    publishedAt(size, number),
                    slug(number),
                    headline,
                    draw.chance(0.9) ? prose.sentence() : null,
                    prose.phrase() + " that you won’t forget.",
                    draw.between(1, 10),
                    draw.of(LANGUAGES),
                    draw.chance(0.2),
                    film.id(),
                    List.of(prose.phrase(), prose.phrase()),
                    draw.chance(0.5) ? List.of(prose.phrase()) : List.of(),
                    draw.chance(0.9) ? Pictures.still(draw.below(size.stills())) : null,
                    draw.chance(0.3) ? prose.phrase() : null,
                    draw.below(Bodies.COUNT));
        }
    }

    private void writeRelated(Connection connection) throws SQLException, IOException {
        try (var rows = new Rows(connection, "revision_related (revision_id, position, review_id)")) {
            for (int number = 0; number < size.reviews(); number++) {
                int related = number;
                int count = Math.min(draw.below(4), size.reviews() - 1);
                for (int position = 0; position < count; position++) {
                    related = (related + 1 + draw.below(size.reviews() / 4)) % size.reviews();
                    if (related != number) {
                        rows.add(revision(size, number, revisions(number)), position, id(size, related));
                    }
                }
            }
        }
    }

    /** The second revisions in statements of their own: since when readers know a review is asked of what is there. */
    private void writePublications(Connection connection) throws SQLException, IOException {
        for (int revision = 1; revision <= 2; revision++) {
            int from = 0;
            for (int to = FIRST_PUBLICATIONS; from < size.reviews(); to *= 10) {
                writePublications(connection, revision, from, Math.min(to, size.reviews()));
                from = to;
            }
        }
    }

    /** What triggers ask is planned once for a whole statement: for tables that were as large as they are known to be then. */
    private void writePublications(Connection connection, int revision, int from, int to)
            throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        try (var rows = new Rows(connection, """
                publication (id, review_id, revision_id, publish_at, unpublish_at, begin_announced, end_announced,
                  created_at, version)""")) {
            for (int number = from; number < to; number++) {
                if (revision <= revisions(number)) {
                    write(rows, number, revision);
                }
            }
        }
    }

    private void write(Rows rows, int number, int revision) throws IOException {
        var first = publishedAt(size, number);
        var second = first.plus(Duration.ofHours(5));
        var isLast = revision == revisions(number);
        var from = revision == 1 ? first : second;
        rows.add(
                Identity.of("publication" + revision, number, from),
                id(size, number),
                revision(size, number, revision),
                from,
                isLast ? null : second,
                true,
                !isLast,
                from,
                0);
    }
}
