package org.marquee.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.image.ImageView;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;

/** A person in a list. */
@Schema(name = "PersonSummary", description = "A person in a list.")
public record PersonSummary(
        UUID id,
        @Schema(examples = "jeon-jong-seo") String slug,
        @Schema(examples = "Jeon Jong-seo") String name,
        @Nullable NativeName nativeName,
        @Nullable ImageView portrait)
        implements Cacheable {

    /** The members that every document of a person {@code p} has. */
    static final String MEMBERS = """
            'id', p.id, 'slug', p.slug, 'name', p.name,
            'nativeName', case when p.native_name is not null then
              json_build_object('value', p.native_name, 'language', p.native_name_language) end,
            'portrait', (select %s from published_person_image i where i.person_id = p.id)""".formatted(ImageView.DOCUMENT);

    public static final String DOCUMENT = "json_build_object(" + MEMBERS + ")";

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("person", id);
        if (portrait != null) {
            portrait.mark(keys);
        }
    }
}
