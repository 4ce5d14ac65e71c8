package org.marquee.account;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Whoever has this token wants to be known. */
final class BearerRequest extends BaseAuthenticationRequest {
    private final String token;

    BearerRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
