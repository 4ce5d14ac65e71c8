package org.marquee.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.kernel.http.WrittenAs;

/** A review in a list: its {@link ReviewCard}, or the very same as it was written before. */
@WrittenAs(ReviewCard.class)
public record ReviewItem(
        @JsonValue @Schema(implementation = ReviewCard.class)
        Cacheable card) implements Cacheable {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ReviewItem of(ReviewCard card) {
        return new ReviewItem(card);
    }

    @Override
    public void mark(SurrogateKeys keys) {
        card.mark(keys);
    }

    @Override
    public @Nullable Instant lastChange() {
        return card.lastChange();
    }
}
