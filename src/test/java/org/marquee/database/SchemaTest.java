package org.marquee.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What the schema itself promises, whoever writes to it. Bad rows are copies of the sample content with one thing changed,
 * so that nothing else can be the reason; every transaction is rolled back.
 */
@QuarkusTest
class SchemaTest {

    @Inject
    DataSource database;

    @Test
    void constraints_and_indexes_have_names_that_we_gave() throws SQLException {
        // PostgreSQL 18 also lists "not null" as constraints; nobody waits for their names.
        assertEquals(List.of(), rows("""
                with named (relation, name, wanted) as (
                    select conrelid::regclass::text, conname, case contype
                             when 'p' then '_pk$' when 'f' then '_fk$' when 'u' then '_unique$' else '_[a-z]+$' end
                    from pg_constraint
                    where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
                    union all
                    select i.indrelid::regclass::text, c.relname, case when i.indisunique then '_(pk|unique)$' else '_index$' end
                    from pg_index i
                    join pg_class c on c.oid = i.indexrelid
                    where c.relnamespace = 'public'::regnamespace and not i.indisexclusion)
                select name from named
                where relation <> 'flyway_schema_history'
                  and (not starts_with(name, relation || '_') or name !~ wanted
                       or name ~ '_(pkey|key|fkey|check|excl|idx|not_null)[0-9]*$')"""));
    }

    @Test
    void every_foreign_key_has_an_index_that_begins_with_its_columns() throws SQLException {
        // Left out: columns of one value (generated), and keys that hold a unique column, which finds its row alone.
        // Of the exception's columns, review_id leads revision_number_unique: a review has few revisions.
        assertEquals(List.of("revision_slug_fk"), rows("""
                with foreign_key as (
                    select c.conname, c.conrelid, array_agg(a.attnum order by a.attnum) as columns
                    from pg_constraint c
                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey) and a.attgenerated = ''
                    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                    group by c.conname, c.conrelid),
                index as (select indrelid, indisunique, indnkeyatts, string_to_array(indkey::text, ' ')::int2[] as columns
                          from pg_index where indpred is null)
                select conname from foreign_key f
                where not exists (
                    select from index i
                    where i.indrelid = f.conrelid
                      and (i.columns[:cardinality(f.columns)] @> f.columns
                           or i.indisunique and i.columns[:i.indnkeyatts] <@ f.columns))
                order by conname"""));
    }

    @Test
    void nobody_tells_the_planner_that_a_table_which_is_yet_to_be_filled_is_empty() throws SQLException {
        assertEquals(
                List.of(), rows("select relname from pg_stat_user_tables where analyze_count > 0 and n_tup_ins = 0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "revision        | {'half_stars': 0}                               | revision_half_stars_range",
                "revision        | {'half_stars': 11}                              | revision_half_stars_range",
                "film            | {'slug': 'Ballerina'}                           | film_slug_format",
                "film            | {'slug': 'a--b'}                                | film_slug_format",
                "film            | {'slug': '-a'}                                  | film_slug_format",
                "film            | {'slug': ''}                                    | film_slug_format",
                "film            | {'slug': '발레리나'}                             | film_slug_format",
                "film            | {'slug': 'a\\n'}                                | film_slug_format",
                "person          | {'slug': 'jeon jong-seo'}                       | person_slug_format",
                "author          | {'slug': 'a_b'}                                 | author_slug_format",
                "term            | {'slug': 'a/b'}                                 | term_slug_format",
                "revision        | {'slug': '../a'}                                | revision_slug_format",
                "film            | {'id': '00000000-0000-7000-8000-000000000000'}  | film_slug_unique",
                "term            | {'kind': 'colour'}                              | term_kind_known",
                "film            | {'release_date': '1999-12-31'}                  | film_release_date_in_year",
                "film            | {'release_year': null}                          | film_release_date_in_year",
                "film            | {'countries': ['KR', 'kr']}                     | film_countries_format",
                "film            | {'original_title_language': null}               | film_original_title_language_given",
                "film_credit     | {'person_id': '00000000-0000-7000-8000-000000000000', 'position': 99} | film_credit_person_fk",
                "film_credit     | {'type': 'cast', 'job': 'Director', 'department': null} | film_credit_cast_has_no_job",
                "film_credit     | {'type': 'cast', 'job': null, 'department': 'Directing'} | film_credit_cast_has_no_job",
                "film_credit     | {'type': 'crew', 'job': null, 'department': 'Directing', 'character': null} | film_credit_crew_has_job",
                "film_credit     | {'type': 'crew', 'job': 'Director', 'department': 'Directing', 'character': 'A'} | film_credit_crew_has_job",
                "film_credit     | {'type': 'extra'}                               | film_credit_type_known",
                "film_credit     | {'position': 99}                                | film_credit_unique",
                "publication     | {'id': '00000000-0000-7000-8000-000000000000'}  | publication_one_at_a_time",
                "publication     | {'unpublish_at': '2000-01-01T00:00:00Z'}        | publication_period",
                "image           | {'media_type': 'image/svg+xml'}                 | image_media_type_known",
            })
    void a_row_that_is_wrong_is_refused_by_name(String table, String change, String constraint) throws SQLException {
        refuses(constraint, """
                insert into %1$s
                select (jsonb_populate_record(x, '%2$s')).*
                from %1$s x
                where ctid = (select ctid from %1$s %3$s limit 1)""".formatted(table, change.replace('\'', '"'), sample(table)));
    }

    @Test
    void a_credit_needs_a_person() throws SQLException {
        var refusal = refusal("update film_credit set person_id = null");
        assertEquals("film_credit.person_id", refusal.getTable() + "." + refusal.getColumn());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "film_genre        | genre_id    | platform | film_genre_genre_fk",
                "film_company      | company_id  | genre    | film_company_company_fk",
                "film_availability | platform_id | genre    | film_availability_platform_fk",
                "revision_tag      | tag_id      | genre    | revision_tag_tag_fk",
            })
    void a_term_of_another_kind_is_refused(String table, String column, String otherKind, String constraint)
            throws SQLException {
        refuses(constraint, """
                insert into %1$s (%4$s, position, %2$s %5$s)
                select %4$s, 99, (select id from term where kind = '%3$s' limit 1) %6$s from %1$s limit 1""".formatted(
                        table,
                        column,
                        otherKind,
                        table.startsWith("film") ? "film_id" : "revision_id",
                        table.equals("film_availability") ? ", country, kind" : "",
                        table.equals("film_availability") ? ", country, kind" : ""));
    }

