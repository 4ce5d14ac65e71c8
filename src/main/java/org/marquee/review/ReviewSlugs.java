package org.marquee.review;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/** The slugs of reviews, present and former. */
@ApplicationScoped
class ReviewSlugs implements PanacheRepositoryBase<ReviewSlug, String> {
    /** How many reviews that begin at once, with the same headline, may get in one another's way. */
    private static final int ATTEMPTS = 100;

    /** Finds a free one and takes it; nothing when somebody else took that very one meanwhile. */
    private static final String TAKE_A_FREE_ONE = """
            insert into review_slug (slug, review_id)
            select free.slug, ?2
            from (
              select n, case n when 1 then ?1
                else rtrim(left(?1, 119 - length(cast(n as text))), '-') || '-' || n end as slug
              from generate_series(1, 1000) n) free
            where not exists (select from review_slug taken where taken.slug = free.slug)
            order by free.n
            limit 1
            on conflict do nothing
            returning slug""";

    /** Those that are meant, by an id or by any slug they have or had, without those in the trash. Nothing is locked. */
    Map<Reference, Review> referred(Collection<Reference> references) {
        return Reference.resolve(
                        references,
                        (ids, slugs) -> list("""
                                from ReviewSlug s
                                join fetch s.review r
                                where r.lifetime.trashedAt is null and (r.id in ?1 or s.slug in ?2)""", List.of(ids), List.of(slugs)),
                        found -> owner(found).id,
                        found -> found.slug)
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, found -> owner(found.getValue())));
    }

    /** The reviews that have these slugs or had them, those in the trash included. */
    Map<String, Review> owners(Collection<String> slugs) {
        return slugs.isEmpty()
                ? Map.of()
                : list("from ReviewSlug s join fetch s.review where s.slug in ?1", slugs).stream()
                        .collect(toMap(found -> found.slug, ReviewSlugs::owner));
    }

    /**
     * Gives this slug to the review, for ever.
     *
     * @throws ProblemException when it is another's, or was once
     */
    void claim(String slug, Review review) {
        // Waits for others who insert the same at this moment; whoever commits first owns it.
        var isNew = getEntityManager()
                        .createNativeQuery(
                                "insert into review_slug (slug, review_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, slug)
                        .setParameter(2, review.id)
                        .executeUpdate()
                > 0;
        if (!isNew && count("slug = ?1 and review = ?2", slug, review) == 0) {
            throw taken(slug);
        }
    }

    /** Gives the review this slug, or else the first free one of those with -2, -3 and so on behind it. */
    String claimLike(String slug, Review review) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            List<?> claimed = getEntityManager()
                    .createNativeQuery(TAKE_A_FREE_ONE, String.class)
                    .setParameter(1, slug)
                    .setParameter(2, review.id)
                    .getResultList();
            if (!claimed.isEmpty()) {
                return (String) claimed.get(0);
            }
        }
        throw taken(slug);
    }

    /** Gives free what no reader ever knew. All else outlives the review, without an owner. */
    void release(Review review) {
        getEntityManager().createNativeQuery("""
                delete from review_slug s
                where s.review_id = ?1
                  and not exists (
                    select from publication p
                    where p.review_id = s.review_id and p.slug = s.slug and p.publish_at <= now())""").setParameter(1, review.id).executeUpdate();
    }

    private static Review owner(ReviewSlug slug) {
        if (slug.review == null) {
            throw new IllegalStateException("Nobody owns " + slug.slug);
        }
        return slug.review;
    }

    private static ProblemException taken(String slug) {
        var detail = "'%s' belongs to another review, or did once".formatted(slug);
        return new ProblemException(
                ProblemType.ALREADY_TAKEN,
                "Another review has or had the slug '%s'.".formatted(slug),
                List.of(Fault.pointer("/slug", "taken", detail)));
    }
}
