package org.marquee.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.marquee.kernel.change.Actor;
import org.marquee.review.Review;
import org.marquee.review.ReviewPublisher;
import org.marquee.review.ReviewWriter;

/** What happens to content while readers read: what editors do to it later, and that time goes by. */
@ApplicationScoped
@Transactional
public class Meanwhile {
    private final EntityManager database;
    private final Given given;
    private final ReviewWriter reviews;
    private final ReviewPublisher publisher;

    Meanwhile(EntityManager database, Given given, ReviewWriter reviews, ReviewPublisher publisher) {
        this.database = database;
        this.given = given;
        this.reviews = reviews;
        this.publisher = publisher;
    }

    /** From the given time on, readers see a new revision of the published review; its slug is the same, unless given. */
    public void revised(String slug, Instant publishAt, Consumer<ObjectNode> details) {
        var review = review(slug);
        var input = given.reviewInput(node -> details.accept(node.put("slug", slug)));
        reviews.save(review, input, Actor.SYSTEM, publishAt);
        given.sql(
                "update publication set unpublish_at = ?1, end_announced = true where review_id = ?2",
                publishAt,
                review.id());
        publisher.enter(review, publishAt, null, Actor.SYSTEM);
    }

    /** Readers see the review no longer. */
    public void withdrawn(String slug) {
        given.sql("update publication set unpublish_at = now() where slug = ?1 and unpublish_at is null", slug);
    }

    /** It is a week later, as far as this review is concerned. */
    public void aWeekPassed(String slug) {
        var id = review(slug).id();
        // The older rows go first: two revisions are never public at once, not even between two updates.
        for (var rows : List.of("publish_at <= now()", "publish_at > now()")) {
            given.sql("""
                    update publication
                    set publish_at = publish_at - interval '7 days',
                      unpublish_at = unpublish_at - interval '7 days',
                      published_at = published_at - interval '7 days'
                    where review_id = ?1 and %s""".formatted(rows), id);
        }
    }

    /** The thing has another slug, which is the answer. The table is {@code film}, {@code person} or {@code author}. */
    public String renamed(String table, String slug) {
        var current = given.slug(table);
        given.sql("update %s set slug = ?1 where slug = ?2".formatted(table), current, slug);
        return current;
    }

    /** The thing is in the trash. The table is that of its kind. */
    public void trashed(String table, String slug) {
        // As the API does it: first of all it waits for whoever is about to refer to the thing.
        database.createNativeQuery("select id from %s where slug = ?1 for update".formatted(table), UUID.class)
                .setParameter(1, slug)
                .getSingleResult();
        given.sql("update %s set trashed_at = now() where slug = ?1".formatted(table), slug);
    }

    private Review review(String slug) {
        var id = database.createNativeQuery("select review_id from review_slug where slug = ?1", UUID.class)
                .setParameter(1, slug)
                .getSingleResult();
        return database.find(Review.class, id);
    }
}
