package org.marquee.film;

import org.marquee.image.ImageView;

/** What belongs to a film {@code f}, as the lists in the document that editors see. */
final class EditableParts {
    static final String GALLERY = """
            select coalesce(json_agg(json_build_object('image', %s, 'alt', x.alt, 'caption', x.caption,
                'credit', x.credit) order by x.position), '[]')
            from film_image x
            join image i on i.id = x.image_id
            where x.film_id = f.id""".formatted(ImageView.DOCUMENT);

    static final String AVAILABILITY = """
            select coalesce(json_agg(json_build_object(
                'platform', json_build_object('id', t.id, 'slug', t.slug, 'name', t.name),
                'country', x.country, 'kind', x.kind, 'url', x.url,
                'availableFrom', x.available_from, 'availableUntil', x.available_until)
              order by x.position), '[]')
            from film_availability x
            join term t on t.id = x.platform_id
            where x.film_id = f.id""";

    static final String CREDITS = """
            select coalesce(json_agg(json_build_object('type', c.type,
                'person', json_build_object('id', p.id, 'slug', p.slug, 'name', p.name,
                  'nativeName', case when p.native_name is not null then
                    json_build_object('value', p.native_name, 'language', p.native_name_language) end),
                'character', c.character, 'department', c.department, 'job', c.job, 'order', c.position)
              order by c.type, c.position), '[]')
            from film_credit c
            join person p on p.id = c.person_id
            where c.film_id = f.id""";

    private EditableParts() {}

    /** @param kind of terms, of which a film has a list: "genre" or "company" */
    static String terms(String kind) {
        return """
            select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name)
              order by x.position), '[]')
            from film_%1$s x
            join term t on t.id = x.%1$s_id
            where x.film_id = f.id""".formatted(kind);
    }
}