    @ParameterizedTest
    @CsvSource({
        "revision,headline",
        "revision_author,position",
        "revision_tag,position",
        "revision_related,position",
        "revision_image,alt",
        "revision_link,slug"
    })
    void a_revision_is_never_changed(String table, String column) throws SQLException {
        refuses(table + "_immutable", "update %1$s set %2$s = %2$s".formatted(table, column));
    }

    @Test
    void what_is_made_of_a_revision_may_be_made_anew() throws SQLException {
        rolledBack(connection -> execute(connection, "update revision set body_html = body_html"));
    }

    @Test
    void a_slug_that_was_ever_taken_is_its_owners_for_ever() throws SQLException {
        for (var table : List.of("film", "person", "author")) {
            var one = "(select slug from %1$s order by id limit 1)".formatted(table);
            var two = "(select slug from %1$s order by id offset 1 limit 1)".formatted(table);
            refuses(table + "_slug_unique", """
                    create temporary table taken on commit drop as select %2$s as slug, %3$s as other;
                    update %1$s set slug = 'moved-away' where slug = (select slug from taken);
                    update %1$s set slug = (select slug from taken) where slug = (select other from taken)""".formatted(table, one, two));
        }
    }

    @Test
    void a_publication_repeats_its_revision_whatever_it_is_told() throws SQLException {
        rolledBack(connection -> {
            execute(connection, """
                    update publication set headline = 'Other', half_stars = 1, language = 'xx'
                    where review_id in (select id from review where trashed_at is null)
                      and film_id in (select id from film where trashed_at is null)""");
            assertEquals(List.of(), rows(connection, """
                    select p.slug from publication p join revision v on v.id = p.revision_id
                    where (p.headline, p.half_stars, p.language) is distinct from (v.headline, v.half_stars, v.language)"""));
        });
    }

    @Test
    void a_review_points_to_a_revision_of_its_own() throws SQLException {
        refuses("review_revision_fk", "set constraints all immediate; update review set revision_number = 999");
    }

