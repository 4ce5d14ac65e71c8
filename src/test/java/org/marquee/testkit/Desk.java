package org.marquee.testkit;

import io.restassured.response.Response;
import java.util.Map;

/** Calls of the editorial API as an API client makes them: with JSON bodies, and changes with the version they were made from. */
public final class Desk {
    public static final String REVIEWS = "/api/v1/editorial/reviews";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private final String[] roles;

    private Desk(String... roles) {
        this.roles = roles;
    }

    /** Somebody with these roles. */
    public static Desk of(String... roles) {
        return new Desk(roles);
    }

    public Response get(String path) {
        return Api.as(roles).get(path);
    }

    public Response post(String path, Object body) {
        return Api.as(roles).contentType("application/json").body(body).post(path);
    }

    /** Changes what an earlier answer showed. */
    public Response put(Response seen, String below, Object body) {
        return Api.as(roles)
                .contentType("application/json")
                .header("If-Match", seen.header("ETag"))
                .body(body)
                .put(address(seen) + below);
    }

    /** A change of state that needs no body. */
    public Response put(Response seen, String below) {
        return Api.as(roles).header("If-Match", seen.header("ETag")).put(address(seen) + below);
    }

    public Response patch(Response seen, Map<String, ?> patch) {
        return Api.as(roles)
                .contentType(MERGE_PATCH)
                .header("If-Match", seen.header("ETag"))
                .body(patch)
                .patch(address(seen));
    }

    /** To the trash; the path is where things of its kind are. */
    public Response delete(String path, Response seen) {
        return Api.as(roles).header("If-Match", seen.header("ETag")).delete(path + "/" + seen.path("id"));
    }

    public Response delete(Response seen, String below) {
        return Api.as(roles).header("If-Match", seen.header("ETag")).delete(address(seen) + below);
    }

    /** Reviews, as {@link Given} makes them, are known by their slugs. */
    private static String address(Response seen) {
        return REVIEWS + "/" + seen.path("id");
    }
}
