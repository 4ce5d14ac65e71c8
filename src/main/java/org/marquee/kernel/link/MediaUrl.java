package org.marquee.kernel.link;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * The address of a file that this service hands out; absolute in JSON.
 *
 * @param path its path, with a slash at the beginning
 */
public record MediaUrl(String path) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MediaUrl {}
}
