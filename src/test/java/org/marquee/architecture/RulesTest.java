package org.marquee.architecture;

import static org.marquee.architecture.Samples.assertAllows;
import static org.marquee.architecture.Samples.assertReports;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Shows that each rule sees what it forbids and leaves alone what it allows. */
class RulesTest {

    private static final String FILM = "package org.marquee.film; @jakarta.persistence.Entity public class Film {"
            + " @jakarta.persistence.Id Long id; }";

    private static final String FILMS = """
            package org.marquee.film;
            class Films implements io.quarkus.hibernate.orm.panache.PanacheRepository<Film> {
                long ofYear(int year) { return count("year = ?1", year); }
                Film find(String slug) { return find("slug", slug).firstResult(); }
            }""";

    @Test
    void cycles_are_seen() {
        assertReports(
                Rules.FEATURES_FREE_OF_CYCLES,
                "Cycle detected",
                "package org.marquee.film; public class Film { org.marquee.review.Review review; }",
                "package org.marquee.review; public class Review { org.marquee.film.Film film; }");
    }

    @Test
    void a_package_without_its_mark_is_seen() {
        assertReports(Rules.PACKAGES_NULL_MARKED, "package-info of org.marquee.film lacks", FILM);
        assertAllows(
                Rules.PACKAGES_NULL_MARKED,
                FILM,
                "/** Films. */ @org.jspecify.annotations.NullMarked package org.marquee.film;");
    }

    @Test
    void empty_names_are_seen() {
        var names =
                List.of("FilmServiceImpl", "FilmUtil", "FilmUtils", "FilmHelper", "FilmManager", "FilmDTO", "FilmDAO");
        var classes = names.stream().map(name -> "package org.marquee.film; class " + name + " {}");
        assertReports(Rules.NO_EMPTY_NAMES, names, classes.toArray(String[]::new));
        assertAllows(Rules.NO_EMPTY_NAMES, FILM);
    }

    @Test
    void field_injection_is_seen() {
        assertReports(
                Rules.NO_FIELD_INJECTION,
                "FilmResource.films",
                "package org.marquee.film; class FilmResource { @jakarta.inject.Inject String films; }");
    }

    @Test
    void a_hidden_resource_method_is_seen() {
        assertReports(
                Rules.RESOURCE_METHODS_PUBLIC, "FilmResource.list()", resource("@GET String list() { return \"\"; }"));
    }

    @Test
    void a_resource_method_for_nobody_in_particular_is_seen() {
        assertReports(
                Rules.RESOURCE_METHODS_SAY_WHO,
                "FilmResource.list()",
                resource("@GET public String list() { return \"\"; }"));
        assertReports(
                Rules.RESOURCE_METHODS_SAY_WHO,
                "FilmResource.forgotten()",
                resource("public String forgotten() { return \"\"; }"));
        assertAllows(
                Rules.RESOURCE_METHODS_SAY_WHO,
                resource("@GET @PermitAll public String list() { return helper(); } String helper() { return \"\"; }"),
                resource("@PUT @RolesAllowed(\"editor\") public void put() {}").replace("FilmResource", "FilmDesk"));
    }

    @Test
    void an_entity_on_the_wire_is_seen_however_deep() {
        assertReports(
                Rules.NO_ENTITY_ON_THE_WIRE,
                Stream.of("plain", "array", "list", "map", "shelf", "shelves")
                        .map("FilmResource.%s() returns the entity org.marquee.film.Film"::formatted)
                        .toList(),
                FILM,
                "package org.marquee.film; record Shelf(java.util.List<Film> films) {}",
                "package org.marquee.film; record Shelves(Shelves next, Shelf shelf) {}",
                resource("""
                        @GET public Film plain() { return null; }
                        @GET public Film[] array() { return null; }
                        @GET public java.util.List<Film> list() { return null; }
                        @GET public java.util.Map<String, java.util.Optional<Film>> map() { return null; }
                        @GET public Shelf shelf() { return null; }
                        @GET public Shelves shelves() { return null; }"""));
    }

    @Test
    void a_record_on_the_wire_is_allowed() {
        assertAllows(
                Rules.NO_ENTITY_ON_THE_WIRE,
                FILM,
                "package org.marquee.film; record FilmView(String title) {"
                        + " static FilmView of(Film it) { return null; } }",
                resource("@GET public java.util.List<FilmView> get() { return null; }"));
    }

    @Test
    void asking_for_the_time_is_seen() {
        assertReports(
                Rules.ONLY_THE_CLOCK_PRODUCER_ASKS_FOR_THE_TIME,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(line -> "(Film.java:" + line + ")")
                        .toList(),
                """
                package org.marquee.film; import java.time.*; class Film { Object a = Instant.now();
                Object b = LocalDate.now();
                Object c = Year.now(ZoneOffset.UTC);
                Object d = OffsetDateTime.now();
                Object e = Clock.systemUTC();
                Object f = Clock.system(ZoneOffset.UTC);
                Object g = System.currentTimeMillis();
                Object h = new java.util.Date();
                java.util.function.Supplier<Object> i = Instant::now;
                java.util.function.Supplier<Object> j = java.util.Date::new;
                }""");
    }

