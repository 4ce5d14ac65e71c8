package org.marquee.account;

import static org.marquee.account.Roles.ADMIN;
import static org.marquee.account.Roles.AUTHOR;
import static org.marquee.account.Roles.EDITOR;
import static org.marquee.account.Roles.MODERATOR;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.PartlyIdempotent;
import org.marquee.kernel.limit.Addresses;
import org.marquee.kernel.problem.ProblemException;

/** Signing in, staying signed in, signing out. No password is hashed in a transaction. */
@Path("/api/v1/auth")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Tag(name = "Authentication", description = "Signing in, and the keys that verify our tokens.")
class AuthResource {
    private final SignIn signIn;
    private final TokenPairs pairs;
    private final OwnAccount own;
    private final Issuer issuer;
    private final CurrentAccount caller;

    AuthResource(SignIn signIn, TokenPairs pairs, OwnAccount own, Issuer issuer, CurrentAccount caller) {
        this.signIn = signIn;
        this.pairs = pairs;
        this.own = own;
        this.issuer = issuer;
        this.caller = caller;
    }

    @POST
    @Path("tokens")
    @PermitAll
    @PartlyIdempotent
    @Operation(
            operationId = "signIn",
            summary = "Sign in with e-mail address and password",
            description =
                    "After 5 failures in a minute for an account, or 10 from an address, the answer is 429. With an"
                            + " `Idempotency-Key`, a lost answer can be asked for again, by who still has the right password: that is"
                            + " looked at each time.")
    @APIResponseSchema(value = TokenView.class, responseDescription = "Signed in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public RestResponse<TokenView> signIn(@NotNull @Valid SignInInput input, RoutingContext request) {
        issuer.requireOurs();
        var account = signIn.require(input, Addresses.prefixOf(request));
        return pairs.beginOnce(account.id, account.passwordHash);
    }

    @POST
    @Path("tokens/refresh")
    @PermitAll
    @Idempotent
    @Transactional(dontRollbackOn = ProblemException.class)
    @Operation(
            operationId = "refreshTokens",
            summary = "Get new tokens for a refresh token",
            description =
                    "It works once: the answer has the next one. A refresh token that is used twice ends the sign-in"
                            + " with all its tokens, since one of the two users must have stolen it. With an `Idempotency-Key`, a"
                            + " lost answer can be asked for again.")
    @APIResponseSchema(value = TokenView.class, responseDescription = "Still signed in.")
    @APIResponse(responseCode = "401", ref = "Unauthenticated")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public RestResponse<TokenView> refresh(@NotNull @Valid RefreshInput input) {
        issuer.requireOurs();
        return RestResponse.ok(pairs.refresh(input.refreshToken()));
    }

    @DELETE
    @Path("tokens")
    @RolesAllowed({AUTHOR, EDITOR, MODERATOR, ADMIN})
    @Operation(
            operationId = "signOut",
            summary = "Sign out",
            description = "Ends the session that the access token is of, with all its tokens, at once.")
    public void signOut() {
        issuer.requireOurs();
        own.signOut();
    }

    @GET
    @Path("me")
    @RolesAllowed({AUTHOR, EDITOR, MODERATOR, ADMIN})
    @Operation(operationId = "getOwnAccount", summary = "The account behind the token")
    public AccountView me() {
        return own.view(id());
    }

    @PUT
    @Path("me/password")
    @RolesAllowed({AUTHOR, EDITOR, MODERATOR, ADMIN})
    @Operation(
            operationId = "changeOwnPassword",
            summary = "Another password",
            description = "Ends all other sessions of the account.")
    @APIResponse(responseCode = "204", description = "It is changed.")
    @APIResponse(responseCode = "429", ref = "TooManyRequests")
    public void changePassword(@NotNull @Valid NewPasswordInput input) {
        issuer.requireOurs();
        own.changePassword(id(), input);
    }

    private UUID id() {
        return Objects.requireNonNull(caller.actor().id());
    }
}
