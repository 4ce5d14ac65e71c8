package org.marquee.author;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Blank;
import org.marquee.kernel.text.Line;
import org.marquee.kernel.text.Slug;
import org.marquee.kernel.text.WebAddress;

/**
 * What an editor writes of an author.
 *
 * @param slug made from the name, where there is none
 * @param account who writes under this name; the only member that is not public
 */
@Schema(name = "AuthorInput", description = "What an editor writes of an author.")
public record AuthorInput(
        @Nullable @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 200)
        String name,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 200)
        String title,

        @Nullable @Pattern(regexp = Blank.NOT, message = Blank.RULE) @Size(max = 5000)
        String biography,

        @Nullable @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE) @Size(max = 500)
        String website,

        @Nullable UUID portrait,

        @Nullable @Schema(description = "The account that writes under this name; readers never see it.")
        UUID account) {}
