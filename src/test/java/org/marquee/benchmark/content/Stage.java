package org.marquee.benchmark.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Where revisions wait for their bodies. */
final class Stage {
    private static final String OPEN = """
            create temporary table staged (id uuid, review_id uuid, number integer, created_at timestamptz, slug text,
              headline text, dek text, verdict text, half_stars integer, language text, contains_spoilers boolean,
              film_id uuid, pros text[], cons text[], hero_image_id uuid, hero_caption text, body integer)""";

    private static final String REVISIONS = """
            insert into revision (id, review_id, number, created_at, slug, headline, dek, verdict, half_stars, language,
              contains_spoilers, film_id, pros, cons, hero_image_id, hero_caption, body, body_html, body_blocks, body_text,
              word_count, reading_minutes)
            select s.id, s.review_id, s.number, s.created_at, s.slug, s.headline, s.dek, s.verdict, s.half_stars, s.language,
              s.contains_spoilers, s.film_id, s.pros, s.cons, s.hero_image_id, s.hero_caption, b.source, b.html, b.blocks,
              b.plain, b.word_count, b.reading_minutes
            from staged s
            join shared_body b on b.number = s.body""";

    private static final String IMAGES = """
            insert into revision_image (revision_id, position, image_id, alt, caption, credit)
            select s.id, i.position, i.image_id, i.alt, i.caption, i.credit
            from staged s join shared_image i on i.number = s.body""";

    private static final String LINKS = """
            insert into revision_link (revision_id, slug)
            select s.id, l.slug from staged s join shared_link l on l.number = s.body""";

    /** One author, or two; who they are follows from the id. */
    private static final String AUTHORS = """
            insert into revision_author (revision_id, position, author_id)
            select s.id, p.position, a.id
            from staged s
            cross join generate_series(0, case when hashtext(s.review_id::text) % 5 = 0 then 1 else 0 end) p (position)
            join (select id, row_number() over (order by id) - 1 as number, count(*) over () as authors from author) a
              on a.number = (abs(hashtext(s.review_id::text)::bigint) + p.position) % a.authors""";

    private static final String TAGS = """
            insert into revision_tag (revision_id, position, tag_id)
            select s.id, p.position, t.id
            from staged s
            cross join generate_series(0, abs(hashtext(s.id::text)) % 4) p (position)
            join (select id, row_number() over (order by id) - 1 as number, count(*) over () as tags
                  from term where kind = 'tag') t
              on t.number = (abs(hashtext(s.id::text)::bigint) / 7 + 41 * p.position) % t.tags""";

    /** Writes the revisions themselves, without bodies. */
    interface Source {
        void write(Rows rows) throws IOException;
    }

    /** Takes the bodies of {@link Bodies}. */
    void write(Connection connection, Source source) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(OPEN);
            try (var rows = new Rows(connection, "staged")) {
                source.write(rows);
            }
            for (var sql : new String[] {REVISIONS, IMAGES, LINKS, AUTHORS, TAGS}) {
                statement.execute(sql);
            }
            statement.execute("drop table staged, shared_body, shared_image, shared_link");
        }
    }
}
