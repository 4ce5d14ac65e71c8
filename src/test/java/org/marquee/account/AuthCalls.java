package org.marquee.account;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.marquee.testkit.Api;
import org.marquee.testkit.Given;

/** What tests of accounts ask for again and again. */
final class AuthCalls {
    static final String TOKENS = "/api/v1/auth/tokens";
    static final String ME = "/api/v1/auth/me";
    static final String ACCOUNTS = "/api/v1/editorial/accounts";
    static final String NEW_PASSWORD = "Zwölf Boxkämpfer 拳";

    private AuthCalls() {}

    static Response signIn(String email, String password) {
        return json(Api.anonymous(), Map.of("email", email, "password", password))
                .post(TOKENS);
    }

    static Response refresh(String token) {
        return refresh(Api.anonymous(), token);
    }

    static Response refresh(String token, String idempotencyKey) {
        return refresh(Api.anonymous().header("Idempotency-Key", idempotencyKey), token);
    }

    private static Response refresh(RequestSpecification caller, String token) {
        return json(caller, Map.of("refreshToken", token)).post(TOKENS + "/refresh");
    }

    static Response changePassword(TokenView signedIn, String from, String to) {
        return json(Api.bearing(signedIn.accessToken()), Map.of("currentPassword", from, "newPassword", to))
                .put(ME + "/password");
    }

    /** A new account, whose password is {@link #NEW_PASSWORD}. */
    static Response create(String email) {
        return json(Api.as(Roles.ADMIN), newAccount(email)).post(ACCOUNTS);
    }

    static Map<String, Object> newAccount(String email) {
        return Map.of(
                "email", email, "name", "Somebody", "roles", List.of("editor", "author"), "password", NEW_PASSWORD);
    }

    static Map<String, Object> account(String email, String role) {
        return Map.of("email", email, "name", "Somebody", "roles", List.of(role));
    }

    static RequestSpecification json(RequestSpecification request, Object body) {
        return request.contentType("application/json").body(body);
    }

    /** How often this was done to an account. */
    static long actions(Given given, Object account, String action) {
        return given.count(
                "select count(*) from change where entity_id = '" + account + "' and action = '" + action + "'");
    }
}
