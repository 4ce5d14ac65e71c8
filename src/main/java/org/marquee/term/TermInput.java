package org.marquee.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.text.Line;
import org.marquee.kernel.text.Slug;

/**
 * What an editor writes of a term.
 *
 * @param slug made from the name, where there is none
 */
@Schema(name = "TermInput", description = "What an editor writes of a genre, platform, company or tag.")
public record TermInput(
        @Nullable @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Pattern(regexp = Line.PATTERN, message = Line.RULE) @Size(max = 100)
        String name) {}
