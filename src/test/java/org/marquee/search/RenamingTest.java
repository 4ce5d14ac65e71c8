package org.marquee.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** Somebody has another name, and many films are found by it: nobody waits for that. */
@QuarkusTest
class RenamingTest {
    private static final int FILMS = 40;

    private static final String RENAME = "update person set name = ? where slug = ?";
    private static final String RETITLE = "update film set title = ? where slug = ?";

    @Inject
    Given given;

    @Inject
    SearchJob job;

    @Inject
    AgroalDataSource database;

    String person;
    List<String> films;
    String word;

    @BeforeEach
    void someoneOfManyFilms() {
        person = given.person(any -> {});
        films = new ArrayList<>();
        for (int i = 0; i < FILMS; i++) {
            films.add(given.film(details -> details.putArray("credits")
                    .addObject()
                    .put("type", "cast")
                    .put("person", person)
                    .put("character", "One")));
        }
        word = given.slug("wamblecropt").replace("-", "");
    }

    @Test
    void films_are_found_by_the_new_name_after_a_turn() {
        var review = given.review(Instant.EPOCH, details -> details.put("film", films.get(0)));
        given.sql("update person set name = ?2 where slug = ?1", person, word);
        assertEquals(1, found("person"));
        turn();
        assertEquals(FILMS, found("film"));
        assertEquals(1, found("review"), review);
        given.sql("update person set trashed_at = now() where slug = ?1", person);
        turn();
        assertEquals(0, found("film"));
        assertEquals(0, found("review"), review);
        assertEquals(0, given.count("select count(*) from search_pending"));
    }

    @Test
    void a_film_can_be_saved_while_somebody_is_renamed() throws SQLException {
        var other = given.film(any -> {});
        try (var one = begun();
                var two = begun()) {
            write(one, RENAME, word, person);
            write(two, RETITLE, word, other);
            write(two, RETITLE, word, films.get(0));
            assertTimeout(Duration.ofSeconds(5), two::commit);
            one.commit();
        }
        turn();
        assertEquals(FILMS + 1, found("film"));
    }

    /** Each has what the other is about to touch. */
    @Test
    void a_film_and_somebody_in_it_can_be_saved_in_any_order() throws SQLException {
        var other = given.person(any -> {});
        given.film(details -> details.putArray("credits")
                .addObject()
                .put("type", "cast")
                .put("person", other)
                .put("character", "One"));
        try (var one = begun();
                var two = begun()) {
            write(one, RETITLE, "One", films.get(0));
            write(two, RETITLE, "Two", films.get(1));
            write(one, RENAME, word, person);
            write(two, RENAME, word, other);
            one.commit();
            two.commit();
        }
        turn();
        assertEquals(FILMS + 1, found("film"));
    }

    /** What the other commits at this very moment, neither sees. */
    @Test
    void who_is_credited_while_being_renamed_is_found_by_the_new_name() throws SQLException {
        var film = given.film(any -> {});
        try (var one = begun();
                var two = begun()) {
            write(
                    two,
                    "insert into film_credit (film_id, type, position, person_id, character)"
                            + " select f.id, 'cast', 1, p.id, 'One' from film f, person p where p.slug = ? and f.slug = ?",
                    person,
                    film);
            write(one, RENAME, word, person);
            one.commit();
            turn();
            assertEquals(FILMS, found("film"));
            two.commit();
        }
        turn();
        assertEquals(FILMS + 1, found("film"));
    }

    private Connection begun() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection connection, String sql, String... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            assertEquals(1, statement.executeUpdate(), sql);
        }
    }

    private void turn() {
        job.turn();
        while (given.count("select count(*) from search_pending") > 1000) {
            job.turn();
        }
        job.turn();
    }

    private int found(String kind) {
        return Api.anonymous()
                .param("q", word)
                .param("type", kind)
                .get("/api/v1/search?limit=100")
                .then()
                .statusCode(200)
                .extract()
                .<List<?>>path("items")
                .size();
    }
}
