package org.marquee.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows the public keys of our tokens, so that other services can check them without asking. */
@Path("/.well-known/jwks.json")
@Produces("application/json")
@Tag(name = "Authentication")
class KeySetResource {
    /** Seconds; a new key has to lie beside the old one for as long before it signs. */
    private static final int MAX_AGE = 300;

    private final SigningKeys keys;
    private final Issuer issuer;

    KeySetResource(SigningKeys keys, Issuer issuer) {
        this.keys = keys;
        this.issuer = issuer;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getKeySet",
            summary = "The public keys that verify access tokens",
            description =
                    "A JSON Web Key Set (RFC 7517). All of them verify; it is empty when an OpenID Connect issuer makes"
                            + " the tokens.")
    @APIResponseSchema(value = KeySet.class, responseDescription = "The keys.")
    public RestResponse<KeySet> get() {
        var shown = issuer.isOurs() ? keys.all() : List.<SigningKey>of();
        return ResponseBuilder.ok(
                        new KeySet(shown.stream().map(PublicKeyView::of).toList()))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MAX_AGE)
                .build();
    }

    @Schema(name = "KeySet", description = "A JSON Web Key Set, RFC 7517.")
    record KeySet(List<PublicKeyView> keys) {}

    @Schema(name = "PublicKey", description = "A public key on the curve P-256, RFC 7518, section 6.2.")
    record PublicKeyView(
            @Schema(enumeration = "EC") String kty,

            @Schema(enumeration = "P-256") String crv,
            String x,
            String y,

            @Schema(description = "The thumbprint of RFC 7638.")
            String kid,

            @Schema(enumeration = "sig") String use,

            @Schema(enumeration = "ES256") String alg) {

        static PublicKeyView of(SigningKey key) {
            return new PublicKeyView("EC", "P-256", key.x(), key.y(), key.id(), "sig", "ES256");
        }
    }
}
