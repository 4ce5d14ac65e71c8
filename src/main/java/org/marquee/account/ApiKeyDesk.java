package org.marquee.account;

import static org.marquee.account.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.change.Action;
import org.marquee.kernel.change.Change;
import org.marquee.kernel.change.ChangeLog;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.id.Ids;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.Problem.Fault;
import org.marquee.kernel.problem.ProblemException;
import org.marquee.kernel.problem.ProblemType;

@Path(ApiKeyDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "API keys", description = "What programs show instead of signing in.")
class ApiKeyDesk {
    static final String PATH = "/api/v1/editorial/api-keys";

    /** Longer than that, nobody remembers what a key was for. */
    private static final Duration LONGEST_LIFE = Duration.ofDays(731);

    private final ApiKeys keys;
    private final StaffLists lists;
    private final ChangeLog changes;
    private final CurrentAccount caller;
    private final Clock clock;

    ApiKeyDesk(ApiKeys keys, StaffLists lists, ChangeLog changes, CurrentAccount caller, Clock clock) {
        this.keys = keys;
        this.lists = lists;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listApiKeys", summary = "All API keys, those that work no more included")
    public Page<ApiKeyView> list(@BeanParam @Valid PageQuery page) {
        return lists.keys(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "getApiKey", summary = "One API key, without the key itself")
    public ApiKeyView get(@RestPath UUID id) {
        return lists.requireKey(id);
    }

    @POST
    @RolesAllowed(ADMIN)
    @Idempotent
    @Operation(operationId = "createApiKey", summary = "A new API key", description = "The key is shown this once.")
    public RestResponse<NewApiKey> create(@NotNull @Valid ApiKeyInput input) {
        var now = clock.instant();
        requireSpan(input.expiresAt().toInstant(), now);
        var secret = Secret.next(Secret.API_KEY);
        var key = new ApiKey(Ids.next(), input, secret, caller.actor().id(), now);
        keys.persistAndFlush(key);
        record(Action.CREATED, key);
        var scopes = input.scopes().stream().distinct().sorted().toList();
        return Created.at(PATH, key.id, new NewApiKey(key.id, key.name, scopes, key.version, key.expiresAt, secret));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "revokeApiKey",
            summary = "The key is worth nothing from now on",
            description =
                    "It stays in the list, so that what it did keeps its name. A key belongs to the installation: it works on when the admin"
                            + " who made it is suspended.")
    public void revoke(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        var key = keys.requireForChange(id, ifMatch);
        if (key.revokedAt == null) {
            key.revoke(clock.instant());
            record(Action.REVOKED, key);
        }
    }

    private void record(Action action, ApiKey key) {
        changes.record(
                new Change(caller.actor(), action, "api-key", key.id, Map.of("name", key.name, "scopes", key.scopes)));
    }

    private static void requireSpan(Instant expiresAt, Instant now) {
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST_LIFE))) {
            throw new ProblemException(
                    ProblemType.INVALID_BODY,
                    "The key must expire within two years from now.",
                    List.of(Fault.pointer("/expiresAt", "out-of-range", "must be within two years from now")));
        }
    }
}
