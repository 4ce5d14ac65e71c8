package org.marquee.testkit;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.EDITOR;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/**
 * Calls of the editorial API as an API client makes them: with JSON bodies, and changes with the version they were made from. A
 * thing is named by its address and version, where {@code "*"} stands for any; a review also by an earlier answer that showed it.
 */
public final class Desk {
    public static final String REVIEWS = "/api/v1/editorial/reviews";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** Where most work is done. */
    public static final Desk OF_EDITOR = of(EDITOR);

    /** Where what is in the trash goes for ever. */
    public static final Desk OF_ADMIN = of(ADMIN);

    private final String[] roles;

    private Desk(String... roles) {
        this.roles = roles;
    }

    /** Somebody with these roles. */
    public static Desk of(String... roles) {
        return new Desk(roles);
    }

    public Response get(String address) {
        return Api.as(roles).get(address);
    }

    public Response post(String path, Object body) {
        return json(Api.as(roles), body).post(path);
    }

    public Response put(String address, String version, Object body) {
        return json(from(version), body).put(address);
    }

    public Response put(Response seen, String below, Object body) {
        return put(address(seen) + below, version(seen), body);
    }

    /** A change of state that needs no body. */
    public Response put(Response seen, String below) {
        return from(version(seen)).put(address(seen) + below);
    }

    public Response patch(String address, String version, Object patch) {
        return from(version).contentType(MERGE_PATCH).body(patch).patch(address);
    }

    public Response patch(Response seen, Map<String, ?> patch) {
        return patch(address(seen), version(seen), patch);
    }

    public Response delete(Response seen, String below) {
        return from(version(seen)).delete(address(seen) + below);
    }

    /** To the trash; the path is where things of its kind are. */
    public Response delete(String path, Response seen) {
        return from(version(seen)).delete(path + "/" + seen.path("id"));
    }

    /** To the trash, whatever its version. */
    public Response trash(String address) {
        return from("*").delete(address);
    }

    /** Out of the trash, whatever its version. */
    public Response restore(String address) {
        return from("*").put(address + "/restoration");
    }

    /** Out of the trash for ever, whatever its version. */
    public Response purge(String address) {
        return from("*").delete(address + "?purge=true");
    }

    private RequestSpecification from(String version) {
        return Api.as(roles).header("If-Match", version);
    }

    private static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    private static String version(Response seen) {
        return seen.header("ETag");
    }

    /** Reviews, as {@link Given} makes them, are known by their slugs. */
    private static String address(Response seen) {
        return REVIEWS + "/" + seen.path("id");
    }
}
