package org.marquee.kernel.link;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The address of the frontend's page of a review; absolute in JSON. */
public record ReviewPageUrl(String slug) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReviewPageUrl {}
}
