package org.marquee.comment.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody was told of a comment. Written by {@link Notices} alone. */
@Entity
@Immutable
@Table(name = "comment_notice")
class Notice {
    @Id
    UUID commentId;

    protected Notice() {}
}
