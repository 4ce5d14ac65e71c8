package org.marquee.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

/**
 * Ties the translations of one review together: each names the original, and so they all find one another. Whoever is named as the
 * original is none's translation.
 */
@ApplicationScoped
class Translations {
    /** What the pages of all that belong together depend on without naming it: which of them readers see. */
    static final String OF = "translations-of";

    private static final String PLACE = "/translationOf";

    private final Revisions revisions;
    private final ReviewSlugs slugs;

    Translations(Revisions revisions, ReviewSlugs slugs) {
        this.revisions = revisions;
        this.slugs = slugs;
    }

    /** Makes the revision a translation of what is meant, or of what that is a translation of. */
    void tie(Revision revision, @Nullable Reference meant, ReferenceCheck check) {
        var named = check.one(PLACE, "review", meant, slugs.referred(meant == null ? List.of() : List.of(meant)));
        if (named == null) {
            return;
        }
        if (named == revision.review) {
            check.refuse(PLACE, "must not be the review itself");
            return;
        }
        revision.translationOf = other(original(named), revision.review);
        if (revision.translationOf != null && revisions.areTranslationsOf(revision.review)) {
            check.refuse(PLACE, "must not be there: other reviews are translations of this one");
        }
    }

    /**
     * The same of a revision that repeats an older one: meanwhile the original may have become a translation itself. Whether the
     * language is free, publishing asks.
     */
    void settle(Revision revision) {
        if (revision.translationOf != null) {
            revision.translationOf = other(original(revision.translationOf), revision.review);
        }
    }

    /**
     * @param before what the same review said before; null when it is new
     * @throws ProblemException when there is a translation into this language
     */
    void requireOnly(Revision revision, @Nullable Revision before) {
        if (isOnly(revision, before)) {
            return;
        }
        revisions.rival(revision).ifPresent(rival -> {
            throw taken(revision, rival.review);
        });
    }

    /** Nobody translates what was not there, and what was allowed before still is. */
    private static boolean isOnly(Revision revision, @Nullable Revision before) {
        return before == null
                ? revision.translationOf == null
                : before.language.equals(revision.language) && before.original() == revision.original();
    }

    static ProblemException taken(Revision revision, Review rival) {
        return new ProblemException(
                ProblemType.ALREADY_TAKEN,
                "There is one translation for each language, and another review is the one for '%s'."
                        .formatted(revision.language),
                List.of(
                        Fault.pointer("/language", "taken", "is that of another translation"),
                        Fault.resource(ReviewDesk.PATH + "/" + rival.id, "taken", "is in the same language")));
    }

    private Review original(Review named) {
        return named.revisionNumber == 0 ? named : revisions.newest(named).original();
    }

    private static @Nullable Review other(Review original, Review own) {
        return original == own ? null : original;
    }
}
