package org.marquee.kernel.prepared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Prepared;

/** An answer as it is kept. */
@Entity
@Immutable
class PreparedAnswer {
    @Id
    String path;

    String edition;

    @Nullable
    Instant validUntil;

    byte[] document;
    String hash;
    List<String> keys;
    String surrogateKey;

    @Nullable
    Instant lastChange;

    protected PreparedAnswer() {}

    PreparedAnswer(String path, String edition, Prepared answer, @Nullable Instant validUntil) {
        this.path = path;
        this.edition = edition;
        this.validUntil = validUntil;
        this.document = answer.gzip();
        this.hash = answer.hash();
        this.keys = List.of(answer.keys().split(" "));
        this.surrogateKey = answer.surrogateKey();
        this.lastChange = answer.lastChange();
    }
}