    @Test
    void a_clock_may_be_asked_and_the_producer_and_the_database_may_read_the_machines() {
        assertAllows(
                Rules.ONLY_THE_CLOCK_PRODUCER_ASKS_FOR_THE_TIME,
                "package org.marquee.film; class Film { Object day(java.time.Clock clock) {"
                        + " return System.nanoTime() > 0 ? java.time.LocalDate.now(clock) : clock.instant(); } }",
                "package org.marquee.kernel.time; class ClockProducer { Object clock = java.time.Clock.systemUTC(); }",
                "package org.marquee.database; class Server { Object since = java.time.Instant.now(); }");
    }

    @Test
    void hibernate_outside_a_plural_is_seen() {
        assertReports(
                Rules.ONLY_PLURALS_TALK_TO_HIBERNATE,
                List.of("FilmDesk.a>", "FilmDesk.b>", "FilmDesk.c>", "FilmDesk.d>", "FilmDesk.e>"),
                """
                package org.marquee.film;
                class FilmDesk {
                    jakarta.persistence.EntityManager a;
                    org.hibernate.Session b;
                    org.hibernate.StatelessSession c;
                    jakarta.persistence.TypedQuery<String> d;
                    io.quarkus.hibernate.orm.panache.PanacheQuery<String> e;
                }""");
    }

    @Test
    void plurals_and_kernel_may_talk_to_hibernate_and_all_to_plurals() {
        assertAllows(
                Rules.ONLY_PLURALS_TALK_TO_HIBERNATE,
                FILM,
                FILMS,
                "package org.marquee.kernel.change; class ChangeLog { jakarta.persistence.EntityManager hibernate; }",
                "package org.marquee.film; class FilmDesk { Films films; void put(Film it) { films.persist(it); } }");
    }

    @Test
    void a_query_outside_a_plural_is_seen() {
        assertReports(
                Rules.ONLY_PLURALS_HOLD_QUERIES,
                "FilmDesk.many",
                FILM,
                FILMS,
                "package org.marquee.film; class FilmDesk { Films films; long many() { return films.count(\"id\"); } }");
        assertAllows(
                Rules.ONLY_PLURALS_HOLD_QUERIES,
                FILM,
                FILMS,
                "package org.marquee.film; class FilmDesk { Films films; Film get() {"
                        + " return films.ofYear(1979) > 0 ? films.findById(1L) : films.find(\"stalker\"); } }");
    }

    @Test
    void jdbc_outside_its_packages_is_seen() {
        var jdbc = "package org.marquee.film; class Films { javax.sql.DataSource it; java.sql.Connection other; }";
        assertReports(Rules.ONLY_KERNEL_SQL_AND_DATABASE_SPEAK_JDBC, "javax.sql.DataSource", jdbc);
        assertReports(Rules.ONLY_KERNEL_SQL_AND_DATABASE_SPEAK_JDBC, "java.sql.Connection", jdbc);
        assertAllows(
                Rules.ONLY_KERNEL_SQL_AND_DATABASE_SPEAK_JDBC,
                jdbc.replace("org.marquee.film", "org.marquee.kernel.sql"),
                jdbc.replace("org.marquee.film", "org.marquee.database"));
    }

    @Test
    void a_table_behind_the_views_is_seen_in_delivery() {
        var delivery = """
                package org.marquee.review;
                class PublishedReviews {
                    static class Rows { String sql(String where) { return "select r.slug from review r " + where; } }
                }""";
        assertReports(Rules.DELIVERY_READS_PUBLISHED_VIEWS, "PublishedReviews$Rows reads from review,", delivery);
        assertAllows(
                Rules.DELIVERY_READS_PUBLISHED_VIEWS,
                delivery.replace("from review", "from published_review"),
                delivery.replace("PublishedReviews", "Reviews"));
    }

    @Test
    void a_table_behind_the_views_is_seen_in_previews() {
        var previews = """
                package org.marquee.review;
                class PreviewReviews { String sql = "select v.slug from revision v join published_film f on true"; }""";
        assertReports(Rules.PREVIEWS_READ_VIEWS_TOO, "PreviewReviews reads from revision,", previews);
        assertAllows(Rules.PREVIEWS_READ_VIEWS_TOO, previews.replace("from revision", "from preview_review"));
    }

    private static String resource(String method) {
        return "package org.marquee.film; import jakarta.ws.rs.*; import jakarta.annotation.security.*;"
                + " @Path(\"/films\") class FilmResource { " + method + " }";
    }
}
