package org.marquee.webhook;

import static org.marquee.account.Roles.ADMIN;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
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
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.PartlyIdempotent;
import org.marquee.kernel.http.Patched;
import org.marquee.kernel.json.Patches;
import org.marquee.kernel.outbound.Outbound;
import org.marquee.kernel.outbound.OutboundFailure;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;
import org.marquee.kernel.problem.InvalidBody;

/** No transaction at large: names are looked up first. */
@Path(WebhookDesk.PATH)
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Tag(
        name = "Webhooks",
        description = "Other programs that are told of changes, by signed requests (Standard Webhooks).")
class WebhookDesk {
    static final String PATH = "/api/v1/editorial/webhooks";

    private final Webhooks webhooks;
    private final WebhookWriter writer;
    private final Outbound outbound;
    private final WebhookConfig config;

    WebhookDesk(Webhooks webhooks, WebhookWriter writer, Outbound outbound, WebhookConfig config) {
        this.webhooks = webhooks;
        this.writer = writer;
        this.outbound = outbound;
        this.config = config;
    }

    @GET
    @RolesAllowed(ADMIN)
    @Operation(operationId = "listWebhooks", summary = "All webhooks, by name")
    public Page<WebhookSummary> list(@BeanParam @Valid PageQuery page) {
        return webhooks.page(page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "getWebhook",
            summary = "One webhook, and how it is doing",
            description = "Without its secret.")
    public WebhookView get(@RestPath UUID id) {
        return webhooks.require(id);
    }

    @POST
    @RolesAllowed(ADMIN)
    @PartlyIdempotent
    @Operation(
            operationId = "createWebhook",
            summary = "A new webhook",
            description = "It is told of what happens from now on. Its secret is shown this once.")
    public RestResponse<NewWebhook> create(@NotNull @Valid WebhookInput input) {
        check(input.url());
        return writer.create(input);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "replaceWebhook",
            summary = "All of a webhook anew",
            description =
                    "The secret stays. What waits goes to the new address. Paused, nothing is sent, and nothing is lost: it goes on"
                            + " where it stopped.")
    public WebhookView replace(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid WebhookInput input) {
        check(input.url());
        return writer.replace(id, ifMatch, input);
    }

    @PATCH
    @Path("{id}")
    @Consumes(Patches.MEDIA_TYPE)
    @RolesAllowed(ADMIN)
    @Patched(WebhookInput.class)
    @Operation(operationId = "updateWebhook", summary = "Some members of it anew")
    public WebhookView update(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull ObjectNode patch) {
        if (patch.path("url").isTextual()) {
            check(patch.path("url").asText());
        }
        return writer.update(id, ifMatch, patch);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Out of the world",
            description = "With all that waits for it. There is no trash for it: to stop it for a while, pause it.")
    public void delete(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        writer.delete(id, ifMatch);
    }

    @POST
    @Path("{id}/secret")
    @RolesAllowed(ADMIN)
    @PartlyIdempotent
    @Operation(
            operationId = "renewWebhookSecret",
            summary = "Another secret",
            description = "It is shown this once. Until the former one ends, both sign; any older one ends at once.")
    public RestResponse<NewWebhook> renewSecret(
            @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch, @NotNull @Valid SecretInput input) {
        return writer.renewSecret(id, ifMatch, input);
    }

    private void check(String url) {
        try {
            outbound.check(url, config.timeout());
        } catch (OutboundFailure e) {
            throw new InvalidBody("/url", e.reason().value(), e.reason().rule());
        }
    }
}
