package org.marquee.kernel.prepared;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.PreparedItem;

/** A card as it is kept. */
@Entity
@Immutable
class PreparedCard {
    @EmbeddedId
    Key id;

    long epoch;
    byte[] content;
    List<String> keys;

    @Nullable
    Instant lastChange;

    protected PreparedCard() {}

    PreparedCard(Key id, long epoch, PreparedItem card) {
        this.id = id;
        this.epoch = epoch;
        this.content = card.content();
        this.keys = card.keys();
        this.lastChange = card.lastChange();
    }

    /** @param edition which program made it, see {@link Edition}; each has its own */
    @Embeddable
    record Key(UUID thingId, String edition) {}
}
