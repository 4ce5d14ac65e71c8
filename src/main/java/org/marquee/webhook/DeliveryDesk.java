package org.marquee.webhook;

import static org.marquee.account.Roles.ADMIN;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.marquee.kernel.http.Created;
import org.marquee.kernel.http.Editorial;
import org.marquee.kernel.http.Idempotent;
import org.marquee.kernel.page.Page;
import org.marquee.kernel.page.PageQuery;

@Path(WebhookDesk.PATH + "/{id}")
@Produces("application/json")
@Consumes("application/json")
@Editorial
@Transactional
@Tag(name = "Webhooks")
class DeliveryDesk {
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Redelivery redelivery;

    DeliveryDesk(Webhooks webhooks, Deliveries deliveries, Redelivery redelivery) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.redelivery = redelivery;
    }

    @GET
    @Path("deliveries")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What the webhook was told, or is still to be told",
            description = "The newest first. Those that are settled are kept for 30 days.")
    public Page<DeliverySummary> list(
            @RestPath UUID id, @BeanParam @Valid DeliveryFilter filter, @BeanParam @Valid PageQuery page) {
        webhooks.requireThere(id);
        return deliveries.page(id, filter, page);
    }

    @GET
    @Path("deliveries/{delivery}")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "One delivery",
            description = "With what is sent, and what came back each time.")
    public DeliveryView get(@RestPath UUID id, @RestPath UUID delivery) {
        return deliveries.require(id, delivery);
    }

    @PUT
    @Path("deliveries/{delivery}/redelivery")
    @RolesAllowed(ADMIN)
    @Operation(
            operationId = "redeliverWebhookDelivery",
            summary = "Sends it again",
            description =
                    "With the same `webhook-id`, at once, whatever became of it before. One that waits for an earlier one of the same"
                            + " thing still does. May be repeated.")
    public DeliveryView redeliver(@RestPath UUID id, @RestPath UUID delivery) {
        redelivery.again(id, delivery);
        return deliveries.require(id, delivery);
    }

    @POST
    @Path("test")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(ADMIN)
    @Idempotent
    @APIResponseSchema(value = DeliveryView.class, responseCode = "201", responseDescription = "Made.")
    @Operation(
            operationId = "testWebhook",
            summary = "Sends a test event",
            description =
                    "It is of type `webhook.test`, and waits for no other. See what becomes of it at its address.")
    public RestResponse<DeliveryView> test(@RestPath UUID id) {
        var delivery = redelivery.test(id);
        return Created.at(WebhookDesk.PATH + "/" + id + "/deliveries", delivery, deliveries.require(id, delivery));
    }

    @POST
    @Path("replay")
    @RolesAllowed(ADMIN)
    @Idempotent
    @Operation(
            operationId = "replayWebhook",
            summary = "Sends again all that happened since a time",
            description =
                    "In the order in which it happened, each with the `webhook-id` that it had before, or would have had: receivers know"
                            + " what they have had already.")
    public RestResponse<WebhookView> replay(@RestPath UUID id, @NotNull @Valid ReplayInput input) {
        redelivery.replay(id, input.since());
        return RestResponse.ok(webhooks.require(id));
    }
}
