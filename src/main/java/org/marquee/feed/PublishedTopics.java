package org.marquee.feed;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.util.Map;
import org.marquee.kernel.http.Moved;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.sql.Reader;
import org.marquee.kernel.text.Slug;

/** What readers may know of that feeds can be about. */
@Singleton
class PublishedTopics {
    private static final Map<TopicKind, String> BY_SLUG = Map.of(
            TopicKind.GENRE,
            "select json_build_object('id', id, 'slug', slug, 'name', name, 'updatedAt', updated_at)"
                    + " from published_genre where slug = ?",
            TopicKind.TAG,
            "select json_build_object('id', id, 'slug', slug, 'name', name, 'updatedAt', updated_at)"
                    + " from published_tag where slug = ?",
            TopicKind.PERSON,
            "select json_build_object('id', id, 'slug', slug, 'name', name, 'updatedAt', updated_at)"
                    + " from published_person where slug = ?",
            TopicKind.AUTHOR,
            "select json_build_object('id', id, 'slug', slug, 'name', name, 'updatedAt', updated_at)"
                    + " from published_author where slug = ?",
            TopicKind.FILM,
            "select json_build_object('id', id, 'slug', slug, 'name', title, 'updatedAt', updated_at)"
                    + " from published_film where slug = ?");

    /** Terms have no former slugs. */
    private static final Map<TopicKind, String> CURRENT_SLUG = Map.of(
            TopicKind.PERSON, "select current_slug from published_person_former_slug where slug = ?",
            TopicKind.AUTHOR, "select current_slug from published_author_former_slug where slug = ?",
            TopicKind.FILM, "select current_slug from published_film_former_slug where slug = ?");

    private final Reader reader;

    PublishedTopics(Reader reader) {
        this.reader = reader;
    }

    /**
     * The thing with this slug.
     *
     * @throws Moved when it has another slug by now
     * @throws NotFound when there is none
     */
    Topic require(TopicKind kind, String slug, FeedFormat format) {
        if (!Slug.isValid(slug)) {
            throw new NotFound(kind.word, slug);
        }
        return reader.first(Topic.class, requireNonNull(BY_SLUG.get(kind)), slug)
                .orElseThrow(() -> movedOrMissing(kind, slug, format));
    }

    private RuntimeException movedOrMissing(TopicKind kind, String slug, FeedFormat format) {
        var current = CURRENT_SLUG.get(kind);
        var now = current == null ? null : reader.text(current, slug).orElse(null);
        return now == null ? new NotFound(kind.word, slug) : new Moved(FeedPaths.of(kind, now, format));
    }
}
