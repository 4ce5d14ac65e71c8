package org.marquee.comment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.marquee.kernel.text.Slug;

/** Whose comments are to be counted. */
@Schema(description = "Whose comments are to be counted.")
record CommentCountsInput(
        @NotNull @Size(min = 1, max = 100) @UniqueElements(message = "must not have the same slug twice")
        List<@NotNull @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH) String>
                slugs) {}
