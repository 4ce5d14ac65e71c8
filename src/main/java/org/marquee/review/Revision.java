package org.marquee.review;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
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
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.marquee.author.Author;
import org.marquee.film.Film;
import org.marquee.image.Image;
import org.marquee.kernel.text.Body;
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
    @ManyToOne(fetch = FetchType.LAZY)
    Image heroImage;

    @Nullable
    String heroAlt;

    @Nullable
    String heroCaption;

    @Nullable
    String heroCredit;

    @Nullable
    String seoTitle;

    @Nullable
    String seoDescription;

    String body;
    String bodyHtml;

    /** The typed blocks as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String bodyBlocks;

    String bodyText;
    int wordCount;
    int readingMinutes;

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

    Revision(UUID id, Review review, ReviewInput input, Instant now) {
        this.id = id;
        this.review = review;
        this.number = review.nextRevision(now);
        this.createdAt = now;
        this.slug = input.slug();
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
        this.seoTitle = input.seo() == null ? null : input.seo().title();
        this.seoDescription = input.seo() == null ? null : input.seo().description();
    }

    void show(Image image, ReviewInput.HeroImageInput input) {
        heroImage = image;
        heroAlt = input.alt();
        heroCaption = input.caption();
        heroCredit = input.credit();
    }

    /** @param blocks those of the body, as JSON */
    void say(String source, Body read, String blocks) {
        body = source;
        bodyHtml = read.html();
        bodyBlocks = blocks;
        bodyText = read.text();
        wordCount = read.wordCount();
        readingMinutes = read.readingMinutes();
    }
}
