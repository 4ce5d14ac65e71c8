package org.marquee.review;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.marquee.kernel.text.Body;

/** The body of a revision: what was written, and what was made of it. */
@Embeddable
class StoredBody {
    /** Markdown. */
    String body;

    String bodyHtml;

    /** The typed blocks as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String bodyBlocks;

    String bodyText;
    int wordCount;
    int readingMinutes;

    protected StoredBody() {}

    /** @param blocks those of what was read, as JSON */
    StoredBody(String source, Body read, String blocks) {
        this.body = source;
        this.bodyHtml = read.html();
        this.bodyBlocks = blocks;
        this.bodyText = read.text();
        this.wordCount = read.wordCount();
        this.readingMinutes = read.readingMinutes();
    }
}
