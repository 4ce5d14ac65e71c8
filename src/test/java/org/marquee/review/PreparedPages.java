package org.marquee.review;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.marquee.kernel.prepared.PreparationJob;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;
import org.marquee.testkit.Statements;

/** The pages of reviews as readers get them, and as they would be if they were made now. */
@ApplicationScoped
class PreparedPages {
    private static final String PATH = "/api/v1/reviews/";

    /** Of an answer as a whole, not of its content. */
    private static final List<String> OF_THE_MOMENT = List.of("date");

    private final PreparationJob job;
    private final Given given;

    PreparedPages(PreparationJob job, Given given) {
        this.job = job;
        this.given = given;
    }

    /** Readers ask, each a second time, and the job takes its turn. */
    void prepare(String... slugs) {
        for (var slug : slugs) {
            Api.anonymous().get(PATH + slug);
            Api.anonymous().get(PATH + slug);
        }
        job.turn();
    }

    /** The job takes its turn. */
    void turn() {
        job.turn();
    }

    /** Whether readers get what was made before. The jobs must stand still. */
    boolean isPrepared(String slug) {
        return Statements.count(() -> Api.anonymous().get(PATH + slug)) == 1;
    }

    /** That nobody can tell which one they get. */
    void assertAlike(String slug) {
        var live = live(slug);
        var page = Api.anonymous().get(PATH + slug);
        assertEquals(live.statusCode(), page.statusCode(), slug);
        if (live.statusCode() == 200) {
            assertEquals(live.asString(), page.asString());
            assertArrayEquals(live.asByteArray(), page.asByteArray(), slug);
            assertEquals(headers(live), headers(page), slug);
        }
    }

    /** Never prepared: with a parameter that changes nothing. */
    Response live(String slug) {
        return Api.anonymous().get(PATH + slug + "?body=html");
    }

    /** Changes that nobody has dealt with yet. */
    long cuts() {
        return given.count("select count(*) from prepared_cut where id > 0");
    }

    static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !OF_THE_MOMENT.contains(header.getName().toLowerCase(Locale.ROOT)))
                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                .sorted()
                .toList();
    }
}
