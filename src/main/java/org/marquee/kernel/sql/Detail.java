package org.marquee.kernel.sql;

/**
 * How one thing is read by its slug.
 *
 * @param type the shape of the answer
 * @param name what the thing is called in a sentence
 * @param path where the API has things of its kind
 * @param bySlug the query for its document; one parameter, the slug
 * @param currentSlug the query for the slug of the thing that once had a slug; one parameter, the former slug
 */
public record Detail<T>(Class<T> type, String name, String path, String bySlug, String currentSlug) {}
