package org.marquee.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Authors;
import org.marquee.film.Films;
import org.marquee.image.Image;
import org.marquee.image.Images;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;
import org.marquee.kernel.text.Markdown;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Whether a revision has all that readers must find in it. A draft may lack anything; what is published may not. */
@ApplicationScoped
class Readiness {
    /** Characters: the verdict stands in one line below the rating. */
    private static final int LONGEST_VERDICT = 200;

    /** Enough to see what is wrong; a body of half a megabyte could name far more. */
    private static final int MOST_LOST = 100;

    private static final int LONGEST_QUOTE = 100;

    private static final String IN_TRASH = "is in the trash";

    private final Films films;
    private final Authors authors;
    private final Terms terms;
    private final Images images;
    private final ReviewSlugs slugs;

    Readiness(Films films, Authors authors, Terms terms, Images images, ReviewSlugs slugs) {
        this.films = films;
        this.authors = authors;
        this.terms = terms;
        this.images = images;
        this.slugs = slugs;
    }

    /** @throws ProblemException with all that is missing, when anything is */
    void require(Revision revision) {
        var faults = faults(revision);
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_READY, "Before readers may see the review, some things need attention.", faults);
        }
    }

    /** All that the revision lacks. What it refers to can't go to the trash before the transaction ends. */
    List<Fault> faults(Revision revision) {
        var faults = new ArrayList<Fault>();
        checkWords(revision, faults);
        checkFilmAndPeople(revision, faults);
        checkPictures(revision, faults);
        checkReviews(revision, faults);
        checkBody(revision, faults);
        return faults;
    }

    private static void checkWords(Revision revision, List<Fault> faults) {
        if (revision.halfStars == null) {
            faults.add(missing("/rating"));
        }
        if (revision.verdict == null || revision.verdict.isBlank()) {
            faults.add(missing("/verdict"));
        } else if (revision.verdict.codePointCount(0, revision.verdict.length()) > LONGEST_VERDICT) {
            faults.add(Fault.pointer(
                    "/verdict", "out-of-range", "must have at most %d characters".formatted(LONGEST_VERDICT)));
        }
        if (revision.text.body.isBlank()) {
            faults.add(missing("/body"));
        }
    }

    private void checkFilmAndPeople(Revision revision, List<Fault> faults) {
        if (revision.film == null) {
            faults.add(missing("/film"));
        } else if (films.referred(List.of(Reference.to(revision.film.id()))).isEmpty()) {
            faults.add(unknown("/film", IN_TRASH));
        }
        if (revision.authors.isEmpty()) {
            faults.add(Fault.pointer("/authors", "required", "must name at least one author"));
        }
        var writers = references(revision.authors, author -> author.id());
        checkEach("/authors/", writers, authors.referred(writers), faults);
        var tags = references(revision.tags, tag -> tag.id());
        checkEach("/tags/", tags, terms.referred(TermKind.TAG, tags), faults);
    }

    private void checkPictures(Revision revision, List<Fault> faults) {
        var ids = new HashSet<UUID>();
        revision.images.forEach(use -> ids.add(use.image.id()));
        if (revision.seo.image != null) {
            ids.add(revision.seo.image.id());
        }
        if (revision.hero != null) {
            ids.add(revision.hero.image.id());
        }
        var found = images.referred(ids);
        if (revision.hero != null) {
            var image = found.get(revision.hero.image.id());
            if (image == null) {
                faults.add(unknown("/heroImage/image", IN_TRASH));
            } else if (isSilent(revision.hero.alt, image)) {
                faults.add(Fault.pointer("/heroImage/alt", "required", "must say what the image shows"));
            }
        }
        if (revision.seo.image != null && !found.containsKey(revision.seo.image.id())) {
            faults.add(unknown("/seo/image", IN_TRASH));
        }
        for (var use : revision.images) {
            var image = found.get(use.image.id());
            if (image == null) {
                faults.add(unknown("/body", "shows the image '%s', which is in the trash".formatted(use.image.id())));
            } else if (isSilent(use.alt, image)) {
                var detail = "must say what the image '%s' shows: it has no alternative text".formatted(image.id());
                faults.add(Fault.pointer("/body", "required", detail));
            }
        }
    }

    private void checkReviews(Revision revision, List<Fault> faults) {
        for (int index = 0; index < revision.related.size(); index++) {
            var related = revision.related.get(index);
            // One that was purged leaves a gap.
            if (related != null && related.lifetime.isTrashed()) {
                faults.add(unknown("/related/" + index, IN_TRASH));
            }
        }
        if (revision.original().lifetime.isTrashed()) {
            faults.add(unknown("/translationOf", IN_TRASH));
        }
        var owners = slugs.owners(revision.links);
        for (var slug : revision.links.stream().sorted().toList()) {
            var owner = owners.get(slug);
            if (owner == null) {
                faults.add(unknown("/body", "links to the review '%s', which does not exist".formatted(slug)));
            } else if (owner.lifetime.isTrashed()) {
                faults.add(unknown("/body", "links to the review '%s', which is in the trash".formatted(slug)));
            }
        }
    }

    /** What the author meant to be a link or a picture, and no reader would ever see. */
    private static void checkBody(Revision revision, List<Fault> faults) {
        Markdown.lost(revision.text.body).stream().limit(MOST_LOST).forEach(lost -> {
            var address = shortened(lost.destination());
            faults.add(Fault.pointer(
                    "/body",
                    "invalid-value",
                    lost.isImage()
                            ? "shows '%s', which is no image of this system: 'image:' and its id would be"
                                    .formatted(address)
                            : "links to '%s', which is neither 'review:' with a slug nor a full http, https or mailto address"
                                    .formatted(address)));
        });
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_QUOTE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…";
    }

    private static boolean isSilent(@Nullable String alt, Image image) {
        return (alt == null ? image.alt() : alt).isBlank();
    }

    private static <T> List<Reference> references(List<T> things, Function<T, UUID> id) {
        return things.stream().map(id).map(Reference::to).toList();
    }

    private static <T> void checkEach(
            String pointer, List<Reference> references, Map<Reference, T> found, List<Fault> faults) {
        for (int index = 0; index < references.size(); index++) {
            if (!found.containsKey(references.get(index))) {
                faults.add(unknown(pointer + index, IN_TRASH));
            }
        }
    }

    private static Fault missing(String pointer) {
        return Fault.pointer(pointer, "required", "must be there before the review is published");
    }

    private static Fault unknown(String pointer, String detail) {
        return Fault.pointer(pointer, "unknown-reference", detail);
    }
}
