package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.RawHttp;

/** Whatever stands in an address, the answer is one of the application's: no failure, and nothing of its insides. */
@QuarkusTest
class FuzzTest {
    private static final long SEED = 20231006;
    private static final int REQUESTS = 2000;

    static final Pattern INSIDES = Pattern.compile("\\bat (org|io|java)\\.|org\\.marquee|java\\.(lang|util|net)"
            + "|Exception|PSQL|SQLSTATE|published_|quarkus|hibernate|resteasy|stack");

    @Test
    void no_query_string_and_no_path_makes_the_application_fail() throws IOException {
        var operations = Operation.publicReads().toList();
        IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(number -> new Fuzz(new Random(SEED + number)).target(operations))
                .forEach(FuzzTest::check);
    }

    private static void check(String target) {
        var answer = RawHttp.send("GET", target);
        assertTrue(answer.status() < 500, () -> target + " answered " + answer);
        if (answer.status() >= 400) {
            var refusedBelow =
                    !isUri(target) && answer.status() == 400 && answer.body().isEmpty();
            assertTrue(answer.isProblem() || refusedBelow, () -> target + " answered " + answer);
            var own = answer.body().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("'[^']*'", "");
            assertEquals(false, INSIDES.matcher(own).find(), () -> target + " answered " + answer);
        }
    }

    /** Known: what {@link URI} refuses is refused below the application, without a body. */
    private static boolean isUri(String target) {
        try {
            URI.create(target);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
