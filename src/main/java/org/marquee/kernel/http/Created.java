package org.marquee.kernel.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** 201: the answer to a POST that made a thing. */
public final class Created {
    private Created() {}

    /** @param path where the API has things of its kind */
    public static <T> RestResponse<T> at(String path, UUID id, T thing) {
        // As it is: the platform would put the request's Host before it, which anybody may choose.
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, thing)
                .header(HttpHeaders.LOCATION, path + "/" + id)
                .build();
    }
}
