package org.marquee.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** While somebody leafs through the comments, others come and go at random; the seed of the chance is fixed. */
@QuarkusTest
class MovingThreadTest {
    private static final int ROWS = 30;
    private static final Instant BEGIN = Instant.parse("2023-10-07T00:00:00Z");

    @Inject
    Given given;

    @ParameterizedTest
    @CsvSource({"flat,oldest", "flat,newest", "tree,oldest", "tree,newest"})
    void nothing_untouched_is_missed_or_seen_twice(String view, String sort) {
        var chance = new Random((view + sort).hashCode());
        var slug = given.review(Instant.EPOCH, any -> {});
        var untouched = new ArrayList<UUID>();
        for (int i = 0; i < ROWS; i++) {
            untouched.add(comment(slug, chance));
        }
        var list = "/api/v1/reviews/%s/comments?view=%s&sort=%s&limit=%d"
                .formatted(slug, view, sort, 2 + chance.nextInt(4));
        var last = leaf(list, list, "next", slug, untouched, chance);
        leaf(list, last, "previous", slug, untouched, chance);
    }

    /** Goes on to the end, then compares what was seen with what was there all the time; answers with the last page's address. */
    private String leaf(String list, String start, String onwards, String slug, List<UUID> untouched, Random chance) {
        var address = start;
        var seen = new ArrayList<UUID>();
        while (true) {
            var page = Api.anonymous()
                    .urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", UUID.class));
            var cursor = page.getString("page." + onwards);
            if (cursor == null) {
                break;
            }
            address = list + "&cursor=" + cursor;
            stir(slug, untouched, chance);
        }
        assertEquals(new HashSet<>(seen).size(), seen.size(), () -> "twice in " + seen);
        assertTrue(seen.containsAll(untouched), () -> untouched + " in " + seen);
        return address;
    }

    /** One comment comes, and an old or a new one goes. */
    private void stir(String slug, List<UUID> untouched, Random chance) {
        var fresh = comment(slug, chance);
        var gone = chance.nextBoolean() ? fresh : untouched.remove(chance.nextInt(untouched.size()));
        given.sql("update comment set status = 'spam' where id = ?1", gone);
    }

    /** Many are of one moment: the id decides between them. */
    private UUID comment(String slug, Random chance) {
        return given.comment(
                slug,
                comment -> comment.put(
                        "createdAt", BEGIN.plusSeconds(chance.nextInt(8)).toString()));
    }
}
