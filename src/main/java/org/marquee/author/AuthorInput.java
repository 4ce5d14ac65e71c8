package org.marquee.author;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Slug;

/** What an editor writes of an author's public profile. */
public record AuthorInput(
        @NotNull @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(min = 1, max = 200) String title,
        @Nullable @Size(min = 1, max = 5000) String biography,

        @Nullable @Pattern(regexp = "^https?://\\S+$") @Size(max = 500)
        String website,

        @Nullable UUID portrait) {}
