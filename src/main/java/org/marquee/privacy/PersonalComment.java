package org.marquee.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Whose comment it is, as far as that is known; written by {@link PersonalComments} alone. */
@Entity
@Immutable
@Table(name = "comment")
class PersonalComment {
    @Id
    UUID id;

    UUID reviewId;

    @Nullable
    String addressKey;

    @Nullable
    String authorName;

    protected PersonalComment() {}
}
