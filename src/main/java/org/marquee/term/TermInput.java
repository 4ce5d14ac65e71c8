package org.marquee.term;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.marquee.kernel.text.Slug;

/** What an editor writes of a term. */
public record TermInput(
        @NotNull @Pattern(regexp = Slug.PATTERN, message = Slug.RULE) @Size(max = Slug.MAX_LENGTH)
        String slug,

        @NotBlank @Size(max = 100) String name) {}
