package org.marquee.author;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote a review. */
@Schema(name = "AuthorReference", description = "Who wrote a review.")
public record AuthorReference(UUID id, String slug, String name) {}
