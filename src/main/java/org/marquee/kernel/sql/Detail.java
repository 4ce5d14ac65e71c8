package org.marquee.kernel.sql;

/**
 * How one thing is read by its slug.
 *
 * @param type the shape of the answer
 * @param name what the thing is called in a sentence
 * @param path where the API has things of its kind
 * @param bySlug the query for its document; one parameter, the slug
 * @param currentSlug the query for the slug of the thing that once had a slug; one parameter, the former slug
 * @param below what follows the slug in the address
 */
public record Detail<T>(Class<T> type, String name, String path, String bySlug, String currentSlug, String below) {

    /** What is at the address of the thing itself. */
    public Detail(Class<T> type, String name, String path, String bySlug, String currentSlug) {
        this(type, name, path, bySlug, currentSlug, "");
    }

    /** What is below that: who is sent on is sent there. */
    public Detail<T> below(String rest) {
        return new Detail<>(type, name, path, bySlug, currentSlug, rest);
    }
}
