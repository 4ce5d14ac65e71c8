package org.marquee.testkit;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.EDITOR;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What an editor does with things at their addresses; {@code "*"} as version stands for any. */
public final class Editing {
    private Editing() {}

    public static Response create(String path, Object body) {
        return json().body(body).post(path);
    }

    public static Response replace(String url, String version, Object body) {
        return json().header("If-Match", version).body(body).put(url);
    }

    public static Response update(String url, String version, Object patch) {
        return Api.as(EDITOR)
                .contentType("application/merge-patch+json")
                .header("If-Match", version)
                .body(patch)
                .patch(url);
    }

    public static Response get(String url) {
        return Api.as(EDITOR).get(url);
    }

    public static Response trash(String url) {
        return Api.as(EDITOR).header("If-Match", "*").delete(url);
    }

    public static Response restore(String url) {
        return Api.as(EDITOR).header("If-Match", "*").put(url + "/restoration");
    }

    public static Response purge(String url) {
        return Api.as(ADMIN).header("If-Match", "*").delete(url + "?purge=true");
    }

    private static RequestSpecification json() {
        return Api.as(EDITOR).contentType("application/json");
    }
}
