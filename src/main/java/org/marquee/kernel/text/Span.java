package org.marquee.kernel.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A run of text of one look. Runs are flat, not nested, because that is what the text views of native apps take.
 *
 * @param text never empty; a line break the author asked for is {@code "\n"}
 * @param marks each at most once, in the order of {@link Mark}
 * @param href an absolute http, https or mailto URL, when the run is part of a link to the outside
 * @param review the slug of a review, when the run is part of a link to it; never together with {@code href}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Span(
        String text,
        List<Mark> marks,
        @Nullable String href,
        @Nullable String review) {
    public Span {
        marks = marks.stream().distinct().sorted().toList();
    }

    boolean looksLike(Span other) {
        return marks.equals(other.marks) && Objects.equals(href, other.href) && Objects.equals(review, other.review);
    }

    boolean isLink() {
        return href != null || review != null;
    }

    Span withText(String other) {
        return new Span(other, marks, href, review);
    }
}
