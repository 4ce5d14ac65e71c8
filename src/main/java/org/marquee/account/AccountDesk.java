package org.marquee.account;

import static org.marquee.account.Roles.ADMIN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(AccountDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Accounts", description = "Those who work with the content, and what they may do.")
class AccountDesk {
    static final String PATH = "/api/v1/editorial/accounts";

    private final AccountWriter writer;
    private final StaffLists lists;
    private final Patches patches;

    AccountDesk(AccountWriter writer, StaffLists lists, Patches patches) {
        this.writer = writer;
        this.lists = lists;
        this.patches = patches;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listAccounts", summary = "All accounts, by name")
    public Page<AccountView> list(@BeanParam @Valid AccountFilter filter, @BeanParam @Valid PageQuery page) {
        return lists.accounts(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountView get(@RestPath UUID id) {
        return lists.requireAccount(id);
    }

    @POST
    @RolesAllowed(ADMIN)
    @Idempotent
    @Operation(operationId = "createAccount", summary = "A new account")
    public RestResponse<AccountView> create(@NotNull @Valid NewAccountInput input) {
        var id = writer.create(input);
        return Created.at(PATH, id, lists.requireAccount(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "replaceAccount",
            summary = "Another name, e-mail address or other roles",
            description = "Roles hold from the next request on. The last active admin stays one.")
    public AccountView replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid AccountInput input) {
        writer.replace(id, ifMatch, input);
        return lists.requireAccount(id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed(ADMIN)
    @Patched(AccountInput.class)
    @Operation(operationId = "updateAccount", summary = "Some members of it anew")
    public AccountView update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        // Locked before it is read, so that nothing of what others do meanwhile is lost.
        writer.lock(id, ifMatch);
        return replace(id, ifMatch, patches.apply(patch, lists.requireAccount(id), AccountInput.class));
    }

    @PUT
    @Path("{id}/suspension")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "suspendAccount",
            summary = "Nobody gets in with it",
            description = "Ends all its sessions at once. The last active admin can't be suspended.")
    public AccountView suspend(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        writer.suspend(id, ifMatch);
        return lists.requireAccount(id);
    }

    @DELETE
    @Path("{id}/suspension")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "reinstateAccount", summary = "It may sign in again")
    public AccountView reinstate(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        writer.reinstate(id, ifMatch);
        return lists.requireAccount(id);
    }

    @PUT
    @Path("{id}/password")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "resetPassword",
            summary = "Another password, for somebody who has forgotten theirs",
            description = "Ends all sessions of the account.")
    public AccountView resetPassword(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid PasswordInput input) {
        writer.resetPassword(id, ifMatch, input.password());
        return lists.requireAccount(id);
    }
}