    @Test
    void a_publication_shows_a_revision_of_its_own_review() throws SQLException {
        refuses("publication_revision_fk", """
                update publication p
                set revision_id = (select id from revision v where v.review_id <> p.review_id limit 1)
                where review_id in (select id from review where trashed_at is null)
                  and film_id in (select id from film where trashed_at is null)""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "never",
            value = {
                "0                 | never            | true",
                "0                 | 1 microsecond    | true",
                "1 microsecond     | never            | false",
                "-1 microsecond    | 0                | false",
                "-1 year           | 1 year           | true",
            })
    void readers_see_a_publication_from_its_beginning_until_its_end(String from, String until, boolean visible)
            throws SQLException {
        rolledBack(connection -> {
            execute(connection, """
                    update publication
                    set publish_at = now() + '%s'::interval, published_at = '-infinity', unpublish_at = now() + %s::interval
                    where slug = 'ballerina-2023-review'""".formatted(from, until == null ? "null" : "'" + until + "'"));
            assertEquals(
                    visible ? List.of("ballerina-2023-review") : List.of(),
                    rows(connection, "select slug from published_review where slug = 'ballerina-2023-review'"));
        });
    }

    @Test
    void what_is_published_or_will_be_does_not_go_to_the_trash_nor_does_its_film() throws SQLException {
        for (var slug : List.of("ballerina-2023-review", "rashomon-1950-review")) {
            var its = "(select %s from publication where slug = '" + slug + "')";
            refuses(
                    "review_published",
                    "update review set trashed_at = now() where id = " + its.formatted("review_id"));
            refuses("film_published", "update film set trashed_at = now() where id = " + its.formatted("film_id"));
        }
    }

    @Test
    void what_is_in_the_trash_is_not_published() throws SQLException {
        var again = "insert into publication select (jsonb_populate_record(x, '{\"publish_at\": \"2100-01-01\","
                + " \"unpublish_at\": null, \"id\": \"00000000-0000-7000-8000-000000000000\"}')).*"
                + " from publication x where slug = 'the-call-2020-review'";
        var its = "(select %s from publication where slug = 'the-call-2020-review')";
        refuses(
                "publication_review_not_trashed",
                "update review set trashed_at = now() where id = " + its.formatted("review_id") + "; " + again);
        refuses(
                "publication_film_not_trashed",
                "update film set trashed_at = now() where id = " + its.formatted("film_id") + "; " + again);
    }

    @Test
    void two_publications_may_follow_each_other_at_once() throws SQLException {
        rolledBack(connection -> {
            execute(connection, """
                    update publication set unpublish_at = now() where slug = 'ballerina-2023-review';
                    insert into publication
                    select (jsonb_populate_record(x, '{"id": "00000000-0000-7000-8000-000000000000",
                                                       "publish_at": "infinity", "unpublish_at": null}')).*
                    from publication x where slug = 'ballerina-2023-review';
                    update publication set publish_at = now() where publish_at = 'infinity'""");
            assertEquals(List.of("00000000-0000-7000-8000-000000000000"), rows(connection, """
                            select p.id from published_review r
                            join publication p on p.review_id = r.id and p.publish_at = r.updated_at
                            where r.slug = 'ballerina-2023-review'"""));
        });
    }

    @Test
    void letters_of_any_script_are_letters() throws SQLException {
        rolledBack(connection -> {
            execute(connection, "create extension if not exists pg_trgm");
            assertEquals(List.of("t t t"), rows(connection, """
                    select concat_ws(' ', '발레리나' ~ '^\\w+$', to_tsvector('simple', '발레리나') @@ '발레리나',
                                     cardinality(show_trgm('발레리나')) > 0)"""));
        });
    }

    @Test
    void views_are_what_delivery_and_previews_read_and_say_so() throws SQLException {
        assertEquals(List.of(), rows("""
                select viewname from pg_views where schemaname = 'public' and viewname !~ '^(published|preview)_'"""));
    }

    /** Rows of which the changes in the table above leave nothing else to refuse. */
    private static String sample(String table) {
        return switch (table) {
            case "film" -> "where slug = 'ballerina-2023'";
            case "film_credit" -> "where type = 'cast' and character is not null order by film_id, position";
            default -> "";
        };
    }

    private void refuses(String constraint, String sql) throws SQLException {
        var refusal = refusal(sql);
        assertEquals(constraint, refusal.getConstraint(), refusal::getMessage);
    }

    private ServerErrorMessage refusal(String sql) throws SQLException {
        var refused = new AtomicReference<PSQLException>();
        rolledBack(connection ->
                refused.set(assertThrows(PSQLException.class, () -> execute(connection, sql), "Not refused: " + sql)));
        return refused.get().getServerErrorMessage();
    }

    private void rolledBack(Work work) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.run(connection);
            } finally {
                // The pool would commit.
                connection.rollback();
            }
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection()) {
            return rows(connection, sql);
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
