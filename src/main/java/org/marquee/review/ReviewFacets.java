package org.marquee.review;

import java.util.List;
import java.util.Optional;
import org.marquee.kernel.sql.Conditions;

/**
 * The terms and authors by which a list of reviews is cut down. One of them that is alone of its kind leads: its reviews stand in
 * one index in the order of the list, and no other has to be looked at.
 *
 * @param all the rarer, the earlier
 */
record ReviewFacets(List<Chosen> all) {

    /**
     * Any of these.
     *
     * @param view where their slugs are
     */
    record Chosen(String view, List<String> slugs) {}

    /** The table {@code r} of the reviews that {@link #conditions} is about. */
    String from() {
        return leading().isPresent() ? "published_sorted_review r" : "published_review r";
    }

    Conditions conditions() {
        var conditions = new Conditions();
        var leading = leading().orElse(null);
        all.forEach(chosen -> add(chosen, chosen.equals(leading), conditions));
        return conditions;
    }

    // The ids come first and on their own: joined to them, PostgreSQL would take what is sorted by any term for a mean
    // of all.
    private static void add(Chosen chosen, boolean leads, Conditions conditions) {
        if (leads) {
            conditions.and(
                    "r.facet_id = (select t.id from " + chosen.view + " t where t.slug = ?)", chosen.slugs.get(0));
        } else {
            conditions.andAnyOf(
                    "r.publication_id in (select x.publication_id from published_review_facet x where x.facet_id = any(array("
                            + "select t.id from " + chosen.view + " t where t.slug = any(?))))",
                    chosen.slugs);
        }
    }

    private Optional<Chosen> leading() {
        return all.stream().filter(chosen -> chosen.slugs.size() == 1).findFirst();
    }
}
