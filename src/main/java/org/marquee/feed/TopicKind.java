package org.marquee.feed;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.problem.NotFound;

/** What feeds can be about. */
@Schema(enumeration = {"genres", "people", "authors", "tags", "films"})
enum TopicKind {
    GENRE("genres", "genre", "term"),
    PERSON("people", "person", "person"),
    AUTHOR("authors", "author", "author"),
    TAG("tags", "tag", "term"),
    FILM("films", "film", "film");

    /** Each as a segment of a path. */
    static final String PATHS = "genres|people|authors|tags|films";

    final String path;

    /** What one is called in a sentence. */
    final String word;

    /** The type of its cache keys. */
    final String type;

    TopicKind(String path, String word, String type) {
        this.path = path;
        this.word = word;
        this.type = type;
    }

    /** The kind that a segment of a path means; JAX-RS calls this. */
    public static TopicKind fromString(String path) {
        return Arrays.stream(values())
                .filter(kind -> kind.path.equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("kind of feeds", path));
    }

    /** Whether a change of a film may bring in reviews that were not there before. */
    boolean dependsOnFilms() {
        return this == GENRE || this == PERSON;
    }
}
