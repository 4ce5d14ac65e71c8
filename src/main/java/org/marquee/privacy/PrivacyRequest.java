package org.marquee.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.id.Ids;

/** That somebody asked for what is theirs, or to be forgotten. */
@Entity
class PrivacyRequest {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    PrivacyKind kind;

    @Enumerated(EnumType.STRING)
    TextFate text;

    /** As it is looked for; null once it is erased. */
    @Nullable
    String email;

    Instant createdAt;

    /** When its link was mailed, or was not needed. */
    @Nullable
    Instant mailedAt;

    @Nullable
    Instant doneAt;

    /** How many comments were erased. */
    int comments;

    protected PrivacyRequest() {}

    PrivacyRequest(PrivacyInput input, Instant now) {
        this.id = Ids.next();
        this.kind = input.kind();
        this.text = input.fate();
        this.email = input.address();
        this.createdAt = now;
    }

    void mailed(Instant now) {
        mailedAt = now;
    }

    /** Nothing is left of the address. */
    void finish(Instant now) {
        email = null;
        doneAt = now;
    }
}
