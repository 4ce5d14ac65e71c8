package org.marquee.image;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.marquee.kernel.sql.Order;

/**
 * A place that shows an image, or will once it is published.
 *
 * @param path of the thing, for editors
 */
@Schema(name = "ImageUsage", description = "A place that shows an image, or will once it is published.")
record ImageUsage(
        @Schema(
                description = "What shows it: a review, film, person or author.",
                enumeration = {"review", "film", "person", "author"})
        String entity,

        UUID id,

        @Schema(description = "What editors know the thing by.", examples = "Ballerina")
        String title,

        @Schema(
                description = "How it shows the image.",
                enumeration = {"hero", "inline", "shared", "poster", "gallery", "portrait"})
        String role,

        @Schema(
                description = "Where editors find the thing.",
                examples = "/api/v1/editorial/films/0191f0a2-6b1c-7d3e-8f4a-5b6c7d8e9f10")
        String path,

        @Schema(description = "Whether readers see it there now.")
        boolean published) {

    /** By working copies, by what readers see, and by what they are going to see; of all images. */
    static final String ROWS = """
            select u.image_id, u.entity, u.id, min(u.title) as title, u.role, bool_or(u.published) as published,
              '/api/v1/editorial/' || case u.entity when 'person' then 'people' else u.entity || 's' end || '/' || u.id
                as path
            from (
              select x.image_id, 'review' as entity, r.id, w.headline as title, x.role,
                exists (select from published_revision p where p.revision_id = v.id) as published
              from (
                select h.hero_image_id as image_id, h.id as revision_id, 'hero' as role from revision h
                union all
                select b.image_id, b.revision_id, 'inline' from revision_image b
                union all
                select s.seo_image_id, s.id, 'shared' from revision s) x
              join revision v on v.id = x.revision_id
              join review r on r.id = v.review_id
              join revision w on w.review_id = r.id and w.number = r.revision_number
              where r.trashed_at is null
                and (v.id = w.id or exists (
                  select from publication p
                  where p.revision_id = v.id and (p.unpublish_at is null or p.unpublish_at > now())))
              union all
              select f.poster_id, 'film', f.id, f.title, 'poster', true from film f where f.trashed_at is null
              union all
              select x.image_id, 'film', f.id, f.title, 'gallery', true
              from film_image x join film f on f.id = x.film_id
              where f.trashed_at is null
              union all
              select p.portrait_id, 'person', p.id, p.name, 'portrait', true from person p where p.trashed_at is null
              union all
              select a.portrait_id, 'author', a.id, a.name, 'portrait', true from author a where a.trashed_at is null) u
            group by u.image_id, u.entity, u.id, u.role""";

    static final Order ORDER = Order.by("path", new Order.Key("u.path", "text"), new Order.Key("u.role", "text"));

    static final String DOCUMENT = """
            json_build_object('entity', u.entity, 'id', u.id, 'title', u.title, 'role', u.role,
              'path', u.path, 'published', u.published)""";
}
