package org.marquee.testkit;

import java.util.List;
import java.util.UUID;

/** What stands in a list of comments, by id, in its order. */
public final class CommentList {
    private CommentList() {}

    /** The ids of the items at this address, which is encoded already. */
    public static List<UUID> ids(String address) {
        return Api.anonymous()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", UUID.class);
    }
}
