package org.marquee.film;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Cacheable;
import org.marquee.kernel.http.SurrogateKeys;
import org.marquee.person.PersonReference;

/** One person's one part in a film. Several jobs are several credits. */
@Schema(name = "Credit", description = "One person's one part in a film: a role played, or a job done.")
public record CreditView(
        CreditType type,
        PersonReference person,

        @Nullable @Schema(description = "Of cast, where the part has a name.", examples = "Ok-ju")
        String character,

        @Nullable @Schema(description = "Of crew.", examples = "Directing")
        String department,

        @Nullable @Schema(description = "Of crew.", examples = "Director")
        String job,

        @Schema(minimum = "1", description = "The place among the credits of its type, from 1: billing order.")
        int order)
        implements Cacheable {

    /** Cast before crew, each in its order; the condition on {@code c} may leave some out. */
    static String list(String condition) {
        return """
            select coalesce(json_agg(json_build_object('type', c.type,
                'person', json_build_object('id', c.person_id, 'slug', c.person_slug, 'name', c.person_name,
                  'nativeName', case when c.native_name is not null then
                    json_build_object('value', c.native_name, 'language', c.native_name_language) end),
                'character', c.character, 'department', c.department, 'job', c.job, 'order', c.position)
              order by c.type, c.position), '[]')
            from published_film_credit c
            where c.film_id = f.id and %s""".formatted(condition);
    }

    @Override
    public void mark(SurrogateKeys keys) {
        keys.part("person", person.id());
    }
}
