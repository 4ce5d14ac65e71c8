package org.marquee.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Asks the database itself whether all is there, once, and whole. */
final class Judge implements AutoCloseable {
    /** What must never be, with the query that would find it. */
    private static final Map<String, String> HALF_WRITTEN = Map.of(
            "a review without its revision", """
            select id from review r
            where not exists (select from revision v where v.review_id = r.id and v.number = r.revision_number)""",
            "a revision without its author", """
            select v.id from revision v
            where film_id is not null and not exists (select from revision_author a where a.revision_id = v.id)""",
            "a revision without its slug", """
            select id from revision v
            where not exists (select from review_slug s where s.review_id = v.review_id and s.slug = v.slug)""",
            "a slug without its review", "select slug from review_slug where review_id is null",
            "a publication without its revision", """
            select id from publication p where not exists (select from revision v where v.id = p.revision_id)""",
            "a thing that the change log tells of never or twice", """
            select id from (select id from review union all select id from term union all select id from image) thing
            where (select count(*) from change c where c.entity_id = thing.id and c.action = 'created') <> 1""",
            "a save or a publication that the change log tells of never or twice", """
            select id from review r
            where (select count(*) from change c where c.entity_id = r.id)
              <> (select count(*) from revision v where v.review_id = r.id)
                + (select count(*) from publication p where p.review_id = r.id)""",
            "a change without its thing", """
            select id from change c
            where entity in ('review', 'term', 'image')
              and entity_id not in
                (select id from review union all select id from term union all select id from image)""",
            "a picture without its focal point", """
            select id from image i
            where not exists (select from image_focus f where f.image_id = i.id and f.hash = i.hash)""",
            "a key without its answer", "select encode(id, 'hex') from idempotency_key where answer is null");

    private final Connection database;
    private final Path media;

    Judge(Program program) throws IOException, SQLException {
        media = program.media();
        database = DriverManager.getConnection(program.databaseUrl(), "marquee", program.databasePassword());
    }

    /** Each writer has got an answer to its last request, so what is there is what was told. */
    void judge(Ledger ledger) throws SQLException {
        assertThere("tags", ledger.tags, "select slug from term where kind = 'tag'");
        assertThere("reviews", ledger.reviews, "select slug from revision where number = 1");
        assertThere("saves", ledger.saves, "select slug from revision where number = 2 and dek = 'Saved ' || slug");
        assertThere("further saves", List.of(), "select slug from revision where number > 2");
        assertThere("pictures", ledger.images, "select alt from image");
        assertBytes();
        assertThere("publications", ledger.publications, "select slug from publication");
        for (var half : HALF_WRITTEN.entrySet()) {
            assertEquals(List.of(), column(half.getValue()), half.getKey());
        }
    }

    /** All bytes of each picture; what no picture has may lie there as well, until it is swept up. */
    private void assertBytes() throws SQLException {
        var missing =
                column("select 'originals/' || id || '.' || substr(media_type, 7) || ' ' || bytes from image").stream()
                        .filter(picture -> {
                            var file = media.resolve(picture.replaceFirst(" .*", ""))
                                    .toFile();
                            return file.length() != Long.parseLong(picture.replaceFirst(".* ", ""));
                        })
                        .toList();
        assertEquals(List.of(), missing, "pictures without their bytes");
    }

    private void assertThere(String what, Collection<String> told, String query) throws SQLException {
        assertEquals(
                told.stream().sorted().toList(), column(query).stream().sorted().toList(), what);
    }

    private List<String> column(String query) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
