package org.marquee.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Author;
import org.marquee.author.Authors;
import org.marquee.film.Films;
import org.marquee.image.Image;
import org.marquee.image.Images;
import org.marquee.kernel.id.Reference;
import org.marquee.kernel.id.ReferenceCheck;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.text.Block;
import org.marquee.kernel.text.Body;
import org.marquee.kernel.text.ImageReference;
import org.marquee.kernel.text.Markdown;
import org.marquee.term.TermKind;
import org.marquee.term.Terms;

/** Puts into a revision what its input refers to, and what its body is made of. */
@ApplicationScoped
class RevisionParts {
    private static final int LONGEST_CREDIT = 300;

    private final Films films;
    private final Authors authors;
    private final Terms terms;
    private final Images images;
    private final ReviewSlugs slugs;
    private final Translations translations;
    private final ObjectMapper mapper;

    RevisionParts(
            Films films,
            Authors authors,
            Terms terms,
            Images images,
            ReviewSlugs slugs,
            Translations translations,
            ObjectMapper mapper) {
        this.films = films;
        this.authors = authors;
        this.terms = terms;
        this.images = images;
        this.slugs = slugs;
        this.translations = translations;
        this.mapper = mapper;
    }

    /** @throws ProblemException with all references that are wrong, when any is */
    void fill(Revision revision, ReviewInput input) {
        var source = input.body() == null ? "" : input.body();
        var body = Markdown.parse(source);
        var check = new ReferenceCheck();
        revision.film = check.one(
                "/film",
                "film",
                input.film(),
                films.referred(input.film() == null ? List.of() : List.of(input.film())));
        revision.authors.addAll(byline(revision, input, check));
        revision.tags.addAll(
                check.each("/tags", "tag", input.tags(), terms.referred(TermKind.TAG, orEmpty(input.tags()))));
        relate(revision, input, check);
        translations.tie(revision, input.translationOf(), check);
        show(revision, input, body, check);
        check.end();
        revision.text = new StoredBody(source, body, json(body.blocks()));
        revision.links.addAll(body.reviews());
    }

    /** Who begins a review and names nobody means themselves. */
    private List<Author> byline(Revision revision, ReviewInput input, ReferenceCheck check) {
        if (input.authors() == null && revision.number == 1 && revision.createdBy != null) {
            return authors.ofAccount(revision.createdBy).stream().toList();
        }
        return check.each("/authors", "author", input.authors(), authors.referred(orEmpty(input.authors())));
    }

    /** Nothing is locked here: two reviews that relate to one another may be saved at once. */
    private void relate(Revision revision, ReviewInput input, ReferenceCheck check) {
        var found = slugs.referred(orEmpty(input.related()));
        revision.related.addAll(check.each("/related", "review", input.related(), found));
        var own = revision.related.indexOf(revision.review);
        if (own >= 0) {
            check.refuse("/related/" + own, "must not be the review itself");
        }
    }

    private void show(Revision revision, ReviewInput input, Body body, ReferenceCheck check) {
        var hero = input.heroImage();
        var shared = input.seo() == null ? null : input.seo().image();
        var ids = new HashSet<UUID>();
        body.images().forEach(use -> ids.add(use.image()));
        if (shared != null) {
            ids.add(shared);
        }
        if (hero != null) {
            ids.add(hero.image());
        }
        var found = images.referred(ids);
        if (hero != null) {
            var image = check.one("/heroImage/image", "image", hero.image(), found);
            revision.hero = image == null ? null : new HeroImage(image, hero);
        }
        revision.seo = new SearchAppearance(input.seo(), check.one("/seo/image", "image", shared, found));
        showInside(revision, body, found, check);
    }

    private static void showInside(Revision revision, Body body, Map<UUID, Image> found, ReferenceCheck check) {
        var missing = new HashSet<UUID>();
        for (var use : body.images()) {
            var image = found.get(use.image());
            if (image != null) {
                requireShort(use, check);
                revision.images.add(new BodyImage(image, use));
            } else if (missing.add(use.image())) {
                check.unknown("/body", "shows the image '%s', which does not exist".formatted(use.image()));
            }
        }
    }

    private static void requireShort(ImageReference use, ReferenceCheck check) {
        if (use.credit() != null && use.credit().length() > LONGEST_CREDIT) {
            check.refuse(
                    "/body",
                    "gives the image '%s' a credit of more than %d characters: what follows the last ' | ' of its title"
                            .formatted(use.image(), LONGEST_CREDIT));
        }
    }

    private String json(List<Block> blocks) {
        try {
            return mapper.writerFor(new TypeReference<List<Block>>() {}).writeValueAsString(blocks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Reference> orEmpty(@Nullable List<Reference> references) {
        return references == null ? List.of() : references;
    }
}
