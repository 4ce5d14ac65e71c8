package org.marquee.kernel.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marquee.testkit.Api;

/**
 * One page of a list, read as a client reads it.
 *
 * @param list its address without the place in the list
 */
record Pages(
        String list,
        List<String> slugs,
        @Nullable String next,
        @Nullable String previous) {
    /** @param address encoded already */
    static Pages get(String address) {
        var json = Api.anonymous()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return new Pages(
                address.replaceFirst("&(cursor|page)=[^&]*", ""),
                json.getList("items.slug"),
                json.getString("page.next"),
                json.getString("page.previous"));
    }

    Pages follow(@Nullable String cursor) {
        return get(list + "&cursor=" + cursor);
    }
}
