package org.marquee.faults;

import static org.marquee.faults.Caller.BATCH;
import static org.marquee.faults.Caller.IMAGES;
import static org.marquee.faults.Caller.REVIEWS;
import static org.marquee.faults.Caller.TAGS;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.marquee.faults.Caller.Answer;
import org.marquee.testkit.Form;

/**
 * Writes one thing after the other, and believes only what it has been told: a request without an answer is sent again, with the
 * same key or the same version, until there is one.
 */
final class Writer {
    private static final int PAUSE_MILLIS = 20;

    private final SignedIn caller;
    private final String name;
    private final Ledger ledger;
    private final BooleanSupplier isOver;

    Writer(SignedIn caller, String name, Ledger ledger, BooleanSupplier isOver) {
        this.caller = caller;
        this.name = name;
        this.ledger = ledger;
        this.isOver = isOver;
    }

    /** @param article what all of its reviews have: a film and an author */
    void write(Map<String, ?> article) throws InterruptedException {
        for (int i = 0; !isOver.getAsBoolean(); i++) {
            var marker = "%s-%d".formatted(name, i);
            writeTag("tag-" + marker);
            writeReview("review-" + marker, article);
            writeBatch("batch-" + marker);
            writePicture("picture-" + marker);
        }
    }

    private void writeTag(String slug) throws InterruptedException {
        // The slug is made from the name: a second tag would get another, and be found.
        post(TAGS, Map.of("name", slug));
        ledger.tags.add(slug);
    }

    private void writeReview(String slug, Map<String, ?> article) throws InterruptedException {
        var review = new HashMap<String, Object>(article);
        review.put("headline", slug);
        var created = post(REVIEWS, review);
        ledger.reviews.add(slug);
        var path = REVIEWS + "/" + created.json().get("id").asText();
        var saved = change(
                "PATCH",
                path,
                "",
                Map.of("dek", "Saved " + slug),
                created.headers().get("etag"));
        ledger.saves.add(slug);
        change("PUT", path, "/publication", Map.of(), saved.headers().get("etag"));
        ledger.publications.add(slug);
    }

    private void writeBatch(String slug) throws InterruptedException {
        var review = Map.of("headline", slug, "language", "en", "tags", List.of(slug));
        post(
                BATCH,
                Map.of(
                        "operations",
                        List.of(
                                Map.of("method", "POST", "path", TAGS, "body", Map.of("name", slug)),
                                Map.of("method", "POST", "path", REVIEWS, "body", review))));
        ledger.tags.add(slug);
        ledger.reviews.add(slug);
    }

    private void writePicture(String alt) throws InterruptedException {
        post(IMAGES, Form.withPicture().text("alt", alt));
        ledger.images.add(alt);
    }

    private Answer post(String path, Object body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        return untilAnswered("POST", path, body, "Idempotency-Key", key);
    }

    /** The version tells whether an attempt without an answer was done: nobody else changes this. */
    private Answer change(String method, String path, String below, Object body, String etag)
            throws InterruptedException {
        var answer = untilAnswered(method, path + below, body, "If-Match", etag);
        return answer.status() == 412 ? untilAnswered("GET", path, null) : answer;
    }

    private Answer untilAnswered(String method, String path, Object body, String... headers)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var answer = caller.send(method, path, body, headers);
                ledger.answered(answer);
                if (answer.isDone() || attempt > 1 && answer.status() == 412) {
                    Thread.sleep(PAUSE_MILLIS);
                    return answer;
                }
                if (!answer.isUnavailable() && !answer.isInProgress()) {
                    ledger.strange.add("%s %s: %s".formatted(method, path, answer));
                }
            } catch (IOException e) {
                ledger.unanswered.incrementAndGet();
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
