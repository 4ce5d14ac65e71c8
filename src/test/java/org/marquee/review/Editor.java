package org.marquee.review;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Actor;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.trash.Purge;
import org.marquee.testkit.Given;

/** Somebody who writes and publishes; each method is a request of its own, with a transaction of its own. */
@ApplicationScoped
@Transactional
class Editor {
    static final UUID ID = UUID.fromString("018ad3c0-0000-7000-8000-00000000ed17");
    static final Actor ACTOR = Actor.account(ID);

    private final Given given;
    private final EntityManager database;
    private final Reviews reviews;
    private final ReviewWriter writer;
    private final ReviewTrash trash;
    private final ReviewPublisher publisher;
    private final Clock clock;

    Editor(
            Given given,
            EntityManager database,
            Reviews reviews,
            ReviewWriter writer,
            ReviewTrash trash,
            ReviewPublisher publisher,
            Clock clock) {
        this.given = given;
        this.database = database;
        this.reviews = reviews;
        this.writer = writer;
        this.trash = trash;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Begins a review with all that publishing asks for, unless the details say otherwise. */
    UUID begins(Consumer<ObjectNode> details) {
        return begins(given.reviewInput(details));
    }

    UUID begins(ReviewInput input) {
        return writer.create(Ids.next(), input, ACTOR, clock.instant()).id();
    }

    /** Saves it anew, under the slug it has unless the details say otherwise. */
    int saves(UUID review, Consumer<ObjectNode> details) {
        return saves(review, given.reviewInput(node -> details.accept(node.putNull("slug"))));
    }

    int saves(UUID review, ReviewInput input) {
        return writer.save(locked(review), input, ACTOR, clock.instant());
    }

    void publishes(UUID review) {
        publishes(review, PublicationInput.NOW);
    }

    void publishes(UUID review, @Nullable Instant from, @Nullable Instant until) {
        publishes(review, new PublicationInput(from, until, null));
    }

    void publishes(UUID review, PublicationInput input) {
        publisher.publish(locked(review), input, ACTOR);
    }

    void unpublishes(UUID review) {
        publisher.unpublish(locked(review), ACTOR);
    }

    void trashes(UUID review) {
        trash.remove(locked(review), new Purge(false), ACTOR);
    }

    void restores(UUID review) {
        trash.restore(locked(review), ACTOR);
    }

    int restores(UUID review, int revision) {
        return writer.restore(locked(review), revision, ACTOR, clock.instant());
    }

    void purges(UUID review) {
        trash.remove(locked(review), new Purge(true), ACTOR);
    }

    void submits(UUID review) {
        writer.submit(locked(review), ACTOR, clock.instant());
    }

    void givesBack(UUID review, @Nullable String note) {
        writer.giveBack(locked(review), note, ACTOR, clock.instant());
    }

    /** Several requests as one transaction, such as a batch. */
    void atOnce(Runnable requests) {
        requests.run();
    }

    /** Time goes by, as far as the publications of this review know. */
    void later(UUID review, String interval) {
        for (var rows : List.of("publish_at <= now()", "publish_at > now()")) {
            database.createNativeQuery("""
                            update publication
                            set publish_at = publish_at - cast(?2 as interval),
                              unpublish_at = unpublish_at - cast(?2 as interval),
                              published_at = published_at - cast(?2 as interval)
                            where review_id = ?1 and %s""".formatted(rows))
                    .setParameter(1, review)
                    .setParameter(2, interval)
                    .executeUpdate();
        }
    }

    /** What the change log tells of the review: "published by account". */
    List<String> changes(UUID review) {
        return strings("select action || ' by ' || actor_kind from change where entity_id = ?1 order by id", review);
    }

    /** The details of the last change. */
    String lastDetails(UUID review) {
        return strings("select cast(details as text) from change where entity_id = ?1 order by id desc limit 1", review)
                .get(0);
    }

    /** The one value that a query finds, as text. */
    String value(String sql, Object... values) {
        return strings(sql, values).get(0);
    }

    @SuppressWarnings("unchecked")
    List<String> strings(String sql, Object... values) {
        var query = database.createNativeQuery(sql, String.class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private Review locked(UUID id) {
        return reviews.requireForChange(id, "*");
    }
}
