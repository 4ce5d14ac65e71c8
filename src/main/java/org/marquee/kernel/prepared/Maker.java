package org.marquee.kernel.prepared;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Prepared;

/** Makes the answers of one kind of thing. */
public interface Maker {
    /** What stands before the slug in the paths of its answers. */
    String path();

    /** The condition, in SQL, under which there is a thing with a slug, one parameter. */
    String exists();

    /** What else goes into its answers and may differ between two instances of this program: with other settings, they differ. */
    String settings();

    /** Makes those that there are, each from one reading of the database: all that is in it was so at the same moment. */
    List<Made> make(Collection<String> slugs);

    /**
     * An answer.
     *
     * @param validUntil when it changes by time alone; null: never
     */
    record Made(String slug, Prepared answer, @Nullable Instant validUntil) {}
}
