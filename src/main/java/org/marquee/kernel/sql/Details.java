package org.marquee.kernel.sql;

import jakarta.inject.Singleton;
import org.marquee.kernel.http.Moved;
import org.marquee.kernel.problem.NotFound;
import org.marquee.kernel.text.Slug;

/** Reads single things by their slugs. */
@Singleton
public class Details {
    private final Reader reader;

    Details(Reader reader) {
        this.reader = reader;
    }

    /**
     * The thing with this slug.
     *
     * @throws Moved when it has another slug by now
     * @throws NotFound when there is none, or none that may be seen
     */
    public <T> T require(Detail<T> detail, String slug) {
        if (!Slug.isValid(slug)) {
            throw new NotFound(detail.name(), slug);
        }
        return reader.first(detail.type(), detail.bySlug(), slug).orElseThrow(() -> movedOrMissing(detail, slug));
    }

    /** Why there is nothing with this slug: it moved, or was never there. */
    public RuntimeException movedOrMissing(Detail<?> detail, String slug) {
        return reader.text(detail.currentSlug(), slug)
                .<RuntimeException>map(current -> new Moved(detail.path() + "/" + current + detail.below()))
                .orElseGet(() -> new NotFound(detail.name(), slug));
    }
}
