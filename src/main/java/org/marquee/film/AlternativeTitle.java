package org.marquee.film;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.LanguageTag;

/** Another title that a film is known under. */
@Embeddable
class AlternativeTitle {
    String title;

    @Nullable
    String language;

    protected AlternativeTitle() {}

    AlternativeTitle(FilmInput.AlternativeTitleInput input) {
        this.title = input.title();
        this.language = input.language() == null ? null : LanguageTag.canonical(input.language());
    }
}
