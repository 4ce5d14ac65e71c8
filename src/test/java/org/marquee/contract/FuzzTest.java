package org.marquee.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marquee.testkit.RawHttp;

/**
 * Whatever stands in an address, the answer is one of the application's: no failure, and nothing of its insides. For a longer run:
 * {@code -Dfuzz.requests=50000}, and {@code -Dfuzz.seed} for another one.
 */
@QuarkusTest
class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20231006);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 2000);

    static final Pattern INSIDES = Pattern.compile("\\bat (org|io|java)\\.|org\\.marquee|java\\.(lang|util|net)"
            + "|Exception|PSQL|SQLSTATE|published_|quarkus|hibernate|resteasy|stack");

    @Test
    void no_query_string_and_no_path_makes_the_application_fail() throws IOException {
        var operations = Operation.publicReads().toList();
        var faults = IntStream.range(0, REQUESTS)
                .parallel()
                .mapToObj(number -> new Fuzz(new Random(SEED + number)).target(operations))
                .flatMap(target -> fault(target).stream())
                .toList();
        assertEquals(List.of(), faults.subList(0, Math.min(20, faults.size())), () -> faults.size() + " faults");
    }

    /** What is wrong with the answer. */
    private static Optional<String> fault(String target) {
        var answer = RawHttp.send("GET", target);
        return isGood(target, answer) ? Optional.empty() : Optional.of(target + " answered " + answer);
    }

    private static boolean isGood(String target, RawHttp.Answer answer) {
        if (answer.status() < 400) {
            return true;
        }
        var refusedBelow =
                !isUri(target) && answer.status() == 400 && answer.body().isEmpty();
        var own = answer.body().replaceAll("\"instance\":\"[^\"]*\"", "").replaceAll("'[^']*'", "");
        return answer.status() < 500
                && (answer.isProblem() || refusedBelow)
                && !INSIDES.matcher(own).find();
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
