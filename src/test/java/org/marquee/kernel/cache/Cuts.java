package org.marquee.kernel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.marquee.testkit.Given;

/** Compares what readers get with and without a cache around a write. */
@Singleton
class Cuts {
    static final String ROOT = "/api/v1/editorial/";
    static final Set<String> ALL = Set.of("film", "person", "author", "review", "comments");
    static final Set<String> ALL_BUT_PEOPLE = Set.of("film", "author", "review", "comments");
    static final Set<String> ALL_BUT_AUTHORS = Set.of("film", "person", "review", "comments");

    private final Reading reading;
    private final World world;
    private final Given given;

    Cuts(Reading reading, World world, Given given) {
        this.reading = reading;
        this.world = world;
        this.given = given;
    }

    void open() {
        reading.open();
        given.sql("delete from rate_limit");
        world.make();
    }

    void close() {
        reading.close();
    }

    /** @param untouched which of the pages beside it stay kept */
    void after(String name, Set<String> untouched, Supplier<Response> write) {
        reading.settle();
        reading.fill(world.addresses());
        var answer = write.get();
        assertTrue(answer.statusCode() < 300, () -> name + ": " + answer.asString());
        var others = world.others();
        untouched.forEach(
                other -> assertTrue(reading.isKept(others.get(other)), () -> "cut in vain by " + name + ": " + other));
        assertEquals(List.of(), Reading.stale(world.addresses()), name);
    }
}
