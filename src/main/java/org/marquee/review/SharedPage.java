package org.marquee.review;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.author.AuthorReference;
import org.marquee.film.ReviewedFilm;
import org.marquee.image.ImageView;
import org.marquee.term.TermReference;

/** What of a page, be it a preview, others are told who link to it. */
interface SharedPage {
    String slug();

    String headline();

    @Nullable
    String dek();

    @Nullable
    String verdict();

    String language();

    @Nullable
    Instant publishedAt();

    Instant updatedAt();

    @Nullable
    ReviewedFilm film();

    List<AuthorReference> authors();

    @Nullable
    ImageView heroImage();

    List<TermReference> tags();
}
