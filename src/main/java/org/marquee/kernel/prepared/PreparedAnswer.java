package org.marquee.kernel.prepared;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Prepared;

/** An answer as it is kept. */
@Entity
@Immutable
class PreparedAnswer {
    @EmbeddedId
    Key id;

    long epoch;

    @Nullable
    Instant validUntil;

    byte[] content;

    byte @Nullable [] gzip;

    String hash;
    List<String> keys;
    String surrogateKey;

    @Nullable
    Instant lastChange;

    protected PreparedAnswer() {}

    PreparedAnswer(Key id, long epoch, Prepared answer, @Nullable Instant validUntil) {
        this.id = id;
        this.epoch = epoch;
        this.validUntil = validUntil;
        this.content = requireNonNull(answer.content());
        this.gzip = answer.gzip();
        this.hash = answer.hash();
        this.keys = List.of(answer.keys().split(" "));
        this.surrogateKey = answer.surrogateKey();
        this.lastChange = answer.lastChange();
    }

    /** @param edition which program made it, see {@link Edition}; each has its own */
    @Embeddable
    record Key(String path, String edition) {}
}
