package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marquee.kernel.cache.Cuts.ROOT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.Desk;
import org.marquee.testkit.Given;
import org.marquee.testkit.Wire;

/** Apps that follow what changes get it at once, although their answers are kept for others who come with the same token. */
@QuarkusTest
class SyncFreshnessTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYNC = "/api/v1/sync?limit=100";

    private final Desk desk = Desk.OF_ADMIN;
    private final Reading reading;
    private final World world;
    private final Given given;

    SyncFreshnessTest(Reading reading, World world, Given given) {
        this.reading = reading;
        this.world = world;
        this.given = given;
    }

    @BeforeEach
    void open() {
        reading.open();
        given.sql("delete from rate_limit");
        world.make();
    }

    @AfterEach
    void close() {
        reading.close();
    }

    @Test
    void what_has_changed_is_told_at_once_to_who_has_asked_before() throws IOException {
        var review = Desk.REVIEWS + "/" + world.reviewId(world.review);
        var film = ROOT + "films/" + world.id("film", world.film);
        var person = ROOT + "people/" + world.id("person", world.extra);
        var tag = ROOT + "tags/" + world.term("tag", world.tag);
        var image = ROOT + "images/" + world.hero;
        var address = "/api/v1/sync?limit=100&token=" + walked();
        tells(address, review, () -> desk.trash(review + "/publication"));
        tells(address, review, () -> desk.put(review + "/publication", "*", Map.of()));
        tells(address, film, () -> desk.patch(film, "*", Map.of("title", "Another title")));
        tells(address, tag, () -> desk.patch(tag, "*", Map.of("name", "Another name")));
        tells(address, image, () -> desk.patch(image, "*", Map.of("alt", "Other words")));
        tells(address, person, () -> desk.trash(person));
        tells(address, person, () -> desk.restore(person));
        tells(address, film, () -> desk.patch(film, "*", Map.of("synopsis", "Another synopsis")));
    }

    @Test
    void what_nobody_sees_leaves_it_kept() throws IOException {
        var address = "/api/v1/sync?limit=100&token=" + walked();
        reading.fill(List.of(address));
        var draft = Desk.REVIEWS + "/" + world.reviewId(world.draft);
        desk.patch(draft, "*", Map.of("headline", "Not yet")).then().statusCode(200);
        reading.settle();
        assertTrue(reading.isKept(address));
        assertEquals(
                items(Reading.fresh(address).body()), items(Wire.get(address).body()));
    }

    @Test
    void the_beginning_of_a_walk_is_never_older_than_its_token() throws IOException {
        reading.fill(List.of(SYNC));
        var film = ROOT + "films/" + world.id("film", world.film);
        for (int i = 0; i < 5; i++) {
            var title = "Title " + i;
            desk.patch(film, "*", Map.of("title", title)).then().statusCode(200);
            var begin = Wire.get(SYNC);
            assertEquals(items(Reading.fresh(SYNC).body()), items(begin.body()));
            reading.fill(List.of(SYNC));
        }
        assertEquals(List.of(), Reading.stale(List.of(SYNC)));
    }

    private void tells(String address, String thing, Supplier<Response> write) throws IOException {
        reading.settle();
        reading.fill(List.of(address));
        var answer = write.get();
        assertTrue(answer.statusCode() < 300, answer::asString);
        var kept = Wire.get(address).body();
        var id = thing.substring(thing.lastIndexOf('/') + 1);
        assertEquals(items(Reading.fresh(address).body()), items(kept), thing);
        assertTrue(items(kept).findValuesAsText("id").contains(id), () -> thing + " is not told of");
    }

    private String walked() throws IOException {
        var page = JSON.readTree(Wire.get(SYNC).body());
        while (page.path("hasMore").asBoolean()) {
            var token = page.path("nextToken").asText();
            page = JSON.readTree(
                    Wire.get("/api/v1/sync?limit=100&token=" + token).body());
        }
        return page.path("nextToken").asText();
    }

    private static JsonNode items(byte[] body) throws IOException {
        return JSON.readTree(body).path("items");
    }
}
