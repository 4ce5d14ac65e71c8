package org.marquee.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Author;
import org.marquee.film.Film;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.text.LanguageTag;
import org.marquee.term.Term;

/** What a review said at one save. It never changes: not here, and a trigger in the database sees to it as well. */
@Entity
@Immutable
class Revision {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Review review;

    int number;
    Instant createdAt;

    /** The account that saved it; null when nobody in person did. */
    @Nullable
    UUID createdBy;

    /** The number of the older revision that it repeats, if it does. */
    @Nullable
    Integer restoredFrom;

    String slug;
    String headline;

    @Nullable
    String dek;

    @Nullable
    String verdict;

    @Nullable
    Integer halfStars;

    String language;
    boolean containsSpoilers;

    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Film film;

    List<String> pros;
    List<String> cons;

    @Nullable
    @Embedded
    HeroImage hero;

    @Embedded
    SearchAppearance seo;

    /** The review that this one translates; none is a translation of a translation. */
    @Nullable
    @ManyToOne(fetch = FetchType.LAZY)
    Review translationOf;

    @Enumerated(EnumType.STRING)
    CommentPolicy commentPolicy;

    @Embedded
    StoredBody text;

    @ManyToMany
    @JoinTable(
            name = "revision_author",
            joinColumns = @JoinColumn(name = "revision_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"))
    @OrderColumn(name = "position")
    List<Author> authors = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "revision_tag",
            joinColumns = @JoinColumn(name = "revision_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "position")
    List<Term> tags = new ArrayList<>();

    @ManyToMany
    @JoinTable(
            name = "revision_related",
            joinColumns = @JoinColumn(name = "revision_id"),
            inverseJoinColumns = @JoinColumn(name = "review_id"))
    @OrderColumn(name = "position")
    List<Review> related = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_image", joinColumns = @JoinColumn(name = "revision_id"))
    @OrderColumn(name = "position")
    List<BodyImage> images = new ArrayList<>();

    /** The slugs of the reviews that the body links to. */
    @ElementCollection
    @CollectionTable(name = "revision_link", joinColumns = @JoinColumn(name = "revision_id"))
    @Column(name = "slug")
    Set<String> links = new LinkedHashSet<>();

    protected Revision() {}

    private Revision(Review review, @Nullable UUID by, Instant now) {
        this.id = Ids.next();
        this.review = review;
        this.number = review.nextRevision(now);
        this.createdAt = now;
        this.createdBy = by;
    }

    /** Its slug, its text and what it refers to are for {@link RevisionParts} to add. */
    Revision(Review review, ReviewInput input, @Nullable UUID by, Instant now) {
        this(review, by, now);
        this.headline = input.headline();
        this.dek = input.dek();
        this.verdict = input.verdict();
        this.halfStars = input.rating() == null
                ? null
                : Integer.valueOf(Rating.ofStars(input.rating()).halfStars());
        this.language = LanguageTag.canonical(input.language());
        this.containsSpoilers = input.containsSpoilers();
        this.pros = input.pros() == null ? List.of() : input.pros();
        this.cons = input.cons() == null ? List.of() : input.cons();
        this.commentPolicy = input.commentPolicy() == null ? CommentPolicy.OPEN : input.commentPolicy();
    }

    /** Says the same as an older one of the same review. */
    Revision(Revision older, @Nullable UUID by, Instant now) {
        this(older.review, by, now);
        this.restoredFrom = older.number;
        this.slug = older.slug;
        this.headline = older.headline;
        this.dek = older.dek;
        this.verdict = older.verdict;
        this.halfStars = older.halfStars;
        this.language = older.language;
        this.containsSpoilers = older.containsSpoilers;
        this.film = older.film;
        this.pros = older.pros;
        this.cons = older.cons;
        this.hero = older.hero;
        this.seo = older.seo;
        this.translationOf = older.translationOf;
        this.commentPolicy = older.commentPolicy;
        this.text = older.text;
        authors.addAll(older.authors);
        tags.addAll(older.tags);
        // One that was purged leaves a gap.
        related.addAll(older.related.stream().filter(Objects::nonNull).toList());
        images.addAll(older.images);
        links.addAll(older.links);
    }

    /** What it is a translation of, or else its own review: the same for all that belong together. */
    Review original() {
        return translationOf == null ? review : translationOf;
    }
}
