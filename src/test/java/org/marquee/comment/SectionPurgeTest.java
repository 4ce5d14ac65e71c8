package org.marquee.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.marquee.testkit.Desk.REVIEWS;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;

/** Reviews that many have commented on go for ever as any others do. */
@QuarkusTest
class SectionPurgeTest {
    private static final int MANY = 6_000;

    /** Threads of a hundred on three levels, each answering the one before it. Every seventh clock was wrong. */
    private static final String FILL = """
            insert into comment (id, review_id, parent_id, reply_to_id, depth, status, status_since, body, body_html, body_text,
              told, created_at, version)
            select cast(md5(?1 || i) as uuid), cast(?1 as uuid),
              cast(md5(?1 || case i % 100 when 0 then null when 1 then i - 1 else i - i % 100 + 1 end) as uuid),
              cast(md5(?1 || case i % 100 when 0 then null else i - 1 end) as uuid),
              least(i % 100 + 1, 3), 'approved', now(), cast(i as text), 'x', 'x', 'pending',
              now() + i * case i % 7 when 0 then -1 else 1 end * interval '1 second', 0
            from generate_series(?2, ?2 + 999) i""";

    /** As if each row took a millisecond: all of them together take longer than a statement may. */
    private static final String SLOW_FUNCTION = """
            create or replace function slowly() returns trigger language plpgsql as $$
            begin
                perform pg_sleep(0.11);
                return old;
            end $$""";

    private static final String SLOW = """
            create trigger slowly before delete on comment for each row
                when (old.review_id = '%s' and old.body like '%%00') execute function slowly()""";

    private final Given given;

    SectionPurgeTest(Given given) {
        this.given = given;
    }

    @AfterEach
    void as_fast_as_ever() {
        given.sql("drop trigger if exists slowly on comment");
        given.sql("drop function if exists slowly");
    }

    @Test
    void a_review_goes_though_one_statement_has_no_time_for_all_of_its_comments() {
        var slug = given.review(Instant.EPOCH, any -> {});
        var id = Api.anonymous().get("/api/v1/reviews/" + slug).<String>path("id");
        for (int i = 0; i < MANY; i += 1_000) {
            given.sql(FILL, id, i);
        }
        assertEquals(MANY, given.count("select approved from comment_section where review_id = '%s'".formatted(id)));
        assertEquals(
                MANY - 60, given.count("select sum(reply_count) from comment where review_id = '%s'".formatted(id)));
        given.sql(SLOW_FUNCTION);
        given.sql(SLOW.formatted(id));
        Desk.OF_EDITOR.trash(REVIEWS + "/" + id).then().statusCode(204);
        Desk.OF_ADMIN.purge(REVIEWS + "/" + id).then().statusCode(204);
        Desk.OF_ADMIN.get(REVIEWS + "/" + id).then().statusCode(404);
        assertEquals(0, given.count("select count(*) from comment where review_id = '%s'".formatted(id)));
    }
}
