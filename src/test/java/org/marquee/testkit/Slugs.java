package org.marquee.testkit;

import java.util.List;

/** What stands in a list, by slug, in its order. */
public final class Slugs {
    private Slugs() {}

    /** The slugs of the first 100 items at this address, which is encoded already. */
    public static List<String> in(String address) {
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get(address + (address.contains("?") ? "&" : "?") + "limit=100")
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
    }
}
